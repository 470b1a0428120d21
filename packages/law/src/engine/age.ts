// Age at the time of the acts, from facts about birth or about being under an age; only what follows from every possible day counts.
import { ageOn, type UncertainDateValue } from '@clew/casefile'
import type { Binding } from './binding.ts'
import type { AgeNode } from './compile.ts'
import type { Code } from './fact-standing.ts'
import type { IndexedFact } from './index-case.ts'
import { candidatesFor, unsupported } from './leaf.ts'

/** Days on which the acts may have begun: a child when it began is a child victim of what began then. */
function beginning(period: UncertainDateValue): { first: number; last: number } {
  if (!period.interval) return { first: period.earliest, last: period.latest }
  return {
    first: period.earliest,
    last: Math.min(period.latest, Math.max(period.earliest, Math.min(period.certainFrom, period.latest))),
  }
}

function earliestAct(binding: Binding, person: number): UncertainDateValue | undefined {
  let first: UncertainDateValue | undefined
  for (const fact of binding.reading.index.facts) {
    if (
      fact.when === undefined ||
      !fact.to.includes(person) ||
      fact.concepts.some((c) => c.startsWith('age.'))
    )
      continue
    if (first === undefined || fact.when.earliest < first.earliest) first = fact.when
  }
  return first
}

function underFrom(concept: string): number | undefined {
  return concept.startsWith('age.under-') ? Number(concept.slice('age.under-'.length)) : undefined
}

/** Code with which one fact shows the age asked for; undefined when it says nothing of it. */
export function ageCode(fact: IndexedFact, node: AgeNode, binding: Binding): Code | undefined {
  const person = node.ofAccused ? binding.accused : binding.victim
  if (!fact.to.includes(person) && !(node.ofAccused && fact.by.includes(person))) return undefined
  const code = binding.reading.codes[fact.at] ?? 0
  const under = underFrom(fact.fact.concept)
  if (under !== undefined)
    return node.atLeast === undefined && node.under !== undefined && under <= node.under ? code : undefined
  const { born } = fact
  const acts = binding.frame.charged ?? earliestAct(binding, person)
  if (born === undefined || acts === undefined) return undefined
  const began = beginning(acts)
  const most = ageOn(born.earliest, began.last)
  const least = ageOn(born.latest, began.first)
  if (node.under !== undefined && most >= node.under) return undefined
  if (node.atLeast !== undefined && least < node.atLeast) return undefined
  return code
}

export function ageLeafCode(node: AgeNode, binding: Binding): Code {
  if (!node.ofAccused && binding.victim < 0) return unsupported
  let best: Code | undefined
  for (const fact of candidatesFor(node, binding)) {
    const code = ageCode(fact, node, binding)
    if (code !== undefined && (best === undefined || code > best)) best = code
  }
  return best ?? unsupported
}
