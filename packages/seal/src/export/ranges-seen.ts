/** Which numbers of a chain were seen, kept as runs, so that a million entries in order take one. */

export type Run = { from: number; to: number }

export type Seen = {
  /** False when the number was there before. */
  readonly add: (number: number) => boolean
  /** Runs of numbers from 1 on that were not seen, up to the highest that was. */
  readonly gaps: () => Run[]
  readonly highest: () => number
}

export function newSeen(): Seen {
  const runs: Run[] = []
  const place = (number: number): number => {
    let [low, high] = [0, runs.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((runs[middle]?.to ?? 0) < number) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    add: (number) => {
      const last = runs.at(-1)
      if (last !== undefined && number === last.to + 1) {
        last.to = number
        return true
      }
      const at = place(number)
      const next = runs[at]
      if (next !== undefined && next.from <= number) return false
      const before = runs[at - 1]
      const joinsNext = next?.from === number + 1
      if (before?.to === number - 1) {
        before.to = joinsNext ? (next?.to ?? number) : number
        if (joinsNext) runs.splice(at, 1)
      } else if (next !== undefined && joinsNext) next.from = number
      else runs.splice(at, 0, { from: number, to: number })
      return true
    },
    gaps: () =>
      runs.flatMap(({ from }, at) => {
        const start = (runs[at - 1]?.to ?? 0) + 1
        return start < from ? [{ from: start, to: from - 1 }] : []
      }),
    highest: () => runs.at(-1)?.to ?? 0,
  }
}
