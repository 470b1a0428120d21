// The standing of an element tree: `all` the lowest child, `any` the highest, `atLeast n` the n-th highest; no other arithmetic.
import type { UncertainDateValue } from '@clew/casefile'
import { ageLeafCode } from './age.ts'
import type { Binding, Reading } from './binding.ts'
import { nowhere, placeOf } from './candidates.ts'
import type { BaseNode, Compiled, CompiledOffence, CountNode, Group, OffenceNode } from './compile.ts'
import { type Code, codeOf, contestedIn, standingIn } from './fact-standing.ts'
import type { Frame } from './frames.ts'
import { both, leafCode, unsupported } from './leaf.ts'
import { rootBound } from './reachable.ts'

export const maxDepth = 4
/** Nothing to prove: a tree with no mental part asks for none. */
const vacuous: Code = codeOf(4, false)

/** Decided by a court, else by the tree below; answers of leaves are remembered per period, accused and victim. */
export function evaluate(node: Compiled, binding: Binding): Code {
  const decided = binding.decided?.get(node.id)
  if (decided !== undefined) return codeOf(decided ? 4 : 0, false)
  switch (node.kind) {
    case 'all':
      return lowest(node.children, binding)
    case 'any':
      return highest(node.children, binding)
    case 'at-least':
      return combined(
        node,
        node.children.map((child) => evaluate(child, binding)),
      )
    case 'base':
      return baseCode(node, binding)
    default:
      return remembered(node, binding)
  }
}

type Question = Exclude<Compiled, Group | BaseNode>

function remembered(node: Question, binding: Binding): Code {
  if (binding.onlyIn !== undefined || node.tied) return answer(node, binding)
  const { view, index } = binding.reading
  const { places } = index.candidates
  const at = placeOf(places, node.key, binding.accused, binding.victim)
  if (at === nowhere) return unsupported
  const answers = (view.answers[binding.frame.at] ??= new Uint8Array(places.size))
  const known = answers[at]
  if (known !== undefined && known > 0) return known - 1
  const code = answer(node, binding)
  answers[at] = code + 1
  return code
}

function answer(node: Question, binding: Binding): Code {
  switch (node.kind) {
    case 'concept':
    case 'mental':
      return leafCode(node, binding)
    case 'age':
      return ageLeafCode(node, binding)
    case 'count':
      return countCode(node, binding)
    case 'offence':
      return bestOffence(node, binding)?.code ?? unsupported
  }
}

/** Code of a group from those of its children: the lowest and contested where one is, the highest, the n-th highest. */
export function combined(node: Group, codes: readonly Code[]): Code {
  if (node.kind === 'all') return codes.reduce(both, codeOf(4, false))
  if (node.kind === 'any') return codes.reduce((best, code) => Math.max(best, code), 0)
  return codes.toSorted((a, b) => b - a)[node.need - 1] ?? unsupported
}

// Counted loops: an iterator for each of ten thousand groups an assessment is a tenth of its time.
function lowest(children: readonly Compiled[], binding: Binding): Code {
  let code: Code = codeOf(4, false)
  for (let at = 0; at < children.length; at += 1)
    code = both(code, evaluate(children[at] as Compiled, binding))
  return code
}

function highest(children: readonly Compiled[], binding: Binding): Code {
  let best: Code = 0
  for (let at = 0; at < children.length; at += 1)
    best = Math.max(best, evaluate(children[at] as Compiled, binding))
  return best
}

/** Members of a count with their codes, best first; groups stand for several. */
export function countMembers(
  node: CountNode,
  binding: Binding,
): readonly { person: number; code: Code; number: number }[] {
  const { index } = binding.reading
  const people = node.persons ? index.actors : index.victims
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

/** Binding of a whole offence, as its own tree asks; undefined where its text was not in force. */
export function offenceBinding(
  offence: CompiledOffence,
  reading: Reading,
  charged: UncertainDateValue | undefined,
  accused: number,
  victim: number,
  depth = 0,
): Binding | undefined {
  const frame = reading.index.frames.ofOffence(charged, offence)
  if (frame === undefined) return undefined
  return { reading, accused, victim, frame, base: offence, onlyIn: undefined, decided: undefined, depth }
}

/** Code of a whole offence for an accused and a victim (-1 for none), remembered; unsupported where the text was not in force. */
export function rootCode(
  offence: CompiledOffence,
  reading: Reading,
  charged: UncertainDateValue | undefined,
  accused: number,
  victim: number,
  depth: number,
): Code {
  const frame = reading.index.frames.ofOffence(charged, offence)
  return frame === undefined ? unsupported : codeIn(frame, offence, reading, accused, victim, depth)
}

function codeIn(
  frame: Frame,
  offence: CompiledOffence,
  reading: Reading,
  accused: number,
  victim: number,
  depth: number,
): Code {
  const { places } = reading.index.candidates
  const at = placeOf(places, offence.key, accused, victim)
  const answers = (reading.view.answers[frame.at] ??= new Uint8Array(places.size))
  const known = answers[at]
  if (known !== undefined && known > 0) return known - 1
  const code = evaluate(offence.root, {
    reading,
    accused,
    victim,
    frame,
    base: offence,
    onlyIn: undefined,
    decided: undefined,
    depth,
  })
  answers[at] = code + 1
  return code
}

export type OffenceTry = {
  readonly offence: CompiledOffence
  readonly reading: Reading
  readonly accused: number
  readonly victim: number
  readonly code: Code
}

/** The best way in which an offence leaf is made out: which version, whose act, towards whom. Undefined when none was tried. */
export function bestOffence(node: OffenceNode, binding: Binding): OffenceTry | undefined {
  if (binding.depth >= maxDepth) return undefined
  const { reading, frame } = binding
  const { view, index } = reading
  const { places } = index.candidates
  const place = placeOf(places, node.key, binding.accused, binding.victim)
  if (place < 0) return tryOffences(node, binding)
  const at = frame.at * places.size + place
  const known = view.tries.get(at)
  if (known !== undefined) return known
  const found = tryOffences(node, binding)
  if (found !== undefined) view.tries.set(at, found)
  return found
}

const nobody: readonly number[] = [-1]

function tryOffences(node: OffenceNode, binding: Binding): OffenceTry | undefined {
  const { reading, depth } = binding
  const { index } = reading
  const { charged } = binding.frame
  const actors = node.by === 'accused' ? [binding.accused] : index.actors
  const victims =
    node.to === 'victim' ? [binding.victim] : index.victims.length === 0 ? nobody : index.victims
  let best: OffenceTry | undefined
  for (const offence of node.targets) {
    const inPack = offence.pack === reading.pack ? reading : reading.readingOf(offence.pack)
    const frame = index.frames.ofOffence(charged, offence)
    // What cannot be better than the best so far need not be asked; nor may it take its place when it is equal.
    const most = frame === undefined ? unsupported : codeOf(rootBound(offence, inPack), false)
    for (const accused of actors) {
      if (node.by === 'another' && accused === binding.accused) continue
      for (const victim of victims) {
        if (best !== undefined && best.code >= most) break
        const code =
          frame === undefined ? unsupported : codeIn(frame, offence, inPack, accused, victim, depth + 1)
        if (best === undefined || code > best.code) best = { offence, reading: inPack, accused, victim, code }
        if (!offence.perVictim) break
      }
    }
  }
  return best
}

/** Bindings under which the offence that a mode extends may be made out. */
export function baseTries(node: BaseNode, binding: Binding): readonly Binding[] {
  const { base } = binding
  if (base === undefined) return []
  if (node.by === 'accused' || node.by === 'scheme') return [binding]
  return binding.reading.index.actors
    .filter((p) => node.by === 'anyone' || p !== binding.accused)
    .map((accused) => ({ ...binding, accused }))
}

function baseCode(node: BaseNode, binding: Binding): Code {
  const { base } = binding
  if (base === undefined) return unsupported
  let best: Code = unsupported
  for (const attempt of baseTries(node, binding)) {
    const plain = attempt.decided === undefined && attempt.onlyIn === undefined
    const code = node.mentalOnly
      ? (mentalPart(base.root, attempt) ?? vacuous)
      : plain
        ? rootCode(
            base,
            attempt.reading,
            attempt.frame.charged,
            attempt.accused,
            attempt.victim,
            attempt.depth,
          )
        : evaluate(base.root, attempt)
    if (code > best) best = code
  }
  return best
}

/** Standing of the mental elements of a tree alone; undefined when it asks for none, or can be met by a branch that asks for none. */
export function mentalPart(node: Compiled, binding: Binding): Code | undefined {
  if (node.kind === 'mental') return evaluate(node, binding)
  if (node.kind !== 'all' && node.kind !== 'any' && node.kind !== 'at-least') return undefined
  const parts = node.children.map((child) => mentalPart(child, binding))
  const codes = parts.filter((code): code is Code => code !== undefined)
  if (codes.length === 0) return undefined
  if (node.kind === 'all') return codeOf(standingIn(Math.min(...codes)), codes.some(contestedIn))
  if (parts.length - codes.length >= node.need) return undefined
  return parts.map((code) => code ?? vacuous).toSorted((a, b) => b - a)[node.need - 1]
}
