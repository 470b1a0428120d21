/** Who works on a case, its compartments and its shares: every rule, asked over HTTP. */
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { timeOrderedId, type UnitId } from '../../platform/ids/ids.ts'
import { twoPersons } from '../../../../tests/fixtures/second-person.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { withClient } from '../../platform/database/provision.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))

const unitId: UnitId = timeOrderedId<'unit'>(() => new Date())
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const today = day(0)
let head: TestPerson
let auditor: TestPerson
let investigator: TestPerson
let number = 0

beforeAll(async () => {
  head = await database.actor('Head', unitId, { roles: ['head-of-unit'] })
  auditor = await database.actor('Auditor', unitId, { roles: ['auditor'] })
  investigator = await database.actor('Investigator', unitId, { roles: ['investigator'] })
})

async function newCase(): Promise<string> {
  number += 1
  const text = smallCase({ reference: `W-${number}` })
  const answer = await post('/api/cases/import', { text, fileName: 'x.yaml' }, head)
  expect([answer.statusCode, answer.body.slice(0, 400)]).toEqual([201, expect.any(String)])
  return answer.json().id
}

const work = (person: TestPerson, role = 'investigator', more: object = {}) => ({
  person: person.userId,
  role,
  from: today,
  reason: 'Knows the district',
  ...more,
})
const assign = (caseId: string, body: object, as: TestPerson = head) =>
  post(`/api/cases/${caseId}/assignments`, body, as)

async function entries(caseId: string, action: string): Promise<{ detail: Record<string, unknown> }[]> {
  return withClient(database.admin, async (client) => {
    const { rows } = await client.query<{ detail: Record<string, unknown> }>(
      'select detail from case_journal where case_id = $1 and action = $2 order by seq',
      [caseId, action],
    )
    return rows
  })
}

const clear = (person: TestPerson, compartment: string, by: TestPerson, more: object = {}) =>
  post(
    '/api/clearances',
    { person: person.userId, compartment, from: today, reason: 'Needed for the case', ...more },
    by,
  )

describe('an assignment', () => {
  test('is made with role, period and reason, listed, and journalled', async () => {
    const caseId = await newCase()
    const made = await assign(caseId, work(investigator, 'investigator', { until: day(30) }))
    expect([made.statusCode, made.json()]).toMatchObject([
      201,
      {
        person: { name: 'Investigator' },
        role: 'investigator',
        state: 'active',
        until: day(30),
        concerns: [],
        assignedBy: { name: 'Head' },
      },
    ])
    const { items, abilities } = (await get(`/api/cases/${caseId}/assignments`, head)).json()
    expect(items).toContainEqual(made.json())
    expect(abilities).toEqual({ assign: true })
    expect((await entries(caseId, 'assignment.make')).at(-1)?.detail).toMatchObject({
      after: { role: 'investigator', from: today, until: day(30) },
      reason: 'Knows the district',
    })
    const ofPerson = (await get(`/api/people/${investigator.userId}/assignments`, head)).json()
    expect(ofPerson.items).toContainEqual(made.json())
  })

  test('is refused for somebody not vetted when the work begins, deactivated, without the role, or unknown', async () => {
    const caseId = await newCase()
    const unvetted = await database.actor('U', unitId, { roles: ['investigator'], vettedUntil: day(-1) })
    const never = await database.actor('N', unitId, { roles: ['investigator'], vettedUntil: null })
    const soon = await database.actor('S', unitId, { roles: ['investigator'], vettedUntil: day(5) })
    const trainer = await database.actor('T', unitId, { roles: ['trainer'] })
    const stranger = await database.actor('X', undefined, { roles: ['investigator'] })
    const gone = await database.actor('G', unitId, { roles: ['investigator'] })
    await withClient(database.admin, (client) =>
      client.query('update app_user set deactivated_at = now() where user_id = $1', [gone.userId]),
    )
    const code = async (body: object) => (await assign(caseId, body)).json().code
    expect(await code(work(unvetted))).toBe('vetting-needed')
    expect(await code(work(never))).toBe('vetting-needed')
    expect(await code(work(soon, 'investigator', { from: day(6) }))).toBe('vetting-needed')
    expect(await code(work(gone))).toBe('person-deactivated')
    expect(await code(work(trainer))).toBe('role-not-held')
    expect(await code(work(investigator, 'lead'))).toBe('role-not-held')
    expect(await code(work(stranger))).toBe('person-not-found')
    expect((await assign(caseId, work(investigator, 'lead'))).json()).toMatchObject({
      params: { roles: 'prosecutor, head-of-unit' },
      next: expect.stringContaining('administrator'),
    })
  })

  test('does not begin in the past, end before it begins, or exist twice in one role', async () => {
    const caseId = await newCase()
    const code = async (more: object) =>
      (await assign(caseId, work(investigator, 'investigator', more))).json().code
    expect(await code({ from: day(-1) })).toBe('period-invalid')
    expect(await code({ from: day(3), until: day(2) })).toBe('period-invalid')
    expect(await code({ until: day(10) })).toBeUndefined()
    expect(await code({ from: day(10) })).toBe('already-assigned')
    expect(await code({ from: day(11) })).toBeUndefined()
  })

  test('ends now, stays as history, and opens nothing from that moment on', async () => {
    const caseId = await newCase()
    const { id } = (await assign(caseId, work(investigator))).json()
    const end = (version: number) =>
      post(`/api/cases/${caseId}/assignments/${id}/end`, { version, reason: 'Moved' }, head)
    expect((await end(7)).json()).toMatchObject({ code: 'record-changed', current: { version: 1 } })
    expect((await end(1)).json()).toMatchObject({ state: 'ended', until: day(-1), version: 2 })
    expect((await end(2)).json()).toMatchObject({ code: 'already-ended' })
    const list = (await get(`/api/cases/${caseId}/assignments`, head)).json().items
    expect(
      list.filter((each: { person: { name: string } }) => each.person.name === 'Investigator'),
    ).toHaveLength(1)
    expect((await assign(caseId, work(investigator))).statusCode).toBe(201)
    expect((await entries(caseId, 'assignment.end')).at(-1)?.detail).toMatchObject({
      before: { until: null },
      after: { until: day(-1) },
      reason: 'Moved',
    })
  })

  test('is prolonged to a day that lies ahead, or left open', async () => {
    const caseId = await newCase()
    const { id } = (await assign(caseId, work(investigator, 'investigator', { until: day(2) }))).json()
    const until = (version: number, last?: string) =>
      post(
        `/api/cases/${caseId}/assignments/${id}/period`,
        { version, reason: 'Trial goes on', ...(last === undefined ? {} : { until: last }) },
        head,
      )
    expect((await until(1, day(-3))).json()).toMatchObject({ code: 'period-invalid' })
    expect((await until(1, day(60))).json()).toMatchObject({ until: day(60), version: 2 })
    const open = await until(2)
    expect(open.json()).not.toHaveProperty('until')
  })

  test('is the matter of the head and of the lead of the case, and of nobody else', async () => {
    const caseId = await newCase()
    const lead = await database.actor('Lead', unitId, { roles: ['prosecutor'] })
    const other = await database.actor('Other', unitId, { roles: ['prosecutor'] })
    const helper = await database.actor('Helper', unitId, { roles: ['investigator'] })
    expect((await assign(caseId, work(helper), other)).json().code).not.toBeUndefined()
    await assign(caseId, work(lead, 'lead'))
    await assign(caseId, work(other, 'prosecutor'))
    expect((await assign(caseId, work(helper), other)).json()).toMatchObject({ code: 'not-allowed' })
    expect((await assign(caseId, work(helper), lead)).statusCode).toBe(201)
    const { items } = (await get(`/api/cases/${caseId}/assignments`, lead)).json()
    const own = items.find(
      (each: { role: string; state: string; person: { id: string } }) => each.person.id === lead.userId,
    )
    const leave = await post(
      `/api/cases/${caseId}/assignments/${own.id}/end`,
      { version: own.version, reason: 'Enough' },
      lead,
    )
    expect(leave.json()).toMatchObject({ code: 'own-assignment' })
  })

  test('says why it opens nothing today', async () => {
    const caseId = await newCase()
    const person = await database.actor('Ending', unitId, { roles: ['investigator'] })
    await assign(caseId, work(person))
    await withClient(database.admin, (client) =>
      client.query('update app_user set vetted_until = $2, deactivated_at = now() where user_id = $1', [
        person.userId,
        day(-1),
      ]),
    )
    const { items } = (await get(`/api/cases/${caseId}/assignments`, head)).json()
    const found = items.find((each: { person: { id: string } }) => each.person.id === person.userId)
    expect(found.concerns).toEqual(['deactivated', 'vetting'])
  })

  test('to a case that does not exist is not found, in the words for one that is out of reach', async () => {
    const caseId = await newCase()
    const stranger = await database.actor('Head elsewhere', undefined, { roles: ['head-of-unit'] })
    const nowhere = '0193e2d0-0000-7000-8000-00000000dead'
    const asked = [
      await assign(nowhere, work(investigator)),
      await assign('none', work(investigator)),
      await assign(caseId, work(stranger), stranger),
    ]
    for (const answer of asked) expect(answer.json()).toEqual(asked[0]?.json())
    expect(asked[0]?.json().code).toBe('case-not-found')
  })
})

describe('a compartment', () => {
  const set = (caseId: string, compartment: string, as: TestPerson = head) =>
    post(`/api/cases/${caseId}/compartments`, { compartment, reason: 'A mayor is named' }, as)

  test('is set only by somebody who is cleared for it, and says whom it shuts out', async () => {
    const caseId = await newCase()
    const uncleared = await database.actor('Uncleared head', unitId, { roles: ['head-of-unit'] })
    await assign(caseId, work(investigator))
    expect((await set(caseId, 'officials', uncleared)).json()).toMatchObject({ code: 'own-clearance-needed' })
    expect((await clear(uncleared, 'officials', uncleared)).json()).toMatchObject({ code: 'own-clearance' })
    expect((await clear(uncleared, 'officials', auditor)).statusCode).toBe(201)
    const answer = await set(caseId, 'officials', uncleared)
    const [officials] = answer.json().items
    expect(officials).toMatchObject({ compartment: 'officials', set: true, reason: 'A mayor is named' })
    expect(officials.uncleared.map(({ name }: { name: string }) => name)).toContain('Investigator')
    expect((await set(caseId, 'officials', uncleared)).json()).toMatchObject({ code: 'compartment-is-set' })
  })

  test('takes nobody in who is not cleared when the work begins', async () => {
    const caseId = await newCase()
    const keeper = await database.actor('Keeper', unitId, { roles: ['head-of-unit'] })
    const person = await database.actor('Cleared later', unitId, { roles: ['victim-officer'] })
    await clear(keeper, 'children', auditor)
    await set(caseId, 'children', keeper)
    const ask = (more: object = {}) => assign(caseId, work(person, 'victim-officer', more), keeper)
    expect((await ask()).json()).toMatchObject({
      code: 'clearance-needed',
      params: { compartments: 'children' },
      next: expect.stringContaining('head of the unit'),
    })
    await clear(person, 'children', keeper, { from: day(3), until: day(20) })
    expect((await ask()).json()).toMatchObject({ code: 'clearance-needed' })
    expect((await ask({ from: day(3) })).statusCode).toBe(201)
  })

  test('is lifted with a reason, which the journal keeps', async () => {
    const caseId = await newCase()
    const keeper = await database.actor('Second keeper', unitId, { roles: ['head-of-unit'] })
    await clear(keeper, 'protected-witnesses', auditor)
    const second = await database.actor('Auditor who may know', unitId, { roles: ['auditor'] })
    await clear(second, 'protected-witnesses', keeper)
    const words = 'Moved abroad'
    const lift = (as: TestPerson) =>
      twoPersons(database, { post })(
        caseId,
        { kind: 'lift-compartment', compartment: 'protected-witnesses', words },
        keeper,
        as,
      )
    expect((await lift(second)).json()).toMatchObject({ code: 'compartment-not-set' })
    await set(caseId, 'protected-witnesses', keeper)
    const alone = { reason: words }
    const path = `/api/cases/${caseId}/compartments/protected-witnesses/lift`
    expect((await post(path, alone, keeper)).json().code).toBe('needs-second-person')
    // Whoever may not know of the case cannot agree to open it either.
    expect((await lift(auditor)).json().code).toBe('case-not-found')
    expect((await lift(second)).statusCode).toBe(200)
    const { items } = (await get(`/api/cases/${caseId}/compartments`, keeper)).json()
    expect(items.every((each: { set: boolean }) => !each.set)).toBe(true)
    expect((await entries(caseId, 'compartment.lift')).at(-1)?.detail).toMatchObject({
      reason: 'Moved abroad',
    })
  })
})

describe('a clearance', () => {
  test('has a period, ends at once, and is not given to somebody without vetting', async () => {
    const person = await database.actor('To clear', unitId, { roles: ['investigator'] })
    const unvetted = await database.actor('Unvetted', unitId, { roles: ['investigator'], vettedUntil: null })
    expect((await clear(unvetted, 'children', head)).json()).toMatchObject({ code: 'vetting-needed' })
    expect((await clear(person, 'children', head, { until: day(9) })).json()).toMatchObject({
      state: 'active',
      until: day(9),
      by: { name: 'Head' },
    })
    const end = () =>
      post(`/api/clearances/${person.userId}/children/end`, { reason: 'No longer needed' }, head)
    expect((await end()).json()).toMatchObject({ state: 'ended' })
    expect((await end()).json()).toMatchObject({ code: 'already-ended' })
    const list = (await get(`/api/clearances?person=${person.userId}`, auditor)).json()
    expect(list.items).toMatchObject([{ compartment: 'children', state: 'ended' }])
  })
})

describe('a share', () => {
  const agencyOf = async (name: string, partners = 1) => {
    const administrator = await database.actor(`Admin for ${name}`, unitId, { roles: ['administrator'] })
    const agency = (await post('/api/agencies', { kind: 'ngo', name }, administrator)).json()
    for (let at = 0; at < partners; at++)
      await database.actor(`Partner ${at} of ${name}`, unitId, { roles: ['partner'], agencyId: agency.id })
    return agency.id as string
  }
  const share = (caseId: string, agency: string, more: object = {}) =>
    post(
      `/api/cases/${caseId}/shares`,
      {
        agency,
        fields: ['title', 'stage', 'victims'],
        purpose: 'Shelter',
        from: today,
        until: day(30),
        ...more,
      },
      head,
    )

  test('names its fields, says how many will read them, and ends at once', async () => {
    const caseId = await newCase()
    const agency = await agencyOf('Shelter One', 2)
    const made = await share(caseId, agency, { fields: ['victims', 'title', 'title'] })
    expect(made.json()).toMatchObject({ fields: ['title', 'victims'], readers: 2, state: 'active' })
    expect((await share(caseId, agency)).json()).toMatchObject({ code: 'already-shared' })
    const end = () => post(`/api/cases/${caseId}/shares/${made.json().id}/end`, { reason: 'Moved out' }, head)
    expect((await end()).json()).toMatchObject({ state: 'ended', readers: 0 })
    expect((await end()).json()).toMatchObject({ code: 'already-ended' })
    expect((await share(caseId, agency)).statusCode).toBe(201)
    const list = (await get(`/api/cases/${caseId}/shares`, head)).json()
    expect(list.items.map((each: { state: string }) => each.state)).toEqual(['active', 'ended'])
    expect(list.agencies).toContainEqual({ id: agency, name: 'Shelter One', partners: 2 })
  })

  test('takes only fields of the closed list, and an agency that is open', async () => {
    const caseId = await newCase()
    const agency = await agencyOf('Shelter Two')
    expect((await share(caseId, agency, { fields: ['identity'] })).json()).toMatchObject({
      code: 'request-invalid',
    })
    expect((await share(caseId, agency, { fields: [] })).json()).toMatchObject({ code: 'request-invalid' })
    expect((await share(caseId, caseId)).json()).toMatchObject({ code: 'agency-not-found' })
    expect((await share(caseId, agency, { until: day(-1) })).json()).toMatchObject({ code: 'period-invalid' })
  })

  test('is seen beforehand as the partner will see it: what is not chosen is absent, not empty', async () => {
    const caseId = await newCase()
    const answer = await get(`/api/cases/${caseId}/shares/preview?fields=title,victims`, head)
    expect(Object.keys(answer.json()).toSorted()).toEqual(['title', 'victims'])
    expect((await get(`/api/cases/${caseId}/shares/preview?fields=title,format`, head)).json()).toMatchObject(
      {
        code: 'request-invalid',
      },
    )
  })
})
