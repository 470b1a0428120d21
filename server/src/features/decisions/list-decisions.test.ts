/** Finding decisions: in six scripts, by facets whose counts are true, in pages that lose none. */
import { join } from 'node:path'
import { type DecisionFacet, decisionFacets, type DecisionList } from '@clew/contract'
import type { Decision } from '@clew/library/decision'
import { decisionsAsJson } from '@clew/library/exchange'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { generatedDecision, generatedStates } from '../../../../tests/fixtures/generated-decisions.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { lawFolder } from '../law/index.ts'
import { loadShippedDecisions } from './index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const database = openTestDatabase()
const { get, post } = asking(
  openTestServer(database, () => routesUnderSmallLaw(lawFolder(join(root, 'law-packs')))),
)
const generated = Array.from({ length: 400 }, (_, at) => generatedDecision(at))

const list = async (query: Readonly<Record<string, string>>): Promise<DecisionList> => {
  const answer = await get(`/api/decisions?${new URLSearchParams(query).toString()}`)
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.any(String)])
  return answer.json()
}
const ids = ({ items }: DecisionList) => items.map(({ id }) => id)

beforeAll(async () => {
  const log = openLog('silent')
  await loadShippedDecisions(database, {
    folder: join(root, 'library'),
    known: {},
    clock: () => new Date(),
    log,
  })
  const answer = await post('/api/decisions/import', { text: decisionsAsJson(generated), fileName: 'd.json' })
  expect(answer.json()).toMatchObject({ created: 400, refused: 0 })
}, 60_000)

describe('a search', () => {
  test.each([
    ['English', 'strawberry Manolada'],
    ['Hindi', 'स्ट्रॉबेरी'],
    ['Chinese', '草莓园'],
    ['Russian', 'клубничные поля'],
    ['Urdu', 'اسٹرابیری کھیت'],
    ['Greek', 'φραουλες'],
    ['the citation', '21884/15'],
    ['the ECLI', 'ECLI:CE:ECHR:2017:0330'],
  ])('finds the same decision in %s', async (_, q) => {
    expect(ids(await list({ q }))).toEqual(['GR-05'])
  })

  test.each([
    ['Hindi', 'स्ट्रॉबेरी', 'hi'],
    ['Chinese', '草莓', 'zh'],
    ['Russian', 'клубнику', 'ru'],
    ['English', 'strawberr', 'en'],
  ])('shows where the words stand, marked, in %s', async (_, q, language) => {
    const [found] = (await list({ q })).items
    const passage = found?.passage
    expect([passage?.language, passage?.marks.length]).toEqual([language, expect.any(Number)])
    const marked = passage?.marks.map(([from, to]) => passage.excerpt.slice(from, to).toLowerCase())
    expect(marked?.[0]?.startsWith(q)).toBe(true)
  })

  test('shows no passage where nothing was asked', async () => {
    expect((await list({})).items.filter(({ passage }) => passage !== undefined)).toEqual([])
  })

  test('finds Thai, which has no spaces, and words from their beginning', async () => {
    expect(ids(await list({ q: 'หนังสือเดินทาง' }))).toEqual(['AU-01'])
    expect(ids(await list({ q: 'ukuthw' }))).toEqual(['ZA-23'])
    expect(ids(await list({ q: 'ukuthwala strawberry' }))).toEqual([])
  })

  test('shows titles in every language that there is, and how well the decision is known', async () => {
    const [item] = (await list({ q: 'Manolada' })).items
    expect(item).toMatchObject({
      origin: 'shipped',
      language: 'en',
      reading: 'secondary',
      reviewed: false,
      state: 'GR',
    })
    expect(Object.keys(item?.title ?? {}).sort()).toEqual(['el', 'en', 'hi', 'ru', 'ur', 'zh'])
  })

  test('leaves an entry without the words', async () => {
    await list({ q: 'perhaps-a-name' })
    const entries = await database.asActor(
      (await import('../../platform/authentication/local-user.ts')).localUser,
      'audit',
      async ({ db, journal }) => {
        journal({ action: 'journal.read', effect: 'read' })
        return db
          .selectFrom('unit_journal')
          .select('detail')
          .where('action', '=', 'decision.search')
          .execute()
      },
    )
    expect(entries.length).toBeGreaterThan(5)
    expect(JSON.stringify(entries)).not.toMatch(/perhaps|Manolada/)
  })
})

/** What a decision has of each facet, by the definition of the contract and not by our tables. */
const valuesOf: Readonly<Record<DecisionFacet, (decision: Decision) => readonly string[]>> = {
  act: ({ acts }) => acts,
  means: ({ means }) => means,
  purpose: ({ purposes }) => purposes,
  form: ({ forms }) => forms,
  sector: ({ sectors }) => sectors,
  state: ({ state }) => [state],
  verdict: ({ verdict }) => [verdict],
  issue: ({ issues }) => issues.map(({ issue }) => issue),
}

describe('the facets', () => {
  test('add up to what the filters return, as counting by hand does', async () => {
    const value = Object.fromEntries(
      decisionFacets.map((name) => [
        name,
        fc.uniqueArray(fc.constantFrom(...new Set(generated.flatMap(valuesOf[name])), 'no-such'), {
          minLength: 1,
          maxLength: 2,
        }),
      ]),
    )
    const word = fc.constantFrom('debt', 'kitch', 'village boat')
    const filters = fc.record(
      { ...value, q: word },
      {
        requiredKeys: [],
      },
    )
    const fits = (
      decision: Decision,
      asked: Record<string, string | string[] | undefined>,
      but?: string,
    ): boolean =>
      decisionFacets.every(
        (name) =>
          name === but ||
          asked[name] === undefined ||
          valuesOf[name](decision).some((one) => asked[name]?.includes(one)),
      ) &&
      (typeof asked['q'] !== 'string' ||
        asked['q'].split(' ').every((start) => texts(decision).some((one) => one.startsWith(start))))
    await fc.assert(
      fc.asyncProperty(filters, async (asked) => {
        const query = Object.fromEntries(
          Object.entries(asked).map(([name, one]) => [name, Array.isArray(one) ? one.join(',') : one]),
        )
        const answer = await list({ ...query, origin: 'unit', limit: '200' })
        const expected = generated.filter((decision) => fits(decision, asked))
        expect(answer.total).toEqual({ count: expected.length, exact: true })
        if (expected.length <= 200) expect(ids(answer).sort()).toEqual(expected.map(({ id }) => id).sort())
        for (const name of decisionFacets) {
          const tally: Record<string, number> = {}
          for (const decision of generated.filter((each) => fits(each, asked, name)))
            for (const one of valuesOf[name](decision)) tally[one] = (tally[one] ?? 0) + 1
          const told = answer.facets[name]
          expect([
            name,
            told.exact,
            Object.fromEntries(told.values.map((one) => [one.value, one.count])),
          ]).toEqual([name, true, tally])
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('are the same whether they were kept or counted', async () => {
    const kept = await list({})
    const counted = await list({
      state: [...new Set([...generatedStates, ...kept.facets.state.values.map(({ value }) => value)])].join(
        ',',
      ),
    })
    expect(counted.facets).toEqual(kept.facets)
  })
})

/** Words of what is searched, cut as simply as these English texts allow. */
const texts = (decision: Decision): string[] =>
  [
    decision.title,
    decision.court,
    decision.facts,
    decision.decided,
    ...decision.holdings.flatMap(({ charge, why }) => [charge, why]),
    ...decision.issues.map(({ says }) => says),
    ...decision.lessons.map(({ says }) => says),
  ]
    .join(' ')
    .split(/[^a-z]+/)

describe('pages', () => {
  test.each([
    ['desc', ''],
    ['asc', ''],
    ['desc', 'convicted'],
    ['asc', 'convicted'],
  ])('in order %s, filtered by "%s", show each decision once', async (order, verdict) => {
    const query = { order, limit: '37', ...(verdict === '' ? {} : { verdict }) }
    const seen: { id: string; date: string }[] = []
    let page = await list(query)
    const { count } = page.total
    for (;;) {
      seen.push(...page.items)
      if (page.next === undefined) break
      page = await list({ ...query, after: page.next })
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen).toHaveLength(count)
    const days = seen.map(({ date }) => `${date}-01-01`.slice(0, 10))
    expect(days).toEqual(order === 'asc' ? days.toSorted() : days.toSorted().reverse())
  })

  test('refuse a place that they did not give out', async () => {
    for (const after of ['x', Buffer.from('["desc","2020-01-01","a"]').toString('base64url')])
      expect((await get(`/api/decisions?after=${after}`)).json().code).toBe('cursor-invalid')
    const { next = '' } = await list({ limit: '1' })
    expect((await get(`/api/decisions?order=asc&after=${next}`)).json().code).toBe('cursor-invalid')
  })
})
