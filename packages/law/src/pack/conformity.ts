// What a pack says for the sake of conformity: what it holds in full, how rape and kidnapping are punished, and what people answered with evidence.
import * as z from 'zod'
import { Citation, Validity } from './citation.ts'
import { Penalty } from './penalty.ts'
import { offenceKinds } from './kinds.ts'

/** How the same law punishes another grave crime, for UNTOC art. 11(1) and 22 USC 7106(a)(2). */
export const Comparator = z.strictObject({
  crime: z.enum(['rape', 'kidnapping']),
  penalty: Penalty,
  valid: Validity.default({}),
})
export type Comparator = z.infer<typeof Comparator>

/**
 * The pack holds everything of this part of the law for these days. Only then does silence mean that the law has no such thing;
 * otherwise what is not in the pack was simply not written down.
 */
export const Complete = z.strictObject({
  part: z.enum([...offenceKinds, 'modes', 'jurisdiction']),
  valid: Validity.default({}),
  source: Citation,
  note: z.string().optional(),
})
export type Complete = z.infer<typeof Complete>

export const PersonAnswer = z.strictObject({
  answer: z.enum(['met', 'partly', 'not', 'not-applicable']),
  /** What the answer rests on: a case, statistics, a report, a provision. */
  evidence: z.string().min(1),
  /** The provision; an answer on the law that says met or partly needs it. */
  source: Citation.optional(),
  /** Why the item does not apply, or why the State has not adopted what its text lets it leave. Never an excuse for a plain duty. */
  reason: z.string().min(1).optional(),
  by: z.string().min(1),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
})
export type PersonAnswer = z.infer<typeof PersonAnswer>

export const ConformityAnswer = z.strictObject({
  /** Id of an item of the checklist: `P-6-1`. */
  item: z.string().min(1),
  /** On the books, and in practice: two answers. */
  law: PersonAnswer.optional(),
  practice: PersonAnswer.optional(),
  valid: Validity.default({}),
})
export type ConformityAnswer = z.infer<typeof ConformityAnswer>

/** law-packs/<pack>/conformity/answers.yaml. */
export const ConformityAnswerFile = z.strictObject({ answers: z.array(ConformityAnswer).min(1) })
