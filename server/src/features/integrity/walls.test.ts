/** Past the program, in SQL as its role, one person alone still erases no identity and lifts no restriction. */
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { vaultOf } from '../../../../tests/fixtures/vault-case.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { withClient } from '../../platform/database/provision.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { openCase, seal } = vaultOf(openTestServer(database, () => routesUnderSmallLaw()))
let second: TestPerson
let id = ''

type Step = (db: Entered['db']) => Promise<unknown>
const erasing: Readonly<Record<string, Step>> = {
  'destroys no key': (db) =>
    sql`update data_key set wrapped = null, destroyed_at = now() where case_id = ${id}`.execute(db),
  'empties no record': (db) =>
    sql`update vault_identity set sealed = null, fields = '{}', erased_at = now() where case_id = ${id}`.execute(
      db,
    ),
  'writes no certificate': (db) =>
    sql`insert into vault_erasure select case_id, record_id, person, acting_user(), now(), 'safety', 'In haste',
      repeat('0', 64), repeat('0', 64) from vault_identity where case_id = ${id}`.execute(db),
}
const lifting: Readonly<Record<string, Step>> = {
  'takes no restriction away': (db) => sql`delete from case_compartment where case_id = ${id}`.execute(db),
  'takes none away beside the table of them': (db) =>
    sql`update case_file set compartments = '{}' where case_id = ${id}`.execute(db),
}

const admin = (text: string, values: readonly unknown[]) =>
  withClient(database.admin, (client) => client.query(text, [...values]))

/** @param agreed what a second person agreed to in this very transaction, as far as the database can tell. */
const attempt = (step: Step, agreed?: { step: string; request: object }): Promise<unknown> =>
  database.asActor(localUser, 'case-work', async ({ db, journal }) => {
    journal({ action: 'vault.erase', caseId: id as CaseId, effect: 'change' })
    const { rows } = await sql<{ now: string }>`select now()::text as now`.execute(db)
    if (agreed !== undefined)
      await admin(
        `insert into second_person_proposal (case_id, proposal_id, unit_id, reference, step, request, basis, shown, reason,
          proposed_by, proposed_at, expires_at, state, decided_by, decided_at)
        values ($1, gen_random_uuid(), $2, 'R', $3, $4, '{}', '[]', 'For a good reason', $5, $6, $6::timestamptz + interval '1 day',
          'agreed', $7, $6)`,
        [id, localUser.unitId, agreed.step, agreed.request, localUser.userId, rows[0]?.now, second.userId],
      )
    await step(db)
  })

beforeAll(async () => {
  second = await database.actor('Second', localUser.unitId, { roles: ['auditor'] })
  for (const compartment of ['officials', 'children'])
    await admin(
      `insert into compartment_clearance (user_id, compartment, unit_id, starts_on) values ($1, $2, $3, '2026-01-01')
      on conflict do nothing`,
      [localUser.userId, compartment, localUser.unitId],
    )
})

beforeEach(async () => {
  id = await openCase()
  await seal(id)
  await admin(
    `insert into case_compartment (case_id, unit_id, compartment, reason) values ($1, $2, 'officials', 'R')`,
    [id, localUser.unitId],
  )
})

describe('one person alone', () => {
  test.each(Object.entries(erasing))('%s', async (_, step) => {
    await expect(attempt(step)).rejects.toThrow(/nobody erases an identity alone/)
    await expect(
      attempt(step, { step: 'lift-compartment', request: { compartment: 'officials' } }),
    ).rejects.toThrow(/nobody erases an identity alone/)
  })

  test.each(Object.entries(lifting))('%s', async (_, step) => {
    await expect(attempt(step)).rejects.toThrow(/nobody lifts a restriction alone/)
  })
})

describe('a second person’s yes', () => {
  test.each(Object.entries(erasing))('is for one person: about another it %s', async (_, step) => {
    const other = { step: 'erase-identity', request: { person: 'V9' } }
    await expect(attempt(step, other)).rejects.toThrow(/nobody erases an identity alone/)
  })

  test.each(Object.entries(erasing))('about this one lets it through: no longer “%s”', async (_, step) => {
    await attempt(step, { step: 'erase-identity', request: { person: 'V1' } })
  })

  test('to one restriction lifts no other, and lifts its own', async () => {
    const away = lifting['takes no restriction away'] as Step
    const to = (compartment: string) => ({ step: 'lift-compartment', request: { compartment } })
    await expect(attempt(away, to('children'))).rejects.toThrow(/nobody lifts a restriction alone/)
    await attempt(away, to('officials'))
  })
})
