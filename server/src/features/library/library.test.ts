/** The library over its addresses: the tree, pages, search, practices, the way from a concept, and pages on paper. */
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { systemClock } from '../../platform/clock/clock.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { openPress } from '../../platform/documents/index.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { fixedLaw, lawFolder } from '../law/index.ts'
import { decidedTitles, fixedLibrary, libraryFeature, libraryFolder } from './index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const source = libraryFolder(join(root, 'library'))
const press = openPress()
const parts = {
  clock: systemClock,
  log: openLog('silent'),
  config: readConfig({}, {}),
  version: '0.1.0',
  press,
  decided: decidedTitles(join(root, 'library')),
}
const law = lawFolder(join(root, 'law-packs'))
const { get } = asking(
  openTestServer(openTestDatabase(), () => libraryFeature({ ...parts, law, source }).routes),
)
afterAll(() => press.close())

describe('the tree', () => {
  test('holds every measure under its pillar, parents first, and counts what hangs on each', async () => {
    const { measures, counts, setAside } = (await get('/api/library')).json()
    expect(counts).toEqual({ measures: measures.length, practices: 62, items: 152, states: 30 })
    const seen = new Set<string>()
    for (const { id, parent } of measures) {
      expect(parent === undefined || seen.has(parent), id).toBe(true)
      seen.add(id)
    }
    const consent = measures.find(({ id }: { id: string }) => id === 'prosecution/consent')
    expect(consent).toMatchObject({
      pillar: 'prosecution',
      reviewed: false,
      edition: 0,
      counts: { obligations: 2, practices: 3, decisions: 4 },
      strengths: ['mandatory'],
      languages: [{ language: 'en', edition: 0, current: true }],
    })
    expect(setAside).toEqual([])
  })
})

describe('a measure', () => {
  test('comes with its sections, its obligations in words, and what it is tied to', async () => {
    const measure = (await get('/api/library/measures/prosecution/consent')).json()
    expect(measure.sections.map(({ heading }: { heading: string }) => heading)).toHaveLength(7)
    expect(measure.obligations[0]).toMatchObject({
      cited: 'Palermo Protocol 3(b)',
      strength: 'mandatory',
      item: 'P-3b',
    })
    expect(measure.obligations[0].question.en).toContain('agreed')
    expect(measure.above.map(({ id }: { id: string }) => id)).toEqual([
      'prosecution/criminalisation',
      'prosecution/definition',
    ])
    expect(measure.concepts.every(({ known }: { known: boolean }) => known)).toBe(true)
    expect(measure.practices).toHaveLength(3)
    expect(measure.decisions).toContainEqual({
      id: 'AU-01',
      title: expect.objectContaining({ en: expect.stringContaining('Melbourne brothel') }),
    })
  })

  test('is English where nobody translated it, and says so', async () => {
    const measure = (await get('/api/library/measures/prosecution/consent?lang=ur')).json()
    expect([measure.language, measure.title.ur]).toEqual(['en', 'رضامندی'])
  })

  test('that is not there is refused in the reader’s language', async () => {
    const answer = await get('/api/library/measures/prosecution/nothing?lang=ur')
    expect(answer.json()).toMatchObject({ status: 404, code: 'measure-not-found', title: 'اقدام نہیں ملا' })
  })
})

describe('State practices', () => {
  test('are narrowed by State, year and measure, and each facet counts what it would show', async () => {
    const all = (await get('/api/library/practices')).json()
    expect([all.items.length, all.total]).toEqual([62, 62])
    const us = all.facets.states.find(({ value }: { value: string }) => value === 'US')
    const narrowed = (await get('/api/library/practices?state=US')).json()
    expect(narrowed.items).toHaveLength(us.count)
    expect(narrowed.facets.states).toEqual(all.facets.states)
    const [year] = narrowed.facets.years
    const both = (await get(`/api/library/practices?state=US&year=${year.value}`)).json()
    expect(both.items).toHaveLength(year.count)
    const about = (await get('/api/library/practices?measure=prosecution/complicity')).json()
    expect(
      about.items.every(({ measures }: { measures: string[] }) =>
        measures.includes('prosecution/complicity'),
      ),
    ).toBe(true)
  })

  test('are found by words, also by the name of the State in another script', async () => {
    const found = (await get(`/api/library/practices?q=${encodeURIComponent('لتھوانیا')}`)).json()
    expect(found.items.map(({ id }: { id: string }) => id)).toContain(
      'lithuania-child-prostitution-amendment',
    )
  })

  test('come one by one with the measures that they show', async () => {
    const practice = (await get('/api/library/practices/antigua-and-barbuda-standing-order')).json()
    expect(practice.about.map(({ id }: { id: string }) => id)).toEqual(['prosecution/complicity'])
    expect((await get('/api/library/practices/nothing')).json().code).toBe('practice-not-found')
  })
})

describe('search', () => {
  const find = async (q: string) => (await get(`/api/library/search?q=${encodeURIComponent(q)}`)).json()

  test('finds measures, practices and items, the title first, with the words marked', async () => {
    const { items, total } = await find('consent')
    expect(items[0]).toMatchObject({ kind: 'measure', id: 'prosecution/consent' })
    expect(total).toBeGreaterThan(3)
    for (const { excerpt, marks } of items)
      for (const [from, to] of marks) expect(excerpt.slice(from, to).toLowerCase()).toMatch(/^consent/)
  })

  test('finds an Urdu title, and an item of the checklist by its number with the measure that answers it', async () => {
    expect((await find('رضامندی')).items[0].id).toBe('prosecution/consent')
    expect((await find('P-3b')).items[0]).toMatchObject({
      kind: 'item',
      id: 'P-3b',
      measure: 'prosecution/consent',
    })
  })

  test('finds nothing for words that are nowhere together, and for none', async () => {
    expect((await find('consent zeppelin')).items).toEqual([])
    expect((await find('…')).items).toEqual([])
  })
})

describe('from a concept', () => {
  test('the measures that name it come before those that name what is broader, each once', async () => {
    const { items } = (await get('/api/library/concepts?concepts=means.deception,consent.victim')).json()
    const ids = items.map(({ measure }: { measure: { id: string } }) => measure.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(items[0].steps).toBe(0)
    expect(items.map(({ steps }: { steps: number }) => steps)).toEqual(
      items.map(({ steps }: { steps: number }) => steps).toSorted((a: number, b: number) => a - b),
    )
    expect(ids).toContain('prosecution/consent')
  })

  test('that nobody knows leads nowhere', async () => {
    expect((await get('/api/library/concepts?concepts=act.flying')).json()).toEqual({ items: [] })
  })
})

describe('on paper', () => {
  test.each([
    ['/api/library/measures/prosecution/consent/pdf', 'prosecution-consent.pdf'],
    ['/api/library/measures/prosecution/consent/pdf?lang=ur', 'prosecution-consent.pdf'],
    [
      '/api/library/practices/antigua-and-barbuda-standing-order/pdf',
      'antigua-and-barbuda-standing-order.pdf',
    ],
  ])('%s is a tagged PDF with a name', async (url, name) => {
    const answer = await get(url)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${name}"`)
    expect(answer.rawPayload.toString('latin1')).toContain('pdfuaid:part')
  })

  test('twenty pages can be set one after the other', async () => {
    const { measures } = (await get('/api/library')).json()
    for (const { id } of measures.slice(0, 20)) {
      const answer = await get(`/api/library/measures/${id}/pdf?lang=ur`)
      expect([id, answer.statusCode]).toEqual([id, 200])
    }
  })
})

describe('a library that has mistakes', () => {
  const broken = fixedLibrary(new Map([['checklist.yaml', 'items: [']]))
  const server = asking(
    openTestServer(
      openTestDatabase(),
      () => libraryFeature({ ...parts, law: fixedLaw(smallLaw()), source: broken }).routes,
    ),
  )

  test('is not used at all', async () => {
    expect((await server.get('/api/library')).json()).toMatchObject({ status: 503, code: 'library-unusable' })
  })
})
