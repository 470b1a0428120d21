/** A conflict of interest takes a case away at once; screening asks, and only people decide. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { assign, colleague } from './testing/people.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))

const people = {} as Record<'worker' | 'head' | 'auditor' | 'other', TestPerson>
let id = ''
let number = 0

beforeAll(async () => {
  const { unitId } = localUser
  people.worker = await colleague(database, unitId, 'Naseem Qureshi')
  people.head = await colleague(database, unitId, 'Head', { roles: ['head-of-unit'] })
  people.auditor = await colleague(database, unitId, 'Auditor', { roles: ['auditor'] })
  people.other = await colleague(database, unitId, 'Александр Петров')
})

const partyNamed = (name: string, kind = 'natural') =>
  smallCase({ reference: `K ${number}/2026` }).replace(
    'parties:\n',
    `parties:\n  - {id: P7, kind: ${kind}, name: ${JSON.stringify(name)}}\n`,
  )
const bring = async (text: string, as?: TestPerson) => {
  const imported = await post('/api/cases/import', { text, fileName: 'case.yaml' }, as)
  expect(imported.statusCode, imported.body).toBe(201)
  return imported.json().id as string
}

beforeEach(async () => {
  number += 1
  id = await bring(smallCase({ reference: `K ${number}/2026` }))
  await assign(database, id, people.worker)
})

const declare = (as = people.worker, more: object = {}) =>
  post('/api/conflicts', { case: id, kind: 'family', words: 'A cousin works at the hotel', ...more }, as)
const decide = (conflict: string, as: TestPerson, decision = 'blocking') =>
  post(
    `/api/cases/${id}/conflicts/${conflict}/decide`,
    { decision, reason: 'Talked it over with the person' },
    as,
  )
const asked = async (as: TestPerson, of = id) =>
  (await get(`/api/cases/${of}/conflicts`, as)).json().items as {
    grounds: object
    blocks: boolean
    id: string
  }[]

describe('a declared conflict', () => {
  test('takes the case out of list, reading, history, assessment and change at once', async () => {
    const seen = async () => {
      const list = (await get('/api/cases?limit=200', people.worker)).json().items as { id: string }[]
      const paths = [
        '',
        '/assessment',
        '/export?as=json',
        '/conflicts',
        '/merges',
        '/custody',
        '/second-person',
      ]
      const codes = []
      for (const path of paths) codes.push((await get(`/api/cases/${id}${path}`, people.worker)).statusCode)
      return { listed: list.some((each) => each.id === id), codes: new Set(codes) }
    }
    expect(await seen()).toEqual({ listed: true, codes: new Set([200]) })
    const declared = await declare()
    expect(declared.json()).toMatchObject({
      state: 'undecided',
      blocks: true,
      case: { reference: `K ${number}/2026` },
    })
    expect(await seen()).toEqual({ listed: false, codes: new Set([404]) })
    const glass = { case: id, reason: 'It burns and I must look' }
    expect((await post('/api/break-glass', glass, people.worker)).statusCode).toBe(404)
  })

  test('is decided by the head: blocking keeps it away, no conflict gives it back', async () => {
    const conflict = (await declare()).json().id
    expect((await decide(conflict, people.head, 'no-conflict')).json()).toMatchObject({
      state: 'no-conflict',
      blocks: false,
      decided: { by: { name: 'Head' } },
    })
    expect((await get(`/api/cases/${id}`, people.worker)).statusCode).toBe(200)
    expect((await decide(conflict, people.head)).json().state).toBe('blocking')
    expect((await get(`/api/cases/${id}`, people.worker)).statusCode).toBe(404)
    const { conflicts } = (await get('/api/interests', people.worker)).json()
    expect(conflicts.find((each: { id: string }) => each.id === conflict)).toMatchObject({
      state: 'blocking',
    })
  })

  test('of the head is decided by an auditor, never by a head and never by oneself', async () => {
    const second = await colleague(database, localUser.unitId, 'Second head', { roles: ['head-of-unit'] })
    const conflict = (await declare(people.head)).json().id
    expect((await decide(conflict, second)).json().code).toBe('conflict-not-found')
    expect((await decide(conflict, people.head)).statusCode).toBe(404)
    expect((await decide(conflict, people.worker)).statusCode).toBe(403)
    expect((await decide(conflict, people.auditor, 'no-conflict')).json().state).toBe('no-conflict')
  })

  test('is seen by the person and by those who decide, and by nobody else', async () => {
    await declare()
    const list = async (as: TestPerson) =>
      (await get('/api/conflicts', as)).json().items as { case: { id: string } }[]
    for (const one of [people.head, people.auditor])
      expect((await list(one)).filter((each) => each.case.id === id)).toHaveLength(1)
    await assign(database, id, people.other)
    expect(await asked(people.other)).toEqual([])
    expect((await get('/api/conflicts', people.other)).statusCode).toBe(403)
  })

  test('cannot be declared of a case that one does not reach', async () => {
    expect((await declare(people.other)).json().code).toBe('case-not-found')
  })
})

describe('screening', () => {
  test('finds a colleague in another script when they are put on the case, asks, and blocks nothing', async () => {
    number += 1
    const other = await bring(
      partyNamed('Aleksandr Petrov'),
      people.head.roles.length > 0 ? undefined : people.head,
    )
    const body = {
      person: people.other.userId,
      role: 'prosecutor',
      from: today(),
      reason: 'Knows the language',
    }
    const made = await post(`/api/cases/${other}/assignments`, body)
    expect(made.statusCode, made.body).toBe(201)
    const [question] = await asked(people.other, other)
    expect(question).toMatchObject({
      blocks: false,
      state: 'undecided',
      origin: 'screening',
      grounds: { party: 'P7', against: 'own-name', likeness: 'other-spelling' },
    })
    expect((await get(`/api/cases/${other}`, people.other)).statusCode).toBe(200)
    const confirmed = await post(
      `/api/cases/${other}/conflicts/${question?.id}/decide`,
      { decision: 'blocking', reason: 'It is the same person' },
      people.head,
    )
    expect(confirmed.statusCode, confirmed.body).toBe(200)
    expect((await get(`/api/cases/${other}`, people.other)).statusCode).toBe(404)
  })

  test('holds what people declared of themselves against parties that come later', async () => {
    const interest = { kind: 'company', name: 'Blue Lagoon Recruitment Ltd' }
    expect((await post('/api/interests', interest, people.worker)).statusCode).toBe(201)
    const { version, caseFile } = (await get(`/api/cases/${id}`)).json()
    const record = { ...caseFile.parties[0], id: 'P8', kind: 'legal', name: 'BLUE LAGOON RECRUITMENT LTD' }
    const changes = [{ kind: 'put-record', collection: 'parties', record }]
    const changed = await post(`/api/cases/${id}/changes`, { version, changes })
    expect(changed.statusCode, changed.body).toBe(200)
    expect(await asked(people.worker)).toMatchObject([
      {
        kind: 'business',
        grounds: { against: 'company', likeness: 'same', interest: 'Blue Lagoon Recruitment Ltd' },
      },
    ])
    expect(await asked(people.head)).toHaveLength(1)
  })

  test('follows a merge of parties and its undoing like any other change of them', async () => {
    number += 1
    const text = partyNamed('Somebody Unknown').replace(
      'parties:\n',
      'parties:\n  - {id: P8, kind: natural, name: Naseem Qureshi}\n',
    )
    const other = await bring(text)
    const version = async () => (await get(`/api/cases/${other}`)).json().version as number
    const merge = async (name: 'keep' | 'absorb') => {
      const pair = { collection: 'parties', keep: 'P7', absorb: 'P8', reason: 'One and the same' }
      const body = { version: await version(), ...pair, choices: { name } }
      const merged = await post(`/api/cases/${other}/merges`, body)
      expect(merged.statusCode, merged.body).toBe(201)
      return merged.json().id as string
    }
    const made = await merge('keep')
    await assign(database, other, people.worker)
    expect(await asked(people.worker, other)).toEqual([])
    const undone = await post(`/api/cases/${other}/merges/${made}/undo`, { version: await version() })
    expect(undone.statusCode, undone.body).toBe(200)
    const grounds = async () => (await asked(people.worker, other)).map((each) => each.grounds)
    expect(await grounds()).toMatchObject([{ party: 'P8', against: 'own-name' }])
    await merge('absorb')
    expect(await grounds()).toHaveLength(2)
    expect(await grounds()).toContainEqual(expect.objectContaining({ party: 'P7', against: 'own-name' }))
  })

  test('on demand asks about everybody of the unit, once, and writes no name into history', async () => {
    number += 1
    id = await bring(partyNamed('نسیم قریشی'))
    const screen = async () => (await post(`/api/cases/${id}/screening`, {}, people.head)).json().found
    expect([await screen(), await screen()]).toEqual([1, 0])
    const [row] = await asked(people.head)
    expect(row).toMatchObject({ person: { name: 'Naseem Qureshi' }, kind: 'same-name' })
    expect((await decide(String(row?.id), people.head, 'no-conflict')).json().state).toBe('no-conflict')
    expect(await screen()).toBe(0)
    const history = (await get(`/api/journal/entries?case=${id}`, people.auditor)).body
    expect(history).toContain('conflict.screen')
    expect(history).not.toContain('Qureshi')
  })

  test('keeps the register from colleagues', async () => {
    await post('/api/interests', { kind: 'relative', name: 'Somebody Close' }, people.worker)
    const rows = await database.asActor(people.other, 'case-work', async ({ db, journal }) => {
      journal({ action: 'interest.read', effect: 'read' })
      return db.selectFrom('interest').select('name').execute()
    })
    expect(rows).toEqual([])
    const own = (await get('/api/interests', people.worker)).json().interests as {
      id: string
      name: string
    }[]
    const close = own.find(({ name }) => name === 'Somebody Close')
    const ended = await post(`/api/interests/${close?.id}/end`, {}, people.worker)
    expect(ended.json().ended).toBeDefined()
    expect((await post(`/api/interests/${close?.id}/end`, {}, people.other)).json().code).toBe(
      'interest-not-found',
    )
  })
})

const today = () => new Date().toISOString().slice(0, 10)
