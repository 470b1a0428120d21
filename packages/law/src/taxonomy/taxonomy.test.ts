// The taxonomy decides which fact answers which law; a wrong step here is a wrong conviction on paper.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Concept } from '../pack/index.ts'
import { nearest } from './nearest.ts'
import { buildTaxonomy, taxonomyProblems } from './taxonomy.ts'

const concept = (id: string, broader?: string): Concept => ({
  id,
  ...(broader === undefined ? {} : { broader }),
  definition: 'Words.',
  ilo: [],
  htcds: [],
  ftm: [],
})
const small = [
  concept('means.force', 'means.coercion'),
  concept('means.coercion', 'means.any'),
  concept('means.any'),
  concept('act.receipt'),
]

describe('taxonomy', () => {
  const taxonomy = buildTaxonomy(small)

  test('a narrower fact answers a broader question and not the reverse', () => {
    expect(taxonomy.isKindOf('means.force', 'means.any')).toBe(true)
    expect(taxonomy.isKindOf('means.any', 'means.force')).toBe(false)
    expect(taxonomy.isKindOf('means.force', 'act.receipt')).toBe(false)
  })

  test('a concept is a kind of itself and comes first among its ancestors', () => {
    expect(taxonomy.ancestors('means.force')).toEqual(['means.force', 'means.coercion', 'means.any'])
    expect(taxonomy.narrower('means.any')).toEqual(['means.force', 'means.coercion', 'means.any'])
    expect(taxonomy.ancestors('means.nobody-knows')).toEqual([])
  })

  test('a slip of the pen is answered with the word that was meant', () => {
    expect(taxonomy.nearest('means.coertion')).toBe('means.coercion')
    expect(taxonomy.nearest('coercion')).toBe('means.coercion')
    expect(taxonomy.nearest('act.reciept')).toBe('act.receipt')
    expect(taxonomy.nearest('weather.in-lahore')).toBeUndefined()
  })

  test('a concept without a title is named after its id', () => {
    expect(taxonomy.titleOf('means.force')).toEqual({ en: 'force' })
    expect(taxonomy.titleOf('means.any')).toEqual({ en: 'means' })
  })

  test('a list that is a forest has no problems', () => {
    expect(taxonomyProblems(small)).toEqual([])
  })

  test('duplicates, unknown and circular broader concepts are told apart', () => {
    const problems = taxonomyProblems([
      concept('a.one', 'a.two'),
      concept('a.two', 'a.one'),
      concept('a.three', 'a.fuor'),
      concept('a.four'),
      concept('a.four'),
    ])
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ['duplicate-concept', 4],
      ['circular-broader', 0],
      ['circular-broader', 1],
      ['unknown-broader', 2],
    ])
    expect(problems.find(({ code }) => code === 'unknown-broader')).toMatchObject({ nearest: 'a.four' })
  })

  test('any tangle of concepts builds a tree that answers, and kinds are transitive', () => {
    const id = fc.constantFrom('a.a', 'a.b', 'a.c', 'a.d', 'a.e')
    const tangle = fc.array(fc.tuple(id, fc.option(id, { nil: undefined })).map(([a, b]) => concept(a, b)))
    fc.assert(
      fc.property(tangle, id, id, id, (list, x, y, z) => {
        const tree = buildTaxonomy(list)
        if (taxonomyProblems(list).length === 0 && tree.isKindOf(x, y) && tree.isKindOf(y, z))
          expect(tree.isKindOf(x, z)).toBe(true)
        for (const above of tree.ancestors(x)) expect(tree.isKindOf(x, above)).toBe(true)
      }),
    )
  })

  test('the nearest word does not depend on the order of the words', () => {
    const word = fc.stringMatching(/^[a-e]{1,6}$/)
    fc.assert(
      fc.property(fc.array(word), word, (words, asked) => {
        expect(nearest(asked, words)).toBe(nearest(asked, [...words].reverse()))
      }),
    )
  })
})
