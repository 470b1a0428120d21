// Which facts answer a leaf of an element tree, and with what standing.
import { couldOverlap } from '@clew/casefile'
import type { Binding } from './binding.ts'
import { attributedCode } from './attribution.ts'
import type { ConceptNode, MentalNode } from './compile.ts'
import { type Code, codeOf, contestedIn, standingIn } from './fact-standing.ts'
import type { IndexedFact } from './index-case.ts'

export const unsupported: Code = codeOf(1, false)
const noFacts: readonly IndexedFact[] = []

/** The weaker of two codes: lowest standing, contested when either is. */
export const both = (a: Code, b: Code): Code =>
  codeOf(standingIn(Math.min(a, b)), contestedIn(a) || contestedIn(b))

function towards(fact: IndexedFact, to: 'victim' | 'any-victim' | 'anyone', victim: number): boolean {
  if (to === 'anyone') return true
  // An agreement or a group concerns every victim of the scheme unless the file says whom.
  if (fact.to.length === 0 && fact.participation) return true
  if (to === 'any-victim') return fact.to.length > 0
  return victim < 0 ? true : fact.to.includes(victim)
}

function inTime(fact: IndexedFact, binding: Binding): boolean {
  return fact.when === undefined || binding.period === undefined || couldOverlap(fact.when, binding.period)
}

function inPlace(fact: IndexedFact, node: ConceptNode, binding: Binding): boolean {
  if (binding.onlyIn !== undefined && fact.states.length > 0 && !fact.states.includes(binding.onlyIn))
    return false
  if (node.where === 'anywhere') return true
  const state = binding.reading.pack.pack.state
  if (state === undefined) return fact.states.length > 0
  return node.where === 'inside' ? fact.states.includes(state) : fact.states.some((s) => s !== state)
}

/** Offences that people mean when they say without more that somebody agreed or helped. */
const schemeKinds: ReadonlySet<string> = new Set([
  'trafficking',
  'exploitation',
  'organ',
  'marriage',
  'benefit',
])

/**
 * Whether an agreement or help was about the offence that a mode extends: its `of` meets a concept that the offence asks for,
 * above or below; without `of` it is about the scheme itself.
 */
function concerns(fact: IndexedFact, binding: Binding): boolean {
  const { base } = binding
  if (base === undefined) return true
  const about = fact.fact.of
  if (about === undefined) return schemeKinds.has(base.offence.kind)
  const { taxonomy } = binding.reading.index
  return base.asked.some((concept) => taxonomy.isKindOf(about, concept) || taxonomy.isKindOf(concept, about))
}

/** Code of one fact for one leaf; 0 when the fact does not answer it. A rejected fact answers with its own zero standing plus the flag. */
export function conceptCode(fact: IndexedFact, node: ConceptNode, binding: Binding): Code | undefined {
  if (!towards(fact, node.to, binding.victim)) return undefined
  if (!node.anyTime && !inTime(fact, binding)) return undefined
  if (!inPlace(fact, node, binding)) return undefined
  if (node.value !== undefined && fact.fact.value !== node.value) return undefined
  if (node.tied && !concerns(fact, binding)) return undefined
  const code = binding.reading.codes[fact.at] ?? 0
  const { accused } = binding
  switch (node.by) {
    case 'anyone':
      return code
    case 'accused':
      return fact.by.includes(accused) ? code : undefined
    case 'another':
      return fact.by.some((person) => person !== accused) ? code : undefined
    case 'scheme': {
      if (fact.by.includes(accused)) return code
      let through: Code = 0
      for (const other of fact.by) through = Math.max(through, attributedCode(binding, other))
      return through === 0 ? undefined : both(code, through)
    }
  }
}

export function conceptFacts(node: ConceptNode, binding: Binding): readonly IndexedFact[] {
  return binding.reading.index.byConcept.get(node.concept) ?? noFacts
}

/** A fact with no victim named speaks of the scheme as a whole. */
export function mentalCode(fact: IndexedFact, node: MentalNode, binding: Binding): Code | undefined {
  if (fact.rank < node.rank) return undefined
  if (!node.anyone && !fact.by.includes(binding.accused)) return undefined
  if (fact.to.length > 0 && !towards(fact, node.to, binding.victim)) return undefined
  if (!inTime(fact, binding)) return undefined
  return binding.reading.codes[fact.at] ?? 0
}

export function mentalFacts(node: MentalNode, binding: Binding): readonly IndexedFact[] {
  const { mentalOf } = binding.reading.index
  const first = mentalOf.get(node.of[0] ?? '') ?? noFacts
  if (node.of.length === 1) return first
  const all = [...first]
  for (const concept of node.of.slice(1)) {
    for (const fact of mentalOf.get(concept) ?? noFacts) if (!all.includes(fact)) all.push(fact)
  }
  return all
}

/** Best code over the facts that answer; unsupported when none does; rejected only when every answering fact was. */
export function leafCode(node: ConceptNode | MentalNode, binding: Binding): Code {
  let best: Code | undefined
  if (node.kind === 'concept') {
    for (const fact of conceptFacts(node, binding)) {
      const code = conceptCode(fact, node, binding)
      if (code !== undefined && (best === undefined || code > best)) best = code
    }
  } else {
    for (const fact of mentalFacts(node, binding)) {
      const code = mentalCode(fact, node, binding)
      if (code !== undefined && (best === undefined || code > best)) best = code
    }
  }
  return best ?? unsupported
}
