/** Where the arrow keys lead on the proof map: along a column, and across to what a node is tied to. */
import type { Placed, ProofLayout } from './proof-layout.ts'
import type { ProofGraph } from './proof-model.ts'

export type Step = 'up' | 'down' | 'ahead' | 'back'

const middle = (at: Placed) => at.y + at.height / 2

/** The node to which a step leads, or undefined where there is none in that direction. */
export function stepFrom(
  graph: ProofGraph,
  layout: ProofLayout,
  key: string,
  step: Step,
): string | undefined {
  const here = layout.placed.get(key)
  if (here === undefined) return undefined
  const all = [...layout.placed.values()]
  if (step === 'up' || step === 'down') {
    const column = all.filter((one) => one.node.column === here.node.column).sort((a, b) => a.y - b.y)
    const place = column.findIndex((one) => one.node.key === key)
    return column[place + (step === 'up' ? -1 : 1)]?.node.key
  }
  const target = here.node.column + (step === 'ahead' ? 1 : -1)
  const tied = new Set(
    graph.edges.flatMap((edge) => (edge.from === key ? [edge.to] : edge.to === key ? [edge.from] : [])),
  )
  const inColumn = all.filter((one) => one.node.column === target)
  const near = (nodes: readonly Placed[]) =>
    [...nodes].sort((a, b) => Math.abs(middle(a) - middle(here)) - Math.abs(middle(b) - middle(here)))[0]
  return (near(inColumn.filter((one) => tied.has(one.node.key))) ?? near(inColumn))?.node.key
}
