/** Leave and regional coverage: every rule, asked over HTTP. */
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { timeOrderedId, type UnitId } from '../../platform/ids/ids.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const today = day(0)
const newUnit = (): UnitId => timeOrderedId<'unit'>(() => new Date())
let number = 0

async function newCase(head: TestPerson): Promise<string> {
  number += 1
  const text = smallCase({ reference: `S-${number}` })
  return (await post('/api/cases/import', { text, fileName: 'x.yaml' }, head)).json().id
}
const assign = (caseId: string, head: TestPerson, person: TestPerson, role: string) =>
  post(`/api/cases/${caseId}/assignments`, { person: person.userId, role, from: today, reason: 'Work' }, head)

describe('leave', () => {
  const unitId = newUnit()
  let head: TestPerson
  let auditor: TestPerson
  let away: TestPerson
  let substitute: TestPerson

  beforeAll(async () => {
    head = await database.actor('Head', unitId, { roles: ['head-of-unit'] })
    auditor = await database.actor('Auditor', unitId, { roles: ['auditor'] })
    away = await database.actor('Away', unitId, { roles: ['prosecutor'] })
    substitute = await database.actor('Substitute', unitId, { roles: ['prosecutor'] })
  })

  const leave = (to: TestPerson, as: TestPerson, more: object = {}) =>
    post('/api/delegations', { to: to.userId, starts: today, ends: day(14), reason: 'Leave', ...more }, as)

  test('is one’s own to arrange, seen by both and the head, and ended by each of them', async () => {
    const made = await leave(substitute, away)
    expect([made.statusCode, made.json()]).toMatchObject([
      201,
      { from: { name: 'Away' }, to: { name: 'Substitute' }, state: 'active', abilities: { end: true } },
    ])
    for (const viewer of [away, substitute, head])
      expect((await get('/api/delegations', viewer)).json().items).toMatchObject([{ id: made.json().id }])
    const other = await database.actor('Other', unitId, { roles: ['prosecutor'] })
    expect((await get('/api/delegations', other)).json().items).toEqual([])
    const end = (as: TestPerson) => post(`/api/delegations/${made.json().id}/end`, {}, as)
    expect((await end(other)).json()).toMatchObject({ code: 'delegation-not-found' })
    expect((await leave(substitute, away, { starts: day(14), ends: day(20) })).json()).toMatchObject({
      code: 'already-delegated',
    })
    expect((await end(substitute)).json()).toMatchObject({ state: 'ended' })
    expect((await end(away)).json()).toMatchObject({ code: 'already-ended' })
  })

  test('of somebody who is ill is arranged by the head, and by nobody else', async () => {
    const more = { from: away.userId, starts: day(30), ends: day(40) }
    expect((await leave(substitute, substitute, more)).json()).toMatchObject({ code: 'delegation-not-yours' })
    expect((await leave(substitute, head, more)).json()).toMatchObject({
      from: { name: 'Away' },
      state: 'coming',
    })
    expect((await leave(away, away)).json()).toMatchObject({ code: 'delegation-to-self' })
  })

  test('ends within a year, on days that exist and have not passed', async () => {
    const code = async (more: object) => (await leave(substitute, away, more)).json().code
    expect(await code({ starts: day(-1) })).toBe('period-invalid')
    expect(await code({ starts: day(60), ends: day(59) })).toBe('period-invalid')
    expect(await code({ starts: day(60), ends: day(60 + 367) })).toBe('period-invalid')
    expect(await code({ starts: '2999-02-30', ends: '2999-03-01' })).toBe('request-invalid')
  })

  test('goes only to somebody who is vetted and holds the role of the work', async () => {
    const absent = await database.actor('Absent', unitId, { roles: ['prosecutor', 'victim-officer'] })
    const officer = await database.actor('Officer', unitId, { roles: ['victim-officer'] })
    const unvetted = await database.actor('Unvetted', unitId, { roles: ['prosecutor'], vettedUntil: day(-1) })
    const investigator = await database.actor('Investigator', unitId, { roles: ['investigator'] })
    expect((await leave(unvetted, absent)).json()).toMatchObject({ code: 'vetting-needed' })
    expect((await leave(investigator, absent)).json()).toMatchObject({ code: 'role-not-held' })
    // Without work of their own yet one shared role is enough; with work as prosecutor it is not.
    expect((await leave(officer, absent, { starts: day(1), ends: day(2) })).statusCode).toBe(201)
    const caseId = await newCase(head)
    expect((await assign(caseId, head, absent, 'prosecutor')).statusCode).toBe(201)
    expect((await leave(officer, absent, { starts: day(5), ends: day(6) })).json()).toMatchObject({
      code: 'role-not-held',
      params: { roles: 'prosecutor' },
    })
  })

  test('goes only to somebody who is cleared for the compartments of the cases', async () => {
    const keeper = await database.actor('Keeper', unitId, { roles: ['head-of-unit'] })
    const absent = await database.actor('Absent too', unitId, { roles: ['prosecutor'] })
    const clear = (person: TestPerson, by: TestPerson) =>
      post(
        '/api/clearances',
        { person: person.userId, compartment: 'officials', from: today, reason: 'Case' },
        by,
      )
    await clear(keeper, auditor)
    await clear(absent, keeper)
    const caseId = await newCase(keeper)
    await assign(caseId, keeper, absent, 'lead')
    const closed = { compartment: 'officials', reason: 'A judge' }
    expect((await post(`/api/cases/${caseId}/compartments`, closed, keeper)).statusCode).toBe(200)
    expect((await leave(substitute, absent)).json()).toMatchObject({
      code: 'clearance-needed',
      params: { compartments: 'officials' },
    })
    await clear(substitute, keeper)
    expect((await leave(substitute, absent)).statusCode).toBe(201)
  })
})

describe('coverage', () => {
  test('counts people and cases per region, and every count leads to its records', async () => {
    const unitId = newUnit()
    const administrator = await database.actor('Admin', unitId, { roles: ['administrator'] })
    const head = await database.actor('Head', unitId, { roles: ['head-of-unit'] })
    const agency = (
      await post('/api/agencies', { kind: 'prosecution', name: 'Service' }, administrator)
    ).json()
    const office = async (name: string, regions: string[]) =>
      (await post('/api/offices', { agency: agency.id, name, regions }, administrator)).json().id as string
    const north = await office('North office', ['North', 'Coast'])
    await office('South office', ['South'])
    const person = async (name: string, roles: string[]) =>
      (await post('/api/people', { name, roles, agency: agency.id, office: north }, administrator)).json()
        .id as string
    await person('In the north', ['prosecutor'])
    const prosecutor = await database.actor('Prosecutor', unitId, { roles: ['prosecutor'] })
    const [covered, bare, unplaced] = [await newCase(head), await newCase(head), await newCase(head)]
    for (const id of [covered, bare])
      expect((await post(`/api/cases/${id}/office`, { office: north }, head)).statusCode).toBe(204)
    expect((await assign(covered ?? '', head, prosecutor, 'prosecutor')).statusCode).toBe(201)

    const { items, total } = (await get('/api/coverage', head)).json()
    expect(items.map(({ region }: { region?: string }) => region ?? '-')).toEqual([
      'Coast',
      'North',
      'South',
      '-',
    ])
    const [coast, , south, nowhere] = items
    expect(coast).toMatchObject({ people: [{ role: 'prosecutor', count: 1 }], cases: 2 })
    expect(south).toMatchObject({ people: [], cases: 0 })
    expect(nowhere.cases).toBe(1)
    expect(total.cases).toBe(3)
    for (const each of items)
      for (const lacking of ['lead', 'prosecutor', 'victim-officer']) {
        const region = encodeURIComponent(each.region ?? '-')
        const page = (await get(`/api/coverage/cases?region=${region}&lacking=${lacking}`, head)).json()
        expect([each.region, lacking, page.items.length]).toEqual([
          each.region,
          lacking,
          each.lacking[lacking],
        ])
      }
    const behind = (await get('/api/people?region=North&role=prosecutor', head)).json()
    expect(behind.items).toMatchObject([{ name: 'In the north' }])
    const first = (await get('/api/coverage/cases?limit=1', head)).json()
    const rest = (await get(`/api/coverage/cases?after=${first.next}`, head)).json()
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([covered, bare, unplaced])
    expect((await get('/api/coverage/cases?after=x', head)).json()).toMatchObject({ code: 'cursor-invalid' })
  })

  test('is for the head of the unit', async () => {
    const prosecutor = await database.actor('P', newUnit(), { roles: ['prosecutor'] })
    expect((await get('/api/coverage', prosecutor)).json()).toMatchObject({ code: 'not-allowed' })
  })
})
