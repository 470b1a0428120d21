/** Where the office wants custodians, nothing is shown without their yes, and nobody is their own. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { journalOf, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { vaultOf } from '../../../../tests/fixtures/vault-case.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

let now = new Date('2026-05-05T12:00:00Z')
const database = openTestDatabase()
const server = openTestServer(database, () => routesUnderSmallLaw(undefined, () => now))
const { get, put, remove } = asking(server)
const { openCase, seal, ask, decide, reveal, withdraw, requests } = vaultOf(server)
let [first, second, third]: TestPerson[] = []
let version = 0

const rule = async (
  needed: number,
  people: readonly (TestPerson | undefined)[],
  office: string | null = null,
) => {
  const custodians = people.map((person) => person?.userId)
  const answer = await put('/api/vault/custody', { office, version, needed, custodians })
  if (answer.statusCode === 200 && office === null) version = answer.json().version
  return answer
}
const sealedCase = async () => {
  const id = await openCase()
  await seal(id)
  return id
}

beforeAll(async () => {
  const roles = { roles: ['head-of-unit', 'victim-officer'] } as const
  first = await database.actor('Custodian one', localUser.unitId, roles)
  second = await database.actor('Custodian two', localUser.unitId, roles)
  third = await database.actor('Custodian three', localUser.unitId, roles)
})
beforeEach(() => {
  now = new Date('2026-05-05T12:00:00Z')
})

describe('two custodians', () => {
  test('both have to agree, and each counts once', async () => {
    await rule(2, [first, second, third])
    const id = await sealedCase()
    const request = (await ask(id)).json()
    expect(request).toMatchObject({ state: 'waiting', needed: 2, mine: { reveal: false, decide: false } })
    expect((await reveal(id, request.id)).json()).toMatchObject({
      code: 'request-waiting',
      params: { given: 0, needed: 2 },
    })
    expect((await get('/api/vault/requests', first)).json().items).toMatchObject([
      { id: request.id, person: 'V1' },
    ])
    expect((await decide(id, request.id, 'yes', first)).json()).toMatchObject({ state: 'waiting' })
    expect((await decide(id, request.id, 'yes', first)).json().code).toBe('not-custodian')
    expect((await get('/api/vault/requests', first)).json().items).toEqual([])
    expect((await reveal(id, request.id)).json().code).toBe('request-waiting')
    expect((await decide(id, request.id, 'yes', second)).json()).toMatchObject({ state: 'granted' })
    expect((await reveal(id, request.id)).statusCode).toBe(200)
    const actions = (await journalOf(database, id)).map(({ action }) => action)
    expect(actions.filter((each) => /decide|reveal|refuse/.test(each))).toEqual([
      'vault.refuse',
      'vault.decide',
      'vault.refuse',
      'vault.refuse',
      'vault.decide',
      'vault.reveal',
    ])
  })

  test('one refusal ends the request, with its reason, and stays in the history', async () => {
    await rule(2, [first, second, third])
    const id = await sealedCase()
    const request = (await ask(id)).json()
    expect((await decide(id, request.id, 'no', second)).json().state).toBe('refused')
    expect((await decide(id, request.id, 'yes', first)).json().code).toBe('request-closed')
    expect((await reveal(id, request.id)).json().code).toBe('request-closed')
    expect(await requests(id)).toMatchObject([
      {
        state: 'refused',
        decisions: [
          {
            by: { id: second?.userId, name: 'Custodian two' },
            decision: 'no',
            words: 'The hearing is next week.',
          },
        ],
      },
    ])
  })

  test('nobody is their own custodian, not even in the database', async () => {
    await rule(1, [first, second])
    const id = await sealedCase()
    const own = (await ask(id, ['names'], first)).json()
    expect(own.mine).toEqual({ reveal: false, decide: false, withdraw: true })
    expect((await decide(id, own.id, 'yes', first)).json().code).toBe('not-custodian')
    const forced = withClient(database.admin, (client) =>
      client.query(
        `insert into vault_decision (case_id, request_id, decided_by, asked_by, decided_at, agreed)
        values ($1, $2, $3, $3, now(), true)`,
        [id, own.id, first?.userId],
      ),
    )
    await expect(forced).rejects.toThrow(/check constraint/)
    expect((await decide(id, own.id, 'yes', third)).json().code).toBe('not-custodian')
    expect((await decide(id, own.id, 'yes', second)).json().state).toBe('granted')
    expect((await reveal(id, own.id, first)).statusCode).toBe(200)
  })

  test('who decide at the same moment count each other', async () => {
    await rule(2, [first, second, third])
    const id = await sealedCase()
    const request = (await ask(id)).json()
    const both = await Promise.all([first, second].map((person) => decide(id, request.id, 'yes', person)))
    expect(new Set(both.map((each) => each.json().state))).toEqual(new Set(['granted', 'waiting']))
  })

  test('a request that nobody used in three days is over', async () => {
    await rule(1, [first, second])
    const id = await sealedCase()
    const request = (await ask(id)).json()
    await decide(id, request.id, 'yes', first)
    now = new Date('2026-05-08T12:00:00Z')
    expect((await reveal(id, request.id)).json().code).toBe('request-closed')
    expect((await requests(id))[0].state).toBe('over')
  })
})

describe('a request', () => {
  test('is taken back by whoever made it, before anything was shown, and stays in the history', async () => {
    await rule(1, [first, second])
    const id = await sealedCase()
    const request = (await ask(id)).json()
    expect(request.mine).toEqual({ reveal: false, decide: false, withdraw: true })
    expect((await withdraw(id, request.id, first)).json().code).toBe('request-not-found')
    const taken = (await withdraw(id, request.id)).json()
    expect(taken).toMatchObject({
      state: 'withdrawn',
      withdrawn: now.toISOString(),
      mine: { withdraw: false },
    })
    expect((await withdraw(id, request.id)).json().code).toBe('request-closed')
    // Nobody decides about it any more, and nobody sees anything by it.
    expect((await get('/api/vault/requests', first)).json().items).toEqual([])
    expect((await decide(id, request.id, 'yes', first)).json().code).toBe('request-closed')
    expect((await reveal(id, request.id)).json().code).toBe('request-closed')
    expect(await requests(id)).toMatchObject([{ id: request.id, state: 'withdrawn', purpose: 'interview' }])
    const entries = (await journalOf(database, id)).filter(({ action }) => action === 'vault.withdraw')
    expect(entries).toMatchObject([{ detail: { request: request.id, person: 'V1' } }])
  })

  test('that was agreed to can be taken back, and one that was shown cannot', async () => {
    await rule(1, [first, second])
    const id = await sealedCase()
    const agreed = (await ask(id)).json()
    await decide(id, agreed.id, 'yes', first)
    expect((await withdraw(id, agreed.id)).json().state).toBe('withdrawn')
    const shown = (await ask(id)).json()
    await decide(id, shown.id, 'yes', first)
    await reveal(id, shown.id)
    expect((await withdraw(id, shown.id)).json().code).toBe('request-closed')
  })

  test('is taken back for nobody else, in the database neither', async () => {
    await rule(1, [first, second])
    const id = await sealedCase()
    const { id: request } = (await ask(id)).json()
    const forced = database.asActor(first as TestPerson, 'case-work', async ({ db, journal }) => {
      journal({ action: 'vault.withdraw', caseId: id as CaseId, effect: 'change' })
      await db
        .updateTable('vault_request')
        .set({ withdrawn_at: now })
        .where('request_id', '=', request)
        .execute()
    })
    await expect(forced).rejects.toThrow(/by whoever made it/)
  })
})

describe('the rule', () => {
  test('of an office goes before that of the unit', async () => {
    await rule(2, [first, second, third])
    const id = await sealedCase()
    const office = await withClient(database.admin, async (client) => {
      await client.query(`insert into agency (agency_id, unit_id, kind, name)
        values ('0193e2d0-0000-7000-8000-00000000a001', '${localUser.unitId}', 'prosecution', 'Service')`)
      await client.query(`insert into office (office_id, agency_id, unit_id, name)
        values ('0193e2d0-0000-7000-8000-00000000a002', '0193e2d0-0000-7000-8000-00000000a001', '${localUser.unitId}', 'North')`)
      await client.query(
        `update case_file set office_id = '0193e2d0-0000-7000-8000-00000000a002' where case_id = $1`,
        [id],
      )
      return '0193e2d0-0000-7000-8000-00000000a002'
    })
    expect((await get(`/api/cases/${id}/vault`)).json().custody.needed).toBe(2)
    expect(
      (await put('/api/vault/custody', { office, version: 0, needed: 0, custodians: [] })).statusCode,
    ).toBe(200)
    expect((await get(`/api/cases/${id}/vault`)).json().custody).toEqual({
      needed: 0,
      custodians: [],
      office: 'North',
    })
    expect((await get('/api/vault/custody')).json().items).toMatchObject([
      { office: null, needed: 2 },
      { office, needed: 0 },
    ])
  })

  test('of an office is taken away again, by whoever saw it as it is, and the rule of the unit holds', async () => {
    await rule(2, [first, second, third])
    const [ofOffice] = (await get('/api/vault/custody')).json().items.slice(1)
    const at = `/api/vault/custody/${ofOffice.office}`
    expect((await remove(`${at}?version=${ofOffice.version + 1}`)).json()).toMatchObject({
      code: 'sealed-version-conflict',
      params: { current: ofOffice.version },
    })
    expect((await remove(`${at}?version=${ofOffice.version}`, first)).statusCode).toBe(204)
    expect((await get('/api/vault/custody')).json().items).toMatchObject([{ office: null, needed: 2 }])
    expect((await remove(`${at}?version=${ofOffice.version}`)).json()).toMatchObject({
      params: { current: 0 },
    })
    const entries = await withClient(database.admin, (client) =>
      client.query(
        `select detail, purpose from unit_journal where action = 'vault.custody' order by seq desc limit 1`,
      ),
    )
    expect(entries.rows).toMatchObject([
      { detail: { office: ofOffice.office, removed: true, before: 0 }, purpose: 'supervision' },
    ])
  })

  test('of the unit stays: nothing could take its place', async () => {
    const unit = '00000000-0000-0000-0000-000000000000'
    expect((await remove(`/api/vault/custody/${unit}?version=${version}`)).json().code).toBe(
      'sealed-version-conflict',
    )
    const forced = withClient(database.app, async (client) => {
      await client.query(
        `begin; select set_config('clew.unit', '${localUser.unitId}', true), set_config('clew.actor', '${localUser.userId}', true)`,
      )
      await client.query(`delete from custodian where office_id = '${unit}'`)
      const gone = await client.query(`delete from custody_rule where office_id = '${unit}'`)
      await client.query('rollback')
      return gone.rowCount
    })
    expect(await forced).toBe(0)
  })

  test('names more custodians than have to agree, active people of the unit, and the version that was seen', async () => {
    expect((await rule(2, [first, second])).json().code).toBe('custodians-too-few')
    const stranger = await database.actor('A stranger')
    expect((await rule(1, [first, stranger])).json().code).toBe('custodian-unknown')
    expect((await rule(1, [first, second], localUser.unitId)).json().code).toBe('custodian-unknown')
    const mute = await database.actor('Investigates', localUser.unitId, { roles: ['investigator'] })
    expect((await rule(1, [first, mute])).json()).toMatchObject({
      code: 'custodian-without-say',
      params: { name: 'Investigates' },
    })
    const body = { office: null, version: version - 1, needed: 0, custodians: [] }
    expect((await put('/api/vault/custody', body)).json().code).toBe('sealed-version-conflict')
  })
})
