/** Lists people by name, page by page, and those whose vetting needs somebody's attention. */
import {
  namesIn,
  type Colleague,
  type PeoplePage,
  type PeopleQuery,
  type Person,
  roles,
  vettingStates,
} from '@clew/contract'
import { may } from '../../platform/authorization/principal.ts'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { matches } from './name-search.ts'
import * as store from './people.store.ts'
import { loadPerson, personOf, todayOf } from './person-row.ts'

/** @throws Refusal `cursor-invalid`, `request-invalid`. */
export async function listPeople(
  { db, journal }: Entered,
  asker: SignedIn,
  query: PeopleQuery,
  clock: Clock,
): Promise<PeoplePage> {
  const asked: store.PeopleQuestion = {
    today: todayOf(clock),
    ...(query.q === undefined ? {} : { ids: await idsOf(db, query.q) }),
    roles: known('role', query.role, roles),
    agencies: namesIn(query.agency).filter(isUuid),
    offices: namesIn(query.office).filter(isUuid),
    region: query.region,
    vetting: known('vetting', query.vetting, vettingStates),
    state: query.state,
    after: query.after === undefined ? undefined : placeOf(query.after),
    limit: query.limit,
  }
  const rows = await store.peoplePage(db, asked)
  const total = await store.countPeople(db, asked)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const { q, after: _after, lang: _lang, ...filters } = query
  journal({
    action: 'person.list',
    effect: 'read',
    detail: { ...filters, searched: q !== undefined, total },
  })
  return {
    items: page.map((row) => personOf(row, asker)),
    ...(rows.length > page.length && last !== undefined ? { next: cursorOf(last) } : {}),
    total,
    warnings: await store.vettingWarnings(db, asked.today),
    abilities: { add: may(asker, 'people.manage') },
  }
}

const mostColleagues = 50

/** Active people by name: as much as one needs to know of a colleague to hand something over. */
export async function listColleagues(
  { db, journal }: Entered,
  query: { q?: string | undefined; role?: string | undefined },
  clock: Clock,
): Promise<{ items: Colleague[]; more: boolean }> {
  const rows = await store.peoplePage(db, {
    today: todayOf(clock),
    ...(query.q === undefined ? {} : { ids: await idsOf(db, query.q) }),
    roles: known('role', query.role, roles),
    agencies: [],
    offices: [],
    vetting: [],
    state: 'active',
    limit: mostColleagues,
  })
  journal({ action: 'colleague.list', effect: 'read', detail: { count: rows.length } })
  const items = rows.slice(0, mostColleagues).map((row) => ({
    id: row.user_id,
    name: row.display_name,
    roles: [...row.roles],
    ...(row.agency === null ? {} : { agency: row.agency.name }),
    ...(row.office === null ? {} : { office: row.office.name }),
    ready: row.vetting_state === 'current' || row.vetting_state === 'ending',
  }))
  return { items, more: rows.length > mostColleagues }
}

/** @throws Refusal `person-not-found`. */
export async function readPerson(
  { db, journal }: Entered,
  asker: SignedIn,
  idText: string,
  clock: Clock,
): Promise<Person> {
  const row = await loadPerson(db, idText, todayOf(clock))
  journal({ action: 'person.read', effect: 'read', subject: `person:${row.user_id}` })
  return personOf(row, asker)
}

async function idsOf(db: Entered['db'], question: string): Promise<string[]> {
  const everybody = await store.names(db)
  return everybody
    .filter(({ display_name, email }) => matches(question, [display_name, email]))
    .map(({ user_id }) => user_id)
}

/** @throws Refusal `request-invalid` for words that the list does not know. */
function known(name: string, text: string | undefined, words: readonly string[]): string[] {
  const odd = namesIn(text).filter((value) => !words.includes(value))
  if (odd.length === 0) return namesIn(text)
  const errors = odd.map((value) => ({ code: 'unknown-value', path: `/query/${name}`, message: value }))
  throw new Refusal('request-invalid', { count: odd.length }, { errors })
}

const cursorOf = ({ display_name, user_id }: store.PersonRow): string =>
  Buffer.from(JSON.stringify([display_name, user_id])).toString('base64url')

function placeOf(cursor: string): { name: string; id: string } {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new Refusal('cursor-invalid')
  }
  if (!Array.isArray(parts) || parts.length !== 2) throw new Refusal('cursor-invalid')
  const [name, id] = parts as unknown[]
  if (typeof name !== 'string' || typeof id !== 'string' || !isUuid(id) || name.includes('\0'))
    throw new Refusal('cursor-invalid')
  return { name, id }
}
