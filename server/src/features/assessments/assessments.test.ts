/** Assessments over the address: the question decides the answer, and a kept answer is never an old one. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { journalOf, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { fixedLaw } from '../law/index.ts'
import { KeptAnswers } from './kept-answers.ts'

const database = openTestDatabase()
let law = fixedLaw(smallLaw())
const changing = { current: () => law.current(), texts: () => law.texts() }
const today = new Date('2026-05-05T12:00:00Z')
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw(changing, () => today)))

let id = ''
const assessment = async (query = '') => {
  const answer = await get(`/api/cases/${id}/assessment${query}`)
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.any(String)])
  return answer.json()
}

beforeAll(async () => {
  id = (await post('/api/cases/import', { text: smallCase(), fileName: 'x.yaml' })).json().id
})

describe('an assessment', () => {
  test('is made under the law of the places, as of today, before judgment', async () => {
    const answer = await assessment()
    expect(answer).toMatchObject({
      asOf: '2026-05-05',
      view: 'before-judgment',
      caseVersion: 1,
      packsUsed: ['gb', 'international'],
      packsAvailable: ['gb', 'international'],
    })
    expect(answer.charges[0]).toMatchObject({
      charge: 'C1',
      standing: 2,
      weakest: expect.arrayContaining(['purpose']),
    })
  })

  test('says what falls without a source, and by which packs it was asked', async () => {
    const without = await assessment('?without=V1&packs=gb')
    expect(without).toMatchObject({ without: ['V1'], packsUsed: ['gb'] })
    expect(without.charges[0].standing).toBe(1)
  })

  test('is kept while it is true, and made anew after an edit or a change of the law', async () => {
    expect((await assessment('?view=after-judgment')).computedIn).toBeGreaterThan(0)
    expect((await assessment('?view=after-judgment')).computedIn).toBe(0)
    const title = { kind: 'set-header', header: { title: 'Renamed' } }
    const { version } = (await post(`/api/cases/${id}/changes`, { version: 1, changes: [title] })).json()
    const edited = await assessment('?view=after-judgment')
    expect([edited.caseVersion, edited.computedIn > 0]).toEqual([version, true])
    law = fixedLaw(
      smallLaw({ 'gb/pack.yaml': (smallLaw().get('gb/pack.yaml') ?? '').replace('1.2.0', '1.3.0') }),
    )
    const changed = await assessment('?view=after-judgment')
    expect(changed.computedIn).toBeGreaterThan(0)
    expect(changed.packs[0].version).toBe('1.3.0')
  })

  test('leaves an entry in the journal each time, kept or not', async () => {
    const entries = (await journalOf(database, id)).filter(({ action }) => action === 'assessment.read')
    expect(entries.length).toBeGreaterThanOrEqual(6)
    expect(entries[1]?.detail).toMatchObject({ without: ['V1'] })
  })

  test.each([
    ['?packs=xx', 422, 'packs-unknown'],
    ['?without=V7', 422, 'without-unknown'],
    ['?asOf=2026-02-30', 400, 'request-invalid'],
    ['?view=tomorrow', 400, 'request-invalid'],
    ['?pack=gb', 400, 'request-invalid'],
  ])('is refused for %s', async (query, status, code) => {
    const answer = await get(`/api/cases/${id}/assessment${query}`)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})

describe('kept answers', () => {
  test('make room by dropping the one that was not asked for longest', () => {
    const kept = new KeptAnswers<number>(2)
    kept.keep('a', 1, 1)
    kept.keep('b', 2, 1)
    expect(kept.get('a')).toBe(1)
    kept.keep('c', 3, 1)
    expect([kept.get('a'), kept.get('b'), kept.get('c'), kept.size]).toEqual([1, undefined, 3, 2])
  })

  test('never weigh more than the room, whatever is kept in whatever order', () => {
    const asked = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), weight: fc.nat(9) }))
    fc.assert(
      fc.property(asked, (steps) => {
        const kept = new KeptAnswers<number>(10)
        const last = new Map<string, number>()
        for (const { key, weight } of steps) {
          kept.keep(key, weight, weight)
          last.set(key, weight)
          expect(kept.get(key)).toBe(weight)
          const found = [...last].filter(([each, was]) => kept.get(each) === was)
          expect(found.reduce((sum, [, each]) => sum + each, 0)).toBeLessThanOrEqual(10)
        }
      }),
    )
  })
})
