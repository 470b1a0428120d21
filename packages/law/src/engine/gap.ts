// Gaps: the smallest sets of leaves to bring to corroborated, with working guidance on what usually shows them and how fast it perishes.
import type { Gap, GapStep, Trace } from '../assessment/index.ts'
import type { LawSet } from '../load/law-set.ts'
import type { Guidance } from '../pack/index.ts'

const enough = 3
/** Sets kept while combining: the smallest; a longer list helps nobody at seven in the evening. */
const most = 12

type Leaves = readonly Trace[]

function smaller(sets: readonly Leaves[]): readonly Leaves[] {
  const sorted = sets.toSorted((a, b) => a.length - b.length)
  const kept: Leaves[] = []
  for (const set of sorted) {
    if (kept.length >= most) break
    if (!kept.some((k) => k.every((leaf) => set.includes(leaf)))) kept.push(set)
  }
  return kept
}

function product(lists: readonly (readonly Leaves[])[]): readonly Leaves[] {
  let sets: readonly Leaves[] = [[]]
  for (const list of lists) {
    sets = smaller(
      sets.flatMap((set) => list.map((next) => [...set, ...next.filter((leaf) => !set.includes(leaf))])),
    )
  }
  return sets
}

function choose<T>(items: readonly T[], n: number): readonly (readonly T[])[] {
  if (n === 0) return [[]]
  return items.flatMap((item, at) => choose(items.slice(at + 1), n - 1).map((rest) => [item, ...rest]))
}

/** Sets of leaves that, raised to corroborated, raise the node; none when a court has closed the way. */
function setsFor(node: Trace): readonly Leaves[] {
  if (node.standing >= enough) return [[]]
  if (node.finding?.proved === false) return []
  if (node.children.length === 0) return [[node]]
  switch (node.kind) {
    case 'any':
      return smaller(node.children.flatMap(setsFor))
    case 'at-least': {
      const need = node.asks.atLeast ?? 1
      return smaller(choose(node.children, need).flatMap((some) => product(some.map(setsFor))))
    }
    default:
      return product(node.children.map(setsFor))
  }
}

const urgency = { hours: 0, days: 1, weeks: 2, stable: 3 } as const

type Rows = GapStep['guidance']
const guidanceOf = new WeakMap<LawSet, Map<string, Rows>>()

/** Guidance of the row whose concept lies closest above the one asked for; found once per law set. */
function guidanceFor(step: Trace, law: LawSet): Rows {
  const wanted = wantedBy(step)
  let known = guidanceOf.get(law)
  if (known === undefined) guidanceOf.set(law, (known = new Map()))
  const key = wanted.join(' ')
  const before = known.get(key)
  if (before !== undefined) return before
  const near = (row: Guidance): number =>
    Math.min(
      ...wanted.flatMap((concept) =>
        law.taxonomy
          .ancestors(concept)
          .flatMap((ancestor, distance) => (row.for.includes(ancestor) ? [distance] : [])),
      ),
      Number.POSITIVE_INFINITY,
    )
  const rows = law.guidance.map((row) => ({ row, distance: near(row) }))
  const closest = Math.min(...rows.map((r) => r.distance), Number.POSITIVE_INFINITY)
  const found = rows
    .filter((r) => Number.isFinite(r.distance) && r.distance === closest)
    .flatMap(({ row }) =>
      row.evidence.map((e) => ({
        what: e.what,
        heldBy: e.heldBy,
        perishes: e.perishes,
        reading: row.reading,
      })),
    )
    .toSorted((a, b) => urgency[a.perishes] - urgency[b.perishes])
  known.set(key, found)
  return found
}

function wantedBy(step: Trace): readonly string[] {
  if (step.asks.concept !== undefined) return [step.asks.concept]
  if (step.asks.mental !== undefined) return [`mental.${step.asks.mental}`]
  return step.kind === 'age' ? ['age.under-18'] : []
}

function stepOf(leaf: Trace, law: LawSet): GapStep {
  return {
    element: leaf.element,
    title: leaf.title,
    standing: leaf.standing,
    facts: leaf.facts.map((f) => f.fact),
    asks: leaf.asks,
    cited: leaf.cited,
    guidance: guidanceFor(leaf, law),
  }
}

/** A set whose facts exist already and want a second source comes before one that has yet to find its facts. */
const effort = (set: Leaves): number =>
  set.reduce((sum, leaf) => sum + (leaf.facts.length === 0 ? 3 : leaf.standing === 2 ? 1 : 2), 0)

export function gapOf(trace: Trace, law: LawSet): Gap {
  const sets = setsFor(trace).filter((set) => set.length > 0)
  return {
    sets: sets
      .toSorted((a, b) => effort(a) - effort(b) || a.length - b.length)
      .slice(0, 3)
      .map((set) => set.map((leaf) => stepOf(leaf, law))),
  }
}
