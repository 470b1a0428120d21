/** With whom a case is or was shared, with whom it could be, and what a partner would see. */
import type { CaseFile } from '@clew/casefile'
import {
  namesIn,
  type Share,
  type SharedCaseFile,
  shareFields,
  sharedPart,
  type ShareList,
} from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { todayOf } from '../people/index.ts'
import { caseOf } from './open-case-work.ts'
import { shareOf } from './share-row.ts'
import { sharableAgencies, shareRows } from './shares.store.ts'

const order = { active: 0, coming: 1, ended: 2 } as const
const byState = (a: Share, b: Share): number => order[a.state] - order[b.state]

/** @throws Refusal `case-not-found`. */
export async function listShares(
  { db, journal }: Entered,
  caseText: string,
  clock: Clock,
): Promise<Omit<ShareList, 'abilities'>> {
  const today = todayOf(clock)
  const caseId = await caseOf(db, caseText)
  const items = (await shareRows(db, caseId, today)).map((row) => shareOf(row, today)).toSorted(byState)
  journal({ action: 'share.list', caseId, effect: 'read', detail: { count: items.length } })
  return { items, agencies: await sharableAgencies(db) }
}

/** Reads a whole case file; given from outside, because cases come to know their people and not the other way round. */
export type ReadCaseFile = (db: Entered['db'], id: CaseId) => Promise<CaseFile>

/** @throws Refusal `case-not-found`, `request-invalid` for a field that cannot be shared. */
export async function previewShare(
  { db, journal }: Entered,
  caseText: string,
  fieldList: string,
  readCaseFile: ReadCaseFile,
): Promise<SharedCaseFile> {
  const names = namesIn(fieldList)
  const fields = shareFields.filter((field) => names.includes(field))
  const odd = names.filter((name) => !(shareFields as readonly string[]).includes(name))
  if (odd.length > 0) {
    const errors = odd.map((name) => ({ code: 'unknown-value', path: '/query/fields', message: name }))
    throw new Refusal('request-invalid', { count: odd.length }, { errors })
  }
  const caseId = await caseOf(db, caseText)
  const shown = sharedPart(await readCaseFile(db, caseId), fields)
  journal({ action: 'share.preview', caseId, effect: 'read', detail: { fields } })
  return shown
}
