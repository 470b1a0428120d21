// What courts found, sentenced and ordered; kept apart from the evidence so that a file can be read as before judgment and after.
import * as z from 'zod'
import { DecisionDate, LocalId, Money, Prose } from './scalars.ts'
import { chargeOutcomes } from './words.ts'

export const Finding = z.strictObject({
  id: LocalId,
  court: Prose,
  /** Day of the decision; a year or month where the day is not known. */
  on: DecisionDate,
  /** Exactly one subject: a fact; a charge; or one element of a charge. */
  fact: LocalId.optional(),
  charge: LocalId.optional(),
  /** Id of the element in the offence's tree; only together with `charge`. */
  element: z.string().min(1).optional(),
  /** For a fact or an element. */
  proved: z.boolean().optional(),
  /** For a charge as a whole. */
  outcome: z.enum(chargeOutcomes).optional(),
  /** Findings that this one sets aside; they stay in the file and no longer count. */
  setsAside: z.array(LocalId).default([]),
  why: Prose.optional(),
  citation: z.string().optional(),
  confidence: z.enum(['sourced', 'known']).default('sourced'),
})
export type Finding = z.infer<typeof Finding>

export const Sentence = z.strictObject({
  id: LocalId,
  accused: LocalId,
  charges: z.array(LocalId).default([]),
  court: Prose.optional(),
  on: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  kind: z.enum(['custody', 'suspended-custody', 'fine', 'community', 'administrative', 'probation', 'none']),
  /** Length in whole months; `life` for life. */
  months: z.union([z.int().nonnegative(), z.literal('life')]).optional(),
  /** Months that were suspended, where a part was. */
  suspendedMonths: z.int().positive().optional(),
  fine: Money.optional(),
  /** A prison term that may be bought off by paying a sum for each day. */
  commuted: z.boolean().optional(),
  /** Set aside or replaced on appeal. */
  setAside: z.boolean().optional(),
  confidence: z.enum(['sourced', 'known']).default('sourced'),
  note: Prose.optional(),
})
export type Sentence = z.infer<typeof Sentence>

export const MoneyOrder = z.strictObject({
  id: LocalId,
  kind: z.enum(['restitution', 'compensation', 'back-wages', 'confiscation', 'forfeiture', 'costs']),
  against: z.array(LocalId).default([]),
  inFavourOf: z.array(LocalId).default([]),
  amount: Money.optional(),
  court: Prose.optional(),
  on: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  paid: Money.optional(),
  confidence: z.enum(['sourced', 'known']).default('sourced'),
  note: Prose.optional(),
})
export type MoneyOrder = z.infer<typeof MoneyOrder>
