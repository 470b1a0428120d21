// The law as the engine reads it: nodes with a kind and a number for every question that leaves and whole offences ask.
import type { Mode, UncertainDateValue } from '@clew/casefile'
import type { Cited, Trace } from '../assessment/index.ts'
import type { LawSet, LoadedNode, LoadedOffence, LoadedPack } from '../load/law-set.ts'
import type { Actor, Towards } from '../pack/index.ts'

/** Whether an answer differs between accused, or between victims; where not, it is found once for all of them. */
export type Scope = { readonly perAccused: boolean; readonly perVictim: boolean }
export type NodeBase = {
  readonly node: LoadedNode
  readonly id: string
  /** What a trace says of the node whatever the case, made once. */
  readonly title: Trace['title']
  readonly asks: Trace['asks']
  readonly cited: Cited
}

export type Group = NodeBase & {
  readonly kind: 'all' | 'any' | 'at-least'
  readonly children: readonly Compiled[]
  readonly need: number
}
type QuestionBase = NodeBase &
  Scope & {
    /** Number that leaves asking the very same share, so that an answer is found once. */
    readonly key: number
    /** The answer depends on the offence that a mode of liability extends, and is not shared. */
    readonly tied: boolean
  }
export type ConceptNode = QuestionBase & {
  readonly kind: 'concept'
  readonly concept: string
  readonly by: Actor
  readonly to: Towards
  readonly where: 'anywhere' | 'inside' | 'abroad'
  /** The State that inside and abroad are seen from. */
  readonly state: string | undefined
  readonly anyTime: boolean
  /** Value that the fact must carry, with `STATE` already replaced by the pack's State. */
  readonly value: string | undefined
}
export type MentalNode = QuestionBase & {
  readonly kind: 'mental'
  readonly rank: number
  readonly of: readonly string[]
  readonly anyone: boolean
  readonly to: Towards
}
export type AgeNode = QuestionBase & {
  readonly kind: 'age'
  readonly under: number | undefined
  readonly atLeast: number | undefined
  readonly ofAccused: boolean
}
export type CountNode = QuestionBase & {
  readonly kind: 'count'
  readonly persons: boolean
  readonly need: number
  readonly where: Compiled
}
export type OffenceNode = QuestionBase & {
  readonly kind: 'offence'
  readonly refs: readonly string[]
  /** Every version of the offences referred to, filled in when all packs are known. */
  readonly targets: readonly CompiledOffence[]
  readonly by: Actor
  readonly to: Towards
}
export type BaseNode = NodeBase & { readonly kind: 'base'; readonly mentalOnly: boolean; readonly by: Actor }
export type Leaf = ConceptNode | MentalNode | AgeNode
export type Compiled = Group | ConceptNode | MentalNode | AgeNode | CountNode | OffenceNode | BaseNode

export type CompiledOffence = Scope & {
  readonly offence: LoadedOffence
  readonly pack: CompiledPack
  readonly root: Compiled
  /** Days on which this text was in force, and the number that texts in force on the same days share. */
  readonly inForce: UncertainDateValue
  readonly validity: number
  /** Number of the question whether the whole offence stands. */
  readonly key: number
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
  /** Days on which the rule was in force; always, where undefined. */
  readonly inForce: UncertainDateValue | undefined
}

export type CompiledPack = {
  readonly pack: LoadedPack
  readonly offences: readonly CompiledOffence[]
  readonly modes: readonly CompiledMode[]
  /** Lowest degree of knowledge with which a participant answers for the others' acts. */
  readonly attributionRank: number
  readonly similarAccounts: boolean
  /** Rules of jurisdiction by id: for which offences, and on which days they were in force. */
  readonly rules: ReadonlyMap<
    string,
    { readonly offences: ReadonlySet<string> | undefined; readonly inForce: UncertainDateValue }
  >
}

/** A question; `leaf` is one of those that ask it, where facts answer it, and missing for counts and offences. */
export type Asked = Scope & { readonly leaf?: Leaf }

export type CompiledLaw = {
  readonly law: LawSet
  readonly packs: ReadonlyMap<string, CompiledPack>
  /** Versions of an offence by reference, oldest first. */
  readonly byRef: ReadonlyMap<string, readonly CompiledOffence[]>
  /** Every different question that leaves and whole offences ask, by its number. */
  readonly asked: readonly Asked[]
}
