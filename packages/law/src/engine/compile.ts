// Turns loaded packs into nodes with a kind and precomputed keys, once per law set, so that thousands of evaluations a second only compare small numbers.
import type { Mode } from '@clew/casefile'
import type { LawSet, LoadedNode, LoadedOffence, LoadedPack } from '../load/law-set.ts'
import { fromTo, firstDay, lastDay, parseCivilDate, type UncertainDateValue } from '@clew/casefile'
import type { Actor, MentalDegree, Towards } from '../pack/index.ts'

type NodeBase = { readonly node: LoadedNode; readonly id: string }

export type Group = NodeBase & {
  readonly kind: 'all' | 'any' | 'at-least'
  readonly children: readonly Compiled[]
  readonly need: number
}
export type ConceptNode = NodeBase & {
  readonly kind: 'concept'
  readonly concept: string
  readonly by: Actor
  readonly to: Towards
  readonly where: 'anywhere' | 'inside' | 'abroad'
  readonly anyTime: boolean
  /** Value that the fact must carry, with `STATE` already replaced by the pack's State. */
  readonly value: string | undefined
  /** In a mode of liability: participation in the offence that the mode extends, not in something else. */
  readonly tied: boolean
  /** Number that leaves asking the very same share, so that an answer is found once. */
  readonly key: number
}
export type MentalNode = NodeBase & {
  readonly kind: 'mental'
  readonly rank: number
  readonly of: readonly string[]
  readonly anyone: boolean
  readonly to: Towards
  readonly key: number
}
export type AgeNode = NodeBase & {
  readonly kind: 'age'
  readonly under: number | undefined
  readonly atLeast: number | undefined
  readonly ofAccused: boolean
  readonly key: number
}
export type CountNode = NodeBase & {
  readonly kind: 'count'
  readonly persons: boolean
  readonly need: number
  readonly where: Compiled
  readonly key: number
}
export type OffenceNode = NodeBase & {
  readonly kind: 'offence'
  readonly refs: readonly string[]
  readonly by: Actor
  readonly to: Towards
  readonly key: number
}
export type BaseNode = NodeBase & { readonly kind: 'base'; readonly mentalOnly: boolean; readonly by: Actor }
export type Compiled = Group | ConceptNode | MentalNode | AgeNode | CountNode | OffenceNode | BaseNode

export type CompiledOffence = {
  readonly offence: LoadedOffence
  readonly pack: CompiledPack
  readonly root: Compiled
  /** Days on which this text was in force. */
  readonly inForce: UncertainDateValue
  readonly aggravations: readonly { readonly at: number; readonly when: Compiled }[]
  readonly defences: readonly { readonly at: number; readonly when: Compiled }[]
  /** Whether any leaf is bound to the victim of the charge. */
  readonly bindsVictim: boolean
  /** Every concept that the tree asks for, also as the object of a state of mind. */
  readonly asked: readonly string[]
  /** Whether any leaf asks for a means of article 3(a) of the Palermo Protocol. */
  readonly asksMeans: boolean
}

export type CompiledMode = {
  readonly mode: Mode
  readonly at: number
  readonly root: Compiled
  readonly offences: ReadonlySet<string> | undefined
}

export type CompiledPack = {
  readonly pack: LoadedPack
  readonly offences: readonly CompiledOffence[]
  readonly modes: readonly CompiledMode[]
  /** Lowest degree of knowledge with which a participant answers for the others' acts. */
  readonly attributionRank: number
  readonly similarAccounts: boolean
}

export type CompiledLaw = {
  readonly law: LawSet
  readonly packs: ReadonlyMap<string, CompiledPack>
  /** Versions of an offence by reference, oldest first. */
  readonly byRef: ReadonlyMap<string, readonly CompiledOffence[]>
  /** How many different questions the leaves ask. */
  readonly questions: number
}

const ranks: Readonly<Record<MentalDegree, number>> = {
  'ought-to-know': 1,
  recklessness: 2,
  knowledge: 3,
  intent: 4,
}
export const rankOf = (degree: MentalDegree): number => ranks[degree]

export function validityOf(valid: {
  from?: string | undefined
  to?: string | undefined
}): UncertainDateValue {
  const from = valid.from === undefined ? undefined : parseCivilDate(valid.from)
  const to = valid.to === undefined ? undefined : parseCivilDate(valid.to)
  return fromTo(from ?? firstDay, to ?? lastDay)
}

/** Numbers questions in the order in which packs first ask them. */
type Questions = {
  readonly numbers: Map<string, number>
  readonly pack: string
  readonly state: string | undefined
  readonly inMode: boolean
}

function keyOf(questions: Questions, ...parts: readonly unknown[]): number {
  const text = parts.join(' ')
  const known = questions.numbers.get(text)
  if (known !== undefined) return known
  questions.numbers.set(text, questions.numbers.size)
  return questions.numbers.size - 1
}

function compileNode(node: LoadedNode, questions: Questions): Compiled {
  const { state } = questions
  const base = { node, id: node.id }
  if ('all' in node)
    return { ...base, kind: 'all', children: node.all.map((n) => compileNode(n, questions)), need: 0 }
  if ('any' in node)
    return { ...base, kind: 'any', children: node.any.map((n) => compileNode(n, questions)), need: 1 }
  if ('count' in node) {
    return {
      ...base,
      kind: 'count',
      persons: node.count === 'persons',
      need: node.atLeast,
      where: compileNode(node.where, questions),
      key: keyOf(questions, 'count', questions.numbers.size),
    }
  }
  if ('mental' in node) {
    return {
      ...base,
      kind: 'mental',
      rank: ranks[node.mental],
      of: node.of,
      anyone: node.by === 'anyone',
      to: node.to,
      key: keyOf(questions, 'mental', node.mental, node.by, node.to, ...node.of),
    }
  }
  if ('concept' in node) {
    const value = node.value === 'STATE' ? state : node.value
    return {
      ...base,
      kind: 'concept',
      concept: node.concept,
      by: node.by,
      to: node.to,
      where: node.where,
      anyTime: node.when === 'any',
      value,
      tied: questions.inMode && node.concept.startsWith('participation.'),
      key: keyOf(
        questions,
        node.concept,
        node.by,
        node.to,
        node.when,
        node.where,
        node.where === 'anywhere' ? '' : state,
        value,
      ),
    }
  }
  if ('offence' in node) {
    return {
      ...base,
      kind: 'offence',
      refs: node.offence.map((ref) => (ref.includes('/') ? ref : `${questions.pack}/${ref}`)),
      by: node.by,
      to: node.to,
      key: keyOf(questions, 'offence', questions.numbers.size),
    }
  }
  if ('base' in node) return { ...base, kind: 'base', mentalOnly: node.base === 'mental', by: node.by }
  if ('atLeast' in node)
    return {
      ...base,
      kind: 'at-least',
      children: node.of.map((n) => compileNode(n, questions)),
      need: node.atLeast,
    }
  return {
    ...base,
    kind: 'age',
    under: node.ageUnder,
    atLeast: node.ageAtLeast,
    ofAccused: node.of === 'accused',
    key: keyOf(questions, 'age', node.ageUnder, node.ageAtLeast, node.of),
  }
}

export function bindsVictim(node: Compiled): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return node.children.some(bindsVictim)
    case 'concept':
    case 'mental':
    case 'offence':
      return node.to === 'victim'
    case 'age':
      return !node.ofAccused
    case 'count':
      return node.persons && bindsVictim(node.where)
    case 'base':
      return true
  }
}

function asked(node: Compiled): readonly string[] {
  if (node.kind === 'concept') return [node.concept]
  if (node.kind === 'mental') return node.of
  if (node.kind === 'all' || node.kind === 'any' || node.kind === 'at-least')
    return node.children.flatMap(asked)
  return []
}

function asksMeans(node: Compiled): boolean {
  if (node.kind === 'concept') return node.concept.startsWith('means.')
  if (node.kind === 'all' || node.kind === 'any' || node.kind === 'at-least')
    return node.children.some(asksMeans)
  return false
}

function compilePack(pack: LoadedPack, numbers: Map<string, number>): CompiledPack {
  const questions = { numbers, pack: pack.pack, state: pack.state, inMode: false }
  const offences: CompiledOffence[] = []
  const compiled: CompiledPack = {
    pack,
    offences,
    modes: pack.modes.map((rule, at) => ({
      mode: rule.mode,
      at,
      root: compileNode(rule.elements, { ...questions, inMode: true }),
      offences: rule.offences === undefined ? undefined : new Set(rule.offences),
    })),
    attributionRank: ranks[pack.attribution?.mental ?? 'knowledge'],
    similarAccounts: pack.evidenceLaw.similarAccounts?.allowed === true,
  }
  for (const offence of pack.offences) {
    const root = compileNode(offence.elements, questions)
    offences.push({
      offence,
      pack: compiled,
      root,
      inForce: validityOf(offence.valid),
      aggravations: offence.aggravations.map((a, at) => ({ at, when: compileNode(a.when, questions) })),
      defences: offence.defences.map((d, at) => ({ at, when: compileNode(d.when, questions) })),
      bindsVictim: bindsVictim(root),
      asked: [...new Set(asked(root))],
      asksMeans: asksMeans(root),
    })
  }
  return compiled
}

const compiledLaws = new WeakMap<LawSet, CompiledLaw>()

/** Compiled once per law set and kept as long as it lives. */
export function compileLaw(law: LawSet): CompiledLaw {
  const known = compiledLaws.get(law)
  if (known !== undefined) return known
  const packs = new Map<string, CompiledPack>()
  const byRef = new Map<string, CompiledOffence[]>()
  const numbers = new Map<string, number>()
  for (const pack of law.packs) {
    const compiled = compilePack(pack, numbers)
    packs.set(pack.pack, compiled)
    for (const offence of compiled.offences) {
      const versions = byRef.get(offence.offence.ref)
      if (versions === undefined) byRef.set(offence.offence.ref, [offence])
      else versions.push(offence)
    }
  }
  const compiled = { law, packs, byRef, questions: numbers.size }
  compiledLaws.set(law, compiled)
  return compiled
}
