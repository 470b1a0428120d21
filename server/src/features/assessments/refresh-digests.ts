/** Makes digests anew where the case or the law has changed since. */
import { defaultPacks, defaultView } from '@clew/law'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Digests, loadCase } from '../cases/index.ts'
import type { LawSource } from '../law/index.ts'
import { keepDigest } from './assessments.store.ts'
import { digestOf } from './digest.ts'
import { compute } from './read-assessment.ts'

/** A digest holds nothing that depends on the day, so that it stays true until case or law change. */
export function digestsUnder(source: LawSource, clock: Clock): Digests {
  return {
    key: async () => (await source.current()).key,
    refresh: async (db, cases) => {
      const inUse = await source.current()
      const asOf = clock().toISOString().slice(0, 10)
      for (const id of cases) {
        const { caseFile, version } = await loadCase(db, id)
        const { assessment } = compute(caseFile, inUse, {
          asOf,
          view: defaultView(caseFile),
          packs: defaultPacks(caseFile, inUse.law.packs),
          parts: { resilience: 'single', gaps: false, traces: false },
        })
        await keepDigest(db, id, version, inUse.key, digestOf(assessment))
      }
    },
  }
}
