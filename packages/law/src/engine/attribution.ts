// Whose act is whose: a participant answers for the acts of the others through a fact of participation with knowledge, each with its own standing.
import type { Binding, Reading } from './binding.ts'
import { type Code, codeOf, contestedIn, standingIn } from './fact-standing.ts'
import type { IndexedFact } from './index-case.ts'

/** Participation that makes the others' acts one's own; help and preparation go through the accomplice's mode instead. */
const attributing = new Set([
  'participation.any',
  'participation.joint',
  'participation.agreement',
  'participation.organised',
  'participation.group',
  'participation.business',
])
/** What a participant must have known of: the exploitation, the scheme itself, or the acts. */
const known = [
  'exploitation.any',
  'participation.any',
  'venture.exists',
  'act.conduct',
  'means.any',
  'violence.assault',
  'organ.removed',
  'prostitution.organised',
] as const

export type Attribution = {
  readonly code: Code
  readonly participation: IndexedFact
  readonly knowledge: IndexedFact | undefined
}

const noFacts: readonly IndexedFact[] = []

const reachesOther = (fact: IndexedFact, accused: number, other: number): boolean =>
  fact.by.includes(other) ||
  fact.with.includes(other) ||
  (fact.with.length === 0 && fact.by.length === 1 && fact.by[0] === accused)

const speaksOf = (fact: IndexedFact, victim: number): boolean =>
  fact.to.length === 0 || victim < 0 || fact.to.includes(victim)

function best(reading: Reading, facts: readonly IndexedFact[]): IndexedFact | undefined {
  let found: IndexedFact | undefined
  for (const fact of facts)
    if (found === undefined || (reading.codes[fact.at] ?? 0) > (reading.codes[found.at] ?? 0)) found = fact
  return found
}

/** Facts by which the accused takes part in the acts of another. */
export const participationOf = (
  { index }: Reading,
  accused: number,
  other: number,
  victim: number,
): readonly IndexedFact[] =>
  (index.byPerson.get(accused) ?? noFacts).filter(
    (f) => attributing.has(f.fact.concept) && reachesOther(f, accused, other) && speaksOf(f, victim),
  )

/** What the accused knew that a participant must have known. */
export const knowledgeOf = (
  { index, pack }: Reading,
  accused: number,
  victim: number,
): readonly IndexedFact[] =>
  (index.byPerson.get(accused) ?? noFacts).filter(
    (f) =>
      f.rank >= pack.attributionRank &&
      speaksOf(f, victim) &&
      f.of.some((concept) => (known as readonly string[]).includes(concept)),
  )

/** The best participation of the accused with another and the knowledge that goes with it; undefined when no fact says so. */
export function attribution(
  reading: Reading,
  accused: number,
  other: number,
  victim: number,
): Attribution | undefined {
  const participation = best(reading, participationOf(reading, accused, other, victim))
  if (participation === undefined) return undefined
  const knowledge = best(reading, knowledgeOf(reading, accused, victim))
  const part = reading.codes[participation.at] ?? 0
  const mind = knowledge === undefined ? codeOf(1, false) : (reading.codes[knowledge.at] ?? 0)
  const code = codeOf(standingIn(Math.min(part, mind)), contestedIn(part) || contestedIn(mind))
  return { code, participation, knowledge }
}

/** Code with which another's act is the accused's; 0 when no participation is stated at all. */
export function attributedCode(binding: Binding, other: number): Code {
  const { reading, accused, victim } = binding
  const size = reading.index.personIds.length + 1
  const key = (accused * size + other) * size + victim + 1
  const known = reading.view.attributed.get(key)
  if (known !== undefined) return known
  const code = attribution(reading, accused, other, victim)?.code ?? 0
  reading.view.attributed.set(key, code)
  return code
}
