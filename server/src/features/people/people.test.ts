/** People, agencies and offices: every rule of who may be what, asked over HTTP. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { timeOrderedId, type UnitId } from '../../platform/ids/ids.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))

const unitId: UnitId = timeOrderedId<'unit'>(() => new Date())
let administrator: TestPerson
let second: TestPerson
let head: TestPerson
let auditor: TestPerson
let service = ''

beforeAll(async () => {
  administrator = await database.actor('Administrator One', unitId, { roles: ['administrator'] })
  second = await database.actor('Administrator Two', unitId, { roles: ['administrator'] })
  head = await database.actor('Head', unitId, { roles: ['head-of-unit'] })
  auditor = await database.actor('Auditor', unitId, { roles: ['auditor'] })
  service = await agencyOf(administrator)
})

async function agencyOf(asker: TestPerson): Promise<string> {
  return (await post('/api/agencies', { kind: 'prosecution', name: 'Prosecution service' }, asker)).json().id
}

type Made = { id: string; version: number }
let number = 0

/** Somebody added through the interface. */
async function added(more: object = {}): Promise<Made> {
  number += 1
  const body = { name: `Person ${number}`, roles: ['investigator'], agency: service, ...more }
  const answer = await post('/api/people', body, administrator)
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)])
  return answer.json()
}

const year = new Date().getUTCFullYear()
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

type Entry = { action: string; subject: string | null; detail: Record<string, unknown> }
async function journal(action: string, subject: string): Promise<Entry[]> {
  return database.asActor(head, 'audit', async ({ db, journal: note }) => {
    note({ action: 'journal.read', effect: 'read' })
    const { rows } = await sql<Entry>`select action, subject, detail from unit_journal
      where action = ${action} and subject = ${subject} order by seq`.execute(db)
    return rows
  })
}

describe('agencies and offices', () => {
  test('are added, changed with the version that was seen, and listed with how many people they have', async () => {
    const agency = (
      await post('/api/agencies', { kind: 'police', name: 'Police North' }, administrator)
    ).json()
    const office = (
      await post(
        '/api/offices',
        { agency: agency.id, name: 'Harbour', regions: ['North', 'Coast'] },
        administrator,
      )
    ).json()
    await added({ agency: agency.id, office: office.id })
    const { items, offices, abilities } = (await get('/api/agencies', administrator)).json()
    expect(items).toContainEqual({ ...agency, people: 1 })
    expect(offices).toEqual([{ ...office, people: 1 }])
    expect(abilities).toEqual({ change: true })
    expect((await get('/api/agencies', head)).json().abilities).toEqual({ change: false })
    const renamed = { version: 1, name: 'Harbour and port', regions: ['Coast'] }
    expect((await post(`/api/offices/${office.id}`, renamed, administrator)).json()).toMatchObject({
      version: 2,
      regions: ['Coast'],
    })
    const late = await post(`/api/offices/${office.id}`, renamed, administrator)
    expect(late.json()).toMatchObject({ code: 'record-changed', status: 409, current: { version: 2 } })
    expect((await journal('office.change', `office:${office.id}`))[0]?.detail).toMatchObject({
      before: { name: 'Harbour', regions: ['North', 'Coast'] },
      after: { name: 'Harbour and port', regions: ['Coast'] },
    })
  })

  test('have names of their own, and close only when nobody active belongs to them', async () => {
    const agency = (await post('/api/agencies', { kind: 'ngo', name: 'Shelter' }, administrator)).json()
    const again = await post('/api/agencies', { kind: 'ngo', name: 'Shelter' }, administrator)
    expect(again.json()).toMatchObject({ code: 'agency-name-taken' })
    const person = await added({ agency: agency.id, roles: ['partner'] })
    const close = { version: 1, kind: 'ngo', name: 'Shelter', closed: true }
    const early = await post(`/api/agencies/${agency.id}`, close, administrator)
    expect(early.json()).toMatchObject({ code: 'still-in-use', params: { count: 1 } })
    await post(`/api/people/${person.id}/deactivation`, { version: 1, reason: 'Left' }, administrator)
    expect((await post(`/api/agencies/${agency.id}`, close, administrator)).json()).toMatchObject({
      closed: true,
    })
    const into = await post('/api/people', { name: 'X', roles: [], agency: agency.id }, administrator)
    expect(into.json()).toMatchObject({ code: 'agency-not-found' })
  })

  test('an office takes only people of its own agency', async () => {
    const one = (await post('/api/agencies', { kind: 'police', name: 'One' }, administrator)).json()
    const two = (await post('/api/agencies', { kind: 'police', name: 'Two' }, administrator)).json()
    const office = (
      await post('/api/offices', { agency: one.id, name: 'Town', regions: [] }, administrator)
    ).json()
    const body = { name: 'X', roles: [], agency: two.id, office: office.id }
    expect((await post('/api/people', body, administrator)).json()).toMatchObject({
      code: 'office-elsewhere',
    })
  })
})

describe('an agency', () => {
  test('is of everybody who is added, and stays when nothing is said of it', async () => {
    const none = await post('/api/people', { name: 'Of nobody', roles: [] }, administrator)
    expect(none.json()).toMatchObject({ code: 'request-invalid', errors: [{ path: '/body/agency' }] })
    const person = await added()
    const body = { version: 1, name: 'Renamed', roles: ['investigator'] }
    expect((await post(`/api/people/${person.id}`, body, administrator)).json()).toMatchObject({
      name: 'Renamed',
      agency: { id: service },
    })
  })
})

describe('roles', () => {
  test.each([
    [['administrator', 'prosecutor']],
    [['administrator', 'head-of-unit']],
    [['administrator', 'auditor']],
    [['auditor', 'investigator']],
    [['partner', 'administrator', 'trainer']],
  ])('%j are never held together, also where nobody else is there', async (roles) => {
    const answer = await post('/api/people', { name: 'Both', roles, agency: service }, administrator)
    expect(answer.json()).toMatchObject({ code: 'roles-incompatible', status: 422 })
    const person = await added()
    const changed = await post(`/api/people/${person.id}`, { version: 1, name: 'Both', roles }, administrator)
    expect(changed.json()).toMatchObject({ code: 'roles-incompatible' })
  })

  test('are not given to oneself, not even in exchange, but may be given up', async () => {
    const helper = await database.actor('Helping administrator', unitId, {
      roles: ['administrator', 'trainer'],
    })
    const self = (roles: string[], version = 1) =>
      post(`/api/people/${helper.userId}`, { version, name: 'Helping administrator', roles }, helper)
    expect((await self(['prosecutor'])).json()).toMatchObject({
      code: 'own-roles',
      params: { role: 'prosecutor' },
    })
    expect((await self(['administrator', 'trainer', 'analyst'])).json()).toMatchObject({ code: 'own-roles' })
    expect((await self(['administrator'])).json()).toMatchObject({ roles: ['administrator'], version: 2 })
  })

  test('of others are changed with before and after in the journal', async () => {
    const person = await added({ name: 'Changing', roles: ['investigator'] })
    const body = { version: 1, name: 'Changing', roles: ['financial-investigator', 'trainer'] }
    expect((await post(`/api/people/${person.id}`, body, administrator)).statusCode).toBe(200)
    expect((await journal('person.change', `person:${person.id}`))[0]?.detail).toMatchObject({
      before: { roles: ['investigator'] },
      after: { roles: ['financial-investigator', 'trainer'] },
    })
  })

  test('only an administrator changes people; the head and the auditor read them; a prosecutor does neither', async () => {
    const person = await added()
    const prosecutor = await database.actor('P', unitId, { roles: ['prosecutor'] })
    const body = { version: 1, name: 'X', roles: [] }
    for (const asker of [head, auditor, prosecutor])
      expect((await post(`/api/people/${person.id}`, body, asker)).json()).toMatchObject({
        code: 'not-allowed',
      })
    expect((await get('/api/people', head)).statusCode).toBe(200)
    expect((await get('/api/people', auditor)).statusCode).toBe(200)
    expect((await get('/api/people', prosecutor)).json()).toMatchObject({ code: 'not-allowed' })
    expect((await get('/api/colleagues?role=investigator', prosecutor)).json().items[0]).not.toHaveProperty(
      'email',
    )
  })

  test('people of another unit do not exist', async () => {
    const stranger = await database.actor('Stranger', undefined, { roles: ['administrator'] })
    const { id } = await added()
    expect((await get(`/api/people/${id}`, stranger)).json()).toMatchObject({ code: 'person-not-found' })
    const body = { version: 1, reason: 'No' }
    expect((await post(`/api/people/${id}/deactivation`, body, stranger)).json()).toMatchObject({
      code: 'person-not-found',
    })
    expect((await get('/api/people/none', stranger)).statusCode).toBe(404)
  })
})

describe('accounts', () => {
  test('have e-mail addresses of their own, whatever the letters and also after deactivation', async () => {
    const person = await added({ email: 'A.Person@office.example' })
    await post(`/api/people/${person.id}/deactivation`, { version: 1, reason: 'Left' }, administrator)
    const answer = await post(
      '/api/people',
      { name: 'B', roles: [], agency: service, email: 'a.person@OFFICE.example' },
      administrator,
    )
    expect(answer.json()).toMatchObject({ code: 'email-taken', status: 409 })
  })

  test('refuse a change that was made on an older version, and show what stands now', async () => {
    const person = await added({ name: 'First' })
    const change = (name: string) =>
      post(`/api/people/${person.id}`, { version: 1, name, roles: ['investigator'] }, administrator)
    expect((await change('Second')).json()).toMatchObject({ version: 2 })
    expect((await change('Third')).json()).toMatchObject({
      code: 'record-changed',
      params: { seen: 1, current: 2 },
      current: { name: 'Second' },
    })
  })

  test('are closed and opened again, never deleted; whoever is deactivated is out at once', async () => {
    const leaver = await database.actor('Leaver', unitId, { roles: ['analyst'] })
    expect((await get('/api/session', leaver)).statusCode).toBe(200)
    const closed = await post(
      `/api/people/${leaver.userId}/deactivation`,
      { version: 1, reason: 'Moved abroad' },
      administrator,
    )
    expect(closed.json()).toMatchObject({ version: 2, deactivated: expect.any(String) })
    expect((await get('/api/session', leaver)).json()).toMatchObject({ code: 'not-signed-in' })
    expect((await get('/api/people?q=leaver', administrator)).json().total).toBe(0)
    expect((await get('/api/people?q=leaver&state=deactivated', administrator)).json().total).toBe(1)
    const back = await post(
      `/api/people/${leaver.userId}/reactivation`,
      { version: 2, reason: 'Came back' },
      administrator,
    )
    expect(back.json()).toMatchObject({ version: 3, roles: ['analyst'] })
    expect(back.json()).not.toHaveProperty('deactivated')
    expect((await journal('person.deactivate', `person:${leaver.userId}`))[0]?.detail).toMatchObject({
      before: { deactivated: false },
      after: { deactivated: true },
      reason: 'Moved abroad',
    })
  })

  test('the last active administrator can neither leave nor give the role up', async () => {
    const unit: UnitId = timeOrderedId<'unit'>(() => new Date())
    const only = await database.actor('Only one', unit, { roles: ['administrator'] })
    const other = await database.actor('Other', unit, { roles: ['administrator'] })
    const leave = (who: TestPerson, version: number) =>
      post(`/api/people/${who.userId}/deactivation`, { version, reason: 'Leaving' }, only)
    expect((await leave(other, 1)).statusCode).toBe(200)
    expect((await leave(only, 1)).json()).toMatchObject({ code: 'last-administrator', status: 422 })
    const giveUp = await post(`/api/people/${only.userId}`, { version: 1, name: 'Only one', roles: [] }, only)
    expect(giveUp.json()).toMatchObject({ code: 'last-administrator' })
  })

  test('two administrators who deactivate each other at the same moment do not both succeed', async () => {
    const unit: UnitId = timeOrderedId<'unit'>(() => new Date())
    const one = await database.actor('One', unit, { roles: ['administrator'] })
    const two = await database.actor('Two', unit, { roles: ['administrator'] })
    const out = (whom: TestPerson, by: TestPerson) =>
      post(`/api/people/${whom.userId}/deactivation`, { version: 1, reason: 'Race' }, by)
    const codes = (await Promise.all([out(one, two), out(two, one)])).map(({ statusCode }) => statusCode)
    // The slower one is refused by the rule, or was out before they asked.
    expect(codes.filter((code) => code === 200)).toHaveLength(1)
    expect([401, 422]).toContain(codes.find((code) => code !== 200))
  })
})

describe('vetting', () => {
  const vet = (id: string, body: object, as: TestPerson) =>
    post(`/api/people/${id}/vetting`, { reason: 'Vetting authority, letter of today', ...body }, as)

  test('is recorded by an administrator or the auditor for somebody else, with before and after', async () => {
    const person = await added()
    const first = await vet(person.id, { version: 1, level: 'basic', until: day(10) }, administrator)
    expect(first.json()).toMatchObject({ vetting: { level: 'basic', until: day(10), state: 'ending' } })
    const longer = await vet(person.id, { version: 2, level: 'secret', until: `${year + 2}-01-31` }, auditor)
    expect(longer.json()).toMatchObject({ vetting: { level: 'secret', state: 'current' } })
    expect((await journal('person.vet', `person:${person.id}`)).map(({ detail }) => detail)).toMatchObject([
      { before: { level: 'none', until: null }, after: { level: 'basic' } },
      { before: { level: 'basic' }, after: { level: 'secret' }, reason: expect.any(String) },
    ])
  })

  test('is not extended by the head of the unit, of nobody and least of all their own', async () => {
    for (const id of [head.userId, (await added()).id])
      expect((await vet(id, { version: 1, level: 'secret', until: day(400) }, head)).json()).toMatchObject({
        code: 'not-allowed',
      })
  })

  test('is nobody’s own matter', async () => {
    for (const self of [administrator, auditor])
      expect(
        (await vet(self.userId, { version: 1, level: 'secret', until: day(400) }, self)).json(),
      ).toMatchObject({
        code: 'own-vetting',
      })
  })

  test.each([
    [{ level: 'basic' }],
    [{ level: 'none', until: day(5) }],
    [{ level: 'basic', until: `${year + 11}-01-01` }],
  ])('needs a last day that is not too far: not %j', async (body) => {
    const person = await added()
    expect((await vet(person.id, { version: 1, ...body }, administrator)).json()).toMatchObject({
      code: 'vetting-day-invalid',
    })
  })

  test('needs a day of the calendar', async () => {
    const person = await added()
    const body = { version: 1, level: 'basic', until: `${year}-02-30` }
    expect((await vet(person.id, body, administrator)).json()).toMatchObject({ code: 'request-invalid' })
  })

  test('that ends within 30 days, has ended or was never recorded is counted, and the count leads to the people', async () => {
    const unit: UnitId = timeOrderedId<'unit'>(() => new Date())
    const watcher = await database.actor('Watcher', unit, { roles: ['auditor'], vettedUntil: day(31) })
    for (const [name, vettedUntil] of [
      ['Ends today', day(0)],
      ['Ends in 30 days', day(30)],
      ['Ended yesterday', day(-1)],
      ['Never', null],
    ] as const)
      await database.actor(name, unit, { roles: ['investigator'], vettedUntil })
    const { warnings } = (await get('/api/people', watcher)).json()
    expect(warnings).toEqual({ ending: 2, ended: 1, missing: 1 })
    for (const state of ['ending', 'ended', 'missing'] as const)
      expect((await get(`/api/people?vetting=${state}`, watcher)).json().total).toBe(warnings[state])
    expect((await get('/api/people?vetting=current', watcher)).json().items).toMatchObject([
      { name: 'Watcher' },
    ])
  })
})

describe('the list of people', () => {
  const names = ['Änne Müller', 'Елена Петрова', 'شاہد علی', 'सीता देवी', '王小红', 'Παπαδοπούλου Ελένη']
  const unit: UnitId = timeOrderedId<'unit'>(() => new Date())
  let reader: TestPerson
  let agency = ''

  beforeAll(async () => {
    reader = await database.actor('Zoe', unit, { roles: ['administrator'] })
    agency = await agencyOf(reader)
    for (const name of names) await post('/api/people', { name, roles: ['analyst'], agency }, reader)
  })

  test.each([
    ['muller', 'Änne Müller'],
    ['петр ел', 'Елена Петрова'],
    ['شاهد', 'شاہد علی'],
    ['देवी', 'सीता देवी'],
    ['小', '王小红'],
    ['ελενη', 'Παπαδοπούλου Ελένη'],
  ])('finds by %s', async (q, name) => {
    const page = (await get(`/api/people?q=${encodeURIComponent(q)}`, reader)).json()
    expect(page.items.map((item: { name: string }) => item.name)).toEqual([name])
  })

  test('is paged by key: everybody once, whatever is added meanwhile', async () => {
    const seen: string[] = []
    let next: string | undefined
    do {
      const page = (
        await get(`/api/people?limit=2${next === undefined ? '' : `&after=${next}`}`, reader)
      ).json()
      seen.push(...page.items.map((item: { name: string }) => item.name))
      next = page.next
      if (seen.length === 2) await post('/api/people', { name: 'AAA first', roles: [], agency }, reader)
    } while (next !== undefined)
    expect(seen.toSorted()).toEqual([...names, 'Zoe'].toSorted())
    expect((await get('/api/people?after=odd', reader)).json()).toMatchObject({ code: 'cursor-invalid' })
    expect((await get('/api/people?role=boss', reader)).json()).toMatchObject({ code: 'request-invalid' })
  })

  test('leaves a trace that holds no word of what was searched', async () => {
    await get('/api/people?q=muller', reader)
    const rows = await database.asActor(reader, 'audit', async ({ db, journal: note }) => {
      note({ action: 'journal.read', effect: 'read' })
      const { rows: found } =
        await sql<Entry>`select detail from unit_journal where action = 'person.list'`.execute(db)
      return found
    })
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('muller')
  })

  test('leads from an administrator to another: both are there', async () => {
    const found = (await get('/api/people?role=administrator', administrator)).json()
    expect(found.items.map(({ id }: Made) => id)).toEqual(
      expect.arrayContaining([administrator.userId, second.userId]),
    )
  })
})
