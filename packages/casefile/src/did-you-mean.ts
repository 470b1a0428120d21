// The likely word behind a slip of the pen, so that a refusal can say what was probably meant.

/** Number of insertions, deletions, replacements and swaps of neighbours between two words, or undefined when more than `most`. */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1)
      }
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return undefined
    beforeLast = last
    last = row
  }
  const distance = last[b.length] as number
  return distance <= most ? distance : undefined
}

/** The one known word that is nearest and near enough to have been meant; undefined when two are as near, for a wrong guess misleads. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 64) return undefined
  const plain = word.toLowerCase()
  let most = Math.min(3, Math.max(1, Math.floor(word.length / 3)))
  let nearest: string | undefined
  let tied = false
  for (const candidate of known) {
    if (candidate === word || candidate.length > 64) continue
    const distance = editDistance(plain, candidate.toLowerCase(), most)
    if (distance === undefined) continue
    if (distance === 0) return candidate
    tied = nearest !== undefined && distance === most && candidate !== nearest
    nearest = candidate
    most = distance
  }
  return tied ? undefined : nearest
}
