/** Writes a case file as a text that imports to the same case file. */
import { type CaseFile, writeCaseFile } from '@clew/casefile'
import type { Answer } from '../../platform/http/route.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { caseIdOf, loadCase } from './read-case.ts'

/** Puts the log of custody and the hashes of files into a case file that leaves the house. */
export type WithCustody = (db: Entered['db'], id: CaseId, caseFile: CaseFile) => Promise<CaseFile>

/** @throws Refusal `case-not-found`. */
export async function exportCase(
  { db, journal }: Entered,
  idText: string,
  as: 'yaml' | 'json',
  withCustody: WithCustody = async (_db, _id, bare) => bare,
): Promise<Answer> {
  const loaded = await loadCase(db, caseIdOf(idText))
  const { id, version } = loaded
  const caseFile = await withCustody(db, id, loaded.caseFile)
  journal({ action: 'case.export', caseId: id, effect: 'read', detail: { version, as } })
  const body = as === 'yaml' ? writeCaseFile(caseFile) : `${JSON.stringify(caseFile, null, 2)}\n`
  const type = as === 'yaml' ? 'application/yaml' : 'application/json'
  return {
    status: 200,
    body,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; ${fileName(caseFile.reference, as)}`,
    },
  }
}

/** A name for old programs, and the reference itself for those that read RFC 8187. */
function fileName(reference: string, as: string): string {
  const plain = reference.replaceAll(/[^A-Za-z0-9._-]+/g, '-') || 'case'
  const encoded = encodeURIComponent(
    `${reference.replaceAll(/[\p{Cc}\p{Bidi_Control}/\\]+/gu, ' ')}.${as}`,
  ).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `filename="${plain}.${as}"; filename*=UTF-8''${encoded}`
}
