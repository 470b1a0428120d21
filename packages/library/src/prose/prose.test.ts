// A text becomes blocks and spans; nothing in it becomes markup, and nothing that was written is lost.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citedAs, plainTexts, readProse, shortSource, type Inline, type Prose } from './index.ts'

const spans = (markdown: string): readonly Inline[] => {
  const [first] = readProse(markdown)
  return first?.kind === 'paragraph' ? first.inner : []
}

describe('prose', () => {
  test('has headings, paragraphs, lists, tables and quotations', () => {
    const kinds = readProse(
      '## Why\n\nBecause.\n\n1. one\n2. two\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n',
    )
    expect(kinds.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'quote', 'table'])
  })

  test('sets citations apart, several in one pair of brackets', () => {
    expect(spans('Agreement is no answer. [palermo 3(b); cases AU-01]')).toEqual([
      { kind: 'text', text: 'Agreement is no answer. ' },
      {
        kind: 'citation',
        text: 'palermo 3(b); cases AU-01',
        citations: [
          { key: 'palermo', at: '3(b)' },
          { key: 'cases', at: 'AU-01' },
        ],
      },
    ])
  })

  test('cites as a lawyer writes, and keeps the key of a source that nobody gave a short title', () => {
    const cited = [{ key: 'palermo', at: '3(b)' }, { key: 'cases', at: 'AU-01' }, { key: 'clew' }]
    expect(citedAs(cited, 'en')).toBe('Palermo Protocol 3(b); case AU-01; own advice')
    expect(citedAs(cited, 'ur')).toBe('Palermo Protocol 3(b); مقدمہ AU-01; اپنا مشورہ')
    expect(citedAs([{ key: 'tip-2017', at: 'Delays' }], 'en')).toBe('TIP Report 2017: Delays')
    expect(citedAs([{ key: 'constructor', at: '1' }], 'en')).toBe('constructor 1')
    expect(shortSource('tip-2017', 'en')).toBe('TIP Report 2017')
  })

  test('leaves brackets alone that name no source', () => {
    expect(spans('He said [sic] so.').every(({ kind }) => kind === 'citation' || kind === 'text')).toBe(true)
    const known = readProse('He said [sic] so.', new Set(['palermo']))
    expect(known).toEqual([{ kind: 'paragraph', inner: [{ kind: 'text', text: 'He said [sic] so.' }] }])
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'text <b onclick="x()">bold</b>',
    '![picture](https://example.org/x.png)',
  ])('keeps %s as the letters that it is', (markdown) => {
    expect(plainTexts(readProse(markdown)).join('')).toBe(markdown)
  })

  test.each(['[a](javascript:alert(1))', '[a](data:text/html,x)', '[a](//example.org)', '[a](JaVaScRiPt:x)'])(
    'follows no link but to a page or an address: %s',
    (markdown) => {
      expect(JSON.stringify(readProse(markdown))).not.toContain('"link"')
    },
  )

  test.each([
    ['quotations', '> '.repeat(5000)],
    ['lists', '- '.repeat(5000)],
    ['indented lists', Array.from({ length: 600 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    ['brackets', '['.repeat(20_000)],
    ['stars', '*a **b '.repeat(3000)],
  ])('is read in a moment although %s have no end', (_, markdown) => {
    const began = performance.now()
    expect(readProse(`${markdown}x`).length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('of any text holds no kind that a screen does not know', () => {
    const known = new Set(['heading', 'paragraph', 'list', 'quote', 'table', 'preformatted', 'rule'])
    const kindsIn = (blocks: readonly Prose[]): string[] =>
      blocks.flatMap((block) => [
        block.kind,
        ...(block.kind === 'list' ? block.items.flatMap(kindsIn) : []),
        ...(block.kind === 'quote' ? kindsIn(block.blocks) : []),
      ])
    const pieces = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '> ',
      '**',
      '_',
      '`',
      '[a](b)',
      '<i>',
      '\n',
      '\n\n',
      '|',
      'word ',
      'لفظ ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(kindsIn(readProse(parts.join(''))).filter((kind) => !known.has(kind))).toEqual([])
      }),
    )
  })
})
