// Finds circles among references: an item that rests on itself proves nothing, and would send a reader round for ever.
import type { Path } from './problem.ts'

export interface Edge {
  readonly from: string
  readonly to: string
  /** The field that makes the connection. */
  readonly path: Path
}

/** Each circle once, as its ids with the first repeated at the end, and the edge that closes it. Linear in the edges, without recursion. */
export function findCircles(
  edges: readonly Edge[],
): readonly { readonly chain: readonly string[]; readonly closing: Edge }[] {
  const leaving = Map.groupBy(edges, ({ from }) => from)
  const done = new Set<string>()
  const circles: { chain: readonly string[]; closing: Edge }[] = []
  for (const start of leaving.keys()) {
    if (done.has(start)) continue
    const trail: { id: string; next: number }[] = [{ id: start, next: 0 }]
    const onTrail = new Map([[start, 0]])
    for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
      const edge = leaving.get(here.id)?.[here.next]
      here.next += 1
      if (edge === undefined) {
        done.add(here.id)
        onTrail.delete(here.id)
        trail.pop()
      } else if (onTrail.has(edge.to)) {
        const ids = trail.slice(onTrail.get(edge.to)).map(({ id }) => id)
        circles.push({ chain: [...ids, edge.to], closing: edge })
      } else if (!done.has(edge.to)) {
        onTrail.set(edge.to, trail.length)
        trail.push({ id: edge.to, next: 0 })
      }
    }
  }
  return circles
}
