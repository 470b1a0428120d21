// The library that is shipped: whole, linked, sourced, and in our own words.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readLibraryFiles } from './read-library-folder.ts'
import { shortSource } from '../prose/index.ts'
import { readLibrary } from '../read/read-library.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const concepts = new Set(
  (parse(text('law-packs/concepts.yaml')) as { concepts: { id: string }[] }).concepts.map(({ id }) => id),
)
const decisions = new Set(
  readdirSync(join(root, 'case-files'))
    .map((name) => /^reference: *(\S+)/m.exec(text(`case-files/${name}`))?.[1])
    .filter((reference) => reference !== undefined),
)
const files = await readLibraryFiles(join(root, 'library'))
const read = readLibrary(files, { concepts, decisions })
if (!read.ok)
  throw new Error(read.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
const { library } = read
const measures = [...library.measures.values()]
const practices = [...library.practices.values()]
const headings = (page: string): string[] =>
  library.tree.headings.filter((one) => one.page === page).map(({ heading }) => heading)

describe('the sources', () => {
  test('have a short title that a reader knows, and no two the same', () => {
    const keys = [
      ...new Set([...measures, ...practices].flatMap(({ front }) => front.sources.map(({ key }) => key))),
    ]
    expect(keys.filter((key) => shortSource(key, 'en') === key)).toEqual([])
    expect(new Set(keys.map((key) => shortSource(key, 'en'))).size).toBe(keys.length)
  })
})

describe('the measures', () => {
  test('answer every heading of the guide, the report and the sheet', () => {
    // The reader refuses a heading without its measure; these counts refuse a tree that was cut short.
    expect(new Set(headings('roadmap-policy')).size).toBe(20)
    expect(headings('roadmap-prosecution')).toHaveLength(49)
    expect(headings('tip-2017')).toHaveLength(9)
    expect(headings('prosecution-units')).toHaveLength(8)
    expect(new Set(library.tree.headings.map(({ measure }) => measure))).toEqual(
      new Set(library.measures.keys()),
    )
  })

  test('stand as six, six and nine under the three Ps, beside the challenges and the unit', () => {
    const top = library.under().map(({ front }) => front)
    const count = (pillar: string): number => top.filter((front) => front.pillar === pillar).length
    expect(['prevention', 'protection', 'prosecution', 'institution'].map(count)).toEqual([6, 6, 10, 1])
  })

  test('have orders without gaps or doubles', () => {
    const parents = [undefined, ...library.measures.keys()]
    for (const parent of parents) {
      const byPillar = Map.groupBy(library.under(parent), ({ front }) => front.pillar)
      for (const [, children] of byPillar)
        expect(
          children.map(({ front }) => front.order),
          parent,
        ).toEqual(children.map((_, at) => at + 1))
    }
  })

  test('never rest what is required on our own advice', () => {
    const advice = measures.flatMap(({ file, page }) =>
      page.sections
        .filter(({ heading }) => heading === 'What is required')
        .flatMap(({ statements }) => statements)
        .filter(({ citations }) => citations.every(({ key }) => key === 'clew'))
        .map((statement) => `${file}: ${statement.text}`),
    )
    expect(advice).toEqual([])
  })

  test('of protection name the duties that they rest on, in English and Urdu', () => {
    const protection = measures.filter(({ front }) => front.pillar === 'protection')
    expect(protection).toHaveLength(6)
    for (const { front } of protection) {
      expect([front.id, front.duties.length]).not.toEqual([front.id, 0])
      for (const { says } of front.duties) expect(says['ur']).toMatch(/[\u0600-\u06FF]/)
    }
  })

  test('list every decided case that their text relies on', () => {
    for (const { file, front, page } of measures)
      for (const { citations } of page.sections.flatMap(({ statements }) => statements))
        for (const { key, at = '' } of citations)
          if (key === 'cases') expect(front.decisions, file).toContain(at)
  })

  test('of prosecution tell how to implement them in at least five steps', () => {
    const short = measures.filter(
      ({ front, page }) =>
        front.pillar === 'prosecution' &&
        (page.sections.find(({ heading }) => heading === 'How to implement')?.statements.length ?? 0) < 5,
    )
    expect(short.map(({ file }) => file)).toEqual([])
  })
})

describe('the checklist', () => {
  test('is whole, group by group', () => {
    const groups = Map.groupBy(library.checklist.items, ({ group }) => group)
    const count = (group: string): number => groups.get(group)?.length ?? 0
    expect(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(count)).toEqual([16, 14, 16, 40, 27, 7, 16])
  })

  test('asks in Urdu too, and says in Urdu what satisfies, item by item', () => {
    const urdu = /[\u0600-\u06FF]/
    const lacking = library.checklist.items
      .filter(
        ({ question, satisfied }) => !urdu.test(question['ur'] ?? '') || !urdu.test(satisfied['ur'] ?? ''),
      )
      .map(({ id }) => id)
    expect(lacking).toEqual([])
  })

  test('keeps the words that qualify a qualified duty', () => {
    const bare = library.checklist.items.filter((item) => item.strength === 'qualified' && !item.qualifier)
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  test('is answered by a measure, item by item', () => {
    const unanswered = library.checklist.items.filter(({ id }) => library.measuresForItem(id).length === 0)
    expect(unanswered.map(({ id }) => id)).toEqual([])
  })
})

describe('the State practices', () => {
  test('hold every country and body of the report and the sheet', () => {
    const states = 'GT TH US LT BH GY CH AU ZA UA KH BW PH LA AG NP FI FR CL CY LK KZ LC GB IN MX PT QA SE'
    const bodies = [
      'INTERPOL',
      'United Nations Office on Drugs and Crime',
      'Association of Southeast Asian Nations',
    ]
    const there = practices.flatMap(({ front }) =>
      front.places.map((place) => ('state' in place ? place.state : place.body.en)),
    )
    expect(there).toEqual(expect.arrayContaining([...states.split(' '), ...bodies]))
  })

  test('say where, what and with which result, and where no year is known say so', () => {
    for (const { file, front, page } of practices)
      if (front.year === undefined && front.origin.length > 0 && 'state' in (front.places[0] ?? {}))
        expect(page.body, file).toMatch(/not (give|say)|not given|Years are|which year/)
  })

  test('are no better known than the report that tells of them, unless a statute was read', () => {
    const reported = practices.filter(({ front }) => front.origin.length > 0)
    expect(reported.map(({ front }) => front.reading)).toEqual(reported.map(() => 'secondary'))
    const statutes = practices.filter(({ front }) => front.origin.length === 0)
    expect(statutes.flatMap(({ front }) => front.sources.map(({ reading }) => reading))).not.toContain(
      'unverified',
    )
  })
})

describe('every page', () => {
  test('has an Urdu title, marked unreviewed until somebody checks it', () => {
    for (const { file, front } of [...measures, ...practices]) {
      expect(front.title['ur'], file).toMatch(/[\u0600-\u06FF]/)
      expect(front.translations['ur'], file).toBeDefined()
    }
  })

  test('opens with a sentence', () => {
    for (const { file, page } of [...measures, ...practices]) {
      const first = page.sections[0]?.statements[0]?.text ?? ''
      expect(first.split(/\s+/).length, file).toBeGreaterThan(8)
      expect(first, file).toMatch(/^["A-Z][^\n]*[.?] \[/)
    }
  })

  test('names no address that was not seen', () => {
    const seen = [
      'https://baliprocess-rso-roadmap.net/get-started',
      'https://www.state.gov/j/tip/rls/tiprpt/2017/271108.htm',
    ]
    const urls = [...files.values()].flatMap((page) => page.match(/https?:\/\/[^\s"')]+/g) ?? [])
    expect(urls.filter((url) => !seen.includes(url))).toEqual([])
  })
})

const sources = join(root, '..', 'shared', 'seeds')
const stored = library.tree.pages.map(({ file }) => join(sources, file))
describe.skipIf(!stored.every((path) => existsSync(path)))(
  'the texts that were read (skipped where they are not stored)',
  () => {
    const texts = new Map(
      library.tree.pages.map(({ id }, at) => [id, readFileSync(stored[at] ?? '', 'utf8')]),
    )

    test('have the headings that the tree names', () => {
      const lost = library.tree.headings.filter(({ page, heading }) => !texts.get(page)?.includes(heading))
      expect(lost).toEqual([])
    })

    test('are not copied: no eight words in a row', () => {
      const theirs = new Set([...texts.values()].flatMap(shingles))
      const ours = [...files]
        .filter(([file]) => file !== 'tree.yaml')
        .flatMap(([file, page]) =>
          page
            .split('\n')
            // Names of texts and headings are names.
            .filter((line) => !/^ +- \{(page|key|title|id): /.test(line))
            .flatMap((line) => shingles(line.replaceAll(/\[[^\]]*\]/g, '')))
            .filter((eight) => theirs.has(eight))
            .map((eight) => `${file}: ${eight}`),
        )
      expect(ours).toEqual([])
    })
  },
)

function shingles(words: string): string[] {
  const each = words.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return each.slice(7).map((_, at) => each.slice(at, at + 8).join(' '))
}
