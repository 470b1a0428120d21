// A quick look before the long one: could any person and any victim of this file bring a tree to stand, or to nearly stand?
import type { Reading } from './binding.ts'
import type { Compiled, CompiledOffence } from './compile.ts'
import { standingIn } from './fact-standing.ts'
import type { Standing } from '../assessment/index.ts'

/**
 * Upper bound of a node's standing over all persons, victims, places and periods: every condition but the concept is waived.
 * Never below what evaluate() finds, so that skipping by it loses nothing.
 */
export function bound(node: Compiled, reading: Reading, base: CompiledOffence | undefined): Standing {
  const { index, codes } = reading
  switch (node.kind) {
    case 'concept':
      return best(index.byConcept.get(node.concept), codes)
    case 'mental': {
      let standing: Standing = 1
      for (const concept of node.of) standing = Math.max(standing, best(index.mentalOf.get(concept), codes)) as Standing
      return standing
    }
    case 'all': {
      let standing: Standing = 4
      for (const child of node.children) standing = Math.min(standing, bound(child, reading, base)) as Standing
      return standing
    }
    case 'any':
    case 'at-least': {
      let standing: Standing = 0
      for (const child of node.children) standing = Math.max(standing, bound(child, reading, base)) as Standing
      return standing
    }
    case 'count':
      return bound(node.where, reading, base)
    case 'base':
      return node.mentalOnly || base === undefined ? 4 : bound(base.root, reading, base)
    case 'age':
    case 'offence':
      return 4
  }
}

function best(facts: readonly { readonly at: number }[] | undefined, codes: Uint8Array): Standing {
  let standing: Standing = 1
  if (facts !== undefined) for (const fact of facts) standing = Math.max(standing, standingIn(codes[fact.at] ?? 0)) as Standing
  return standing
}

/** Whether at most one top-level element is out of reach of every person and victim: only then can the tree stand or nearly stand. */
export function reachable(root: Compiled, reading: Reading, base: CompiledOffence): boolean {
  const elements = root.kind === 'all' ? root.children : [root]
  let missing = 0
  for (const element of elements) {
    if (bound(element, reading, base) < 2) missing += 1
    if (missing > 1) return false
  }
  return missing < elements.length
}
