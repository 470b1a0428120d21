/** Shows who is let in and who is not, and that the gate itself sees nobody but whoever knocks. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../database/provision.ts'
import { openTestDatabase } from '../testing/database.ts'
import type { TestPerson } from '../testing/person.ts'
import { tokenIn } from './cookie.ts'
import { forgetSessionsOf, type Gate, openGate } from './gate.ts'
import { digestOf, newToken } from './token.ts'

const database = openTestDatabase()
let gate: Gate
beforeAll(() => void (gate = openGate(database.app)))
afterAll(() => gate.close())

const tokenOf = ({ cookie }: TestPerson): string => tokenIn(cookie, { secure: false }) ?? ''
const change = (text: string, values: unknown[] = []) =>
  withClient(database.admin, (client) => client.query(text, values))
/** As the same person after the few seconds for which an answer is believed. */
const later = (person: TestPerson, token = tokenOf(person), agent = 'a browser') => {
  forgetSessionsOf(person.userId)
  return gate.admit(token, agent)
}

describe('the gate', () => {
  test('knows a person by the token, with roles, agency and vetting', async () => {
    const ada = await database.actor('Ada', undefined, {
      roles: ['investigator', 'financial-investigator'],
      agencyKind: 'police',
      vettedUntil: '2030-01-01',
    })
    const { cookie: _, ...expected } = ada
    expect((await gate.admit(tokenOf(ada), 'any'))?.person).toEqual(expected)
  })

  test('lets nobody in with a token that it does not know', async () => {
    expect(await gate.admit(newToken(), 'any')).toBeUndefined()
  })

  test.each([
    ['was ended', 'ended_at = now()'],
    ['was idle too long', "last_used_at = now() - interval '13 hours'"],
    ['is too old', "created_at = now() - interval '13 hours', expires_at = now() - interval '1 second'"],
  ])('lets nobody in by a session that %s', async (_, how) => {
    const person = await database.actor()
    expect(await later(person)).toBeDefined()
    await change(`update session set ${how} where user_id = $1`, [person.userId])
    expect(await later(person)).toBeUndefined()
  })

  test('lets nobody in who was deactivated, and not again by the same token when they come back', async () => {
    const person = await database.actor()
    await change('update app_user set deactivated_at = now() where user_id = $1', [person.userId])
    expect(await later(person)).toBeUndefined()
    await change('update app_user set deactivated_at = null where user_id = $1', [person.userId])
    expect(await later(person)).toBeUndefined()
  })

  test('ends the sessions of whoever a colleague deactivates', async () => {
    const head = await database.actor()
    const person = await database.actor('B', head.unitId)
    await database.asActor(head, 'set-up', async ({ db, journal }) => {
      journal({ action: 'person.deactivate', effect: 'change' })
      await sql`update app_user set deactivated_at = now() where user_id = ${person.userId}`.execute(db)
    })
    const { rows } = await change('select ended_at from session where user_id = $1', [person.userId])
    expect(rows).toEqual([{ ended_at: expect.any(Date) }])
  })

  test('does not know a token that was carried to another browser', async () => {
    const person = await database.actor()
    await change('update session set agent = $2 where user_id = $1', [person.userId, digestOf('a browser')])
    expect(await later(person)).toBeDefined()
    expect(await gate.admit(tokenOf(person), 'another')).toBeUndefined()
    expect(await later(person, tokenOf(person), 'another')).toBeUndefined()
  })

  test('exchanges the token when roles have changed; the old one serves what was under way and no longer', async () => {
    const person = await database.actor()
    await change("update session set origin = 'passkey', agent = $2 where user_id = $1", [
      person.userId,
      digestOf('a browser'),
    ])
    expect((await later(person))?.fresh).toBeUndefined()
    await change("delete from user_role where user_id = $1 and role = 'prosecutor'", [person.userId])
    const exchanged = await later(person)
    expect(exchanged?.person.roles).toEqual(['head-of-unit'])
    const fresh = exchanged?.fresh ?? ''
    expect((await later(person, fresh))?.fresh).toBeUndefined()
    expect(await later(person)).toMatchObject({ person: { userId: person.userId } })
    await change("update session set previous_until = now() - interval '1 second' where user_id = $1", [
      person.userId,
    ])
    expect(await later(person)).toBeUndefined()
    expect(await later(person, fresh)).toBeDefined()
  })

  test('is itself shown no session but the one whose token it holds, and nobody else', async () => {
    const [one, other] = [await database.actor(), await database.actor()]
    const seen = await withClient({ ...database.app, role: 'clew_gate' }, async (client) => {
      const blind = await client.query('select session_id from session')
      await client.query("select set_config('clew.gate', $1, false)", [
        digestOf(tokenOf(one)).toString('hex'),
      ])
      const sessions = await client.query('select user_id from session')
      const people = await client.query('select user_id from app_user')
      return [blind.rows, sessions.rows, people.rows]
    })
    expect(seen).toEqual([[], [{ user_id: one.userId }], [{ user_id: one.userId }]])
    expect(other.userId).not.toBe(one.userId)
    const cases = withClient({ ...database.app, role: 'clew_gate' }, (client) =>
      client.query('select case_id from case_file'),
    )
    await expect(cases).rejects.toMatchObject({ code: '42501' })
  })

  test('gives those who work no way to read a token’s digest, or to begin a session for another', async () => {
    const [one, other] = [await database.actor(), await database.actor()]
    const digests = database.asActor(one, 'set-up', async ({ db, journal }) => {
      journal({ action: 'session.read', effect: 'read' })
      return sql`select token_hash from session`.execute(db)
    })
    await expect(digests).rejects.toMatchObject({ code: '42501' })
    const begun = database.asActor(one, 'set-up', async ({ db, journal }) => {
      journal({ action: 'session.begin', effect: 'change' })
      return sql`insert into session (session_id, user_id, unit_id, token_hash, origin, privileges, idle_limit, expires_at)
        values (gen_random_uuid(), ${other.userId}, ${one.unitId}, ${digestOf(newToken())}, 'program', '{}', '1 hour', now() + interval '1 hour')`.execute(
        db,
      )
    })
    await expect(begun).rejects.toMatchObject({ code: '42501' })
  })
})
