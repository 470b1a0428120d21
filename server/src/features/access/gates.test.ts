/** What the first gate answers and writes down: who is let through to a case, who is not, and what they learn from it. */
import type { CaseRead } from '@clew/contract'
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
const assign = (caseId: string, { userId }: TestPerson, role = 'investigator') =>
  query(
    `insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on)
    values ($1, gen_random_uuid(), $2, $3, $4, '2026-01-01')`,
    [caseId, userId, localUser.unitId, role],
  )

let id = ''
let opener: TestPerson
let stranger: TestPerson
const nowhere = '00000000-0000-0000-0000-000000000000'

beforeAll(async () => {
  opener = await somebody({ roles: ['prosecutor'] })
  stranger = await somebody({ roles: ['prosecutor'] })
  const text = smallCase({ reference: 'G 1' })
  const answer = await post('/api/cases/import', { text, fileName: 'case.yaml' }, opener)
  expect(answer.statusCode, answer.body).toBe(201)
  id = answer.json<{ id: string }>().id
})

const addresses = [
  ['', 'case.read'],
  ['/export?as=yaml', 'case.export'],
  ['/assessment', 'assessment.read'],
  ['/journal/export', 'journal.export'],
] as const

describe('a case out of reach', () => {
  test.each(addresses)('answers below %s like one that does not exist', async (path) => {
    const [there, nothing] = [
      await get(`/api/cases/${id}${path}`, stranger),
      await get(`/api/cases/${nowhere}${path}`, stranger),
    ]
    expect([there.statusCode, there.body]).toEqual([404, nothing.body])
    expect(nothing.statusCode).toBe(404)
    // Nothing is sealed yet in this test, so that the history has no end to prove.
    const own = await get(`/api/cases/${id}${path}`, opener)
    expect(own.body).not.toContain('case-not-found')
  })

  test('is not changed, and is in no list, count or facet', async () => {
    const body = { version: 1, changes: [{ kind: 'set-header', header: { title: 'Changed' } }] }
    const change = await post(`/api/cases/${id}/changes`, body, stranger)
    expect([change.statusCode, change.json().code]).toEqual([404, 'case-not-found'])
    expect((await get('/api/cases', stranger)).json()).toEqual({
      items: [],
      facets: { states: [], stages: [], forms: [], weakest: [] },
      total: 0,
    })
    expect((await get('/api/cases?q=workers', opener)).json<{ total: number }>().total).toBe(1)
    expect((await get('/api/cases?q=workers', stranger)).json<{ total: number }>().total).toBe(0)
  })

  test('keeps its reference, and says no more than that it cannot be used', async () => {
    const taken = await post(
      '/api/cases',
      { reference: 'G 1', title: 'Another', forum: 'GB', forms: ['forced-labour'] },
      stranger,
    )
    expect(taken.json().code).toBe('reference-taken')
    expect(taken.body).not.toContain('nother case')
    expect(taken.body).not.toContain(id)
  })

  test('has the attempt in its history, with the endpoint and the policy and nothing that was sent', async () => {
    const rows = await query<{ action: string; detail: unknown; user_id: string }>(
      "select action, detail, user_id from case_journal where case_id = $1 and action like 'refused.%' order by seq",
      [id],
    )
    expect(rows).toContainEqual({
      action: 'refused.case.read',
      detail: { endpoint: 'readCase', policy: ['out-of-reach'], answer: 'case-not-found' },
      user_id: stranger.userId,
    })
    expect(rows.map(({ action }) => action)).toContain('refused.case.change')
    expect(JSON.stringify(rows)).not.toContain('Changed')
    const ofUnit = await query<{ detail: unknown }>(
      "select detail from unit_journal where action = 'refused.case.read' and user_id = $1",
      [stranger.userId],
    )
    expect(ofUnit).toEqual([{ detail: { endpoint: 'readCase', policy: [], answer: 'case-not-found' } }])
  })
})

describe('a case whose address somebody tries who works on none', () => {
  test('has the attempt in its history, and what does not exist has none', async () => {
    const partner = await somebody({ roles: ['partner'] })
    const administrator = await somebody({ roles: ['administrator'] })
    for (const who of [partner, administrator]) {
      const there = await get(`/api/cases/${id}`, who)
      expect([there.statusCode, there.json().code]).toEqual([403, 'not-allowed'])
      expect((await get(`/api/cases/${crypto.randomUUID()}`, who)).json().code).toBe('not-allowed')
      const read = (journal: string) =>
        query<{ action: string }>(`select action from ${journal} where user_id = $1`, [who.userId])
      expect(await read('case_journal')).toEqual([{ action: 'refused.case.read' }])
      expect(await read('unit_journal')).toEqual([{ action: 'refused.case.read' }])
    }
  })
})

describe('whoever is let through', () => {
  test('has the deciding policies in the entry', async () => {
    await get(`/api/cases/${id}`, opener)
    const [entry] = await query<{ detail: { policy: string[] } }>(
      "select detail from case_journal where case_id = $1 and action = 'case.read' order by seq desc limit 1",
      [id],
    )
    expect(entry?.detail.policy).toEqual(['prosecutor-works-cases'])
  })

  test('may do with the case what the policies say of them and of this case', async () => {
    const officer = await somebody({ roles: ['victim-officer'] })
    await assign(id, officer, 'victim-officer')
    const abilities = async (who: TestPerson) =>
      (await get(`/api/cases/${id}`, who)).json<CaseRead>().abilities
    expect(await abilities(opener)).toMatchObject({
      change: true,
      export: true,
      share: true,
      compartment: false,
    })
    expect(await abilities(officer)).toMatchObject({
      change: true,
      export: false,
      share: false,
      reveal: true,
    })
  })

  test('is refused a step of a case that they see in other words than a case that they do not', async () => {
    const central = await somebody({ roles: ['central-authority'] })
    await assign(id, central, 'central-authority')
    expect((await get(`/api/cases/${id}`, central)).statusCode).toBe(200)
    const change = await post(
      `/api/cases/${id}/changes`,
      { version: 1, changes: [{ kind: 'set-header', header: { title: 'No' } }] },
      central,
    )
    expect([change.statusCode, change.json().code]).toEqual([403, 'not-allowed'])
  })

  test('stops at the day on which the vetting ends, and is told why', async () => {
    const late = await somebody({ roles: ['investigator'], vettedUntil: '2026-01-31' })
    await assign(id, late)
    for (const path of [`/api/cases/${id}`, `/api/cases/${nowhere}`, '/api/cases']) {
      const answer = await get(path, late)
      expect([path, answer.statusCode, answer.json().code]).toEqual([path, 403, 'vetting-ended'])
    }
    expect((await get('/api/session', late)).statusCode).toBe(200)
  })

  test('by a compartment loses the case, the head too, until cleared', async () => {
    await query(
      "insert into case_compartment (case_id, unit_id, compartment, reason) values ($1, $2, 'officials', 'R')",
      [id, localUser.unitId],
    )
    expect((await get(`/api/cases/${id}`, opener)).statusCode).toBe(404)
    expect((await get(`/api/cases/${id}`)).statusCode).toBe(404)
    await query(
      "insert into compartment_clearance (user_id, unit_id, compartment, starts_on) values ($1, $2, 'officials', '2026-01-01')",
      [opener.userId, localUser.unitId],
    )
    expect((await get(`/api/cases/${id}`, opener)).statusCode).toBe(200)
    await query('delete from case_compartment where case_id = $1', [id])
  })
})

describe('roles without cases', () => {
  test.each(['analyst', 'trainer', 'auditor', 'administrator', 'partner'] as const)(
    'as %s learn nothing of any case, assigned or not',
    async (role) => {
      const person = await somebody({ roles: [role], agencyKind: 'ngo' })
      await assign(id, person)
      for (const [path] of addresses.slice(0, 3)) {
        const [there, nothing] = [
          await get(`/api/cases/${id}${path}`, person),
          await get(`/api/cases/${nowhere}${path}`, person),
        ]
        expect([there.statusCode, there.body]).toEqual([403, nothing.body])
      }
      expect((await get('/api/cases', person)).statusCode).toBe(403)
    },
  )

  test('as auditor read the history of every case and no word of it', async () => {
    const auditor = await somebody({ roles: ['auditor'] })
    // Let through to the history, which is not sealed yet in this test.
    const history = await get(`/api/cases/${id}/journal/export`, auditor)
    expect(history.json().code).toBe('checkpoint-not-found')
    const seen = await database.asActor(auditor, 'audit', async ({ db, journal }) => {
      journal({ action: 'journal.read', effect: 'read' })
      const entries = await db.selectFrom('case_journal').select('action').where('case_id', '=', id).execute()
      const cases = await db.selectFrom('case_file').select('title').execute()
      return { entries: entries.map(({ action }) => action), cases }
    })
    expect(seen.entries).toContain('case.import')
    expect(seen.cases).toEqual([])
  })
})
