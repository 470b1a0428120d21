// Citations carry the trust of the library; what is read as one, and what is not, is fixed here.
import { describe, expect, test } from 'vitest'
import { citationsIn, takeApart } from './page.ts'

describe('citations', () => {
  test('name a source, and may name a place in it', () => {
    expect(citationsIn('One. [palermo 3(b)] Two. [untoc]')).toEqual([
      { key: 'palermo', at: '3(b)' },
      { key: 'untoc' },
    ])
  })

  test('may stand several in one pair of brackets', () => {
    expect(citationsIn('One. [coe-197 12(6); dir-2011-36 11(3)]')).toEqual([
      { key: 'coe-197', at: '12(6)' },
      { key: 'dir-2011-36', at: '11(3)' },
    ])
  })

  test('are not links of Markdown, and not words in capitals', () => {
    expect(citationsIn('See [the text](https://example.org) and [HISTORY].')).toEqual([])
  })
})

describe('a page', () => {
  test('comes apart into sections, and lists into entries, with their lines', () => {
    const page = takeApart('---\nid: x\n---\n\n## Why\n\nA line\ngoes on. [a]\n\n1. One [b]\n2. Two [c]\n')
    expect(page?.frontMatter).toBe('id: x')
    expect(page?.sections).toMatchObject([
      {
        heading: 'Why',
        line: 5,
        statements: [
          { text: 'A line\ngoes on. [a]', line: 7 },
          { text: '1. One [b]', line: 10 },
          { text: '2. Two [c]', line: 11 },
        ],
      },
    ])
  })

  test('without a block of keys is no page', () => {
    expect(takeApart('## Why\n')).toBeUndefined()
  })
})
