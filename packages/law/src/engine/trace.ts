// The why of a standing: element → facts → evidence → source, each step with its citation; levels come from evaluate() alone.
import type { Trace } from '../assessment/index.ts'
import { ageCode } from './age.ts'
import { attribution } from './attribution.ts'
import type { Binding } from './binding.ts'
import type { Compiled } from './compile.ts'
import { baseTries, bestOffence, countMembers, evaluate, offenceBinding } from './evaluate.ts'
import { type Code, contestedIn, standingIn } from './fact-standing.ts'
import type { IndexedFact } from './index-case.ts'
import { candidatesFor, conceptCode, mentalCode } from './leaf.ts'

type Answer = Trace['facts'][number]

function answers(node: Compiled, binding: Binding): readonly Answer[] {
  const found: { fact: IndexedFact; code: Code; through?: Answer['through'] }[] = []
  if (node.kind === 'concept') {
    for (const fact of candidatesFor(node, binding)) {
      const code = conceptCode(fact, node, binding)
      if (code === undefined) continue
      const other = node.by === 'scheme' && !fact.by.includes(binding.accused) ? fact.by : []
      const links = other
        .map((o) => attribution(binding.reading, binding.accused, o, binding.victim))
        .filter((l) => l !== undefined)
      const link = links.toSorted((a, b) => b.code - a.code)[0]
      found.push({
        fact,
        code,
        ...(link === undefined
          ? {}
          : {
              through: {
                participation: link.participation.fact.id,
                ...(link.knowledge === undefined ? {} : { knowledge: link.knowledge.fact.id }),
                standing: standingIn(link.code),
              },
            }),
      })
    }
  } else if (node.kind === 'mental') {
    for (const fact of candidatesFor(node, binding)) {
      const code = mentalCode(fact, node, binding)
      if (code !== undefined) found.push({ fact, code })
    }
  } else if (node.kind === 'age') {
    for (const fact of candidatesFor(node, binding)) {
      const code = ageCode(fact, node, binding)
      if (code !== undefined) found.push({ fact, code })
    }
  }
  return found
    .toSorted((a, b) => b.code - a.code || a.fact.at - b.fact.at)
    .map(({ fact, code, through }) => ({
      fact: fact.fact.id,
      standing: standingIn(code),
      contested: contestedIn(code),
      ...(through === undefined ? {} : { through }),
    }))
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
      const codes = node.children.map((child) => evaluate(child, binding))
      const carrier = node.kind === 'any' ? codes.indexOf(Math.max(...codes)) : -1
      return {
        list: node.children.map((child, at) =>
          traceNode(child, binding, firm, node.kind !== 'any' || at === carrier),
        ),
      }
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
        list: [
          traceNode(offence.root, bound, { ...bound, reading: firm.reading.readingOf(offence.pack) }, true),
        ],
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
      return { list: [] }
  }
}

/** Trace of a node; `firm` is the same binding over the facts without provisional items. */
export function traceNode(node: Compiled, binding: Binding, firm: Binding, carries: boolean): Trace {
  const code = evaluate(node, binding)
  const below = children(node, binding, firm)
  const decided = binding.decided?.get(node.id)
  return {
    element: node.id,
    title: node.title,
    kind: node.kind,
    standing: standingIn(code),
    contested: contestedIn(code),
    firm: firm.reading.view === binding.reading.view ? standingIn(code) : standingIn(evaluate(node, firm)),
    cited: node.cited,
    ...(decided === undefined ? {} : { finding: { id: node.id, proved: decided } }),
    children: below.list,
    carries,
    facts: answers(node, binding),
    ...(node.kind === 'count'
      ? {
          members: countMembers(node, binding).map((m) => ({
            id: binding.reading.index.personIds[m.person] ?? '',
            standing: standingIn(m.code),
          })),
        }
      : {}),
    ...(below.offence === undefined ? {} : { offence: below.offence }),
    asks: node.asks,
  }
}
