// What a node of an element tree asks for, in the words of the assessment.
import type { Trace } from '../assessment/index.ts'
import type { LoadedNode } from '../load/law-set.ts'

export function asksOf(node: LoadedNode): Trace['asks'] {
  if ('concept' in node) return { concept: node.concept }
  if ('mental' in node) return { mental: node.mental, of: node.of }
  if ('count' in node) return { count: node.count, atLeast: node.atLeast }
  if ('atLeast' in node) return { atLeast: node.atLeast }
  if ('ageUnder' in node || 'ageAtLeast' in node)
    return {
      ...(node.ageUnder === undefined ? {} : { ageUnder: node.ageUnder }),
      ...(node.ageAtLeast === undefined ? {} : { ageAtLeast: node.ageAtLeast }),
    }
  return {}
}
