/** Where the nodes of the proof are drawn: five columns, near what they are tied to, never over each other. */
import type { ProofEdge, ProofGraph, ProofNode } from './proof-model.ts'

export type Placed = {
  node: ProofNode
  /** From the inline start, so that the same figures serve both directions. */
  x: number
  y: number
  width: number
  height: number
}

export type ProofLayout = {
  width: number
  height: number
  columns: readonly { x: number; width: number }[]
  placed: ReadonlyMap<string, Placed>
  paths: readonly { edge: ProofEdge; d: string }[]
}

/** Height in pixels that a node of this width needs. */
export type Measure = (node: ProofNode, width: number) => number

const shares = [1.1, 1.1, 1.25, 1.1, 0.95] as const
const gutter = 38
const gap = 9
const indent = 16
const headHeight = 30
/** Widest empty room between two nodes of a column. */
const loosestGap = 56
/** Room above the options, for their own heading. */
const optionsHead = 40
export const leastWidth = 880

type Column = { x: number; width: number }

function columnsOf(width: number): readonly Column[] {
  const room = width - gutter * (shares.length - 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let x = 0
  return shares.map((share) => {
    const column = { x: Math.round(x), width: Math.floor((room * share) / whole) }
    x += column.width + gutter
    return column
  })
}

/** Mean middle of what ties a node to the columns before it. */
function wish(node: ProofNode, graph: ProofGraph, placed: ReadonlyMap<string, Placed>): number | undefined {
  const middles = graph.edges.flatMap((edge) => {
    if (edge.to !== node.key) return []
    const at = placed.get(edge.from)
    return at === undefined || at.node.column >= node.column ? [] : [at.y + at.height / 2]
  })
  return middles.length === 0 ? undefined : middles.reduce((sum, one) => sum + one, 0) / middles.length
}

/** Stacks nodes as near to their wishes as order and room allow. */
function stack(
  nodes: readonly { node: ProofNode; height: number; wish: number | undefined }[],
  top: number,
  bottom: number,
  loosest: number,
): readonly number[] {
  const ys: number[] = []
  let next = top
  for (const { height, wish } of nodes) {
    // A column may open up towards what it is tied to, but never so far that it leaves the window.
    const y = Math.max(next, wish === undefined ? next : Math.min(wish - height / 2, next + loosest))
    ys.push(y)
    next = y + height + gap
  }
  let limit = bottom
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const height = nodes[index]?.height ?? 0
    const y = Math.min(ys[index] ?? 0, limit - height)
    ys[index] = y
    limit = y - gap
  }
  const overflow = top - (ys[0] ?? top)
  return overflow > 0 ? ys.map((y) => y + overflow) : ys
}

const columnHeight = (heights: readonly number[]) => heights.reduce((sum, one) => sum + one + gap, 0)

export function layoutProof(graph: ProofGraph, available: number, measure: Measure): ProofLayout {
  const width = Math.max(leastWidth, available)
  const columns = columnsOf(width)
  const placed = new Map<string, Placed>()
  const widthOf = (node: ProofNode) => (columns[node.column]?.width ?? 0) - node.depth * indent
  const sized = graph.nodes.map((node) => ({ node, height: measure(node, widthOf(node)) }))
  const firstOption = sized.find(({ node }) => node.kind === 'option')?.node.key
  const tallest = Math.max(
    ...columns.map((_, column) =>
      columnHeight(
        sized.filter(({ node }) => node.column === column && node.kind !== 'option').map((one) => one.height),
      ),
    ),
    0,
  )
  const bottom = headHeight + tallest
  for (const [index, column] of columns.entries()) {
    const inColumn = sized
      .filter(({ node }) => node.column === index)
      .map((one) => ({ ...one, wish: index === 0 ? undefined : wish(one.node, graph, placed) }))
    // Elements keep the order of the law; facts, evidence and sources stand beside what they are tied to.
    const ordered =
      index < 2 ? inColumn : [...inColumn].sort((a, b) => (a.wish ?? Infinity) - (b.wish ?? Infinity))
    const ys =
      index === 0
        ? chargeColumn(ordered, firstOption)
        : stack(
            index === 1 ? centred(ordered) : ordered,
            headHeight,
            bottom,
            index === 1 ? Infinity : loosestGap,
          )
    for (const [place, { node, height }] of ordered.entries()) {
      const shift = node.depth * indent
      placed.set(node.key, {
        node,
        height,
        x: column.x + shift,
        width: column.width - shift,
        y: ys[place] ?? 0,
      })
    }
  }
  const height = Math.max(...[...placed.values()].map((one) => one.y + one.height), headHeight)
  return { width, height: height + optionsHead, columns, placed, paths: pathsOf(graph, placed) }
}

function chargeColumn(
  nodes: readonly { node: ProofNode; height: number }[],
  firstOption: string | undefined,
): readonly number[] {
  let y = headHeight
  return nodes.map(({ node, height }) => {
    if (node.key === firstOption) y += optionsHead
    const at = y
    y += height + gap
    return at
  })
}

/** Elements stand as one block around the charge that they belong to. */
function centred<T extends { node: ProofNode; height: number; wish: number | undefined }>(
  elements: readonly T[],
): readonly T[] {
  const result: T[] = []
  for (const [charge, block] of Map.groupBy(elements, (one) => one.node.charge)) {
    const middle = block.find((one) => one.wish !== undefined)?.wish
    let y =
      middle === undefined || charge === undefined
        ? undefined
        : middle - columnHeight(block.map((one) => one.height)) / 2
    for (const one of block) {
      result.push({ ...one, wish: y === undefined ? undefined : y + one.height / 2 })
      if (y !== undefined) y += one.height + gap
    }
  }
  return result
}

function pathsOf(graph: ProofGraph, placed: ReadonlyMap<string, Placed>): ProofLayout['paths'] {
  return graph.edges.flatMap((edge) => {
    const from = placed.get(edge.from)
    const to = placed.get(edge.to)
    if (from === undefined || to === undefined || edge.kind === 'part') return []
    return [{ edge, d: edge.kind === 'inference' ? arc(from, to) : curve(from, to) }]
  })
}

const round = (value: number) => Math.round(value * 10) / 10

function curve(from: Placed, to: Placed): string {
  const [x1, y1] = [from.x + from.width, round(from.y + from.height / 2)]
  const [x2, y2] = [to.x, round(to.y + to.height / 2)]
  const bend = round((x2 - x1) / 2)
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}

/** From fact to fact, along the inline start of their column. */
function arc(from: Placed, to: Placed): string {
  const [y1, y2] = [round(from.y + from.height / 2), round(to.y + to.height / 2)]
  const reach = from.x - 22
  return `M${from.x} ${y1}C${reach} ${y1} ${reach} ${y2} ${to.x} ${y2}`
}
