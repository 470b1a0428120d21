// Scenarios are how a lawyer tests a pack; a runner that lets a wrong answer pass would make every pack look right.
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { loadPacks } from '../load/load-packs.ts'
import { Scenario } from '../pack/index.ts'
import { checkPacks } from './check-packs.ts'
import { minimalConcepts, minimalOffences, minimalPack } from './minimal-pack.ts'
import { runScenario } from './run-scenario.ts'
import { caseOfScenario } from './scenario-case.ts'

const concepts = {
  concepts: [
    ...minimalConcepts.concepts,
    { id: 'mental.any', definition: 'W.' },
    { id: 'mental.intent', broader: 'mental.any', definition: 'W.' },
  ],
}
const base: [string, unknown][] = [
  ['concepts.yaml', concepts],
  ['example/pack.yaml', minimalPack],
  ['example/offences/all.yaml', minimalOffences],
]
const files = (...more: [string, unknown][]) =>
  new Map(
    [...base, ...more].map(([path, content]) => [
      path,
      typeof content === 'string' ? content : stringify(content, { aliasDuplicateObjects: false }),
    ]),
  )
const loaded = loadPacks(files())
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
const { law } = loaded

const facts = [
  { concept: 'act.recruitment', by: ['A'], to: ['V'], shownBy: ['V', 'camera'] },
  { concept: 'mental.intent', of: 'exploitation.any', by: ['A'], to: ['V'], shownBy: ['V'] },
]
const scenario = (expected: object, change: object = {}): Scenario =>
  Scenario.parse({
    scenario: 'Drawn in to be exploited',
    offence: 'trafficking',
    facts,
    ...change,
    expect: expected,
  })
const differences = (expected: object, change: object = {}) =>
  runScenario(scenario(expected, change), 'example', law).differences

describe('a scenario', () => {
  test('passes when standing, reasons and range are what its writer expects', () => {
    expect(
      differences({
        standing: 'single-source',
        contested: false,
        weakest: ['purpose'],
        elements: { act: 'corroborated', purpose: 'single-source' },
        custody: { max: '120m' },
      }),
    ).toEqual([])
  })

  test('tells what was expected and what came', () => {
    expect(
      differences({
        standing: 'established',
        weakest: ['act'],
        elements: { act: 'rejected' },
        custody: { max: 'life' },
      }),
    ).toEqual([
      'expected standing: established; got: single-source',
      'expected weakest: act; got: purpose',
      'expected element act: rejected; got: corroborated',
      'expected longest custody: life; got: 10y',
    ])
  })

  test('names misspelt words instead of passing on them', () => {
    expect(
      differences(
        { standing: 'corroborated', elements: { purpse: 'corroborated' } },
        { facts: [{ ...facts[0], concept: 'act.recruiting' }] },
      ),
    ).toEqual([
      'no concept is called "act.recruiting"; did you mean "act.recruitment"?',
      'no element is called "purpse"; did you mean "purpose"?',
    ])
    expect(differences({ standing: 'corroborated' }, { offence: 'traffiking' })).toEqual([
      'no offence is called "example/traffiking"; did you mean "example/trafficking"?',
    ])
  })

  test('reads what a court found, and what contradicts', () => {
    const found = [facts[0], { ...facts[1], found: 'not-proved' }]
    expect(differences({ standing: 'rejected', weakest: ['purpose'] }, { facts: found })).toEqual([])
    const contradicted = [{ ...facts[0], contradictedBy: ['A'] }, facts[1]]
    expect(differences({ standing: 'single-source', contested: true }, { facts: contradicted })).toEqual([])
  })

  test('becomes a case file in which a person who shows a fact is the source', () => {
    const file = caseOfScenario(scenario({ standing: 'corroborated' }), 'example')
    expect(file.evidence.map(({ source }) => source)).toEqual(['V', 'S-camera', 'V'])
    expect(file.sources.map(({ id }) => id)).toEqual(['S-camera'])
    expect([file.parties.map(({ id }) => id), file.victims.map(({ id }) => id)]).toEqual([['A'], ['V']])
  })
})

describe('the check of packs', () => {
  const good = (expected: object): [string, unknown] => [
    'example/scenarios/good/a.yaml',
    { scenarios: [{ scenario: 'One', offence: 'trafficking', facts, expect: expected }] },
  ]
  const bad = (refusedWith: string[], elements: unknown): [string, unknown] => [
    'example/scenarios/bad/a.yaml',
    { bad: 'Wrong', offences: { offences: [{ ...minimalOffences.offences[0], elements }] }, refusedWith },
  ]

  test('counts what passed', () => {
    const report = checkPacks(files(good({ standing: 'single-source' }), bad(['empty-group'], { all: [] })))
    expect(report).toMatchObject({ ok: true, problems: [], failures: [] })
    expect(report.packs[0]).toMatchObject({
      pack: 'example',
      reviewed: false,
      offences: 1,
      elements: 3,
      good: { passed: 1, failed: 0 },
      bad: { passed: 1, failed: 0 },
    })
  })

  test('points at the scenario that came out differently', () => {
    const report = checkPacks(files(good({ standing: 'rejected' })))
    expect(report.ok).toBe(false)
    expect(report.failures[0]).toMatchObject({
      file: 'example/scenarios/good/a.yaml',
      line: 2,
      scenario: 'One',
      differences: ['expected standing: rejected; got: single-source'],
    })
  })

  test('is not content with a refusal for another reason, nor with none', () => {
    const failures = [
      bad(['unknown-concept'], { all: [] }),
      bad(['unknown-concept'], { concept: 'act.conduct' }),
    ].map((one) => checkPacks(files(one)).failures[0]?.differences[0])
    expect(failures).toEqual([
      'expected a refusal with: unknown-concept; got: empty-group',
      'expected a refusal with: unknown-concept; got: the pack was accepted',
    ])
  })

  test('says where a scenario file is not shaped like one', () => {
    const report = checkPacks(
      files(['example/scenarios/good/a.yaml', 'scenarios:\n  - scenario: One\n    ofence: trafficking\n']),
    )
    expect(report.problems.map(({ code, line }) => [code, line])).toContainEqual(['unknown-key', 3])
  })

  test('shows the problems of packs that do not load', () => {
    const report = checkPacks(files(['example/offences/more.yaml', 'offences: 3']))
    expect(report).toMatchObject({ ok: false, packs: [] })
    expect(report.problems[0]?.code).toBe('wrong-type')
  })
})
