/** Looks into the journal for whoever oversees; the look is an entry itself. */
import type { JournalLine, JournalPage, JournalQuery } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { journalLines, type LineQuestion, type LineRow } from './search.store.ts'

/** @throws Refusal `cursor-invalid`. */
export async function searchJournal({ db, journal }: Entered, query: JournalQuery): Promise<JournalPage> {
  const { after: _after, lang: _lang, said, ...filters } = query
  // An odd id is that of nobody.
  const odd = [query.user, query.case].some((id) => id !== undefined && !isUuid(id))
  const rows = odd ? [] : await journalLines(db, questionOf(query))
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  // That words were sought, not which: whoever seeks may type the name of a victim.
  const detail = { ...filters, ...(said === undefined ? {} : { said: true }), found: page.length }
  journal({ action: 'journal.read', effect: 'read', detail })
  return {
    items: page.map(lineOf),
    ...(rows.length > page.length && last !== undefined ? { next: cursorOf(last) } : {}),
  }
}

function questionOf(query: JournalQuery): LineQuestion {
  const { user = null, what = null, why = null, said = null, from = null, to = null, request = null } = query
  return {
    user,
    what,
    case: query.case ?? null,
    why,
    said,
    from,
    to,
    request,
    after: query.after === undefined ? null : placeOf(query.after),
    limit: query.limit + 1,
  }
}

const cursorOf = ({ exact, chain_id: id, seq }: LineRow): string =>
  Buffer.from(JSON.stringify([exact, id, seq])).toString('base64url')

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

function placeOf(cursor: string): LineQuestion['after'] {
  const refusal = new Refusal('cursor-invalid')
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw refusal
  }
  if (!Array.isArray(parts)) throw refusal
  const [at, chainId, seq] = parts as readonly unknown[]
  if (typeof at !== 'string' || !instant.test(at) || Number.isNaN(Date.parse(at))) throw refusal
  if (typeof chainId !== 'string' || !isUuid(chainId) || !Number.isSafeInteger(seq)) throw refusal
  return { at, chainId, seq: seq as number }
}

function lineOf(row: LineRow): JournalLine {
  const { chain, user_id: by, name, stated, subject, request_id: request, detail, erased } = row
  return {
    chain,
    chainId: row.chain_id,
    ...(row.reference === null ? {} : { reference: row.reference }),
    number: row.seq,
    at: row.at.toISOString(),
    ...(by === null ? {} : { by: { id: by, name: name ?? '' } }),
    why: row.purpose,
    ...(stated === null ? {} : { stated }),
    what: row.action,
    ...(subject === null ? {} : { subject }),
    ...(request === null ? {} : { request }),
    ...(erased ? {} : { detail }),
    erased,
  }
}
