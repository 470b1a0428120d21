/** The proof written as rows: the same nodes as the map, each under what it belongs to. */
import type { NodeText } from './node-text.ts'
import type { ProofEdge, ProofGraph, ProofNode } from './proof-model.ts'

export type ProofRow = {
  /** Unique in the table; a fact under two elements has two rows. */
  path: string
  node: ProofNode
  level: number
  /** How it is tied to the row above it. */
  tie?: ProofEdge['kind']
  hasChildren: boolean
}

export function proofRows(graph: ProofGraph): readonly ProofRow[] {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]))
  const edges = Map.groupBy(graph.edges, (edge) => edge.from)
  const rows: ProofRow[] = []
  const add = (
    node: ProofNode,
    level: number,
    above: string,
    trail: readonly string[],
    tie?: ProofEdge['kind'],
  ) => {
    const path = `${above}/${node.key}`
    const below = (edges.get(node.key) ?? []).filter((edge) => !trail.includes(edge.to))
    rows.push({
      path,
      node,
      level,
      hasChildren: below.length > 0,
      ...(tie === undefined ? {} : { tie }),
    })
    for (const edge of below) {
      const child = nodes.get(edge.to)
      if (child !== undefined) add(child, level + 1, path, [...trail, node.key], edge.kind)
    }
  }
  for (const node of graph.nodes) if (node.column === 0) add(node, 1, '', [])
  return rows
}

/** The rows as a table of text, for a file: level, what, words, where from, standing, contested, tie. */
export function rowsAsText(
  rows: readonly ProofRow[],
  say: (node: ProofNode) => NodeText,
  term: {
    kind: (kind: string) => string
    standing: (node: ProofNode) => string
    tie: (tie: string) => string
  },
): readonly (readonly string[])[] {
  return rows.map(({ node, level, tie }) => {
    const words = say(node)
    return [
      String(level),
      term.kind(node.kind),
      words.title,
      words.sub,
      term.standing(node),
      node.contested ? '≠' : '',
      tie === undefined ? '' : term.tie(tie),
    ]
  })
}
