// Which facts of a case file can answer each question of the law at all, found once per case file; most questions find none and need never be asked.
import type { CompiledLaw, ConceptNode, Leaf, MentalNode } from './compile.ts'
import type { IndexedFact } from './index-case.ts'

type ByConcept = ReadonlyMap<string, readonly IndexedFact[]>

export type Candidates = {
  /** By number of the question; every condition that does not depend on accused, victim or time is met. */
  readonly facts: readonly (readonly IndexedFact[])[]
  readonly places: Places
}

/**
 * Where the answer to a question stands in a table of answers: `first + accused × perAccused + column × perVictim`, where the first
 * column is for no victim.
 * `first` is -1 where no fact can answer, so that the question is unsupported in every world and needs no place.
 */
export type Places = {
  readonly first: Int32Array
  readonly perAccused: Int32Array
  readonly perVictim: Int32Array
  /** Number of the first victim; those of the parties are lower. */
  readonly firstVictim: number
  /** Size of the table. */
  readonly size: number
}

const none: readonly IndexedFact[] = []
/** No fact can answer the question. */
export const nowhere = -1

/** Numbers of the questions, by the concepts whose facts can answer them. */
type Askers = {
  readonly ofConcept: Map<string, number[]>
  readonly ofMental: Map<string, number[]>
  readonly ofAge: number[]
  /** Counts and offences, which rest on other questions. */
  readonly ofOthers: number[]
}

const askersOfLaw = new WeakMap<CompiledLaw, Askers>()

/** Found once per law: a case file tells of some dozens of concepts, the law asks for many hundreds. */
function askersIn(law: CompiledLaw): Askers {
  const known = askersOfLaw.get(law)
  if (known !== undefined) return known
  const askers: Askers = { ofConcept: new Map(), ofMental: new Map(), ofAge: [], ofOthers: [] }
  const add = (map: Map<string, number[]>, concept: string, key: number): void => {
    const keys = map.get(concept)
    if (keys === undefined) map.set(concept, [key])
    else keys.push(key)
  }
  for (const [key, { leaf }] of law.asked.entries()) {
    if (leaf === undefined) askers.ofOthers.push(key)
    else if (leaf.kind === 'age') askers.ofAge.push(key)
    else if (leaf.kind === 'concept') add(askers.ofConcept, leaf.concept, key)
    else for (const concept of leaf.of) add(askers.ofMental, concept, key)
  }
  askersOfLaw.set(law, askers)
  return askers
}

export function candidatesOf(
  law: CompiledLaw,
  byConcept: ByConcept,
  mentalOf: ByConcept,
  parties: number,
  victims: number,
): Candidates {
  const questions = law.asked.length
  const first = new Int32Array(questions).fill(nowhere)
  const perAccused = new Int32Array(questions)
  const perVictim = new Int32Array(questions)
  const facts = Array.from<unknown, readonly IndexedFact[]>({ length: questions }, () => none)
  let size = 0
  const ask = (key: number): void => {
    const asked = law.asked[key]
    if (asked === undefined || first[key] !== nowhere) return
    if (asked.leaf !== undefined) {
      const found = answering(asked.leaf, byConcept, mentalOf)
      if (found.length === 0) return
      facts[key] = found
    }
    const columns = asked.perVictim ? victims + 1 : 1
    first[key] = size
    perVictim[key] = asked.perVictim ? 1 : 0
    perAccused[key] = asked.perAccused ? columns : 0
    size += columns * (asked.perAccused ? parties + victims : 1)
  }
  const { ofConcept, ofMental, ofAge, ofOthers } = askersIn(law)
  for (const concept of byConcept.keys()) ofConcept.get(concept)?.forEach(ask)
  for (const concept of mentalOf.keys()) ofMental.get(concept)?.forEach(ask)
  ofAge.forEach(ask)
  ofOthers.forEach(ask)
  return { facts, places: { first, perAccused, perVictim, firstVictim: parties, size } }
}

/** The question is asked of somebody who is no victim, which a checked file does not do; its answer is not remembered. */
const unplaced = -2

/** Place of a question in a table of answers; `nowhere`, or another negative number where it has none. */
export function placeOf(places: Places, key: number, accused: number, victim: number): number {
  const first = places.first[key] ?? -1
  if (first < 0) return nowhere
  const column = victim < 0 ? 0 : victim - places.firstVictim + 1
  if (column < 0) return unplaced
  return first + accused * (places.perAccused[key] ?? 0) + column * (places.perVictim[key] ?? 0)
}

function answering(node: Leaf, byConcept: ByConcept, mentalOf: ByConcept): readonly IndexedFact[] {
  switch (node.kind) {
    case 'concept': {
      const facts = byConcept.get(node.concept) ?? none
      if (facts.length === 0 || (node.where === 'anywhere' && node.value === undefined)) return facts
      return facts.filter(
        (fact) => inPlace(fact, node) && (node.value === undefined || fact.fact.value === node.value),
      )
    }
    case 'mental':
      return mental(node, mentalOf)
    case 'age': {
      const under = byConcept.get('age.under-24') ?? none
      const born = byConcept.get('age.born')
      return born === undefined ? under : [...under, ...born]
    }
  }
}

function inPlace(fact: IndexedFact, node: ConceptNode): boolean {
  if (node.where === 'anywhere') return true
  const { state } = node
  if (state === undefined) return fact.states.length > 0
  return node.where === 'inside' ? fact.states.includes(state) : fact.states.some((s) => s !== state)
}

/** States of mind of at least the degree asked, about one of the concepts; each once, in the order of the concepts. */
function mental(node: MentalNode, mentalOf: ByConcept): readonly IndexedFact[] {
  let all: IndexedFact[] | undefined
  for (const concept of node.of) {
    for (const fact of mentalOf.get(concept) ?? none) {
      if (fact.rank < node.rank) continue
      if (all === undefined) all = [fact]
      else if (!all.includes(fact)) all.push(fact)
    }
  }
  return all ?? none
}
