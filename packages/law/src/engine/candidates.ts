// Which facts of a case file can answer each question of the law at all, found once per case file; most questions find none and need never be asked.
import type { AgeNode, CompiledLaw, ConceptNode, MentalNode } from './compile.ts'
import type { IndexedFact } from './index-case.ts'

type ByConcept = ReadonlyMap<string, readonly IndexedFact[]>

export type Candidates = {
  /** By number of the question; every condition that does not depend on accused, victim or time is met. */
  readonly facts: readonly (readonly IndexedFact[])[]
  /** Place of the question in a table of answers; -1 where no fact can answer it, so that it is unsupported in every world. */
  readonly slots: Int16Array
  readonly slotCount: number
}

const none: readonly IndexedFact[] = []

export function candidatesOf(law: CompiledLaw, byConcept: ByConcept, mentalOf: ByConcept): Candidates {
  const slots = new Int16Array(law.questions)
  const facts: (readonly IndexedFact[])[] = []
  let slotCount = 0
  for (let key = 0; key < law.questions; key += 1) {
    const node = law.leaves[key]
    const found = node === undefined ? none : answering(node, byConcept, mentalOf)
    facts.push(found)
    // Counts and offences, which have no facts of their own, may always have to be asked.
    if (node !== undefined && found.length === 0) slots[key] = -1
    else slots[key] = slotCount++
  }
  return { facts, slots, slotCount }
}

function answering(
  node: ConceptNode | MentalNode | AgeNode,
  byConcept: ByConcept,
  mentalOf: ByConcept,
): readonly IndexedFact[] {
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
