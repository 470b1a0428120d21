/** Shows that the walls stand: nothing is seen without a context, nothing across units, nothing without a trace. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type CaseId, timeOrderedId } from '../ids/ids.ts'
import { systemClock } from '../clock/clock.ts'
import { openTestDatabase } from '../testing/database.ts'
import type { Actor, Entered } from './doors.ts'

const database = openTestDatabase()

const openCase = (actor: Actor): Promise<CaseId> =>
  database.asActor(actor, 'case-work', async ({ db, journal }) => {
    const caseId: CaseId = timeOrderedId<'case'>(systemClock)
    await sql`insert into case_file (case_id, unit_id, reference, title, stage, forum, forms)
        values (${caseId}, ${actor.unitId}, 'R 1', 'A case', 'trial', 'XX', '{other}')`.execute(db)
    journal({ action: 'case.open', caseId, effect: 'change' })
    return caseId
  })

const visibleCases = async ({ db, journal }: Entered): Promise<string[]> => {
  journal({ action: 'case.list', effect: 'read' })
  const { rows } = await sql<{ case_id: string }>`select case_id from case_file order by case_id`.execute(db)
  return rows.map((row) => row.case_id)
}

describe('the doors', () => {
  test('without a context no row exists', async () => {
    await openCase(await database.actor())
    for (const table of ['case_file', 'unit', 'app_user', 'case_journal', 'unit_journal']) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(database.pool)
      expect(rows, table).toEqual([])
    }
  })

  test('a person sees the cases of their own unit and no others', async () => {
    const [here, there] = [await database.actor('A'), await database.actor('B')]
    const mine = await openCase(here)
    await openCase(there)
    expect(await database.asActor(here, 'case-work', visibleCases)).toEqual([mine])
  })

  test('nobody opens a case in the name of another unit', async () => {
    const [here, there] = [await database.actor(), await database.actor()]
    const trespass = database.asActor(here, 'case-work', async ({ db, journal }) => {
      journal({ action: 'case.open', effect: 'change' })
      await sql`insert into case_file (case_id, unit_id, reference, title, stage, forum, forms)
        values (${timeOrderedId(systemClock)}, ${there.unitId}, 'R 1', 'A case', 'trial', 'XX', '{other}')`.execute(
        db,
      )
    })
    await expect(trespass).rejects.toMatchObject({ code: '42501' })
  })

  test('the context ends with the transaction, also when many share the pool', async () => {
    const actors = await Promise.all([database.actor(), database.actor()])
    const own = await Promise.all(actors.map(openCase))
    const seen = await Promise.all(
      Array.from({ length: 24 }, (_, turn) => database.asActor(actors[turn % 2]!, 'case-work', visibleCases)),
    )
    seen.forEach((cases, turn) => expect(cases).toEqual([own[turn % 2]]))
    expect((await sql`select * from case_file`.execute(database.pool)).rows).toEqual([])
  })

  test('work that leaves no trace is refused and undone', async () => {
    const actor = await database.actor()
    const caseId = timeOrderedId<'case'>(systemClock)
    const silent = database.asActor(actor, 'case-work', ({ db }) =>
      sql`insert into case_file (case_id, unit_id, reference, title, stage, forum, forms)
        values (${caseId}, ${actor.unitId}, 'R 1', 'A case', 'trial', 'XX', '{other}')`.execute(db),
    )
    await expect(silent).rejects.toThrow('without an entry in the journal')
    expect(await database.asActor(actor, 'audit', visibleCases)).not.toContain(caseId)
  })

  test('work that fails leaves neither rows nor entries', async () => {
    const actor = await database.actor()
    const failing = database.asActor(actor, 'case-work', async ({ journal }) => {
      journal({ action: 'case.list', effect: 'read' })
      throw new Error('halfway')
    })
    await expect(failing).rejects.toThrow('halfway')
    const entries = await database.asActor(actor, 'audit', async ({ db, journal }) => {
      journal({ action: 'journal.read', effect: 'read' })
      return db.selectFrom('unit_journal').selectAll().execute()
    })
    expect(entries).toEqual([])
  })

  test('two who wait for each other are both served', async () => {
    const actor = await database.actor()
    const both = Promise.withResolvers<void>()
    let tries = 0
    let held = 0
    const take = (first: number, second: number): Promise<number> =>
      database.asActor(actor, 'case-work', async ({ db, journal }) => {
        tries += 1
        await sql`select pg_advisory_xact_lock(${first})`.execute(db)
        held += 1
        if (held === 2) both.resolve()
        await both.promise
        await sql`select pg_advisory_xact_lock(${second})`.execute(db)
        journal({ action: 'case.list', effect: 'read' })
        return first
      })
    expect(await Promise.all([take(1, 2), take(2, 1)])).toEqual([1, 2])
    expect(tries).toBe(3)
  })

  test('the system sees only what was opened to it by name', async () => {
    await openCase(await database.actor())
    const units = await database.asSystem('count units', async ({ db, journal }) => {
      journal({ action: 'unit.list', effect: 'read' })
      return db.selectFrom('unit').select('unit_id').execute()
    })
    expect(units.length).toBeGreaterThan(0)
    await expect(database.asSystem('look at cases', visibleCases)).rejects.toMatchObject({ code: '42501' })
  })

  test('the rights of the system do not reach a person', async () => {
    const [here, there] = [await database.actor(), await database.actor()]
    const units = await database.asActor(here, 'case-work', async ({ db, journal }) => {
      journal({ action: 'unit.list', effect: 'read' })
      return db.selectFrom('unit').select('unit_id').execute()
    })
    expect(units).toEqual([{ unit_id: here.unitId }])
    expect(units).not.toContainEqual({ unit_id: there.unitId })
  })
})
