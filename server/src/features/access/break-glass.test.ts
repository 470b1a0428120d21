/** Emergencies: reach for four hours, with a reason, and never without somebody who is told. */
import type { AlarmList, GlassBroken, OpenEmergency } from '@clew/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { PersonTraits, TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))
const somebody = (traits: PersonTraits) => database.actor('Somebody', localUser.unitId, traits)
const query = <Row>(text: string, values: unknown[]) =>
  withClient(database.admin, async (client) => (await client.query(text, values)).rows as Row[])

const reason = 'The victim called from the port an hour ago'
const breaking = (name: string, who: TestPerson) =>
  post('/api/cases/break-glass', { case: name, reason }, who)

let id = ''
let investigator: TestPerson
let auditor: TestPerson
let head: TestPerson

beforeAll(async () => {
  investigator = await somebody({ roles: ['investigator'] })
  auditor = await somebody({ roles: ['auditor'] })
  head = await somebody({ roles: ['head-of-unit'] })
  const text = smallCase({ reference: 'B 1' })
  id = (await post('/api/cases/import', { text, fileName: 'case.yaml' })).json<{ id: string }>().id
})

describe('broken glass', () => {
  test('gives reach for four hours', async () => {
    expect((await get(`/api/cases/${id}`, investigator)).statusCode).toBe(404)
    const answer = await breaking('B 1', investigator)
    expect(answer.statusCode, answer.body).toBe(201)
    const { case: opened, reference, until, told } = answer.json<GlassBroken>()
    expect([opened, reference]).toEqual([id, 'B 1'])
    // The local user, the head and the auditor.
    expect(told).toBe(3)
    const hours = (Date.parse(until) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(3.9)
    expect(hours).toBeLessThanOrEqual(4)
    expect((await get(`/api/cases/${id}`, investigator)).statusCode).toBe(200)
  })

  test('is known to whoever broke it, until when and why, and to no colleague', async () => {
    const own = (await get('/api/cases/break-glass', investigator)).json<{ items: OpenEmergency[] }>()
    expect(own.items).toEqual([{ case: id, reference: 'B 1', reason, until: expect.any(String) }])
    const colleague = await somebody({ roles: ['investigator'] })
    expect((await get('/api/cases/break-glass', colleague)).json()).toEqual({ items: [] })
  })

  test('is not broken twice', async () => {
    expect((await breaking('B 1', investigator)).json().code).toBe('already-in-reach')
  })

  test('alarms heads and auditors, who see why and tick it off', async () => {
    const alarms = (who: TestPerson, state = 'new') =>
      get(`/api/alarms?state=${state}`, who).then((answer) => answer.json<AlarmList>())
    const [ofHead, ofAuditor] = [await alarms(head), await alarms(auditor)]
    expect(ofHead.items).toEqual([
      expect.objectContaining({
        reason,
        by: { id: investigator.userId, name: 'Somebody' },
        case: { id, reference: 'B 1' },
      }),
    ])
    expect(ofAuditor.items[0]).toMatchObject({ reason })
    expect(ofAuditor.items[0]).not.toHaveProperty('case')
    const alarm = ofHead.items[0]!.id
    expect((await post(`/api/alarms/${alarm}/seen`, {}, auditor)).statusCode).toBe(404)
    expect((await post(`/api/alarms/${alarm}/seen`, {}, head)).json()).toMatchObject({
      seen: expect.any(String),
    })
    expect([(await alarms(head)).items, (await alarms(head)).unseen]).toEqual([[], 0])
    expect((await alarms(head, 'all')).items).toHaveLength(1)
    expect((await alarms(auditor)).unseen).toBe(1)
    expect((await get('/api/alarms', investigator)).statusCode).toBe(403)
  })

  test('is in the history of the case with the policy that let it be broken', async () => {
    const [entry] = await query<{ detail: object; user_id: string }>(
      "select detail, user_id from case_journal where case_id = $1 and action = 'case.break-glass'",
      [id],
    )
    expect(entry).toMatchObject({
      user_id: investigator.userId,
      detail: { told: 3, policy: ['case-workers-break-glass'] },
    })
  })

  test('mends itself', async () => {
    await query(
      "update break_glass set opened_at = now() - interval '5 hours', expires_at = now() - interval '1 hour' where case_id = $1",
      [id],
    )
    expect((await get(`/api/cases/${id}`, investigator)).statusCode).toBe(404)
  })
})

describe('glass that may not be broken', () => {
  test('answers like a case that does not exist, and leaves an entry', async () => {
    await query(
      "insert into case_compartment (case_id, unit_id, compartment, reason) values ($1, $2, 'children', 'R')",
      [id, localUser.unitId],
    )
    const nothing = await breaking('no such case', investigator)
    expect([nothing.statusCode, nothing.json().code]).toEqual([404, 'case-not-found'])
    for (const name of ['B 1', id]) expect((await breaking(name, investigator)).body).toBe(nothing.body)
    expect((await breaking('B 1', await somebody({ roles: ['prosecutor'] }))).body).toBe(nothing.body)
    const entries = await query<{ detail: { policy: string[] } }>(
      "select detail from case_journal where case_id = $1 and action = 'refused.case.break-glass' order by seq",
      [id],
    )
    expect(entries.map(({ detail }) => detail.policy)).toEqual([
      ['compartment-closed', 'glass-of-compartments-is-thicker'],
      ['compartment-closed', 'glass-of-compartments-is-thicker'],
      ['compartment-closed'],
    ])
  })

  test('of another unit does not exist at all', async () => {
    const elsewhere = await database.actor('Elsewhere', undefined, { roles: ['prosecutor'] })
    expect((await breaking('B 1', elsewhere)).json().code).toBe('case-not-found')
    expect((await breaking(id, elsewhere)).json().code).toBe('case-not-found')
  })

  test('needs a reason and a role', async () => {
    const short = await post('/api/cases/break-glass', { case: 'B 1', reason: 'now' }, investigator)
    expect(short.statusCode).toBe(400)
    const analyst = await somebody({ roles: ['analyst'] })
    expect((await breaking('B 1', analyst)).json().code).toBe('not-allowed')
  })
})
