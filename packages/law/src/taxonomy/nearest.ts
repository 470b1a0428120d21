// "Did you mean": the known word closest to one that nobody knows, so that a slip of the pen costs a lawyer seconds and not an afternoon.

/** Number of insertions, deletions, replacements and swaps of neighbours between two words; gives up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/** The closest known word, or nothing when none is near. Ties go to the first in alphabetical order. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const asked = word.slice(0, 80)
  const limit = Math.max(2, Math.floor(asked.length / 4))
  let best: { word: string; distance: number } | undefined
  for (const candidate of [...known].sort()) {
    const distance = closeness(asked, candidate, limit)
    if (distance <= limit && (best === undefined || distance < best.distance))
      best = { word: candidate, distance }
  }
  return best?.word
}

/** A concept written without its group, or with another group, is as near as its last part. */
function closeness(asked: string, candidate: string, limit: number): number {
  const whole = editDistance(asked.toLowerCase(), candidate, limit)
  const tail = candidate.slice(candidate.indexOf('.') + 1)
  const askedTail = asked.slice(asked.indexOf('.') + 1).toLowerCase()
  if (tail === candidate || askedTail.length < 4) return whole
  return Math.min(whole, editDistance(askedTail, tail, limit) + 1)
}
