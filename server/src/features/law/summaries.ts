/** Law packs in the short form of lists. */
import type { OffenceSummary, PackSummary } from '@clew/contract'
import type { Citation, Instrument, LoadedOffence, LoadedPack } from '@clew/law'

/** `18 USC 1589(a)`: as the engine prints it. */
export function printed(instruments: readonly Instrument[], { instrument, article }: Citation): string {
  return `${instruments.find(({ id }) => id === instrument)?.short ?? instrument} ${article}`
}

/** Texts of one offence stand together, oldest first. */
export function offencesById(pack: LoadedPack): LoadedOffence[][] {
  return [...Map.groupBy(pack.offences, ({ id }) => id).values()]
}

export function packSummary(pack: LoadedPack): PackSummary {
  const offences = offencesById(pack)
  const reading = (wanted: string) => offences.filter((texts) => texts.at(-1)?.reading === wanted).length
  return {
    pack: pack.pack,
    title: pack.title,
    kind: pack.kind,
    ...(pack.state === undefined ? {} : { state: pack.state }),
    states: pack.states,
    version: pack.version,
    asAt: pack.asAt,
    review: pack.review,
    counts: {
      offences: offences.length,
      texts: pack.offences.length,
      modes: pack.modes.length,
      instruments: pack.instruments.length,
    },
    readings: { read: reading('read'), secondary: reading('secondary'), unverified: reading('unverified') },
    limits: pack.limits,
  }
}

/** @param texts of one offence, at least one; the newest gives title and kind. */
export function offenceSummary(
  pack: LoadedPack,
  texts: readonly LoadedOffence[],
): OffenceSummary | undefined {
  const newest = texts.at(-1)
  if (newest === undefined) return undefined
  return {
    ref: newest.ref,
    pack: newest.pack,
    id: newest.id,
    title: newest.title,
    kind: newest.kind,
    forms: newest.forms,
    reading: newest.reading,
    cited: printed(pack.instruments, newest.source),
    texts: texts.map(({ valid }) => valid),
    auxiliary: newest.auxiliary,
  }
}
