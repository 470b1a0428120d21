/** Takes in a case file that people or programs wrote: whole, or not at all. */
import { readCaseFile } from '@clew/casefile'
import type { CaseImported, ImportBody, ImportChecked, Language } from '@clew/contract'
import type { LawSet } from '@clew/law'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addCase } from './add-case.ts'
import { problemParts } from './problem-parts.ts'

export type Concepts = {
  readonly concepts?: ReadonlySet<string> | undefined
  /** By which a change is weighed; whoever changes no more than prose, or two persons into one, need not bring it. */
  readonly law?: LawSet | undefined
}

/** A dry run: everything that is wrong, or the case file as it would be taken in. */
export function checkImport({ text }: ImportBody, concepts: Concepts, language: Language): ImportChecked {
  const read = readCaseFile(text, concepts)
  return read.ok
    ? { problems: [], caseFile: read.caseFile }
    : { problems: problemParts(read.problems, language) }
}

/** @throws Refusal `case-file-invalid` with every problem and its line, `reference-taken`. */
export async function importCase(
  { db, journal }: Entered,
  unitId: UnitId,
  body: ImportBody,
  concepts: Concepts,
  clock: Clock,
  language: Language = 'en',
): Promise<CaseImported> {
  const read = readCaseFile(body.text, concepts)
  if (!read.ok) {
    const errors = problemParts(read.problems, language)
    throw new Refusal('case-file-invalid', { count: errors.length }, { errors })
  }
  const { caseFile } = read
  const id = await addCase(db, unitId, caseFile, clock)
  const { reference, title } = caseFile
  journal({ action: 'case.import', caseId: id, effect: 'change', detail: { reference } })
  return { id, version: 1, reference, title }
}
