/** Policies, rows and a plain reading of the rules agree about every person and every case of units made at random. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { decide } from '../../platform/authorization/decide.ts'
import type { Permission } from '../../platform/authorization/permissions.ts'
import { findStanding, findStandings } from '../../platform/authorization/standing.ts'
import type { Actor } from '../../platform/database/doors.ts'
import type { CaseId, UnitId, UserId } from '../../platform/ids/ids.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { holds, judge } from './testing/oracle.ts'
import { type Ids, make, world, type World } from './testing/world.ts'

const database = openTestDatabase()

/** What the rows and the policies say to one person, in one transaction of theirs. */
async function told(ids: Ids, who: number) {
  const actor: Actor = { userId: ids.people[who] as UserId, unitId: ids.unit as UnitId }
  return database.asActor(actor, 'case-work', async ({ db, journal }) => {
    journal({ action: 'reach.look', effect: 'read' })
    const idsIn = async (statement: ReturnType<typeof sql>) =>
      new Set((await statement.execute(db)).rows.map((row) => (row as { id: string }).id))
    const visible = await idsIn(sql`select case_id as id from case_file`)
    const shown = await idsIn(sql`select share_id as id from shared_case`)
    const written = await idsIn(
      sql`update case_file set title = 'X' where unit_id = acting_unit() returning case_id as id`,
    )
    const policies = []
    const many = await findStandings(db, ids.cases as CaseId[])
    for (const id of ids.cases) {
      const found = await findStanding(db, id as CaseId)
      // A list asks about all of them at once and must hear the same.
      expect([many?.today, many?.person, many?.cases[id] ?? null]).toEqual([
        found?.today,
        found?.person,
        found?.case ?? null,
      ])
      const may = (action: Permission) =>
        found?.case != null &&
        decide(found.person, action, found.case, { purpose: 'case-work', today: found.today }).allowed
      policies.push({
        read: may('case.read'),
        change: may('case.change'),
        share: may('share.read'),
        history: may('journal.read'),
      })
    }
    return { visible, shown, written, policies }
  })
}

/** What was met so far, so that a run in which nobody reaches anything does not pass for agreement. */
const met: Record<string, number> = {}
const count = (what: string, yes: boolean) => {
  met[`${what} ${yes}`] = (met[`${what} ${yes}`] ?? 0) + 1
}

async function compare(made: World): Promise<void> {
  const ids = await make(database.admin, made)
  for (const who of made.people.keys()) {
    const { visible, shown, written, policies } = await told(ids, who)
    for (const [which, id] of ids.cases.entries()) {
      const rules = judge(made, who, which)
      const policy = policies[which]!
      for (const [what, yes] of Object.entries(rules)) count(what, yes)
      const place = `person ${who}, case ${which}`
      // Whoever may read may change only with a role that writes; policies may ask for more than the rows do, never for less.
      expect([place, 'rows', visible.has(id)]).toEqual([place, 'rows', rules.reads])
      expect([place, 'policy', policy.read]).toEqual([place, 'policy', rules.reads])
      expect([place, 'rows that change', written.has(id)]).toEqual([place, 'rows that change', rules.changes])
      expect([place, 'change by policy', policy.change]).toEqual([place, 'change by policy', rules.changes])
      expect([place, 'share by policy', policy.share]).toEqual([place, 'share by policy', rules.seesShare])
      expect([place, 'history', policy.history]).toEqual([place, 'history', rules.readsHistory])
      for (const [at, share] of made.shares.entries()) {
        if (share.case !== which) continue
        const own =
          rules.seesShare && made.people[who]!.agency === share.agency && !share.ended && holds(share)
        expect([place, `share ${at}`, shown.has(ids.shares[at]!)]).toEqual([
          place,
          `share ${at}`,
          own || rules.reads,
        ])
      }
    }
  }
}

test('what a person may read, change and be shown is the same by policy, by row and by rule', async () => {
  await fc.assert(fc.asyncProperty(world, compare), { numRuns: 80 })
  const rare = ['reads', 'changes', 'seesShare', 'readsHistory'].filter(
    (what) => (met[`${what} true`] ?? 0) < 5,
  )
  expect([rare, met]).toEqual([[], met])
}, 120_000)
