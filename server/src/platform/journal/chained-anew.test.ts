/** Shows that a journal from before migration 0009 is chained anew whole, in the form that is sealed. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrate, readMigrations } from '../database/migrate.ts'
import { type Login, withClient } from '../database/provision.ts'

const logins = inject('testDatabase')
const database = 'clew_chained_anew'
const owner: Login = { ...logins.owner, database }
const [unit, user] = ['0193e2d0-0000-7000-8000-000000000001', '0193e2d0-0000-7000-8000-000000000002']

beforeAll(async () => {
  await withClient(logins.admin, async (client) => {
    await client.query(`drop database if exists ${database} with (force)`)
    await client.query(`create database ${database} owner ${logins.owner.user}`)
    await client.query(`grant connect on database ${database} to ${logins.app.user}`)
  })
  await migrate(owner, (await readMigrations()).slice(0, 8))
})
afterAll(() => withClient(logins.admin, (client) => client.query(`drop database ${database} with (force)`)))

describe('a journal made before', () => {
  test('keeps every entry, in one whole chain a case and a unit', async () => {
    await withClient({ ...logins.admin, database }, async (client) => {
      await client.query(
        `select set_config('clew.actor', '${user}', false), set_config('clew.unit', '${unit}', false), set_config('clew.purpose', 'case-work', false)`,
      )
      for (const place of [1, 2]) {
        const id = `0193e2d0-0000-7000-8000-00000000010${place}`
        await client.query(
          `insert into case_file (case_id, unit_id, reference, title, stage, forum, forms) values ('${id}', '${unit}', 'R ${place}', 'A', 'trial', 'XX', '{other}')`,
        )
        for (const action of ['case.open', 'case.read', 'case.read'])
          await client.query(
            `insert into case_journal (case_id, action, detail) values ('${id}', '${action}', '{"a": 1}')`,
          )
      }
      await client.query(
        `insert into unit_journal (action, subject, detail) values ('case.list', 'view:a', '{}')`,
      )
    })
    await migrate(owner)
    const { rows } = await withClient({ ...logins.admin, database }, (client) =>
      client.query<{ seq: string; whole: boolean }>(`
        select seq, hash = journal_entry_hash('case/' || case_id, seq, at, user_id, unit_id, purpose, action, request_id, payload, previous)
          and previous = coalesce(lag(hash) over entries, decode(repeat('00', 32), 'hex'))
          and payload = journal_payload(salt, subject, detail) as whole
        from case_journal window entries as (partition by case_id order by seq)
        union all
        select seq, hash = journal_entry_hash('unit/' || unit_id, seq, at, user_id, unit_id, purpose, action, request_id, payload, previous)
          and payload = journal_payload(salt, subject, detail) from unit_journal`),
    )
    expect(rows.map(({ seq }) => seq)).toEqual(['1', '2', '3', '1', '2', '3', '1'])
    expect(rows.every(({ whole }) => whole)).toBe(true)
  })
})
