// What is different between two texts, line by line: the fewest lines taken away and put in.
export type DifferenceLine = {
  kind: 'same' | 'added' | 'removed'
  text: string
  /** Line in the older text, from 1. */
  from?: number | undefined
  /** Line in the newer text, from 1. */
  to?: number | undefined
}

/** Beyond this a text is taken away whole and put in whole, so that nobody waits for a comparison that nobody could read. */
const most = 4_000_000

export function differenceOf(from: string, to: string): DifferenceLine[] {
  const a = linesOf(from)
  const b = linesOf(to)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  const lines: DifferenceLine[] = []
  let at = 0
  let into = 0
  const same = (count: number): void => {
    for (let each = 0; each < count; each++)
      lines.push({ kind: 'same', text: a[at] ?? '', from: ++at, to: ++into })
  }
  same(head)
  for (const kind of middle) {
    if (kind === 'same') same(1)
    else if (kind === 'removed') lines.push({ kind, text: a[at] ?? '', from: ++at })
    else lines.push({ kind, text: b[into] ?? '', to: ++into })
  }
  same(tail)
  return lines
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** The longest common lines, by the table of all pairs: pages are a few hundred lines long. */
function between(a: readonly string[], b: readonly string[]): DifferenceLine['kind'][] {
  if (a.length * b.length > most)
    return [...a.map(() => 'removed' as const), ...b.map(() => 'added' as const)]
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const kinds: DifferenceLine['kind'][] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      kinds.push('same')
      i++
      j++
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      kinds.push('removed')
      i++
    } else {
      kinds.push('added')
      j++
    }
  }
  return kinds
}
