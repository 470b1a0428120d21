// Persons, places and sources of a generated case file.
import fc from 'fast-check'
import {
  type Party,
  partyKinds,
  partyRoles,
  type Place,
  type Source,
  sourceKinds,
  type Victim,
  type Witness,
} from '../src/index.ts'
import { arbitraryCivilDate, arbitraryUncertainDate } from './arbitrary-dates.ts'
import { arbitraryCountry, arbitraryProse, maybe, oneOf, present, someOf } from './arbitrary-words.ts'
import type { Cast } from './case-file-options.ts'

const countries = someOf(['AU', 'GB', 'PH', 'TH', 'US'], 2)

/** Nationality and statelessness, which exclude one another. */
const belonging = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ nationality: countries, stateless: fc.constantFrom(undefined, false) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ nationality: fc.constant<string[]>([]), stateless: fc.constant(true) }),
  },
)

const office = fc
  .record({
    title: arbitraryProse,
    state: arbitraryCountry,
    kind: fc.constantFrom('official', 'police', 'diplomat', 'judge'),
    from: maybe(fc.constantFrom('1999', '2001-05')),
    to: maybe(fc.constantFrom('2012', '2015-07-01')),
  })
  .map(present)

const immunity = fc
  .record({
    kind: fc.constantFrom('diplomatic', 'consular', 'judicial'),
    before: arbitraryCountry,
    waiver: fc.constantFrom('not-requested', 'requested', 'refused', 'granted'),
    note: maybe(arbitraryProse),
  })
  .map(present)

export function arbitraryParty(id: string, cast: Cast): fc.Arbitrary<Party> {
  const others = [...cast.parties, ...cast.victims].filter((other) => other !== id)
  const relation = (to: string) =>
    fc
      .record({
        to: fc.constant(to),
        kind: fc.constantFrom('parent', 'employer', 'controls'),
        note: maybe(arbitraryProse),
      })
      .map(present)
  return fc
    .tuple(
      fc.record({
        id: fc.constant(id),
        kind: fc.constantFrom(...partyKinds),
        name: arbitraryProse,
        number: maybe(fc.integer({ min: 1, max: 9 })),
        roles: someOf(partyRoles),
        residence: maybe(arbitraryCountry),
        born: maybe(arbitraryUncertainDate),
        offices: fc.array(office, { maxLength: 1 }),
        immunities: fc.array(immunity, { maxLength: 1 }),
        relations: someOf(others, 2).chain((ids) => fc.tuple(...ids.map(relation))),
        present: fc.array(
          fc.record({ state: arbitraryCountry, when: maybe(arbitraryUncertainDate) }).map(present),
          {
            maxLength: 2,
          },
        ),
        identified: fc.constantFrom('yes', 'partly', 'no'),
        questioned: fc.constantFrom('yes', 'no', 'not-known'),
        note: maybe(arbitraryProse),
      }),
      belonging,
    )
    .map(([record, more]) => present({ ...record, ...more }))
}

export function arbitraryVictim(id: string): fc.Arbitrary<Victim> {
  return fc
    .tuple(
      fc.record({
        id: fc.constant(id),
        pseudonym: fc.constant(id),
        number: maybe(fc.integer({ min: 1, max: 30 })),
        sex: fc.constantFrom('female', 'male', 'not-stated'),
        residence: maybe(arbitraryCountry),
        born: maybe(arbitraryUncertainDate),
        note: maybe(arbitraryProse),
      }),
      belonging,
    )
    .map(([record, more]) => present({ ...record, ...more }))
}

export function arbitraryWitness(id: string): fc.Arbitrary<Witness> {
  return fc
    .record({
      id: fc.constant(id),
      description: arbitraryProse,
      protected: maybe(fc.boolean()),
      heard: maybe(arbitraryCivilDate),
      note: maybe(arbitraryProse),
    })
    .map(present)
}

export function arbitraryPlace(id: string): fc.Arbitrary<Place> {
  return fc
    .record({
      id: fc.constant(id),
      kind: fc.constantFrom('country', 'locality', 'vessel', 'aircraft', 'online'),
      name: arbitraryProse,
      state: maybe(arbitraryCountry),
      note: maybe(arbitraryProse),
    })
    .map(present)
}

export function arbitrarySource(id: string, cast: Cast): fc.Arbitrary<Source> {
  return fc
    .record({
      id: fc.constant(id),
      kind: fc.constantFrom(...sourceKinds),
      title: arbitraryProse,
      of: maybe(oneOf([...cast.parties, ...cast.victims, ...cast.witnesses])),
      note: maybe(arbitraryProse),
    })
    .map(present)
}
