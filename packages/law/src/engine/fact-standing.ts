// The standing of every fact in one world: which sources and items are left, and whether courts have spoken.
import type { Standing } from '../assessment/index.ts'
import type { CaseIndex, IndexedFact } from './index-case.ts'

/**
 * What is left of the file. Items excluded by a court are gone in every world.
 * `decisions` says whether findings of courts count; agreed facts and pleas always do.
 */
export type World = {
  readonly index: CaseIndex
  /** 1 for each item that counts. */
  readonly alive: Uint8Array
  /** 1 for each source that is gone. */
  readonly gone: Uint8Array
  /** Number of the person against whom the facts are read; undefined for the file as such, where every agreement counts. */
  readonly against: number | undefined
  /** Support of each fact, found once. */
  readonly supports: (readonly Support[] | undefined)[]
  readonly decided: ReadonlyMap<string, { readonly finding: string; readonly proved: boolean }>
}

/** Standing times two, plus one when nothing admissible undermines it: the order in which `any` prefers. */
export type Code = number
export const codeOf = (standing: Standing, contested: boolean): Code => standing * 2 + (contested ? 0 : 1)
export const standingIn = (code: Code): Standing => (code >> 1) as Standing
export const contestedIn = (code: Code): boolean => (code & 1) === 0

export function worldOf(
  index: CaseIndex,
  decided: World['decided'],
  without: ReadonlySet<string>,
  formalOnly = false,
): World {
  const gone = Uint8Array.from(index.sourceIds, (id) => (without.has(id) ? 1 : 0))
  const alive = new Uint8Array(index.items.length)
  index.items.forEach((item, at) => {
    const lost =
      item.excluded ||
      (formalOnly && item.provisional) ||
      item.roots.some((root) => gone[root] === 1) ||
      item.restsOn.some((n) => without.has(index.items[n]?.id ?? ''))
    if (!lost) alive[at] = 1
  })
  return { index, alive, gone, against: undefined, supports: [], decided }
}

function share(a: readonly number[], b: readonly number[]): boolean {
  for (const x of a) for (const y of b) if (x === y) return true
  return false
}

/** The bodies of support behind a fact: living items, and facts decided without evidence, each with the sources it rests on. */
export type Support = { readonly item: string; readonly roots: readonly number[] }

/** The same world as it is read against one person: what another admitted or agreed does not bind them. */
export const worldAgainst = (world: World, person: number): World => ({
  ...world,
  against: person,
  supports: [],
})

const bindsHere = (world: World, fact: IndexedFact): boolean =>
  world.against === undefined || fact.binds === undefined || fact.binds.includes(world.against)

/** The established basis that a fact has besides evidence, if any. */
export function decisionOn(
  world: World,
  fact: IndexedFact,
): { readonly standing: 0 | 4; readonly by: string } | undefined {
  const finding = world.decided.get(fact.fact.id)
  if (finding !== undefined) return { standing: finding.proved ? 4 : 0, by: finding.finding }
  if (fact.fact.agreed !== undefined && bindsHere(world, fact)) return { standing: 4, by: 'agreed' }
  if (fact.conclusive.some((item) => world.alive[item] === 1)) return { standing: 4, by: 'conclusive' }
  return undefined
}

/**
 * Everything alive that supports a fact, with what supports the facts from which it is inferred (UNTOC art. 5(2)).
 * A rejected fact supports nothing. Circular inference, which a checked file does not have, is cut.
 */
export function supportOf(world: World, fact: IndexedFact): readonly Support[] {
  return (world.supports[fact.at] ??= collect(world, fact, [], new Set()))
}

function collect(world: World, fact: IndexedFact, into: Support[], seen: Set<number>): Support[] {
  if (seen.has(fact.at)) return into
  seen.add(fact.at)
  for (const at of fact.support) {
    const item = world.index.items[at]
    if (item !== undefined && world.alive[at] === 1) into.push({ item: item.id, roots: item.roots })
  }
  // Against others an admission is the word of those who made it, one source.
  if (!bindsHere(world, fact) && !fact.admittedBy.some((source) => world.gone[source] === 1)) {
    into.push({ item: fact.fact.id, roots: fact.admittedBy })
  }
  for (const at of fact.inferredFrom) {
    const from = world.index.facts[at]
    if (from === undefined) continue
    const decision = decisionOn(world, from)
    if (decision?.standing === 0) continue
    // A fact settled without evidence is a body of support of its own: a negative root that no other support shares.
    if (decision?.standing === 4) into.push({ item: from.fact.id, roots: [-1 - at] })
    collect(world, from, into, seen)
  }
  return into
}

/** Whether two bodies of support share no source: what makes a fact corroborated. */
export function independentPair(a: readonly Support[], b: readonly Support[]): boolean {
  for (const x of a) for (const y of b) if (x !== y && !share(x.roots, y.roots)) return true
  return false
}

function underminedIn(world: World, fact: IndexedFact): boolean {
  if (fact.against.some((item) => world.alive[item] === 1)) return true
  return fact.inferredAgainst.some((at) => {
    const from = world.index.facts[at]
    return (
      from !== undefined &&
      decisionOn(world, from)?.standing !== 0 &&
      (decisionOn(world, from) !== undefined || supportOf(world, from).length > 0)
    )
  })
}

/**
 * Items among the living support of a fact whose custody is broken. A fact that a court found or the parties agreed rests on them no more.
 * They make it contested and move no standing.
 */
export function brokenSupport(world: World, fact: IndexedFact): readonly string[] {
  if (!world.index.someBroken) return []
  const decision = decisionOn(world, fact)
  if (decision !== undefined && decision.by !== 'conclusive') return []
  const items = new Set(supportOf(world, fact).map(({ item }) => item))
  return [...items].filter((id) => world.index.items[world.index.itemAt.get(id) ?? -1]?.broken === true)
}

export function factCode(world: World, fact: IndexedFact): Code {
  const contested = underminedIn(world, fact) || brokenSupport(world, fact).length > 0
  const decision = decisionOn(world, fact)
  if (decision !== undefined) return codeOf(decision.standing, contested)
  if (fact.support.length === 0 && fact.inferredFrom.length === 0 && bindsHere(world, fact))
    return codeOf(1, contested)
  const support = supportOf(world, fact)
  if (support.length === 0) return codeOf(1, contested)
  return codeOf(independentPair(support, support) ? 3 : 2, contested)
}

/** Codes of all facts, in file order. */
export function factCodes(world: World): Uint8Array {
  const codes = new Uint8Array(world.index.facts.length)
  for (const fact of world.index.facts) codes[fact.at] = factCode(world, fact)
  return codes
}
