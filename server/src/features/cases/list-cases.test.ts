/** The list: search in many scripts, filters, facets, pages by key, and standings that are never out of date. */
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import type { Role } from '../../platform/authentication/signed-in.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { fixedLaw } from '../law/index.ts'

const database = openTestDatabase()
/** Law that a test can change between two questions. */
let law = fixedLaw(smallLaw())
const changing = { current: () => law.current(), texts: () => law.texts() }
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw(changing)))

type Item = {
  id: string
  reference: string
  charges: { byStanding: number[] }
  weakest?: { standing: number }
}
const list = async (
  query = '',
): Promise<{
  items: Item[]
  next?: string
  total: number
  facets: Record<string, { value: string; count: number }[]>
}> => {
  const answer = await get(`/api/cases${query}`)
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.any(String)])
  return answer.json()
}
const references = (page: { items: Item[] }) => page.items.map(({ reference }) => reference)

const titles = ['A hotel', 'Ένα ξενοδοχείο', 'Гостиница у дороги', 'شہر کا ہوٹل', 'सड़क का होटल', '路边的旅馆']

beforeAll(async () => {
  for (const [at, title] of titles.entries()) {
    const text = smallCase({
      reference: `L-${at + 1}`,
      title,
      stage: at % 2 === 0 ? 'trial' : 'appeal',
      forum: at < 4 ? 'GB' : 'FR',
    })
    expect((await post('/api/cases/import', { text, fileName: 'x.yaml' })).statusCode).toBe(201)
  }
  const bare = {
    reference: 'L-7',
    title: 'Nobody is charged',
    forum: 'GB',
    forms: ['slavery'],
    stage: 'referral',
  }
  await post('/api/cases', bare)
})

test('each case says what the asker may do with it, as the case itself does', async () => {
  const [first] = (await list('?sort=reference')).items
  const at = `/api/cases/${first?.id}`
  const today = new Date().toISOString().slice(0, 10)
  const expected = {
    'central-authority': { read: true, change: false, export: true, assess: true },
    'victim-officer': { read: true, change: true, export: false, assess: true },
  } as const
  for (const [role, abilities] of Object.entries(expected)) {
    const person = await database.actor(`A ${role}`, localUser.unitId, { roles: [role as Role] })
    const work = { person: person.userId, role, from: today, reason: 'Knows the language' }
    expect((await post(`${at}/assignments`, work)).statusCode).toBe(201)
    const { items } = (await get('/api/cases', person)).json()
    expect(items.map((each: { abilities: object }) => each.abilities)).toEqual([abilities])
    const { read: _read, ...others } = abilities
    expect((await get(at, person)).json().abilities).toMatchObject(others)
    expect((await get(`${at}/export?as=json`, person)).statusCode).toBe(abilities.export ? 200 : 403)
  }
  expect((await get('/api/cases?limit=1')).json().items[0].abilities).toEqual({
    read: true,
    change: true,
    export: true,
    assess: true,
  })
})

describe('search', () => {
  test.each([
    ['hotel', ['L-1']],
    ['ξενοδοχειο', ['L-2']],
    ['гостиница', ['L-3']],
    ['ہوٹل', ['L-4']],
    ['होटल', ['L-5']],
    ['旅馆', ['L-6']],
    ['l-3', ['L-3']],
    ['강제', []],
    ["'); drop table fact; --", []],
  ])('for %s finds %j', async (words, expected) => {
    expect(references(await list(`?sort=reference&q=${encodeURIComponent(words)}`))).toEqual(expected)
  })

  test('looks into what the facts say', async () => {
    expect((await list(`?q=${encodeURIComponent('强迫劳动')}`)).total).toBe(6)
  })
})

describe('filters', () => {
  test('narrow, and each facet says how many cases choosing it would show', async () => {
    const page = await list('?stage=trial,appeal&state=GB&sort=reference')
    expect(references(page)).toEqual(['L-1', 'L-2', 'L-3', 'L-4'])
    expect(page.facets['stages']).toEqual(
      expect.arrayContaining([
        { value: 'trial', count: 2 },
        { value: 'appeal', count: 2 },
        { value: 'referral', count: 1 },
      ]),
    )
    expect(page.facets['states']).toEqual(expect.arrayContaining([{ value: 'FR', count: 2 }]))
  })

  test('know cases by the standing of their weakest charge', async () => {
    expect((await list('?weakest=single-source')).total).toBe(6)
    expect(references(await list('?weakest=none'))).toEqual(['L-7'])
  })

  test('refuse words that they do not know', async () => {
    const answer = await get('/api/cases?stage=trial,trail&weakest=strong')
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, '/query/stage'])
  })
})

describe('pages', () => {
  test.each(['updated', 'reference', 'weakest'])(
    'by %s show every case once, in both directions',
    async (sort) => {
      for (const order of ['asc', 'desc']) {
        const seen: string[] = []
        let after = ''
        for (let pages = 0; pages < 10; pages++) {
          const page = await list(`?sort=${sort}&order=${order}&limit=2${after}`)
          expect(page.total).toBe(7)
          seen.push(...references(page))
          if (page.next === undefined) break
          after = `&after=${page.next}`
        }
        expect(seen.toSorted()).toEqual(['L-1', 'L-2', 'L-3', 'L-4', 'L-5', 'L-6', 'L-7'])
        if (sort === 'reference')
          expect(seen).toEqual(order === 'asc' ? seen.toSorted() : seen.toSorted().reverse())
      }
    },
  )

  test('refuse a cursor of another order, and one that nobody gave out', async () => {
    const { next } = await list('?sort=reference&limit=2')
    for (const after of [next ?? '', 'abc', Buffer.from('["updated","","x","y"]').toString('base64url')]) {
      const answer = await get(`/api/cases?sort=updated&after=${after}`)
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'cursor-invalid'])
    }
  })
})

describe('standings in the list', () => {
  const standing = async (reference: string) =>
    (await list()).items.find((item) => item.reference === reference)?.weakest?.standing

  test('follow an edit', async () => {
    const { items } = await list('?q=L-1')
    const id = items[0]?.id ?? ''
    expect(await standing('L-1')).toBe(2)
    const excluded = {
      kind: 'put-record',
      collection: 'evidence',
      record: {
        id: 'E1',
        kind: 'testimony',
        title: 'Account of V1',
        source: 'V1',
        admissibility: { status: 'excluded', why: 'No caution', by: 'A court', on: '2026-04-01' },
      },
    }
    const { version } = (await get(`/api/cases/${id}`)).json()
    expect((await post(`/api/cases/${id}/changes`, { version, changes: [excluded] })).statusCode).toBe(200)
    expect(await standing('L-1')).toBe(1)
  })

  test('follow a change of the law', async () => {
    expect(await standing('L-2')).toBe(2)
    const stricter = smallLaw()
    const path = 'gb/offences/trafficking.yaml'
    stricter.set(path, (stricter.get(path) ?? '').replace('concept: means.any', 'concept: participation.any'))
    law = fixedLaw(stricter)
    expect(await standing('L-2')).toBe(1)
    law = fixedLaw(smallLaw())
    expect(await standing('L-2')).toBe(2)
  })

  test('are refused, not guessed, while the law packs have errors', async () => {
    law = fixedLaw(smallLaw({ 'gb/pack.yaml': 'pack: gb' }))
    const answer = await get('/api/cases')
    law = fixedLaw(smallLaw())
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'law-unusable'])
  })
})
