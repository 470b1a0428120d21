/** Nobody in the line can ever be the second: units made at random, held to a plain reading of the rule. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { decide } from '../../platform/authorization/decide.ts'
import { findStanding } from '../../platform/authorization/standing.ts'
import { systemClock } from '../../platform/clock/clock.ts'
import type { Actor } from '../../platform/database/doors.ts'
import { withClient } from '../../platform/database/provision.ts'
import { type CaseId, timeOrderedId, type UnitId, type UserId } from '../../platform/ids/ids.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'

const database = openTestDatabase()
const count = 4
const person = fc.nat(count - 1)
const day = fc.integer({ min: -3, max: 3 })

const often = ['prosecutor', 'prosecutor', 'prosecutor', 'auditor', 'auditor'] as const

/** Ties are rare enough that somebody is often outside. */
const unit = fc.record({
  people: fc.array(
    fc.record({
      role: fc.constantFrom(...often, 'head-of-unit', 'investigator'),
      office: fc.option(fc.nat(3), { nil: null, freq: 8 }),
      vetted: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
      active: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
      conflict: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      cleared: fc.boolean(),
    }),
    { minLength: count, maxLength: count },
  ),
  proposer: person,
  office: fc.option(fc.nat(3), { nil: null }),
  opener: fc.option(person, { nil: null }),
  closed: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
  assignments: fc.array(
    fc.record({
      who: person,
      by: fc.option(person, { nil: null }),
      from: day,
      days: fc.option(fc.integer({ min: -1, max: 3 }), { nil: null }),
    }),
    { maxLength: 2 },
  ),
  leaves: fc.array(
    fc
      .record({ from: person, to: person, starts: day, days: fc.nat(3), ended: fc.boolean() })
      .filter(({ from, to }) => from !== to),
    { maxLength: 2 },
  ),
  glasses: fc.array(person, { maxLength: 1 }),
})
type Unit = typeof unit extends fc.Arbitrary<infer Of> ? Of : never

/** The rule as docs/runbooks says it. */
function isOutside(made: Unit, who: number): boolean {
  const one = made.people[who]!
  const proposer = made.people[made.proposer]!
  const worked = made.assignments.filter(({ days }) => days === null || days >= 0)
  const living = made.leaves.filter(({ starts, days, ended }) => !ended && starts + days >= 0)
  return (
    one.active &&
    one.vetted &&
    !one.conflict &&
    (one.cleared || !made.closed) &&
    (one.role === 'prosecutor' || one.role === 'auditor') &&
    who !== made.proposer &&
    who !== made.opener &&
    !made.glasses.includes(who) &&
    !worked.some((each) => each.who === who) &&
    !made.assignments.some((each) => each.who === made.proposer && each.by === who) &&
    !living.some(
      ({ from, to }) =>
        (to === who && (from === made.proposer || worked.some((each) => each.who === from))) ||
        (from === who && to === made.proposer),
    ) &&
    (one.office === null || (one.office !== proposer.office && one.office !== made.office)) &&
    (one.role === 'auditor' || (one.office !== null && proposer.office !== null))
  )
}

/** Above every rule. */
async function build(made: Unit) {
  const id = () => timeOrderedId(systemClock)
  const ids = {
    unit: id(),
    caseId: id(),
    proposal: id(),
    agency: id(),
    offices: [id(), id(), id(), id()],
    people: made.people.map(id),
  }
  const office = (at: number | null) => (at === null ? null : ids.offices[at])
  const who = (at: number | null) => (at === null ? null : ids.people[at])
  await withClient(database.admin, async (client) => {
    const run = (text: string, values: unknown[]) => client.query(text, values)
    await run("insert into unit (unit_id, name) values ($1, 'U')", [ids.unit])
    await run("insert into agency (agency_id, unit_id, kind, name) values ($1, $2, 'prosecution', 'A')", [
      ids.agency,
      ids.unit,
    ])
    for (const each of ids.offices)
      await run('insert into office (office_id, agency_id, unit_id, name) values ($1, $2, $3, $4)', [
        each,
        ids.agency,
        ids.unit,
        each,
      ])
    for (const [at, each] of made.people.entries()) {
      await run(
        `insert into app_user (user_id, unit_id, display_name, kind, office_id, vetted_until, deactivated_at)
        values ($1, $2, 'P', 'person', $3, (now() at time zone 'utc')::date + $4::integer, case when $5 then null else now() end)`,
        [ids.people[at], ids.unit, office(each.office), each.vetted ? 0 : -1, each.active],
      )
      await run('insert into user_role (user_id, unit_id, role) values ($1, $2, $3)', [
        ids.people[at],
        ids.unit,
        each.role,
      ])
      if (each.cleared)
        await run(
          "insert into compartment_clearance (user_id, unit_id, compartment, starts_on) values ($1, $2, 'officials', '2026-01-01')",
          [ids.people[at], ids.unit],
        )
    }
    await run(
      `insert into case_file (case_id, unit_id, reference, title, stage, forum, forms, office_id, opened_by)
      values ($1, $2, 'R', 'T', 'trial', 'GB', '{}', $3, $4)`,
      [ids.caseId, ids.unit, office(made.office), who(made.opener)],
    )
    if (made.closed)
      await run(
        "insert into case_compartment (case_id, unit_id, compartment, reason) values ($1, $2, 'officials', 'R')",
        [ids.caseId, ids.unit],
      )
    for (const each of made.assignments)
      await run(
        `insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on, ends_on, assigned_by)
        values ($1, $2, $3, $4, 'prosecutor', (now() at time zone 'utc')::date + $5::integer, (now() at time zone 'utc')::date + $6::integer, $7)`,
        [
          ids.caseId,
          id(),
          who(each.who),
          ids.unit,
          each.from,
          each.days === null ? null : each.from + each.days,
          who(each.by),
        ],
      )
    for (const each of made.leaves)
      await run(
        `insert into delegation (delegation_id, unit_id, from_user, to_user, starts_on, ends_on, reason, made_by, ended_at)
        values ($1, $2, $3, $4, (now() at time zone 'utc')::date + $5::integer, (now() at time zone 'utc')::date + $6::integer, 'R', $3, case when $7 then now() end)`,
        [id(), ids.unit, who(each.from), who(each.to), each.starts, each.starts + each.days, each.ended],
      )
    for (const each of made.glasses)
      await run(
        `insert into break_glass (case_id, break_glass_id, user_id, unit_id, reason, opened_at, expires_at)
        values ($1, $2, $3, $4, 'An emergency', now() - interval '9 hours', now() - interval '5 hours')`,
        [ids.caseId, id(), who(each), ids.unit],
      )
    for (const [at, each] of made.people.entries())
      if (each.conflict)
        await run(
          `insert into conflict_of_interest (case_id, conflict_id, unit_id, user_id, reference, origin, kind, words, made_by)
          values ($1, $2, $3, $4, 'R', 'declared', 'other', 'W', $4)`,
          [ids.caseId, id(), ids.unit, ids.people[at]],
        )
    await run(
      `insert into second_person_proposal (case_id, proposal_id, unit_id, reference, step, request, basis, shown, reason, proposed_by, expires_at)
      values ($1, $2, $3, 'R', 'change-case', '{}', '{}', '[]', 'For a reason', $4, now() + interval '14 days')`,
      [ids.caseId, ids.proposal, ids.unit, who(made.proposer)],
    )
  })
  return ids
}

const met = { yes: 0, no: 0 }

async function compare(made: Unit): Promise<void> {
  const ids = await build(made)
  const caseId = ids.caseId as CaseId
  let counted = 0
  for (const [who, userId] of ids.people.entries()) {
    const rule = isOutside(made, who)
    const actor: Actor = { userId: userId as UserId, unitId: ids.unit as UnitId }
    const told = await database.asActor(actor, 'supervision', async ({ db, journal }) => {
      journal({ action: 'line.look', effect: 'read' })
      const { rows } = await sql<{ line: string[] }>`
        select line_of(acting_user(), ${ids.people[made.proposer]}::uuid, ${caseId}::uuid) as line`.execute(
        db,
      )
      const found = await findStanding(db, caseId)
      const occasion = {
        purpose: 'supervision',
        today: found?.today ?? '',
        line: rows[0]?.line ?? ['proposer'],
      } as const
      const policy =
        found?.case != null && decide(found.person, 'second.decide', found.case, occasion).allowed
      // Tried last: a row that may not be written is not found, or refused by its check.
      await sql`savepoint before_deciding`.execute(db)
      const written = await sql`
        update second_person_proposal set state = 'agreed', decided_by = acting_user(), decided_at = now(), decision = 'D'
        where proposal_id = ${ids.proposal}::uuid`
        .execute(db)
        .then(
          ({ numAffectedRows }) => numAffectedRows === 1n,
          () => false,
        )
      await sql`rollback to savepoint before_deciding`.execute(db)
      return { policy, written }
    })
    counted += rule ? 1 : 0
    met[rule ? 'yes' : 'no'] += 1
    expect([who, told]).toEqual([who, { policy: rule, written: rule }])
  }
  const { rows } = await database.asActor(
    { userId: ids.people[made.proposer] as UserId, unitId: ids.unit as UnitId },
    'case-work',
    async ({ db, journal }) => {
      journal({ action: 'line.look', effect: 'read' })
      return sql<{ many: number }>`select seconds_for(acting_user(), ${caseId}::uuid) as many`.execute(db)
    },
  )
  expect(rows[0]?.many).toBe(counted)
}

test('who can be the second person is the same by policy, by row, by count and by rule', async () => {
  await fc.assert(fc.asyncProperty(unit, compare), { numRuns: 100 })
  expect([met.yes > 20, met.no > 20, met]).toEqual([true, true, met])
}, 120_000)
