/** Shows that the journal is whole: every entry bound to the one before, none changed, none claimed. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../database/doors.ts'
import { withClient } from '../database/provision.ts'
import { systemClock } from '../clock/clock.ts'
import { type CaseId, timeOrderedId } from '../ids/ids.ts'
import { openTestDatabase } from '../testing/database.ts'
import type { JournalEntry } from './entry.ts'

const database = openTestDatabase()

const openCase = (actor: Actor): Promise<CaseId> =>
  database.asActor(actor, 'case-work', async ({ db, journal }) => {
    const caseId: CaseId = timeOrderedId<'case'>(systemClock)
    await sql`insert into case_file (case_id, unit_id, reference, title, stage, forum, forms)
        values (${caseId}, ${actor.unitId}, 'R 1', 'A case', 'trial', 'XX', '{other}')`.execute(db)
    journal({ action: 'case.open', caseId, effect: 'change' })
    return caseId
  })

const note = (actor: Actor, ...entries: JournalEntry[]): Promise<void> =>
  database.asActor(actor, 'case-work', async ({ journal }) => entries.forEach(journal))

const chainOf = (caseId: CaseId) =>
  withClient(database.admin, async (client) => {
    const { rows } = await client.query<{
      seq: string
      previous: Buffer
      hash: Buffer
      text: string
      purpose: string
    }>(
      `select seq, previous, hash, purpose, journal_text(previous, case_id, seq, at, user_id, unit_id, purpose, action,
        subject, request_id, detail) as text from case_journal where case_id = $1 order by seq`,
      [caseId],
    )
    return rows
  })

describe('the journal', () => {
  test('chains the entries of a case by hash, from the first on', async () => {
    const actor = await database.actor()
    const caseId = await openCase(actor)
    await note(
      actor,
      { action: 'case.read', caseId, effect: 'read' },
      { action: 'case.export', caseId, effect: 'read' },
    )
    const chain = await chainOf(caseId)
    expect(chain.map((entry) => entry.seq)).toEqual(['1', '2', '3'])
    let previous = Buffer.alloc(32)
    for (const entry of chain) {
      expect(entry.previous).toEqual(previous)
      expect(entry.hash).toEqual(createHash('sha256').update(entry.text).digest())
      previous = Buffer.from(entry.hash)
    }
  })

  test('stays one chain when many write at once', async () => {
    const actor = await database.actor()
    const cases = [await openCase(actor), await openCase(actor)]
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) => {
        const both: JournalEntry[] = cases.map((caseId) => ({ action: 'case.read', caseId, effect: 'read' }))
        return note(actor, ...(turn % 2 === 0 ? both : both.reverse()))
      }),
    )
    for (const caseId of cases) {
      const chain = await chainOf(caseId)
      expect(chain.map((entry) => Number(entry.seq))).toEqual(
        Array.from({ length: 21 }, (_, index) => index + 1),
      )
      chain.slice(1).forEach((entry, index) => expect(entry.previous).toEqual(chain[index]?.hash))
    }
  })

  test('knows who, why and for which request from the context, not from the writer', async () => {
    const actor = { ...(await database.actor()), requestId: 'request-1' }
    const caseId = await openCase(actor)
    const { rows } = await withClient(database.admin, (client) =>
      client.query('select user_id, unit_id, purpose, request_id from case_journal where case_id = $1', [
        caseId,
      ]),
    )
    expect(rows).toEqual([
      { user_id: actor.userId, unit_id: actor.unitId, purpose: 'case-work', request_id: 'request-1' },
    ])
  })

  test('cannot be changed or shortened, by the daily role or by the owner', async () => {
    const actor = await database.actor()
    const caseId = await openCase(actor)
    for (const statement of [
      sql`update case_journal set action = 'case.other' where case_id = ${caseId}`,
      sql`delete from case_journal where case_id = ${caseId}`,
    ]) {
      const attempt = database.asActor(actor, 'case-work', async ({ db, journal }) => {
        journal({ action: 'case.read', caseId, effect: 'read' })
        await statement.execute(db)
      })
      await expect(attempt).rejects.toMatchObject({ code: '42501' })
    }
    for (const statement of [
      'delete from case_journal',
      'truncate unit_journal',
      "update unit_journal set action = 'a.b'",
    ]) {
      await expect(withClient(database.owner, (client) => client.query(statement))).rejects.toThrow(
        'append only',
      )
    }
  })

  test('takes no entry about a case that the writer cannot see', async () => {
    const caseId = await openCase(await database.actor())
    const stranger = await database.actor()
    await expect(note(stranger, { action: 'case.read', caseId, effect: 'read' })).rejects.toMatchObject({
      code: '42501',
    })
  })
})
