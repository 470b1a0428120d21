// Charges, findings, sentences and orders of a generated case file; alternatives and findings set aside run forward only.
import fc from 'fast-check'
import {
  type Charge,
  chargeOutcomes,
  chargeStatuses,
  type Finding,
  modes,
  type MoneyOrder,
  type Sentence,
} from '../src/index.ts'
import { arbitraryCivilDate, arbitraryDecisionDate, arbitraryUncertainDate } from './arbitrary-dates.ts'
import { arbitraryMoney, arbitraryProse, maybe, present, someOf } from './arbitrary-words.ts'
import type { Cast } from './case-file-options.ts'

const confidence = fc.constantFrom('sourced' as const, 'known' as const)

export function arbitraryCharge(
  id: string,
  place: number,
  cast: Cast,
  offences: readonly string[],
): fc.Arbitrary<Charge> {
  return fc.constantFrom(...cast.parties, ...cast.victims.slice(0, 1)).chain((accused) =>
    fc
      .record({
        id: fc.constant(id),
        offence: fc.constantFrom(...offences),
        words: maybe(arbitraryProse),
        accused: fc.constant(accused),
        victims: someOf(cast.victims.filter((victim) => victim !== accused)),
        mode: fc.constantFrom(...modes),
        period: maybe(arbitraryUncertainDate),
        counts: maybe(fc.integer({ min: 1, max: 12 })),
        alternativeTo: someOf(cast.charges.slice(0, place), 1),
        pleaded: someOf(['serious-injury', 'public-official'], 2),
        status: fc.constantFrom(...chargeStatuses),
        charged: maybe(arbitraryCivilDate),
        note: maybe(arbitraryProse),
      })
      .map(present),
  )
}

export function arbitraryFinding(
  id: string,
  place: number,
  cast: Cast,
  elements: readonly string[],
): fc.Arbitrary<Finding> {
  const proved = fc.boolean()
  const subjects: fc.Arbitrary<Pick<Finding, 'fact' | 'charge' | 'element' | 'proved' | 'outcome'>>[] = []
  if (cast.facts.length > 0) subjects.push(fc.record({ fact: fc.constantFrom(...cast.facts), proved }))
  if (cast.charges.length > 0) {
    const charge = fc.constantFrom(...cast.charges)
    subjects.push(fc.record({ charge, outcome: fc.constantFrom(...chargeOutcomes) }))
    if (elements.length > 0)
      subjects.push(fc.record({ charge, element: fc.constantFrom(...elements), proved }))
  }
  return fc
    .tuple(
      fc.record({
        id: fc.constant(id),
        court: arbitraryProse,
        on: arbitraryDecisionDate,
        setsAside: fc.oneof(
          { weight: 3, arbitrary: fc.constant<string[]>([]) },
          { weight: 1, arbitrary: someOf(cast.findings.slice(0, place), 1) },
        ),
        why: maybe(arbitraryProse),
        citation: maybe(arbitraryProse),
        confidence,
      }),
      fc.oneof(...subjects),
    )
    .map(([record, subject]) => present({ ...record, ...subject }))
}

const penalty = fc.oneof(
  fc
    .record({
      kind: fc.constant('custody' as const),
      months: maybe(fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant('life' as const))),
      fine: maybe(arbitraryMoney),
    })
    .map(present),
  fc.record({
    kind: fc.constant('suspended-custody' as const),
    months: fc.integer({ min: 24, max: 60 }),
    suspendedMonths: fc.integer({ min: 1, max: 24 }),
  }),
  fc.record({ kind: fc.constant('fine' as const), fine: arbitraryMoney }),
  fc.record({ kind: fc.constantFrom('community', 'administrative', 'probation', 'none') }),
)

export function arbitrarySentence(
  id: string,
  cast: Cast,
  charges: readonly Charge[],
): fc.Arbitrary<Sentence> {
  return fc.constantFrom(...cast.parties).chain((accused) =>
    fc
      .tuple(
        fc.record({
          id: fc.constant(id),
          accused: fc.constant(accused),
          charges: someOf(charges.filter((charge) => charge.accused === accused).map((charge) => charge.id)),
          court: maybe(arbitraryProse),
          on: maybe(arbitraryDecisionDate),
          setAside: maybe(fc.boolean()),
          confidence,
          note: maybe(arbitraryProse),
        }),
        penalty,
      )
      .map(([record, more]) => present({ ...record, ...more })),
  )
}

export function arbitraryOrder(id: string, cast: Cast): fc.Arbitrary<MoneyOrder> {
  return fc
    .record({
      id: fc.constant(id),
      kind: fc.constantFrom('restitution', 'compensation', 'back-wages', 'confiscation', 'costs'),
      against: someOf(cast.parties),
      inFavourOf: someOf(cast.victims),
      amount: maybe(arbitraryMoney),
      court: maybe(arbitraryProse),
      on: maybe(arbitraryDecisionDate),
      confidence,
      note: maybe(arbitraryProse),
    })
    .map(present)
}
