// Evidence, facts and links of a generated case file; derivations and inferences run forward only, so they make no circle.
import fc from 'fast-check'
import {
  admissibilities,
  bearings,
  type Evidence,
  evidenceKinds,
  type Fact,
  type Link,
  obtainings,
} from '../src/index.ts'
import { arbitraryCivilDate, arbitraryUncertainDate } from './arbitrary-dates.ts'
import { arbitraryCountry, arbitraryProse, maybe, oneOf, present, someOf } from './arbitrary-words.ts'
import type { Cast } from './case-file-options.ts'

const ruling = fc.oneof(
  fc
    .record({
      status: fc.constantFrom(...admissibilities.filter((status) => status !== 'excluded')),
      why: maybe(arbitraryProse),
      by: maybe(arbitraryProse),
      on: maybe(arbitraryCivilDate),
    })
    .map(present),
  fc.record({ status: fc.constant('excluded' as const), why: arbitraryProse }),
)

/** `place` is the item's place in the list: it may be derived only from items before it. */
export function arbitraryEvidence(id: string, place: number, cast: Cast): fc.Arbitrary<Evidence> {
  const holders = [...cast.parties, ...cast.victims, ...cast.witnesses, ...cast.sources]
  const obtained = fc
    .record({
      how: fc.constantFrom(...obtainings),
      when: maybe(arbitraryUncertainDate),
      place: maybe(oneOf(cast.places)),
      by: maybe(arbitraryProse),
      authority: maybe(arbitraryProse),
      from: maybe(arbitraryCountry),
    })
    .map(present)
  return fc
    .record({
      id: fc.constant(id),
      kind: fc.constantFrom(...evidenceKinds),
      title: arbitraryProse,
      source: fc.constantFrom(...holders),
      derivedFrom: fc.oneof(
        { weight: 2, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: someOf(cast.evidence.slice(0, place), 2) },
      ),
      obtained,
      admissibility: ruling,
      kept: maybe(arbitraryProse),
      note: maybe(arbitraryProse),
    })
    .map(present)
}

function arbitraryValue(concept: string): fc.Arbitrary<string | undefined> {
  if (concept === 'age.born') return arbitraryUncertainDate
  if (concept.startsWith('nexus.')) return arbitraryCountry
  return maybe(fc.constantFrom('12', 'USD 300 a month'))
}

export function arbitraryFact(id: string, cast: Cast, concepts: readonly string[]): fc.Arbitrary<Fact> {
  const actors = [...cast.parties, ...cast.victims.slice(0, 1)]
  const agreed = fc
    .record({
      how: fc.constantFrom('formal-admission', 'agreed-facts', 'plea', 'judicial-notice'),
      by: someOf(cast.parties, 2),
      on: maybe(arbitraryCivilDate),
      note: maybe(arbitraryProse),
    })
    .map(present)
  return fc.constantFrom(...concepts).chain((concept) =>
    fc
      .record({
        id: fc.constant(id),
        concept: fc.constant(concept),
        says: arbitraryProse,
        by: someOf(actors),
        to: someOf([...cast.victims, ...cast.witnesses]),
        with: someOf(cast.parties, 2),
        of: concept.startsWith('mental.') ? maybe(fc.constantFrom(...concepts)) : fc.constant(undefined),
        place: maybe(oneOf(cast.places)),
        alsoAt: someOf(cast.places, 2),
        when: maybe(arbitraryUncertainDate),
        value: arbitraryValue(concept),
        agreed: fc.option(agreed, { nil: undefined, freq: 8 }),
        note: maybe(arbitraryProse),
      })
      .map(present),
  )
}

/** A link from an item, or from a fact that stands before the one it proves. */
export function arbitraryLink(id: string, cast: Cast): fc.Arbitrary<Link> {
  const bearing = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        bearing: fc.constant(bearings[0]),
        conclusive: fc.option(arbitraryProse, { nil: undefined, freq: 10 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ bearing: fc.constant(bearings[1]) }) },
  )
  const item = (place: number): fc.Arbitrary<{ evidence?: string; inference?: string }> => {
    const before = cast.facts.slice(0, place)
    const choices: fc.WeightedArbitrary<{ evidence?: string; inference?: string }>[] = []
    if (cast.evidence.length > 0) {
      choices.push({ weight: 4, arbitrary: fc.record({ evidence: fc.constantFrom(...cast.evidence) }) })
    }
    if (before.length > 0)
      choices.push({ weight: 1, arbitrary: fc.record({ inference: fc.constantFrom(...before) }) })
    return fc.oneof(...choices)
  }
  const first = cast.evidence.length > 0 ? 0 : 1
  return fc.integer({ min: first, max: cast.facts.length - 1 }).chain((place) =>
    fc
      .tuple(
        fc.record({
          id: fc.constant(id),
          fact: fc.constant(cast.facts[place] as string),
          directness: fc.constantFrom('direct', 'circumstantial'),
          reading: maybe(fc.constantFrom('prosecution', 'defence', 'expert', 'court', 'unit')),
          note: maybe(arbitraryProse),
        }),
        item(place),
        bearing,
      )
      .map(([record, from, how]) => present({ ...record, ...from, ...how })),
  )
}
