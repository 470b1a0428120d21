/** A partner's list and reading: made of what is shared and of nothing else, so that nothing else can be told from it. */
import { collectionNames } from '@clew/casefile'
import type { SharedCaseList, SharedCaseQuery, SharedCaseRead, SharedCaseSummary } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  caseOfShare,
  countShared,
  type SharedPlace,
  type SharedRow,
  sharedRows,
  type ShareId,
} from './shared-case.store.ts'
import { searchOf } from './words.ts'

/** @throws Refusal `cursor-invalid`. */
export async function listSharedCases(
  { db, journal }: Entered,
  query: SharedCaseQuery,
): Promise<SharedCaseList> {
  const search = query.q === undefined ? undefined : searchOf(query.q)
  const after = query.after === undefined ? undefined : placeOf(query.after)
  const rows = await sharedRows(db, { search, after, limit: query.limit + 1 })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const total = await countShared(db, search)
  const words = search === undefined ? 0 : search.split(' & ').length
  journal({ action: 'share.list', effect: 'read', detail: { words, total } })
  return {
    items: page.map(summaryOf),
    ...(rows.length > page.length && last !== undefined ? { next: cursorOf(last) } : {}),
    total,
  }
}

/** @throws Refusal `case-not-found`. */
export async function readSharedCase({ db, journal }: Entered, idText: string): Promise<SharedCaseRead> {
  const only = shareIdOf(idText)
  const [row] =
    only === undefined ? [] : await sharedRows(db, { only, search: undefined, after: undefined, limit: 1 })
  if (row === undefined) throw new Refusal('case-not-found')
  journal({
    action: 'share.read',
    caseId: row.case_id,
    subject: `share:${row.share_id}`,
    effect: 'read',
    detail: { version: row.version },
  })
  return { ...plain(row), caseFile: row.body }
}

/** For the policies, which judge the case and not the share. */
export async function caseBehind({ db }: Entered, idText: string): Promise<string | undefined> {
  const id = shareIdOf(idText)
  return id === undefined ? undefined : caseOfShare(db, id)
}

const shareIdOf = (text: string): ShareId | undefined => (isUuid(text) ? (text as ShareId) : undefined)

const plain = ({ share_id, purpose, until, fields, version, changed_at }: SharedRow) => ({
  id: share_id,
  purpose,
  ...(until === null ? {} : { until }),
  fields,
  version,
  changed: changed_at.toISOString(),
})

function summaryOf(row: SharedRow): SharedCaseSummary {
  const { reference, title, stage, forms, forum, opened } = row.body
  const head = { reference, title, stage, forms, forum, opened }
  const counts = collectionNames.flatMap((name) => {
    const records = row.body[name]
    return records === undefined ? [] : [[name, records.length] as const]
  })
  return {
    ...plain(row),
    head: Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined)),
    counts: Object.fromEntries(counts),
  }
}

const cursorOf = ({ changed_at, share_id }: SharedRow): string =>
  Buffer.from(`${changed_at.toISOString()} ${share_id}`).toString('base64url')

function placeOf(cursor: string): SharedPlace {
  const [changed = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  if (!isUuid(id) || Number.isNaN(Date.parse(changed))) throw new Refusal('cursor-invalid')
  return { changed: new Date(changed), id: id as ShareId }
}
