// The why of a standing: element → facts → evidence → source, each step with its citation; levels come from evaluate() alone.
import type { Trace } from '../assessment/index.ts'
import { ageCode } from './age.ts'
import { attribution } from './attribution.ts'
import type { Binding } from './binding.ts'
import { placeOf } from './candidates.ts'
import type { Compiled, CompiledOffence } from './compile.ts'
import { baseTries, bestOffence, combined, countMembers, evaluate, offenceBinding } from './evaluate.ts'
import { type Code, codeOf, contestedIn, standingIn } from './fact-standing.ts'
import type { IndexedFact } from './index-case.ts'
import { candidatesFor, conceptCode, mentalCode } from './leaf.ts'

type Answer = Trace['facts'][number]
type Found = { readonly fact: IndexedFact; readonly code: Code }
const nothing: readonly never[] = []

/** Facts that answer a leaf, best first, then in file order. */
function answers(node: Compiled, binding: Binding): readonly Answer[] {
  if (node.kind !== 'concept' && node.kind !== 'mental' && node.kind !== 'age') return nothing
  let found: Found[] | undefined
  for (const fact of candidatesFor(node, binding)) {
    const code =
      node.kind === 'concept'
        ? conceptCode(fact, node, binding)
        : node.kind === 'mental'
          ? mentalCode(fact, node, binding)
          : ageCode(fact, node, binding)
    if (code === undefined) continue
    if (found === undefined) found = [{ fact, code }]
    else found.push({ fact, code })
  }
  if (found === undefined) return nothing
  if (found.length > 1) found.sort((a, b) => b.code - a.code || a.fact.at - b.fact.at)
  return found.map(({ fact, code }) => {
    const answer: Answer = {
      fact: fact.fact.id,
      standing: standingIn(code),
      contested: contestedIn(code),
    }
    const through = node.kind === 'concept' && node.by === 'scheme' ? throughOf(fact, binding) : undefined
    if (through !== undefined) answer.through = through
    return answer
  })
}

/** By which participation, with what knowledge, the act of others is the accused's; undefined for an act of their own. */
function throughOf(fact: IndexedFact, { reading, accused, victim }: Binding): Answer['through'] {
  if (fact.by.includes(accused)) return undefined
  const [link] = fact.by
    .map((other) => attribution(reading, accused, other, victim))
    .filter((l) => l !== undefined)
    .toSorted((a, b) => b.code - a.code)
  if (link === undefined) return undefined
  return {
    participation: link.participation.fact.id,
    ...(link.knowledge === undefined ? {} : { knowledge: link.knowledge.fact.id }),
    standing: standingIn(link.code),
  }
}

function children(
  node: Compiled,
  binding: Binding,
  firm: Binding,
): { readonly list: readonly Trace[]; readonly offence?: Trace['offence'] } {
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'at-least': {
      const list = node.children.map((child) => traceNode(child, binding, firm, true))
      if (node.kind !== 'any') return { list }
      const codes = list.map(codeIn)
      const carrier = codes.indexOf(Math.max(...codes))
      for (const [at, child] of list.entries()) child.carries = at === carrier
      return { list }
    }
    case 'offence': {
      const best = bestOffence(node, binding)
      if (best === undefined) return { list: [] }
      const { offence, reading, accused, victim } = best
      const bound = offenceBinding(
        offence,
        reading,
        binding.frame.charged,
        accused,
        victim,
        binding.depth + 1,
      )
      if (bound === undefined) return { list: [] }
      const { personIds } = reading.index
      const named = personIds[victim]
      return {
        list: [offenceTrace(offence, bound, firm)],
        offence: {
          ref: offence.offence.ref,
          accused: personIds[accused] ?? '',
          ...(named === undefined ? {} : { victim: named }),
        },
      }
    }
    case 'base': {
      const root = binding.base?.root
      if (root === undefined || node.mentalOnly) return { list: [] }
      const best = baseTries(node, binding).toSorted((a, b) => evaluate(root, b) - evaluate(root, a))[0]
      if (best === undefined) return { list: [] }
      return {
        list: [traceNode(root, best, { ...best, reading: firm.reading }, true)],
        offence: {
          ref: binding.base?.offence.ref ?? '',
          accused: binding.reading.index.personIds[best.accused] ?? '',
        },
      }
    }
    default:
      return childless
  }
}

/** Trace of a whole offence inside another: one for all charges that rest on the same, where nothing of the file is provisional. */
function offenceTrace(offence: CompiledOffence, bound: Binding, firm: Binding): Trace {
  const { reading, frame, accused, victim } = bound
  const under = { ...bound, reading: firm.reading.readingOf(offence.pack) }
  const { places } = reading.index.candidates
  const place = placeOf(places, offence.key, accused, victim)
  if (under.reading.view !== reading.view || place < 0) return traceNode(offence.root, bound, under, true)
  const at = frame.at * places.size + place
  const known = reading.view.traces.get(at)
  if (known !== undefined) return known
  const trace = traceNode(offence.root, bound, under, true)
  reading.view.traces.set(at, trace)
  return trace
}

const childless: { readonly list: readonly Trace[] } = { list: nothing }

const codeIn = ({ standing, contested }: Trace): Code => codeOf(standing, contested)

/** The node alone, without what is below it and without facts: enough for a list, which shows no proof. */
export function bareTrace(node: Compiled, binding: Binding): Trace {
  const code = evaluate(node, binding)
  const standing = standingIn(code)
  return {
    element: node.id,
    title: node.title,
    kind: node.kind,
    standing,
    contested: contestedIn(code),
    firm: standing,
    cited: node.cited,
    children: nothing,
    carries: true,
    facts: nothing,
    asks: node.asks,
  }
}

/** Trace of a node; `firm` is the same binding over the facts without provisional items. */
export function traceNode(node: Compiled, binding: Binding, firm: Binding, carries: boolean): Trace {
  const below = children(node, binding, firm)
  const decided = binding.decided?.get(node.id)
  // A group is put together from its children as evaluate() does it, instead of walking down again at every level.
  const group = node.kind === 'all' || node.kind === 'any' || node.kind === 'at-least'
  const code =
    group && decided === undefined ? combined(node, below.list.map(codeIn)) : evaluate(node, binding)
  const trace: Trace = {
    element: node.id,
    title: node.title,
    kind: node.kind,
    standing: standingIn(code),
    contested: contestedIn(code),
    firm: firm.reading.view === binding.reading.view ? standingIn(code) : standingIn(evaluate(node, firm)),
    cited: node.cited,
    children: below.list,
    carries,
    facts: answers(node, binding),
    asks: node.asks,
  }
  if (decided !== undefined) trace.finding = { id: node.id, proved: decided }
  if (below.offence !== undefined) trace.offence = below.offence
  if (node.kind === 'count')
    trace.members = countMembers(node, binding).map((m) => ({
      id: binding.reading.index.personIds[m.person] ?? '',
      standing: standingIn(m.code),
    }))
  return trace
}
