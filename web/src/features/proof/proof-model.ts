/** The proof of a case as nodes and edges, charges to sources, before anybody decides where they are drawn. */
import type { CaseFile } from '@clew/casefile'
import type { Assessment, ChargeAssessment, Option, Standing, Trace } from '@clew/law'

export type NodeKind = 'charge' | 'option' | 'element' | 'fact' | 'evidence' | 'finding' | 'source'

export type ProofNode = {
  key: string
  kind: NodeKind
  /** 0 charges, 1 elements, 2 facts, 3 evidence, 4 sources. */
  column: number
  /** Id of the record or element; for an option its place in the list. */
  id: string
  /** The charge to which an element belongs. */
  charge?: string
  depth: number
  standing?: Standing
  contested: boolean
  weak: boolean
  /** Excluded, thought away, or otherwise without weight. */
  gone: boolean
  /** What it was before something was thought away, where that differs. */
  before?: Standing
}

export type ProofEdge = {
  from: string
  to: string
  tone?: Standing
  /** `part` ties a branch to the element under which it is drawn; it is known but not drawn as a thread. */
  kind: 'asks' | 'part' | 'supports' | 'undermines' | 'idle' | 'inference' | 'comes-from'
}

export type ProofGraph = { nodes: readonly ProofNode[]; edges: readonly ProofEdge[] }

export type ProofQuestion = {
  caseFile: CaseFile
  assessment: Assessment
  /** The same file with nothing thought away. */
  whole: Assessment
  /** A charge, or `all`. */
  focus: string
}

/** Offences that are not charged are drawn up to this number; the page of charges has them all. */
export const drawnOptions = 6

/** Leaves that some fact answers, and those that hold the charge down, deepest first in file order. */
export function answeredLeaves(trace: Trace): readonly Trace[] {
  if (trace.children.length === 0) return [trace]
  return trace.children.flatMap(answeredLeaves).filter((leaf) => leaf.facts.length > 0)
}

export const factsOf = (trace: Trace): readonly Trace['facts'][number][] => [
  ...trace.facts,
  ...trace.children.flatMap(factsOf),
]

/** The charge to look at first: the one that stands worst. */
export function weakestCharge(assessment: Assessment): ChargeAssessment | undefined {
  return [...assessment.charges].sort((a, b) => a.standing - b.standing)[0]
}

export const elementKey = (charge: string, element: string) => `element:${charge}:${element}`

class Builder {
  readonly nodes = new Map<string, ProofNode>()
  readonly edges = new Map<string, ProofEdge>()

  node(node: ProofNode): void {
    if (!this.nodes.has(node.key)) this.nodes.set(node.key, node)
  }

  edge(edge: ProofEdge): void {
    this.edges.set(`${edge.from}>${edge.to}>${edge.kind}`, edge)
  }
}

const changed = (before: Standing | undefined, now: Standing) =>
  before === undefined || before === now ? {} : { before }

function addCharges(builder: Builder, { assessment, whole, focus }: ProofQuestion): void {
  const before = new Map(whole.charges.map((charge) => [charge.charge, charge.standing]))
  for (const charge of assessment.charges)
    builder.node({
      key: `charge:${charge.charge}`,
      kind: 'charge',
      column: 0,
      id: charge.charge,
      depth: 0,
      standing: charge.standing,
      contested: charge.contested,
      weak: charge.charge === focus,
      gone: false,
      ...changed(before.get(charge.charge), charge.standing),
    })
  for (const [index, option] of assessment.options.slice(0, drawnOptions).entries())
    builder.node(optionNode(option, index))
}

const optionNode = (option: Option, index: number): ProofNode => ({
  key: `option:${index}`,
  kind: 'option',
  column: 0,
  id: String(index),
  depth: 0,
  standing: option.standing,
  contested: option.contested,
  weak: false,
  gone: false,
})

function addElements(
  builder: Builder,
  charge: ChargeAssessment,
  before: ChargeAssessment | undefined,
  alone: boolean,
): void {
  const standings = new Map<string, Standing>()
  const remember = (trace: Trace): void => {
    standings.set(trace.element, trace.standing)
    trace.children.forEach(remember)
  }
  if (before !== undefined) remember(before.trace)
  const add = (trace: Trace, depth: number): string => {
    const key = elementKey(charge.charge, trace.element)
    builder.node({
      key,
      kind: 'element',
      column: 1,
      id: trace.element,
      charge: charge.charge,
      depth,
      standing: trace.standing,
      contested: trace.contested,
      // Among many charges only those that do not stand well have a weak point worth colour.
      weak: (alone || charge.standing < 3) && charge.weakest.includes(trace.element),
      gone: false,
      ...changed(standings.get(trace.element), trace.standing),
    })
    return key
  }
  for (const element of charge.elements) {
    const key = add(element, 0)
    builder.edge({ from: `charge:${charge.charge}`, to: key, tone: element.standing, kind: 'asks' })
    const leaves = answeredLeaves(element)
    const split = leaves.length > 1 && !leaves.includes(element)
    for (const leaf of leaves) {
      const from = split ? add(leaf, 1) : key
      if (split) builder.edge({ from: key, to: from, tone: leaf.standing, kind: 'part' })
      for (const answer of leaf.facts) {
        builder.edge({ from, to: `fact:${answer.fact}`, tone: answer.standing, kind: 'supports' })
        if (answer.through !== undefined)
          for (const fact of [answer.through.participation, answer.through.knowledge])
            if (fact !== undefined)
              builder.edge({ from, to: `fact:${fact}`, tone: answer.through.standing, kind: 'supports' })
      }
    }
  }
}

function addFacts(builder: Builder, { caseFile, assessment, whole }: ProofQuestion): void {
  const standings = new Map(assessment.facts.map((fact) => [fact.fact, fact]))
  const before = new Map(whole.facts.map((fact) => [fact.fact, fact.standing]))
  const wanted = [...builder.edges.values()]
    .filter((edge) => edge.to.startsWith('fact:'))
    .map((edge) => edge.to)
  const queue = [...new Set(wanted)]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (builder.nodes.has(next)) continue
    const id = next.slice('fact:'.length)
    const standing = standings.get(id)
    builder.node({
      key: next,
      kind: 'fact',
      column: 2,
      id,
      depth: 0,
      contested: standing?.contested ?? false,
      weak: false,
      gone: false,
      ...(standing === undefined
        ? {}
        : { standing: standing.standing, ...changed(before.get(id), standing.standing) }),
    })
    for (const link of caseFile.links.filter((one) => one.fact === id)) {
      if (link.evidence !== undefined) {
        const counts = standing?.support.includes(link.evidence) ?? false
        builder.edge({
          from: next,
          to: `evidence:${link.evidence}`,
          kind: link.bearing === 'undermines' ? 'undermines' : counts ? 'supports' : 'idle',
          ...(standing === undefined ? {} : { tone: standing.standing }),
        })
      }
      if (link.inference !== undefined) {
        builder.edge({ from: next, to: `fact:${link.inference}`, kind: 'inference' })
        queue.push(`fact:${link.inference}`)
      }
    }
    for (const finding of standing?.decidedBy ?? [])
      if (caseFile.findings.some((one) => one.id === finding))
        builder.edge({
          from: next,
          to: `finding:${finding}`,
          kind: 'supports',
          tone: standing?.standing ?? 4,
        })
  }
}

function addEvidence(builder: Builder, { caseFile, assessment }: ProofQuestion): void {
  const without = new Set(assessment.without)
  const items = new Map(caseFile.evidence.map((item) => [item.id, item]))
  const plain = { depth: 0, contested: false, weak: false }
  /** Sources of the items on which an item rests; its own where it rests on none. */
  const roots = (id: string, seen: ReadonlySet<string>): readonly string[] => {
    const item = items.get(id)
    if (item === undefined || seen.has(id)) return []
    const above = item.derivedFrom.flatMap((parent) => roots(parent, new Set([...seen, id])))
    return above.length > 0 ? above : [item.source]
  }
  const targets = new Set([...builder.edges.values()].map((edge) => edge.to))
  for (const item of caseFile.evidence) {
    const key = `evidence:${item.id}`
    if (!targets.has(key)) continue
    const sources = [...new Set(roots(item.id, new Set()))]
    const gone =
      item.admissibility.status === 'excluded' ||
      without.has(item.id) ||
      (sources.length > 0 && sources.every((source) => without.has(source)))
    builder.node({ key, kind: 'evidence', column: 3, id: item.id, gone, ...plain })
    for (const source of sources) {
      builder.node({
        key: `source:${source}`,
        kind: 'source',
        column: 4,
        id: source,
        gone: without.has(source),
        ...plain,
      })
      builder.edge({ from: key, to: `source:${source}`, kind: gone ? 'idle' : 'comes-from' })
    }
  }
  for (const finding of caseFile.findings)
    if (targets.has(`finding:${finding.id}`))
      builder.node({
        key: `finding:${finding.id}`,
        kind: 'finding',
        column: 3,
        id: finding.id,
        gone: false,
        ...plain,
      })
}

export function proofGraph(question: ProofQuestion): ProofGraph {
  const builder = new Builder()
  addCharges(builder, question)
  const before = new Map(question.whole.charges.map((charge) => [charge.charge, charge]))
  for (const charge of question.assessment.charges)
    if (question.focus === 'all' || question.focus === charge.charge)
      addElements(builder, charge, before.get(charge.charge), question.focus !== 'all')
  addFacts(builder, question)
  addEvidence(builder, question)
  return { nodes: [...builder.nodes.values()], edges: [...builder.edges.values()] }
}

/** Every node on a path through this one, towards the charges and towards the sources, itself included. */
export function pathThrough(graph: ProofGraph, key: string): ReadonlySet<string> {
  const onPath = new Set([key])
  const walk = (from: 'from' | 'to', to: 'from' | 'to') => {
    const queue = [key]
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      for (const edge of graph.edges)
        if (edge[from] === next && !onPath.has(edge[to])) {
          onPath.add(edge[to])
          queue.push(edge[to])
        }
  }
  walk('from', 'to')
  walk('to', 'from')
  return onPath
}
