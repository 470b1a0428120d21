// In which losses of sources each fact keeps its standing, one bit a loss.
import { decisionOn, type World } from './fact-standing.ts'
import type { IndexedFact } from './index-case.ts'
import type { Bits } from './survival.ts'

/** Losses in which each fact keeps some support, or needs none: all of it lost means that nothing admissible shows the fact. */
export function keptFacts(world: World, losses: readonly (readonly number[])[]): Int32Array {
  const { index } = world
  const full = 2 ** losses.length - 1
  const lostWith = new Int32Array(index.sourceIds.length)
  for (const [at, sources] of losses.entries())
    for (const source of sources) lostWith[source] = (lostWith[source] ?? 0) | (1 << at)
  const lost = (sources: readonly number[]): Bits =>
    sources.reduce((bits, source) => bits | (lostWith[source] ?? 0), 0)
  const items = index.items.map((item, at) => (world.alive[at] === 1 ? full & ~lost(item.roots) : 0))
  const keptBy = (list: readonly number[]): Bits => list.reduce((bits, at) => bits | (items[at] ?? 0), 0)

  const kept = new Int32Array(index.facts.length)
  const found = new Uint8Array(index.facts.length)
  const of = (fact: IndexedFact): Bits => {
    // A circle of inferences, which a checked file does not have, adds nothing.
    if (found[fact.at] === 1) return kept[fact.at] ?? 0
    found[fact.at] = 1
    const bits = keeps(fact)
    kept[fact.at] = bits
    return bits
  }
  const keeps = (fact: IndexedFact): Bits => {
    const decision = decisionOn(world, fact)
    if (decision?.standing === 0) return 0
    // A conclusive document is among the support and goes with its sources; what a court found or the parties agreed does not.
    if (decision !== undefined && decision.by !== 'conclusive') return full
    let bits = keptBy(fact.support)
    if (fact.binds !== undefined && world.against !== undefined && !fact.binds.includes(world.against)) {
      const silent = fact.admittedBy.some((source) => world.gone[source] === 1)
      bits |= silent ? 0 : full & ~lost(fact.admittedBy)
    }
    for (const at of fact.inferredFrom) {
      const from = index.facts[at]
      if (from !== undefined) bits |= of(from)
    }
    return bits
  }
  for (const fact of index.facts) of(fact)
  return kept
}

/** Losses in which each fact stands on a level, from the codes that it has in each. */
export function factsOnLevel(codes: readonly Uint8Array[], level: number): Int32Array {
  const bits = new Int32Array(codes[0]?.length ?? 0)
  for (const [at, world] of codes.entries())
    for (const [fact, code] of world.entries())
      if (code >> 1 >= level) bits[fact] = (bits[fact] ?? 0) | (1 << at)
  return bits
}
