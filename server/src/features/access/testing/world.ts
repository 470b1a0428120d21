/** Small units made at random, as data, and as rows: for holding policies and row-level security to a plain reading of the rules. */
import { compartments, type Role, roles } from '@clew/contract'
import fc from 'fast-check'
import { systemClock } from '../../../platform/clock/clock.ts'
import { type Login, withClient } from '../../../platform/database/provision.ts'
import { timeOrderedId } from '../../../platform/ids/ids.ts'

const people = 4
const cases = 3
const agencies = 2

/** Days from today. */
const day = fc.integer({ min: -2, max: 2 })
/** `until` is the last day. Some periods end on the day before their first: they were ended before they began. */
const period = (shortest: number) =>
  fc
    .tuple(day, fc.option(fc.integer({ min: shortest, max: 3 }), { nil: null, freq: 3 }))
    .map(([from, length]) => ({ from, until: length === null ? null : from + length }))
const person = fc.nat(people - 1)
const oneCase = fc.nat(cases - 1)
const often = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 3, maxLength: 9 })

/** People and cases by their number. */
export const world = fc.record({
  people: fc.array(
    fc.record({
      roles: fc.oneof(
        fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
        fc.constant<Role[]>(['partner']),
      ),
      agency: fc.option(fc.nat(agencies - 1), { nil: null, freq: 4 }),
      vettedUntil: fc.option(fc.integer({ min: -1, max: 4 }), { nil: null, freq: 8 }),
      deactivated: fc.nat(5).map((one) => one === 0),
      clearances: fc.uniqueArray(
        fc.record({ compartment: fc.constantFrom(...compartments), during: period(-1) }),
        { maxLength: 2, selector: ({ compartment }) => compartment },
      ),
    }),
    { minLength: people, maxLength: people },
  ),
  cases: fc.array(fc.uniqueArray(fc.constantFrom(...compartments), { maxLength: 1 }), {
    minLength: cases,
    maxLength: cases,
  }),
  assignments: often(fc.record({ person, case: oneCase, during: period(-1) })),
  delegations: often(fc.record({ from: person, to: person, starts: day, ends: day, ended: fc.boolean() })),
  glasses: fc.array(fc.record({ person, case: oneCase, expired: fc.boolean() }), { maxLength: 3 }),
  shares: often(
    fc.record({
      agency: fc.nat(agencies - 1),
      case: oneCase,
      during: period(0),
      ended: fc.boolean(),
    }),
  ),
  conflicts: fc.array(fc.record({ person, case: oneCase }), { maxLength: 2 }),
})
export type World = typeof world extends fc.Arbitrary<infer T> ? T : never

/** The ids that the numbers got in the database. */
export type Ids = {
  readonly unit: string
  readonly people: readonly string[]
  readonly cases: readonly string[]
  readonly shares: readonly string[]
}

const later = (from: string) => `(now() at time zone 'utc')::date + (row ->> '${from}')::integer`

/** Puts a world into the database above every rule. Delegations that the tables would refuse are left out. */
export async function make(admin: Login, { people: all, ...made }: World): Promise<Ids> {
  const id = () => timeOrderedId(systemClock)
  const unit = id()
  const ids: Ids = {
    unit,
    people: all.map(id),
    cases: made.cases.map(id),
    shares: made.shares.map(id),
  }
  const agencyIds = Array.from({ length: agencies }, id)
  await withClient(admin, async (client) => {
    const put = (into: string, select: string, rows: readonly object[]) =>
      client.query(`insert into ${into} select ${select} from jsonb_array_elements($1::jsonb) as row`, [
        JSON.stringify(rows.map((row) => ({ ...row, unit, id: id() }))),
      ])
    const uuid = (name: string) => `(row ->> '${name}')::uuid`
    await put('unit (unit_id, name)', `${uuid('unit')}, 'A unit'`, [{}])
    await put(
      'agency (agency_id, unit_id, kind, name)',
      `${uuid('agency')}, ${uuid('unit')}, 'ngo', row ->> 'agency'`,
      agencyIds.map((agency) => ({ agency })),
    )
    await put(
      'app_user (user_id, unit_id, display_name, kind, agency_id, vetted_until, deactivated_at)',
      `${uuid('user')}, ${uuid('unit')}, 'P', 'person', ${uuid('agency')}, ${later('vettedUntil')},
        case when (row ->> 'deactivated')::boolean then now() end`,
      all.map((each, at) => ({
        ...each,
        user: ids.people[at],
        agency: each.agency === null ? null : agencyIds[each.agency],
      })),
    )
    await put(
      'user_role (user_id, unit_id, role)',
      `${uuid('user')}, ${uuid('unit')}, row ->> 'role'`,
      all.flatMap((each, at) => each.roles.map((role) => ({ user: ids.people[at], role }))),
    )
    await put(
      'compartment_clearance (user_id, unit_id, compartment, starts_on, ends_on)',
      `${uuid('user')}, ${uuid('unit')}, row ->> 'compartment', ${later('from')}, ${later('until')}`,
      all.flatMap((each, at) =>
        each.clearances.map((clear) => ({
          ...clear.during,
          compartment: clear.compartment,
          user: ids.people[at],
        })),
      ),
    )
    await put(
      'case_file (case_id, unit_id, reference, title, stage, forum, forms)',
      `${uuid('case')}, ${uuid('unit')}, row ->> 'case', 'T', 'trial', 'GB', '{}'`,
      ids.cases.map((each) => ({ case: each })),
    )
    await put(
      'case_compartment (case_id, unit_id, compartment, reason)',
      `${uuid('case')}, ${uuid('unit')}, row ->> 'compartment', 'R'`,
      made.cases.flatMap((closed, at) => closed.map((compartment) => ({ case: ids.cases[at], compartment }))),
    )
    await put(
      'case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on, ends_on)',
      `${uuid('case')}, ${uuid('id')}, ${uuid('user')}, ${uuid('unit')}, 'investigator', ${later('from')}, ${later('until')}`,
      made.assignments.map((each) => ({
        ...each.during,
        user: ids.people[each.person],
        case: ids.cases[each.case],
      })),
    )
    await put(
      'delegation (delegation_id, unit_id, from_user, to_user, starts_on, ends_on, reason, made_by, ended_at)',
      `${uuid('id')}, ${uuid('unit')}, ${uuid('giver')}, ${uuid('taker')}, ${later('starts')}, ${later('ends')}, 'R',
        ${uuid('giver')}, case when (row ->> 'ended')::boolean then now() end`,
      made.delegations
        .filter(isDelegation)
        .map((each) => ({ ...each, giver: ids.people[each.from], taker: ids.people[each.to] })),
    )
    await put(
      'break_glass (case_id, break_glass_id, user_id, unit_id, reason, opened_at, expires_at)',
      `${uuid('case')}, ${uuid('id')}, ${uuid('user')}, ${uuid('unit')}, 'An emergency', now() - interval '5 hours',
        now() + case when (row ->> 'expired')::boolean then interval '-1 hour' else interval '3 hours' end`,
      made.glasses.map((each) => ({ ...each, user: ids.people[each.person], case: ids.cases[each.case] })),
    )
    const shared = made.shares.map((each, at) => ({
      ...each.during,
      ended: each.ended,
      share: ids.shares[at],
      agency: agencyIds[each.agency],
      case: ids.cases[each.case],
      by: ids.people[0],
    }))
    await put(
      'case_share (case_id, share_id, agency_id, unit_id, fields, purpose, starts_on, ends_on, shared_by, ended_at)',
      `${uuid('case')}, ${uuid('share')}, ${uuid('agency')}, ${uuid('unit')}, '{title}', 'P', ${later('from')},
        ${later('until')}, ${uuid('by')}, case when (row ->> 'ended')::boolean then now() end`,
      shared,
    )
    await put(
      'shared_case (case_id, share_id, unit_id, body, words, changed_at)',
      `${uuid('case')}, ${uuid('share')}, ${uuid('unit')}, '{}', '', now()`,
      shared,
    )
    await put(
      'conflict_of_interest (case_id, conflict_id, unit_id, user_id, reference, origin, kind, words, made_by)',
      `${uuid('case')}, ${uuid('id')}, ${uuid('unit')}, ${uuid('user')}, 'R', 'declared', 'other', 'W', ${uuid('user')}`,
      made.conflicts.map((each) => ({ user: ids.people[each.person], case: ids.cases[each.case] })),
    )
  })
  return ids
}

/** The tables take no other. */
export const isDelegation = ({ from, to, starts, ends }: World['delegations'][number]): boolean =>
  from !== to && starts <= ends
