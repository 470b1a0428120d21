/** One law pack with its general rules and its offences in short. */
import type { PackRead } from '@clew/contract'
import { Refusal } from '../../platform/refusal.ts'
import type { LawInUse } from './law-source.ts'
import { offencesById, offenceSummary, packSummary } from './summaries.ts'

/** @throws Refusal `pack-not-found`. */
export function readPack({ law }: LawInUse, name: string): PackRead {
  const pack = law.pack(name)
  if (pack === undefined) throw new Refusal('pack-not-found', { pack: name })
  return {
    ...packSummary(pack),
    instruments: pack.instruments,
    offences: offencesById(pack).flatMap((texts) => offenceSummary(pack, texts) ?? []),
    evidenceLaw: pack.evidenceLaw,
    jurisdiction: pack.jurisdiction,
    modes: pack.modes,
    limitation: pack.limitation,
    restitution: pack.restitution,
  }
}
