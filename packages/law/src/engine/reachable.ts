// A quick look before the long one: could any person and any victim of this file bring a tree to stand, or to nearly stand?
import type { Reading } from './binding.ts'
import type { BaseNode, Compiled, CompiledOffence, Group } from './compile.ts'
import { standingIn } from './fact-standing.ts'
import type { Standing } from '../assessment/index.ts'

/**
 * Upper bound of a node's standing over all persons, victims, places and periods: every condition but the concept is waived.
 * Never below what evaluate() finds, so that skipping by it loses nothing.
 */
export function bound(node: Compiled, reading: Reading, base: CompiledOffence | undefined): Standing {
  switch (node.kind) {
    case 'all': {
      let standing: Standing = 4
      for (const child of node.children)
        standing = Math.min(standing, bound(child, reading, base)) as Standing
      return standing
    }
    case 'any':
    case 'at-least': {
      let standing: Standing = 0
      for (const child of node.children)
        standing = Math.max(standing, bound(child, reading, base)) as Standing
      return standing
    }
    case 'base':
      return node.mentalOnly || base === undefined ? 4 : rootBound(base, reading)
    default:
      return remembered(node, reading, base)
  }
}

type Question = Exclude<Compiled, Group | BaseNode>

function remembered(node: Question, reading: Reading, base: CompiledOffence | undefined): Standing {
  if (node.tied) return questionBound(node, reading, base)
  const { view, law } = reading
  view.bounds ??= new Uint8Array(law.asked.length)
  const known = view.bounds[node.key]
  if (known !== undefined && known > 0) return (known - 1) as Standing
  // Against circles, which the loader refuses: an offence that asks for itself asks for nothing more.
  view.bounds[node.key] = 2
  const found = questionBound(node, reading, base)
  view.bounds[node.key] = found + 1
  return found
}

function questionBound(node: Question, reading: Reading, base: CompiledOffence | undefined): Standing {
  const { index, codes } = reading
  switch (node.kind) {
    case 'concept':
    case 'mental':
    case 'age': {
      let standing: Standing = 1
      for (const fact of index.candidates.facts[node.key] ?? [])
        standing = Math.max(standing, standingIn(codes[fact.at] ?? 0)) as Standing
      return standing
    }
    case 'count': {
      const people = node.persons ? index.actors : index.victims
      const number = people.reduce((sum, person) => sum + (index.numberOf[person] ?? 1), 0)
      return number < node.need ? 1 : bound(node.where, reading, base)
    }
    case 'offence': {
      let standing: Standing = 1
      for (const offence of node.targets) {
        const inPack = offence.pack === reading.pack ? reading : reading.readingOf(offence.pack)
        standing = Math.max(standing, rootBound(offence, inPack)) as Standing
      }
      return standing
    }
  }
}

/** Upper bound of a whole offence, remembered. */
export function rootBound(offence: CompiledOffence, reading: Reading): Standing {
  const bounds = (reading.view.bounds ??= new Uint8Array(reading.law.asked.length))
  const known = bounds[offence.key]
  if (known !== undefined && known > 0) return (known - 1) as Standing
  bounds[offence.key] = 2
  const found = bound(offence.root, reading, offence)
  bounds[offence.key] = found + 1
  return found
}

/** Whether at most one top-level element is out of reach of every person and victim: only then can the tree stand or nearly stand. */
export function reachable(root: Compiled, reading: Reading, base: CompiledOffence): boolean {
  if (rootBound(base, reading) >= 2) return true
  const elements = root.kind === 'all' ? root.children : [root]
  let missing = 0
  for (const element of elements) {
    if (bound(element, reading, base) < 2) missing += 1
    if (missing > 1) return false
  }
  return missing < elements.length
}
