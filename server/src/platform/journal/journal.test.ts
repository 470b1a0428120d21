/** Shows that the journal is whole: every entry bound to the one before, none changed, none claimed. */
import { createHash } from 'node:crypto'
import { beforeTheFirst, type Entry, entryHash } from '@clew/seal'
import { nodeCrypto } from '@clew/seal/node'
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
      `select seq, previous, hash, purpose, journal_entry_text('case/' || case_id, seq, at, user_id, unit_id, purpose,
        action, request_id, payload, previous) as text from case_journal where case_id = $1 order by seq`,
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

  test('lets details go with their subject and salt, all at once, and stays the same chain', async () => {
    const actor = await database.actor()
    const caseId = await openCase(actor)
    await note(actor, {
      action: 'case.note',
      caseId,
      effect: 'change',
      subject: 'party:P1',
      detail: { a: 1 },
    })
    const before = await chainOf(caseId)
    const part = `update case_journal set detail = null where case_id = '${caseId}'`
    const whole = `update case_journal set detail = null, subject = null, salt = null where case_id = '${caseId}'`
    await withClient(database.admin, async (client) => {
      await expect(client.query(part)).rejects.toThrow('append only')
      expect((await client.query(whole)).rowCount).toBe(2)
      await expect(
        client.query(`update case_journal set detail = '{}', salt = 'x' where case_id = '${caseId}'`),
      ).rejects.toThrow('append only')
    })
    expect(await chainOf(caseId)).toEqual(before)
  })

  test('gives equal details digests that nobody can compare', async () => {
    const actor = await database.actor()
    const caseId = await openCase(actor)
    await note(
      actor,
      { action: 'case.note', caseId, effect: 'read' },
      { action: 'case.note', caseId, effect: 'read' },
    )
    const { rows } = await withClient(database.admin, (client) =>
      client.query('select distinct payload from case_journal where case_id = $1', [caseId]),
    )
    expect(rows).toHaveLength(3)
  })

  test('is the text that the package of the seal hashes, character by character', async () => {
    const actor = { ...(await database.actor()), requestId: 'request-1' }
    const caseId = await openCase(actor)
    const { rows } = await withClient(database.admin, (client) =>
      client.query<Entry & { hash: string }>(
        `select 'case/' || case_id as chain, seq::int, journal_instant(at) as at, user_id as user, unit_id as unit, purpose,
          action, request_id as request, encode(payload, 'hex') as payload, encode(previous, 'hex') as previous,
          encode(hash, 'hex') as hash from case_journal where case_id = $1`,
        [caseId],
      ),
    )
    expect(rows[0]?.previous).toBe(beforeTheFirst)
    expect(rows.map((row) => entryHash(nodeCrypto, row))).toEqual(rows.map(({ hash }) => hash))
  })

  test('takes no entry about a case that the writer cannot see', async () => {
    const caseId = await openCase(await database.actor())
    const stranger = await database.actor()
    await expect(note(stranger, { action: 'case.read', caseId, effect: 'read' })).rejects.toMatchObject({
      code: '42501',
    })
  })
})
