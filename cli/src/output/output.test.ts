// What people read in a terminal must fit it, in every script.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearest, readOptions } from '../options.ts'
import { openScreen, painted } from './screen.ts'
import { table } from './table.ts'
import { widthOf, wrap } from './width.ts'

describe('the width of a text', () => {
  test.each([
    ['forced labour', 13],
    ['强迫劳动', 8],
    ['강제', 4],
    ['جبری مشقت', 9],
    ['जबरन', 4],
    ['e\u0301', 1],
    ['●◐', 2],
  ])('%s takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns)
  })

  test('no wrapped line is wider than asked, and no character is lost', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'word ', ' ', '强', 'ش', '́', '😀', '\n'),
      maxLength: 80,
    })
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true)
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      }),
    )
  })
})

describe('a table', () => {
  test('fits eighty columns and loses nothing', () => {
    const words = fc.array(fc.constantFrom('trafficking', '人口贩运', 'غلامی', 'a', '18 USC 1589(a)'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, words, words), { minLength: 1, maxLength: 5 }), (given) => {
        const rows = given.map((cells) => cells.map((cell) => cell.join(' ')))
        const lines = table(
          ['', 'Charge', 'Offence', 'الزام'].map((title) => ({ title })),
          rows,
          80,
        )
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80)
        const kept = lines.join('').replaceAll(/\s/g, '').length
        expect(kept).toBeGreaterThanOrEqual(rows.flat().join('').replaceAll(/\s/g, '').length)
      }),
    )
  })
})

describe('colour', () => {
  const shown = (more: object, environment = {}) => {
    const screen = openScreen({ write: () => true, ...more }, { write: () => true }, environment)
    return painted(screen, '◕', 3)
  }
  test('is for people at a terminal who want it, and never alone', () => {
    expect(shown({ isTTY: true })).toBe('\u001b[36m◕\u001b[0m')
    expect(shown({ isTTY: true }, { NO_COLOR: '1' })).toBe('◕')
    expect(shown({})).toBe('◕')
  })
})

describe('options', () => {
  const specs = { laws: { type: 'string' }, check: { type: 'boolean' } } as const
  test('may stand before, after and between the words, with a space or an equals sign', () => {
    const read = readOptions(['--laws=us', 'a.yaml', '--check', '--json', 'b.yaml'], specs, 'x')
    expect(read).toEqual({ values: { laws: 'us', check: true, json: true }, words: ['a.yaml', 'b.yaml'] })
  })
  test.each([
    [['--lawz', 'us'], 'Did you mean --laws?'],
    [['--laws'], '--laws needs a value'],
    [['--laws', '--check'], '--laws needs a value'],
    [['--check=yes'], '--check takes no value'],
    [['--toString'], 'has no option --toString'],
  ])('refuse %j in words', (args, message) => {
    expect(() => readOptions(args, specs, 'x')).toThrow(message)
  })
  test('are told from what is meant', () => {
    expect(nearest('asses', ['assess', 'export'])).toBe('assess')
    expect(nearest('zebra', ['assess', 'export'])).toBeUndefined()
  })
})
