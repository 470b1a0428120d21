// The tree of concepts in a form that answers quickly: is this a kind of that, what is above it, what is it called.
import type { Concept } from '../pack/index.ts'
import { nearest } from './nearest.ts'

/** Words with English certain to be there. */
export type Title = { en: string } & Record<string, string>

export type Taxonomy = {
  /** In file order. */
  concepts: ReadonlyMap<string, Concept>
  /** Narrow → broad, one step. */
  parents: ReadonlyMap<string, string>
  /** Whether a fact of `narrow` answers a law that asks for `broad`; a concept is a kind of itself. Unknown concepts are kinds of themselves only. */
  isKindOf(narrow: string, broad: string): boolean
  has(id: string): boolean
  /** The concept itself, then its broader concepts up to the top; empty for an unknown concept. */
  ancestors(id: string): readonly string[]
  /** The concept itself and everything narrower, in file order; empty for an unknown concept. */
  narrower(id: string): readonly string[]
  /** Closest known concept to a misspelt one. */
  nearest(id: string): string | undefined
  /** Name for people; made from the id where the file gives none. */
  titleOf(id: string): Title
}

export type TaxonomyProblem =
  | { code: 'duplicate-concept'; at: number; concept: string }
  | { code: 'unknown-broader'; at: number; concept: string; broader: string; nearest?: string }
  | { code: 'circular-broader'; at: number; concept: string; circle: readonly string[] }

/** Everything wrong with a list of concepts, by position in the list; empty when the list is a forest. */
export function taxonomyProblems(concepts: readonly Concept[]): TaxonomyProblem[] {
  const problems: TaxonomyProblem[] = []
  const parents = new Map<string, string | undefined>()
  for (const [at, concept] of concepts.entries()) {
    if (parents.has(concept.id)) problems.push({ code: 'duplicate-concept', at, concept: concept.id })
    else parents.set(concept.id, concept.broader)
  }
  for (const [at, { id, broader }] of concepts.entries()) {
    if (broader === undefined) continue
    if (!parents.has(broader)) {
      const near = nearest(broader, parents.keys())
      problems.push({
        code: 'unknown-broader',
        at,
        concept: id,
        broader,
        ...(near === undefined ? {} : { nearest: near }),
      })
      continue
    }
    const circle = circleFrom(id, parents)
    if (circle !== undefined) problems.push({ code: 'circular-broader', at, concept: id, circle })
  }
  return problems
}

/** The way back to `id` along broader concepts, where there is one. */
function circleFrom(id: string, parents: ReadonlyMap<string, string | undefined>): string[] | undefined {
  const seen = [id]
  for (let next = parents.get(id); next !== undefined; next = parents.get(next)) {
    if (next === id) return [...seen, id]
    if (seen.includes(next)) return undefined
    seen.push(next)
  }
  return undefined
}

/** Builds the tree. Lists with problems still give a tree that answers: the first of duplicates counts, circles are cut. */
export function buildTaxonomy(list: readonly Concept[]): Taxonomy {
  const concepts = new Map<string, Concept>()
  for (const concept of list) if (!concepts.has(concept.id)) concepts.set(concept.id, concept)
  const parents = new Map<string, string>()
  for (const { id, broader } of concepts.values()) if (broader !== undefined) parents.set(id, broader)

  const lines = new Map<string, readonly string[]>()
  const sets = new Map<string, ReadonlySet<string>>()
  const below = new Map<string, string[]>()
  for (const id of concepts.keys()) {
    const line = [id]
    for (let next = parents.get(id); next !== undefined && !line.includes(next); next = parents.get(next))
      line.push(next)
    lines.set(id, line)
    sets.set(id, new Set(line))
    for (const above of line) {
      const list = below.get(above)
      if (list === undefined) below.set(above, [id])
      else list.push(id)
    }
  }

  return {
    concepts,
    parents,
    isKindOf: (narrow, broad) => narrow === broad || (sets.get(narrow)?.has(broad) ?? false),
    has: (id) => concepts.has(id),
    ancestors: (id) => lines.get(id) ?? [],
    narrower: (id) => below.get(id) ?? [],
    nearest: (id) => nearest(id, concepts.keys()),
    titleOf: (id) => ({ en: plainName(id), ...concepts.get(id)?.title }),
  }
}

/** `means.threat-of-law` → `threat of law`. */
function plainName(id: string): string {
  const tail = id.slice(id.lastIndexOf('.') + 1)
  return (tail === 'any' ? id.slice(0, Math.max(0, id.lastIndexOf('.'))) : tail).replaceAll('-', ' ')
}
