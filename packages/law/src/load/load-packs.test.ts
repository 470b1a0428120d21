// A pack that is wrong must be refused with what, where, why and what to do, and all of it at once.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { minimalConcepts, minimalOffences, minimalPack } from '../scenario/minimal-pack.ts'
import { nodesOf } from './law-set.ts'
import { loadPacks, type LoadedLaw } from './load-packs.ts'
import { problemCodes, type ProblemCode } from './problem.ts'
import { problemLanguages, sayProblem } from './problem-words.ts'

type Change = Record<string, unknown>
const offence = minimalOffences.offences[0]
const files = (offences: unknown, pack: unknown = minimalPack, concepts: unknown = minimalConcepts) =>
  new Map(
    [
      ['concepts.yaml', concepts],
      ['example/pack.yaml', pack],
      ['example/offences/all.yaml', offences],
    ].map(([path, content]) => [
      String(path),
      typeof content === 'string' ? content : stringify(content, { aliasDuplicateObjects: false }),
    ]),
  )
const withOffence = (change: Change, ...others: Change[]) =>
  files({ offences: [{ ...offence, ...change }, ...others.map((other) => ({ ...offence, ...other }))] })
const withElements = (elements: unknown) => withOffence({ elements })
const withPack = (change: Change) => files(minimalOffences, { ...minimalPack, ...change })
const problemsOf = (loaded: LoadedLaw) => (loaded.ok ? [] : loaded.problems)
const codesOf = (texts: Map<string, string>) => problemsOf(loadPacks(texts)).map(({ code }) => code)
const source = { instrument: 'code', article: '9' }
const act = { concept: 'act.conduct' }

const refusals: [string, ProblemCode, Map<string, string>][] = [
  ['a file that is not YAML', 'yaml', files('offences: [}')],
  ['a pack without concepts', 'missing-file', new Map([...files(minimalOffences)].slice(1))],
  [
    'offences without a pack',
    'missing-file',
    new Map([...files(minimalOffences)].filter(([at]) => at !== 'example/pack.yaml')),
  ],
  ['a key that nobody reads', 'unknown-key', withOffence({ penalties: [] })],
  ['a misspelt kind of element', 'unknown-key', withElements({ all: [{ concpt: 'act.conduct' }] })],
  ['an offence without a title', 'missing-field', withOffence({ title: undefined })],
  ['an offence without elements', 'missing-field', withOffence({ elements: undefined })],
  [
    'an article that YAML reads as a number',
    'wrong-type',
    withOffence({ source: { instrument: 'code', article: 1589.1 } }),
  ],
  ['a day that no calendar has', 'impossible-date', withOffence({ valid: { from: '2015-02-30' } })],
  ['a title without English', 'not-english', withOffence({ title: { ur: 'جرم' } })],
  ['a pack in the folder of another', 'pack-folder-mismatch', withPack({ pack: 'other' })],
  ['an unknown concept', 'unknown-concept', withElements({ concept: 'means.coertion' })],
  [
    'a mental element about an unknown concept',
    'unknown-concept',
    withElements({ mental: 'intent', of: ['exploitation.nay'] }),
  ],
  [
    'an instrument that is not listed',
    'unknown-instrument',
    withElements({ ...act, source: { instrument: 'cod', article: '3' } }),
  ],
  ['an offence without a citation', 'no-citation', withOffence({ source: undefined })],
  ['a penalty without a citation', 'no-citation', withOffence({ penalty: { custody: { max: '5y' } } })],
  [
    'two elements of one id',
    'duplicate-id',
    withElements({
      all: [
        { id: 'a', ...act },
        { id: 'a', ...act },
      ],
    }),
  ],
  [
    'an element and an aggravation of one id',
    'duplicate-id',
    withOffence({ aggravations: [{ id: 'x', title: { en: 'X' }, when: { id: 'act', ...act }, source }] }),
  ],
  [
    'two texts of one day',
    'overlapping-validity',
    withOffence({ valid: { to: '2010-05-05' } }, { valid: { from: '2010-05-05' } }),
  ],
  [
    'a text that ends before it begins',
    'backward-validity',
    withOffence({ valid: { from: '2011-01-01', to: '2010-01-01' } }),
  ],
  [
    'a lesser offence that nobody wrote',
    'unknown-offence',
    withOffence({ lesser: [{ offence: 'assault' }] }),
  ],
  [
    'an element that asks for an unknown offence',
    'unknown-offence',
    withElements({ offence: ['traficking'] }),
  ],
  [
    'a rule for an unknown offence',
    'unknown-offence',
    withPack({ limitation: [{ id: 'l', offences: ['nothing'], years: 5, source }] }),
  ],
  [
    'an offence that rests on itself',
    'circular-offence',
    withElements({ all: [{ offence: ['trafficking'] }] }),
  ],
  ['an element without a kind', 'element-without-kind', withElements({ all: [{ id: 'act' }] })],
  ['an element of two kinds', 'element-with-two-kinds', withElements({ concept: 'act.conduct', any: [act] })],
  ['an empty group', 'empty-group', withElements({ all: [act, { any: [] }] })],
  ['more of a group than it has', 'at-least-out-of-range', withElements({ atLeast: 3, of: [act, act] })],
  ['a count of one', 'at-least-out-of-range', withElements({ count: 'victims', atLeast: 1, where: act })],
  [
    'an age that nobody has',
    'unreachable-age',
    withElements({ all: [{ ageAtLeast: 18 }, { any: [act, { ageUnder: 18 }] }] }),
  ],
  ['consent as an element', 'consent-as-element', withElements({ concept: 'consent.victim' })],
  ['a base element in an offence', 'unknown-mode-base', withElements({ base: 'whole' })],
  ['a term that is none', 'bad-term', withOffence({ penalty: { custody: { max: '10 years' }, source } })],
  [
    'a fraction by zero',
    'bad-term',
    withOffence({ aggravations: [{ id: 'x', title: { en: 'X' }, when: act, multiply: '1/0', source }] }),
  ],
  [
    'a minimum above the maximum',
    'min-above-max',
    withOffence({ penalty: { custody: { min: 'life', max: '20y' }, source } }),
  ],
  [
    'a concept of an unknown kind',
    'unknown-broader',
    files(minimalOffences, minimalPack, {
      concepts: [...minimalConcepts.concepts, { id: 'a.b', broader: 'a.c', definition: 'W.' }],
    }),
  ],
  [
    'a concept that is a kind of itself',
    'circular-broader',
    files(minimalOffences, minimalPack, {
      concepts: [...minimalConcepts.concepts, { id: 'a.b', broader: 'a.b', definition: 'W.' }],
    }),
  ],
  [
    'a tree without end',
    'element-too-deep',
    withElements(Array.from({ length: 45 }).reduce<unknown>((inner) => ({ all: [inner] }), act)),
  ],
]

describe('a pack is refused for', () => {
  test.each(refusals)('%s (%s)', (_, code, texts) => {
    expect(new Set(codesOf(texts))).toEqual(new Set([code]))
  })

  test('everything that a refusal can say', () => {
    expect(new Set(refusals.map(([, code]) => code))).toEqual(new Set(problemCodes))
  })
})

describe('the loader', () => {
  test('accepts the smallest pack', () => {
    expect(problemsOf(loadPacks(files(minimalOffences)))).toEqual([])
  })

  test('says what, where, why and what to do', () => {
    const [problem] = problemsOf(
      loadPacks(
        files(
          'offences:\n  - id: trafficking\n    title: {en: T}\n    kind: trafficking\n    source: {instrument: code, article: "1"}\n    reading: read\n    elements:\n      all:\n        - {id: act, concept: act.recruitmnet}\n',
        ),
      ),
    )
    expect(problem).toMatchObject({
      code: 'unknown-concept',
      file: 'example/offences/all.yaml',
      line: 9,
      column: 21,
      message: 'No concept is called "act.recruitmnet". No fact of a case could ever answer it.',
    })
    expect(problem?.hint).toContain('Did you mean "act.recruitment"?')
  })

  test('reports every mistake of every entry at once, in the order of the lines', () => {
    const problems = problemsOf(
      loadPacks(
        withOffence(
          { kind: 'traficking', elements: { all: [{ concept: 'no.such' }, { any: [] }] } },
          { id: 'Second', title: 'Words' },
        ),
      ),
    )
    expect(problems.map(({ code }) => code)).toEqual([
      'wrong-type',
      'unknown-concept',
      'empty-group',
      'wrong-type',
      'wrong-type',
    ])
    expect(problems.map(({ line }) => line)).toEqual(
      problems.map(({ line }) => line).toSorted((a, b) => a - b),
    )
  })

  test('asks for quotes where YAML would eat a section number', () => {
    const [problem] = problemsOf(loadPacks(withOffence({ source: { instrument: 'code', article: 1589.1 } })))
    expect(problem?.hint).toContain('quotes')
  })

  test('says every refusal in every language without a hole', () => {
    const params = {
      key: 'k',
      known: 'k',
      field: 'f',
      value: 'v',
      expected: '@int',
      says: 's',
      file: 'f',
      pack: 'p',
      folder: 'f',
      concept: 'c',
      broader: 'b',
      circle: 'c',
      instrument: 'i',
      id: 'i',
      offence: 'o',
      other: 'o',
      a: 'a',
      b: 'b',
      from: 'f',
      to: 't',
      kinds: 'k',
      limit: 'l',
      atLeast: '1',
      size: '2',
      under: '3',
      min: 'm',
      max: 'm',
    }
    for (const language of problemLanguages)
      for (const code of problemCodes)
        expect(Object.values(sayProblem({ code, params, path: ['a'] }, language)).join(' ')).not.toMatch(/–/)
  })

  test('gives every node an id of its own, a title and the citation of its nearest ancestor', () => {
    const loaded = loadPacks(
      withElements({
        all: [
          {
            id: 'act',
            any: [act, act, { concept: 'act.recruitment', source }],
            source: { instrument: 'code', article: '5' },
          },
          { ageUnder: 18 },
        ],
      }),
    )
    const nodes = loaded.ok ? [...nodesOf(loaded.law.byRef('example/trafficking')[0]!.elements)] : []
    expect(nodes.map(({ id, source, named }) => [id, source.article, named])).toEqual([
      ['elements', '1', false],
      ['act', '5', true],
      ['act-conduct', '5', false],
      ['act-conduct-2', '5', false],
      ['act-recruitment', '9', false],
      ['under-18', '1', false],
    ])
    expect(nodes.map(({ title }) => title.en)).toEqual([
      'All of these',
      'Act',
      'Conduct',
      'Conduct',
      'Recruitment',
      'Under 18',
    ])
  })

  test('never gives a derived id that the pack gives to another node', () => {
    const loaded = loadPacks(withElements({ all: [act, { id: 'act-conduct', ...act }] }))
    const ids = loaded.ok
      ? [...nodesOf(loaded.law.byRef('example/trafficking')[0]!.elements)].map(({ id }) => id)
      : []
    expect(ids).toEqual(['elements', 'act-conduct-2', 'act-conduct'])
  })

  test('keeps versions of an offence together, oldest first', () => {
    const loaded = loadPacks(withOffence({ valid: { from: '2010-05-06' } }, { valid: { to: '2010-05-05' } }))
    expect(loaded.ok && loaded.law.byRef('example/trafficking').map(({ valid }) => valid)).toEqual([
      { to: '2010-05-05' },
      { from: '2010-05-06' },
    ])
  })

  test('completes references to offences of the same pack', () => {
    const loaded = loadPacks(
      withOffence(
        {},
        { id: 'using', elements: { offence: ['trafficking'] }, lesser: [{ offence: 'trafficking' }] },
      ),
    )
    const using = loaded.ok ? loaded.law.byRef('example/using')[0] : undefined
    expect(using?.elements).toMatchObject({ offence: ['example/trafficking'] })
    expect(using?.lesser[0]?.offence).toBe('example/trafficking')
  })

  test('two branches of an alternative may ask for different ages', () => {
    expect(
      codesOf(
        withElements({
          any: [{ all: [act, { ageUnder: 14 }] }, { all: [act, { ageAtLeast: 14 }, { ageUnder: 18 }] }],
        }),
      ),
    ).toEqual([])
  })

  test('does not depend on the order of the files', () => {
    const some = [
      ...files({ offences: [{ ...offence, kind: 'x' }] }),
      ['other/pack.yaml', 'pack: 1'] as const,
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
        expect(loadPacks(new Map(shuffled))).toEqual(loadPacks(new Map(some)))
      }),
      { numRuns: 10 },
    )
  })

  test('never throws, whatever the texts', () => {
    const path = fc.constantFrom(
      'concepts.yaml',
      'guidance.yaml',
      'a/pack.yaml',
      'a/offences/x.yaml',
      'b/offences/y.yaml',
      'notes.txt',
    )
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        '&a [*a]',
        'offences: [1, {elements: {all: {}}}]',
        '[[[',
        '? {a: 1}\n: 2',
        '__proto__: {a: 1}',
        'offences:\n  - &x {id: a, elements: *x}',
      ),
    )
    fc.assert(
      fc.property(fc.dictionary(path, text), (texts) => void loadPacks(new Map(Object.entries(texts)))),
      { numRuns: 100 },
    )
  }, 30_000)

  test('never throws, whatever stands in the place of a part of a pack', () => {
    const keys = fc.constantFrom(
      'elements',
      'source',
      'valid',
      'penalty',
      'aggravations',
      'defences',
      'lesser',
      'title',
      'id',
    )
    const junk = fc.anything({ withNullPrototype: false, withBigInt: false, withDate: false, maxDepth: 3 })
    fc.assert(
      fc.property(keys, junk, (key, value) => {
        const json = JSON.stringify({ offences: [{ ...offence, [key]: value ?? null }] })
        for (const problem of problemsOf(loadPacks(files(json)))) expect(problem.line).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  }, 30_000)
})
