// Each State's view of the case: bases, concurrent claims, dual criminality, whether the conduct is extraditable.
import type { UncertainDateValue } from '@clew/casefile'
import type { StateAssessment, Standing } from '../assessment/index.ts'
import { compareTerms } from '../load/terms.ts'
import type { CompiledOffence, CompiledPack } from './compile.ts'
import { rootCode } from './evaluate.ts'
import { rootBound } from './reachable.ts'
import { standingIn } from './fact-standing.ts'
import { concurrent, type StateBases } from './jurisdiction.ts'

import { custodyOf } from './penalty.ts'
import type { Readings } from './reading.ts'

/** Maximum of at least four years' deprivation of liberty (UNTOC art. 2(b)). */
const serious = { months: 48, days: 0 }

const principalKinds = new Set(['trafficking', 'exploitation', 'organ', 'marriage', 'benefit'])

function standsAnywhere(
  readings: Readings,
  offence: CompiledOffence,
  time: UncertainDateValue | undefined,
): Standing {
  const { index } = readings.world
  const reading = readings.of(offence.pack)
  const most = rootBound(offence, reading)
  if (most < 2) return 1
  let best: Standing = 1
  for (const accused of index.actors) {
    for (const victim of offence.bindsVictim && index.victims.length > 0 ? index.victims : [-1]) {
      const standing = standingIn(rootCode(offence, reading, time, accused, victim, 0))
      if (standing > best) best = standing
      if (best === most) return best
    }
  }
  return best
}

export function statesAssessed(
  readings: Readings,
  packs: readonly CompiledPack[],
  bases: readonly StateBases[],
  time: UncertainDateValue | undefined,
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
            standing: standsAnywhere(readings, o, time),
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
