// Which facts answer a leaf of an element tree, and with what standing.
import type { Binding } from './binding.ts'
import { attributedCode } from './attribution.ts'
import type { CompiledOffence, ConceptNode, Leaf, MentalNode } from './compile.ts'
import { type Code, codeOf } from './fact-standing.ts'
import type { IndexedFact } from './index-case.ts'

export const unsupported: Code = codeOf(1, false)

/** The weaker of two codes: lowest standing, contested when either is. */
export const both = (a: Code, b: Code): Code =>
  // Standing above, uncontested in the lowest bit: the lower standing, and uncontested only where both are.
  (Math.min(a >> 1, b >> 1) << 1) | (a & b & 1)

function towards(fact: IndexedFact, to: 'victim' | 'any-victim' | 'anyone', victim: number): boolean {
  if (to === 'anyone') return true
  // An agreement or a group concerns every victim of the scheme unless the file says whom.
  if (fact.to.length === 0 && fact.participation) return true
  if (to === 'any-victim') return fact.to.length > 0
  return victim < 0 ? true : fact.to.includes(victim)
}

function inTime(fact: IndexedFact, binding: Binding): boolean {
  return binding.frame.inTime[fact.at] === 1
}

const isOutside = (fact: IndexedFact, state: string): boolean =>
  fact.states.length > 0 && !fact.states.includes(state)

/** Offences that people mean when they say without more that somebody agreed or helped. */
const schemeKinds: ReadonlySet<string> = new Set([
  'trafficking',
  'exploitation',
  'organ',
  'marriage',
  'benefit',
])

/** Concepts found to meet what an offence asks for, or not; as many as the taxonomy has at most. */
const meets = new WeakMap<CompiledOffence, Map<string, boolean>>()

/**
 * Whether an agreement or help was about the offence that a mode extends: its `of` meets a concept that the offence asks for,
 * above or below; without `of` it is about the scheme itself.
 */
function concerns(fact: IndexedFact, binding: Binding): boolean {
  const { base } = binding
  if (base === undefined) return true
  const about = fact.fact.of
  if (about === undefined) return schemeKinds.has(base.offence.kind)
  let known = meets.get(base)
  if (known === undefined) meets.set(base, (known = new Map()))
  let met = known.get(about)
  if (met === undefined) {
    const { taxonomy } = binding.reading.index
    met = base.asked.some((concept) => taxonomy.isKindOf(about, concept) || taxonomy.isKindOf(concept, about))
    if (taxonomy.has(about)) known.set(about, met)
  }
  return met
}

/** Code of one candidate for one leaf; undefined when it does not answer it. A rejected fact answers with its own zero standing plus the flag. */
export function conceptCode(fact: IndexedFact, node: ConceptNode, binding: Binding): Code | undefined {
  if (!towards(fact, node.to, binding.victim)) return undefined
  if (!node.anyTime && !inTime(fact, binding)) return undefined
  if (binding.onlyIn !== undefined && isOutside(fact, binding.onlyIn)) return undefined
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

/** A fact with no victim named speaks of the scheme as a whole. */
export function mentalCode(fact: IndexedFact, node: MentalNode, binding: Binding): Code | undefined {
  if (!node.anyone && !fact.by.includes(binding.accused)) return undefined
  if (fact.to.length > 0 && !towards(fact, node.to, binding.victim)) return undefined
  if (!inTime(fact, binding)) return undefined
  return binding.reading.codes[fact.at] ?? 0
}

/** Facts that can answer a leaf at all, whoever is accused of whatever when. */
export const candidatesFor = (node: Leaf, { reading }: Binding): readonly IndexedFact[] =>
  reading.index.candidates.facts[node.key] ?? []

/** Best code over the facts that answer; unsupported when none does; rejected only when every answering fact was. */
export function leafCode(node: ConceptNode | MentalNode, binding: Binding): Code {
  let best = -1
  const facts = candidatesFor(node, binding)
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at] as IndexedFact
    const code = node.kind === 'concept' ? conceptCode(fact, node, binding) : mentalCode(fact, node, binding)
    if (code !== undefined && code > best) best = code
  }
  return best < 0 ? unsupported : best
}
