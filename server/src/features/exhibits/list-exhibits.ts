/** The files of a case, and what is known of one. */
import type { Abilities, Exhibit } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { type CaseId, isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { exhibitOf, exhibitPage, type ExhibitRow } from './exhibits.store.ts'
import { exhibitIdOf, exhibitRead, type ExhibitParts, keysOf } from './parts.ts'

type Question = {
  readonly evidence?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** @throws Refusal `case-not-found`. */
export async function listExhibits(
  { db, journal }: Entered,
  { may }: Access,
  actor: Actor,
  caseText: string,
  { evidence, after, limit }: Question,
  parts: ExhibitParts,
): Promise<{ items: Exhibit[]; next?: string; abilities: Abilities }> {
  const caseId = caseIdOf(caseText)
  await versionOf(db, caseId)
  const rows = await exhibitPage(db, caseId, {
    ...(evidence === undefined ? {} : { evidence }),
    ...(after !== undefined && isUuid(after) ? { after } : {}),
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const ids = shown.map(({ id }) => id)
  const keys = await keysOf(parts, db, actor, caseId, ids)
  journal({ action: 'exhibit.list', caseId, effect: 'read', detail: { count: shown.length } })
  const items = shown.map((row) => exhibitRead(parts, caseId, row, keys.get(row.id)))
  const last = ids.at(-1)
  const abilities = { add: may('exhibit.add'), view: may('exhibit.view') }
  return { items, ...(rows.length > limit && last !== undefined ? { next: last } : {}), abilities }
}

export type FoundExhibit = {
  readonly caseId: CaseId
  readonly row: ExhibitRow
  readonly key: Uint8Array | undefined
}

/** Its key is undefined where it was destroyed. @throws Refusal `case-not-found`, `exhibit-not-found`. */
export async function findExhibit(
  db: Entered['db'],
  actor: Actor,
  caseText: string,
  exhibitText: string,
  parts: ExhibitParts,
): Promise<FoundExhibit> {
  const caseId = caseIdOf(caseText)
  await versionOf(db, caseId)
  const id = exhibitIdOf(exhibitText)
  const row = await exhibitOf(db, caseId, id)
  if (row === undefined) throw new Refusal('exhibit-not-found')
  return { caseId, row, key: (await keysOf(parts, db, actor, caseId, [id])).get(id) }
}

/** @throws Refusal `case-not-found`, `exhibit-not-found`. */
export async function readExhibit(
  { db, journal }: Entered,
  actor: Actor,
  caseText: string,
  exhibitText: string,
  parts: ExhibitParts,
): Promise<Exhibit> {
  const { caseId, row, key } = await findExhibit(db, actor, caseText, exhibitText, parts)
  journal({ action: 'exhibit.read', caseId, subject: `exhibit:${row.id}`, effect: 'read' })
  return exhibitRead(parts, caseId, row, key)
}
