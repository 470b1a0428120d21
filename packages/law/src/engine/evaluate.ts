// The standing of an element tree: `all` the lowest child, `any` the highest, `atLeast n` the n-th highest; no other arithmetic.
import { couldOverlap, type UncertainDateValue } from '@clew/casefile'
import { ageLeafCode } from './age.ts'
import type { Binding } from './binding.ts'
import type { BaseNode, Compiled, CompiledOffence, CountNode, OffenceNode } from './compile.ts'
import { type Code, codeOf, contestedIn, standingIn } from './fact-standing.ts'
import { leafCode, unsupported } from './leaf.ts'

const maxDepth = 4
/** Nothing to prove: a tree with no mental part asks for none. */
const vacuous: Code = codeOf(4, false)

export function evaluate(node: Compiled, binding: Binding): Code {
  const decided = binding.decided?.get(node.id)
  if (decided !== undefined) return codeOf(decided ? 4 : 0, false)
  switch (node.kind) {
    case 'concept':
    case 'mental':
      return leafCode(node, binding)
    case 'age':
      return ageLeafCode(node, binding)
    case 'all':
      return lowest(node.children, binding)
    case 'any':
      return highest(node.children, binding)
    case 'at-least': {
      const codes = node.children.map((child) => evaluate(child, binding)).toSorted((a, b) => b - a)
      return codes[node.need - 1] ?? unsupported
    }
    case 'count':
      return countCode(node, binding)
    case 'offence':
      return offenceCode(node, binding)
    case 'base':
      return baseCode(node, binding)
  }
}

function lowest(children: readonly Compiled[], binding: Binding): Code {
  let standing = 4
  let contested = false
  for (const child of children) {
    const code = evaluate(child, binding)
    if (standingIn(code) < standing) standing = standingIn(code)
    if (contestedIn(code)) contested = true
  }
  return codeOf(standing as ReturnType<typeof standingIn>, contested)
}

function highest(children: readonly Compiled[], binding: Binding): Code {
  let best: Code = 0
  for (const child of children) {
    const code = evaluate(child, binding)
    if (code > best) best = code
  }
  return best
}

/** Members of a count with their codes, best first; groups stand for several. */
export function countMembers(
  node: CountNode,
  binding: Binding,
): readonly { person: number; code: Code; number: number }[] {
  const { index } = binding.reading
  const people = node.persons ? index.parties : index.victims
  return people
    .map((person) => ({
      person,
      code: evaluate(
        node.where,
        node.persons
          ? { ...binding, accused: person, decided: undefined }
          : { ...binding, victim: person, decided: undefined },
      ),
      number: index.numberOf[person] ?? 1,
    }))
    .toSorted((a, b) => b.code - a.code || a.person - b.person)
}

function countCode(node: CountNode, binding: Binding): Code {
  let seen = 0
  for (const member of countMembers(node, binding)) {
    seen += member.number
    if (seen >= node.need) return member.code
  }
  return unsupported
}

/** The charged period inside the time in which a text was in force; undefined when they cannot meet. */
export function within(
  period: UncertainDateValue | undefined,
  inForce: UncertainDateValue,
): UncertainDateValue | undefined {
  if (period === undefined) return inForce
  if (!couldOverlap(period, inForce)) return undefined
  return {
    ...period,
    earliest: Math.max(period.earliest, inForce.earliest),
    latest: Math.min(period.latest, inForce.latest),
  }
}

/** Every reading of an offence leaf: which version, whose act, towards whom. */
export function offenceTries(
  node: OffenceNode,
  binding: Binding,
): readonly { offence: CompiledOffence; binding: Binding }[] {
  if (binding.depth >= maxDepth) return []
  const { reading } = binding
  const actors =
    node.by === 'accused'
      ? [binding.accused]
      : reading.index.parties.filter((p) => node.by !== 'another' || p !== binding.accused)
  const victims =
    node.to === 'victim'
      ? [binding.victim]
      : reading.index.victims.length === 0
        ? [-1]
        : reading.index.victims
  const tries: { offence: CompiledOffence; binding: Binding }[] = []
  for (const ref of node.refs) {
    for (const offence of reading.law.byRef.get(
      ref.includes('/') ? ref : `${reading.pack.pack.pack}/${ref}`,
    ) ?? []) {
      const period = within(binding.charged, offence.inForce)
      if (period === undefined) continue
      const inPack = offence.pack === reading.pack ? reading : reading.readingOf(offence.pack)
      for (const accused of actors) {
        for (const victim of victims) {
          tries.push({
            offence,
            binding: {
              ...binding,
              reading: inPack,
              accused,
              victim,
              period,
              base: undefined,
              decided: undefined,
              depth: binding.depth + 1,
            },
          })
        }
      }
    }
  }
  return tries
}

function offenceCode(node: OffenceNode, binding: Binding): Code {
  let best: Code = unsupported
  for (const attempt of offenceTries(node, binding)) {
    const code = evaluate(attempt.offence.root, attempt.binding)
    if (code > best) best = code
  }
  return best
}

/** Bindings under which the offence that a mode extends may be made out. */
export function baseTries(node: BaseNode, binding: Binding): readonly Binding[] {
  const { base } = binding
  if (base === undefined) return []
  if (node.by === 'accused' || node.by === 'scheme') return [binding]
  return binding.reading.index.parties
    .filter((p) => node.by === 'anyone' || p !== binding.accused)
    .map((accused) => ({ ...binding, accused }))
}

function baseCode(node: BaseNode, binding: Binding): Code {
  const root = binding.base?.root
  if (root === undefined) return unsupported
  let best: Code = unsupported
  for (const attempt of baseTries(node, binding)) {
    const code = node.mentalOnly
      ? (mentalPart(root, attempt) ?? vacuous)
      : evaluate(root, { ...attempt, base: undefined })
    if (code > best) best = code
  }
  return best
}

/** Standing of the mental elements of a tree alone; undefined when it asks for none. */
export function mentalPart(node: Compiled, binding: Binding): Code | undefined {
  if (node.kind === 'mental') return evaluate(node, binding)
  if (node.kind !== 'all' && node.kind !== 'any' && node.kind !== 'at-least') return undefined
  const codes = node.children
    .map((child) => mentalPart(child, binding))
    .filter((code): code is Code => code !== undefined)
  if (codes.length === 0) return undefined
  if (node.kind === 'all') return codeOf(standingIn(Math.min(...codes)), codes.some(contestedIn))
  return Math.max(...codes)
}
