// The days on which the law of a pack changes: where history begins to be asked.
import type { LoadedPack } from '../load/law-set.ts'
import type { Validity } from '../pack/index.ts'

/** ISO days on which some text begins, or the first day without it, oldest first. */
export function amendmentDays(pack: LoadedPack): string[] {
  const valid: (Validity | undefined)[] = [
    ...pack.offences,
    ...pack.modes,
    ...pack.jurisdiction,
    ...pack.limitation,
    ...pack.comparators,
    ...pack.complete,
  ].map((one) => one.valid)
  const days = valid.flatMap((one) => [
    ...(one?.from === undefined ? [] : [one.from]),
    ...(one?.to === undefined ? [] : [dayAfter(one.to)]),
  ])
  return [...new Set(days)].toSorted()
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
