// Similar independent accounts of different victims corroborate a pattern, where the pack's law of evidence says so.
import type { IndexedFact } from './index-case.ts'
import { codeOf, contestedIn, independentPair, standingIn, supportOf, type World } from './fact-standing.ts'

const otherVictim = (a: IndexedFact, b: IndexedFact): boolean => b.to.some((person) => !a.to.includes(person))
const sharedActor = (a: IndexedFact, b: IndexedFact): boolean => a.by.some((person) => b.by.includes(person))
const sameKind = (a: IndexedFact, b: IndexedFact): boolean =>
  a.concepts.includes(b.fact.concept) || b.concepts.includes(a.fact.concept)

/** Facts that tell of the same conduct by the same person towards another victim, from sources that share nothing with this fact's. */
export function similarTo(world: World, codes: Uint8Array, fact: IndexedFact): readonly IndexedFact[] {
  // A state of mind is inferred from the pattern, not corroborated by another state of mind.
  if (fact.rank > 0 || fact.to.length === 0 || fact.by.length === 0) return []
  const own = supportOf(world, fact)
  return world.index.facts.filter(
    (other) =>
      other.at !== fact.at &&
      standingIn(codes[other.at] ?? 0) >= 2 &&
      sharedActor(fact, other) &&
      otherVictim(fact, other) &&
      sameKind(fact, other) &&
      independentPair(own, supportOf(world, other)),
  )
}

/** The same codes with single-source facts of a pattern raised to corroborated; the same array when nothing changes. */
export function withSimilarAccounts(world: World, codes: Uint8Array): Uint8Array {
  let raised: Uint8Array | undefined
  for (const fact of world.index.facts) {
    const code = codes[fact.at] ?? 0
    if (standingIn(code) !== 2 || similarTo(world, codes, fact).length === 0) continue
    raised ??= codes.slice()
    raised[fact.at] = codeOf(3, contestedIn(code))
  }
  return raised ?? codes
}
