/** What a share leaves of a case file: one rule for the preview, the partner's answer, searches and exports. */
import type { CaseFile } from '@clew/casefile'
import type { ShareField } from './words.ts'

/** Only the fields that are named, each whole; everything else is absent, not empty. */
export function sharedPart(caseFile: CaseFile, fields: readonly ShareField[]): Partial<CaseFile> {
  return Object.fromEntries(
    fields.filter((field) => caseFile[field] !== undefined).map((field) => [field, caseFile[field]]),
  )
}
