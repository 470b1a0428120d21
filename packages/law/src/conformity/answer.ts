// What conformity says of one item: the law and the practice as two answers, what each rests on, and what is missing. No scores.
import type { Cited } from '../assessment/index.ts'
import type { PersonAnswer, Reading } from '../pack/index.ts'
import type { ChecklistItem, Frame, Strength } from './checklist.ts'

export const verdicts = ['met', 'partly', 'not', 'not-assessed', 'not-applicable'] as const
export type Verdict = (typeof verdicts)[number]

export const remarkCodes = [
  'covers',
  'narrower',
  'not-for',
  'condition',
  'missing',
  'silent',
  'wider-no-means',
  'wider-no-means-for',
  'wider-no-purpose',
  'wider-lower-fault',
  'own-verb',
  'consent-silent',
  'no-trafficking-offence',
  'no-trafficking-in-pack',
  'only-patchwork',
  'child-bound',
  'child-no-line',
  'child-needs-means',
  'needs-exploitation',
  'needs-border-or-group',
  'mode-not-for',
  'maximum',
  'below-four-years',
  'maximum-unknown',
  'fine-instead',
  'lighter-than',
  'base-lighter-than',
  'not-lighter-than',
  'no-comparator',
  'limitation-years',
  'limitation-none',
  'limitation-suspended',
  'limitation-children',
  'not-verified',
  'any-predicate',
  'restitution',
  'smuggling-inside',
  'legal-persons',
  'dual-criminality',
  'contradicted',
  'reasoned',
  'not-reasoned-away',
] as const
export type RemarkCode = (typeof remarkCodes)[number]

/** One thing found. `names` are ids that people read by name: concepts, modes, bases, forms, kinds, crimes; `offences` are references. */
export type Remark = {
  readonly code: RemarkCode
  readonly names?: readonly string[]
  readonly offences?: readonly string[]
  readonly value?: string
}

/** A provision of the national law; `offence` and `element` where it belongs to one, so that a reader finds the leaf. */
export type Provision = Cited & {
  readonly offence?: string
  readonly element?: string
  /** How well the pack's whole entry of that offence was read. */
  readonly entry?: Reading
}

/** What the pack shows, before anybody's evidence. */
export type Finding = {
  readonly verdict: Verdict
  readonly remarks: readonly Remark[]
  /** Ids of what the obligation asks and the law lacks, or of which the pack is silent. */
  readonly missing: readonly string[]
  readonly bases: readonly Provision[]
}

export type LawAnswer = Finding & {
  /** Computed from the pack, answered by a person, or neither. */
  readonly by: 'pack' | 'person' | 'nobody'
  /** Weakest reading among the provisions. It lowers no answer; it is shown. */
  readonly reading?: Reading
  /** A person's answer, also beside one that the pack decides. */
  readonly person?: PersonAnswer
}

export type PracticeAnswer = { readonly verdict: Verdict; readonly person?: PersonAnswer }

export type ItemAnswer = {
  readonly item: string
  readonly frame: Frame
  readonly group: string
  readonly strength: Strength
  readonly qualifier?: string
  /** `Palermo Protocol 3(a)`. */
  readonly obligation: string
  readonly question: ChecklistItem['question']
  readonly satisfied: ChecklistItem['satisfied']
  readonly law: LawAnswer
  readonly practice: PracticeAnswer
}

export type ConformityReport = {
  readonly pack: string
  readonly title: Readonly<Record<string, string>>
  readonly version: string
  readonly reviewed: boolean
  readonly asOf: string
  readonly frames: readonly Frame[]
  /** Answers of people that name no item of the checklist. */
  readonly strayAnswers: readonly string[]
  readonly items: readonly ItemAnswer[]
  readonly limits: readonly string[]
}
