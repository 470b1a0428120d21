// Runs one scenario of a pack: what the law answers, held against what the lawyer who wrote it expects, reason by reason.
import type { Bound, ChargeAssessment, Trace } from '../assessment/index.ts'
import { nameOf } from '../assessment/index.ts'
import { assess } from '../engine/assess.ts'
import { nodesOf, type LawSet, type LoadedOffence } from '../load/law-set.ts'
import { fullRef } from '../load/resolve-node.ts'
import { readTerm, writeTerm } from '../load/terms.ts'
import type { Scenario } from '../pack/index.ts'
import { nearest } from '../taxonomy/index.ts'
import { caseOfScenario, defaultDay } from './scenario-case.ts'

/** One sentence a difference: `expected weakest: means; got: purpose`. */
export type ScenarioResult = { scenario: string; passed: boolean; differences: readonly string[] }

/** @param pack id of the pack to which the scenario belongs; only this pack reads the facts. */
export function runScenario(scenario: Scenario, pack: string, law: LawSet): ScenarioResult {
  const unknown = unknownWords(scenario, pack, law)
  if (unknown.length > 0) return { scenario: scenario.scenario, passed: false, differences: unknown }
  const caseFile = caseOfScenario(scenario, pack, law.pack(pack)?.state)
  const { charges } = assess(caseFile, law, {
    asOf: scenario.asOf ?? defaultDay,
    view: caseFile.findings.length > 0 ? 'after-judgment' : 'before-judgment',
    packs: [...new Set([pack, fullRef(pack, scenario.offence).split('/')[0] ?? pack])],
    parts: { options: false, resilience: 'none', gaps: false },
  })
  const charge = charges[0]
  const differences =
    charge === undefined ? ['the law gives no answer to the charge'] : compare(scenario, charge)
  return { scenario: scenario.scenario, passed: differences.length === 0, differences }
}

/** Words of the scenario that neither concepts nor offence know; nothing it expects can be true while they stand. */
function unknownWords(scenario: Scenario, pack: string, law: LawSet): string[] {
  const ref = fullRef(pack, scenario.offence)
  const versions = law.byRef(ref)
  if (versions.length === 0) {
    const refs = law.packs.flatMap(({ offences }) => offences.map((offence) => offence.ref))
    return [`no offence is called "${ref}"${meant(ref, refs)}`]
  }
  const concepts = scenario.facts.flatMap(({ concept, of }) => (of === undefined ? [concept] : [concept, of]))
  const { elements = {}, weakest = [], aggravations = {}, defences = {} } = scenario.expect
  const named = idsIn(versions, law, pack)
  return [
    ...strange('concept', concepts, [...law.taxonomy.concepts.keys()]),
    ...strange('element', [...Object.keys(elements), ...weakest], named.elements),
    ...strange('aggravation', [...Object.keys(aggravations), ...scenario.pleaded], named.aggravations),
    ...strange('defence', Object.keys(defences), named.defences),
  ]
}

function idsIn(versions: readonly LoadedOffence[], law: LawSet, pack: string) {
  const modes = law.pack(pack)?.modes ?? []
  const trees = [...versions, ...modes].map(({ elements }) => elements)
  return {
    elements: trees.flatMap((tree) => [...nodesOf(tree)].map(({ id }) => id)),
    aggravations: versions.flatMap(({ aggravations }) => aggravations.map(({ id }) => id)),
    defences: versions.flatMap(({ defences }) => defences.map(({ id }) => id)),
  }
}

function strange(what: string, words: readonly string[], known: readonly string[]): string[] {
  return [...new Set(words)]
    .filter((word) => !known.includes(word))
    .map((word) => `no ${what} is called "${word}"${meant(word, known)}`)
}

function meant(word: string, known: readonly string[]): string {
  const close = nearest(word, known)
  return close === undefined ? '' : `; did you mean "${close}"?`
}

function compare({ expect }: Scenario, charge: ChargeAssessment): string[] {
  const traces = new Map(traceNodes(charge.trace).map((trace) => [trace.element, nameOf(trace.standing)]))
  const aggravations = new Map(charge.penalty.aggravations.map(({ id, standing }) => [id, nameOf(standing)]))
  const defences = new Map(charge.defences.map(({ id, standing }) => [id, nameOf(standing)]))
  const range = charge.penalty.range ?? charge.penalty.base
  return [
    ...differs('standing', expect.standing, nameOf(charge.standing)),
    ...(expect.contested === undefined ? [] : differs('contested', expect.contested, charge.contested)),
    ...(expect.weakest ?? [])
      .filter((id) => !charge.weakest.includes(id))
      .map((id) => `expected weakest: ${id}; got: ${charge.weakest.join(', ') || 'none'}`),
    ...differsEach('element', expect.elements, traces),
    ...differsEach('aggravation', expect.aggravations, aggravations),
    ...differsEach('defence', expect.defences, defences),
    ...differsAsSet(
      'bars',
      expect.bars,
      charge.bars.map(({ code }) => code),
    ),
    ...differsAsSet(
      'jurisdiction',
      expect.jurisdiction,
      charge.jurisdiction.map(({ rule }) => rule),
    ),
    ...(expect.custody === undefined
      ? []
      : [
          ...differs('longest custody', normal(expect.custody.max), sayBound(range?.max)),
          ...(expect.custody.min === undefined
            ? []
            : differs('shortest custody', normal(expect.custody.min), sayBound(range?.min))),
        ]),
  ]
}

function differs(what: string, expected: string | boolean, got: string | boolean): string[] {
  return expected === got ? [] : [`expected ${what}: ${expected}; got: ${got}`]
}

function differsEach(
  what: string,
  expected: Readonly<Record<string, string>> | undefined,
  got: ReadonlyMap<string, string>,
): string[] {
  return Object.entries(expected ?? {}).flatMap(([id, standing]) =>
    differs(`${what} ${id}`, standing, got.get(id) ?? 'not asked here'),
  )
}

function differsAsSet(
  what: string,
  expected: readonly string[] | undefined,
  got: readonly string[],
): string[] {
  if (expected === undefined) return []
  const say = (words: readonly string[]): string => [...new Set(words)].toSorted().join(', ') || 'none'
  return differs(what, say(expected), say(got))
}

function sayBound(bound: Bound | undefined): string {
  return bound === undefined ? 'none' : writeTerm(bound)
}

/** `12m` and `1y` are one term. */
function normal(term: string): string {
  const read = readTerm(term)
  return read === undefined ? term : writeTerm(read)
}

function traceNodes(trace: Trace): Trace[] {
  return [trace, ...trace.children.flatMap(traceNodes)]
}
