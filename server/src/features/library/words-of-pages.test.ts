/** Small parts of the library on their own: excerpts, years, feeds, and a published text that no longer fits. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLibrary } from '@clew/library'
import { libraryFolderFiles, shippedText } from '../../../../tests/fixtures/library-server.ts'
import { excerptOf } from '../cases/index.ts'
import { writeAtom, xml } from './atom.ts'
import { holdingsOf, mark, type Published } from './holdings.ts'
import { yearsOf } from './list-practices.ts'

describe('an excerpt', () => {
  test('marks the words that begin as they were asked, wherever it was cut', () => {
    const text = `${'Before. '.repeat(60)}The victim’s passports were withheld. ${'After. '.repeat(60)}`
    const { excerpt, marks } = excerptOf(text, ['passport'])
    expect(marks.map(([from, to]) => excerpt.slice(from, to))).toEqual(['passports'])
    expect([excerpt.startsWith('… '), excerpt.endsWith(' …')]).toEqual([true, true])
  })

  test('never marks beyond its end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ minLength: 1, maxLength: 3 }),
        (text, term) => {
          const { excerpt, marks } = excerptOf(text, [term])
          for (const [from, to] of marks) expect(from >= 0 && from < to && to <= excerpt.length).toBe(true)
        },
      ),
    )
  })
})

describe('the years of a practice', () => {
  test.each([
    ['2015', ['2015']],
    ['2015-03', ['2015']],
    ['2015/2017', ['2015', '2016', '2017']],
    ['2015-03/2016-01-05', ['2015', '2016']],
    ['2015/..', ['2015']],
  ])('%s', (year, years) => {
    expect(yearsOf(year)).toEqual(years)
  })
})

describe('a feed', () => {
  test('takes any title without breaking', () => {
    expect(xml('a < b & "c" \u0000\u0007\uFFFE')).toBe('a &lt; b &amp; &quot;c&quot; ')
    const at = new Date('2027-01-01T00:00:00Z')
    const feed = {
      id: 'urn:x',
      title: ']]>',
      updated: at,
      self: 's',
      link: 'l',
      author: 'a',
      language: 'en',
      entries: [],
    }
    expect(writeAtom(feed)).toContain('<title>]]&gt;</title>')
  })
})

describe('what a unit published', () => {
  const files = libraryFolderFiles()
  const read = readLibrary(files)
  if (!read.ok) throw new Error('the shipped library has problems')
  const shipped = { library: read.library, files }
  const consent = shippedText('measures/prosecution/consent.md')
  const published = (more: Partial<Published>): Published => ({
    kind: 'measure',
    id: 'prosecution/consent',
    language: 'en',
    edition: 1,
    text: consent,
    base: mark(consent),
    author: 'A',
    reviewer: 'B',
    at: new Date(),
    ...more,
  })

  test('stands in place of what was shipped, and is out of date when that has changed', () => {
    const page = { kind: 'measure', id: 'prosecution/consent' } as const
    const current = holdingsOf(shipped, [published({})])
    expect(current.languages(page)).toEqual([{ language: 'en', edition: 1, current: true }])
    const older = holdingsOf(shipped, [published({ base: mark('what was shipped before') })])
    expect(older.languages(page)).toEqual([{ language: 'en', edition: 1, current: false }])
  })

  test('and no longer fits is set aside alone: the shipped page is shown, and the other texts stay', () => {
    const wrong = published({ text: consent.replace('related: [', 'related: [prosecution/gone, ') })
    const urdu = published({ language: 'ur' })
    const holdings = holdingsOf(shipped, [wrong, urdu])
    expect(holdings.setAside).toEqual([wrong])
    expect(holdings.shown(wrong, 'en')?.text).toBe(consent)
    expect(holdings.shown(urdu, 'ur')?.published).toBe(urdu)
  })

  test('may lean on another page that it was published with', () => {
    const practice = shippedText('practices/antigua-and-barbuda-standing-order.md')
    const fresh = published({
      kind: 'practice',
      id: 'fresh-one',
      text: practice.replace(/^id: .*$/m, 'id: fresh-one'),
    })
    const leaning = published({ text: consent.replace('practices: [', 'practices: [fresh-one, ') })
    const holdings = holdingsOf(shipped, [leaning, fresh])
    expect(holdings.setAside).toEqual([])
    expect(holdings.library.practices.get('fresh-one')?.front.measures).toContain('prosecution/consent')
  })
})
