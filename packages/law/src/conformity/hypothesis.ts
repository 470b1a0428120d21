// Asks a tree of elements "would this be enough?" about made-up conduct: the way to read from data what a law covers and what it leaves out.
import { childrenOf, type LoadedNode, type Taxonomy } from '../load/law-set.ts'

/** 0 not covered · 1 covered only where a further circumstance is shown · 2 covered. An order, like a standing; never a score. */
export type Reach = 0 | 1 | 2

/** Conduct as the law might meet it: only what is named happened, and the mind of the accused was on all of it. */
export type Conduct = {
  readonly acts: readonly string[]
  readonly means: readonly string[]
  /** What was intended. */
  readonly purposes: readonly string[]
  /** Age of the victim. */
  readonly age: number
  readonly border: boolean
  readonly group: boolean
  /** Whether exploitation has happened as well. */
  readonly exploited: boolean
}

/** Hooks by which a federal State claims a matter; they say nothing of what is punishable. */
const federalHooks = new Set([
  'nexus.commerce',
  'nexus.interstate',
  'nexus.communications',
  'nexus.corporate-link',
  'nexus.special-jurisdiction',
])
const border = new Set(['nexus.border-crossed', 'act.arranging-entry', 'act.arranging-exit'])

/** `all` reaches as far as its shortest child, `any` as its longest. */
export function reachOf(node: LoadedNode, conduct: Conduct, taxonomy: Taxonomy): Reach {
  if ('all' in node) return lowest(node.all, conduct, taxonomy)
  if ('any' in node) {
    let best: Reach = 0
    for (const child of node.any) {
      const reach = reachOf(child, conduct, taxonomy)
      if (reach === 2) return 2
      if (reach > best) best = reach
    }
    return best
  }
  if ('count' in node) return reachOf(node.where, conduct, taxonomy) === 0 ? 0 : 1
  if ('atLeast' in node) {
    const sorted = node.of.map((child) => reachOf(child, conduct, taxonomy)).toSorted((a, b) => b - a)
    return sorted[node.atLeast - 1] ?? 0
  }
  return leafReach(node, conduct, taxonomy)
}

function lowest(nodes: readonly LoadedNode[], conduct: Conduct, taxonomy: Taxonomy): Reach {
  let worst: Reach = 2
  for (const child of nodes) {
    const reach = reachOf(child, conduct, taxonomy)
    if (reach === 0) return 0
    if (reach < worst) worst = reach
  }
  return worst
}

function leafReach(node: LoadedNode, conduct: Conduct, taxonomy: Taxonomy): Reach {
  if ('concept' in node) return conceptReach(node.concept, conduct, taxonomy, conduct.exploited)
  if ('mental' in node) {
    let best: Reach = 0
    // An act beside forms of exploitation is a purpose (the sale of a person), not the act that was done.
    const purposes = node.of.some((about) => about.startsWith('exploitation.'))
    for (const about of node.of) {
      if (purposes && about.startsWith('act.')) continue
      const reach = conceptReach(about, conduct, taxonomy, true)
      if (reach > best) best = reach
    }
    return best
  }
  if ('ageUnder' in node || 'ageAtLeast' in node) {
    if (node.of === 'accused') return 1
    const under = node.ageUnder === undefined || conduct.age < node.ageUnder
    const over = node.ageAtLeast === undefined || conduct.age >= node.ageAtLeast
    return under && over ? 2 : 0
  }
  // Another offence or the offence that a mode extends: not conduct of its own.
  return 0
}

/** @param meant whether exploitation that was only intended answers (a state of mind) or not (an exploitation that happened). */
function conceptReach(concept: string, conduct: Conduct, taxonomy: Taxonomy, meant: boolean): Reach {
  const family = concept.slice(0, concept.indexOf('.'))
  const among = (facts: readonly string[]): Reach => (answeredBy(facts, taxonomy).has(concept) ? 2 : 0)
  switch (family) {
    case 'act':
      return border.has(concept) && !conduct.border ? 0 : among(conduct.acts)
    case 'means':
      return among(conduct.means)
    case 'exploitation':
      return meant ? among(conduct.purposes) : 0
    case 'age': {
      const under = /^age\.under-(\d+)$/.exec(concept)?.[1]
      if (under === undefined) return 1
      return conduct.age < Number(under) ? 2 : 0
    }
    case 'nexus':
      if (federalHooks.has(concept)) return 2
      return border.has(concept) ? (conduct.border ? 2 : 0) : 1
    case 'group':
    case 'venture':
      return conduct.group ? 2 : 0
    case 'participation':
      return 0
    default:
      return 1
  }
}

const answered = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Every concept that these facts answer: themselves and all broader ones. One list of facts is asked about many leaves. */
function answeredBy(facts: readonly string[], taxonomy: Taxonomy): ReadonlySet<string> {
  let known = answered.get(facts)
  if (known === undefined) {
    known = new Set(facts.flatMap((fact) => taxonomy.ancestors(fact)))
    answered.set(facts, known)
  }
  return known
}

/** Concepts of the circumstances that the conduct lacks and that the law asks for before it reaches it. */
export function conditionsOf(node: LoadedNode, conduct: Conduct, taxonomy: Taxonomy): string[] {
  const reach = reachOf(node, conduct, taxonomy)
  if (reach !== 1) return []
  const children = childrenOf(node)
  if (children.length > 0) return children.flatMap((child) => conditionsOf(child, conduct, taxonomy))
  if ('concept' in node) return [node.concept]
  if ('mental' in node) return node.of.filter((about) => conceptReach(about, conduct, taxonomy, true) === 1)
  return []
}
