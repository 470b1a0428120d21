// Each State's view of the case: bases, concurrent claims, dual criminality, whether the conduct is extraditable.
import type { StateAssessment, Standing } from '../assessment/index.ts'
import { compareTerms } from '../load/terms.ts'
import type { CompiledOffence, CompiledPack } from './compile.ts'
import { evaluate, within } from './evaluate.ts'
import { standingIn } from './fact-standing.ts'
import { concurrent, type StateBases } from './jurisdiction.ts'
import { timeOf } from './options.ts'
import { custodyOf } from './penalty.ts'
import type { Readings } from './reading.ts'

/** Maximum of at least four years' deprivation of liberty (UNTOC art. 2(b)). */
const serious = { months: 48, days: 0 }

const principalKinds = new Set(['trafficking', 'exploitation', 'organ', 'marriage', 'benefit'])

function standsAnywhere(readings: Readings, offence: CompiledOffence): Standing {
  const { index } = readings.world
  const time = timeOf(index)
  const period = within(time, offence.inForce)
  if (period === undefined) return 1
  let best: Standing = 1
  for (const accused of index.parties) {
    if ((index.byPerson.get(accused) ?? []).length === 0) continue
    for (const victim of offence.bindsVictim && index.victims.length > 0 ? index.victims : [-1]) {
      const code = evaluate(offence.root, {
        reading: readings.of(offence.pack),
        accused,
        victim,
        period,
        charged: time,
        base: offence,
        onlyIn: undefined,
        decided: undefined,
        depth: 0,
      })
      if (standingIn(code) > best) best = standingIn(code)
    }
  }
  return best
}

export function statesAssessed(
  readings: Readings,
  packs: readonly CompiledPack[],
  bases: readonly StateBases[],
): readonly StateAssessment[] {
  const national = new Map(packs.filter((p) => p.pack.kind === 'national').map((p) => [p.pack.state, p]))
  const offencesOf = new Map<string, StateAssessment['offences']>()
  for (const { state } of bases) {
    const pack = national.get(state)
    if (pack === undefined) continue
    offencesOf.set(
      state,
      pack.offences
        .filter((o) => !o.offence.auxiliary && principalKinds.has(o.offence.kind))
        .map((o) => {
          const range = custodyOf(o.offence.penalty)
          return {
            offence: o.offence.ref,
            standing: standsAnywhere(readings, o),
            seriousCrime: range !== undefined && compareTerms(range.max, serious) >= 0,
          }
        })
        .filter((o) => o.standing >= 2)
        .toSorted((a, b) => b.standing - a.standing),
    )
  }
  return bases
    .filter((b) => b.bases.length > 0 || national.has(b.state))
    .map(({ state, bases: own }) => {
      const offences = offencesOf.get(state) ?? []
      const elsewhere = [...offencesOf]
        .filter(([other]) => other !== state)
        .some(([, list]) => list.length > 0)
      const known = national.has(state)
      return {
        state,
        bases: own,
        concurrentWith: concurrent(bases, state),
        offences,
        dualCriminality: !known
          ? ('no-pack' as const)
          : offences.length > 0 && elsewhere
            ? ('met' as const)
            : ('not-shown' as const),
        extraditable: !known
          ? ('no-pack' as const)
          : offences.some((o) => o.seriousCrime)
            ? ('yes' as const)
            : offences.length > 0
              ? ('no' as const)
              : ('not-shown' as const),
      }
    })
}
