// Penalties as ranges of whole months, with what raises them; no sentence is ever computed, only the range of the law.
import * as z from 'zod'
import { Citation, Words } from './citation.ts'
import { ElementNode } from './element.ts'

/** `15y`, `6m`, `20y6m`, `30d`, `life`, `death`, `any` (any term of years). */
export const Term = z
  .string()
  .regex(/^(life|death|any|(\d+y)?(\d+m)?(\d+d)?)$/)
  .refine((t) => t.length > 0)
export type Term = z.infer<typeof Term>

export const Penalty = z.strictObject({
  custody: z
    .strictObject({
      min: Term.optional(),
      max: Term,
      /** The law lets a court impose a fine in place of custody. UNTOC 11(1) and the TVPA standards ask about it. */
      fineInstead: z.boolean().default(false),
    })
    .optional(),
  /** In words, with currency; ranges of money are not compared. */
  fine: z.string().optional(),
  /** Legal persons, licences, registers, deportation… in words. */
  other: z.string().optional(),
  source: Citation,
  note: z.string().optional(),
})
export type Penalty = z.infer<typeof Penalty>

export const Aggravation = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: Words,
  when: ElementNode,
  /** The range that replaces the base range. */
  penalty: Penalty.optional(),
  /** Or a multiplication of the bounds by a fraction, `"4/3"`, `"3/2"`, `"2"`. */
  multiply: z
    .string()
    .regex(/^\d+(\/\d+)?$/)
    .optional(),
  /** Must be alleged in the charge (Australia, Criminal Code 270.8(2)). */
  mustBePleaded: z.boolean().default(false),
  source: Citation,
})
export type Aggravation = z.infer<typeof Aggravation>
