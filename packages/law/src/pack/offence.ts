// An offence of a pack: elements, consent rule, defences, penalty, aggravation, lesser offences, each cited and dated.
import * as z from 'zod'
import { forms } from '@clew/casefile'
import { Citation, Reading, Validity, Words } from './citation.ts'
import { ElementNode } from './element.ts'
import { offenceKinds } from './kinds.ts'
import { Aggravation, Penalty } from './penalty.ts'

export const ConsentRule = z.strictObject({
  /** When the victim's agreement makes no difference; `not-stated` where the text is silent. */
  irrelevant: z.enum(['always', 'when-means-shown', 'for-children', 'not-stated']),
  source: Citation,
  note: z.string().optional(),
})
export type ConsentRule = z.infer<typeof ConsentRule>

export const Defence = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: Words,
  when: ElementNode,
  burden: z.enum(['defence-legal', 'defence-evidential', 'prosecution']).default('defence-evidential'),
  source: Citation,
})
export type Defence = z.infer<typeof Defence>

export const Offence = z.strictObject({
  /** Unique in the pack; several entries may share it when their validity does not overlap (the law of different years). */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: Words,
  kind: z.enum(offenceKinds),
  forms: z.array(z.enum(forms)).default([]),
  source: Citation,
  /** How well this entry was checked; the weakest reading of its parts. */
  reading: Reading,
  valid: Validity.default({}),
  /** Who can commit it as principal. */
  persons: z.array(z.enum(['natural', 'legal', 'state'])).default(['natural']),
  elements: ElementNode,
  consent: ConsentRule.optional(),
  defences: z.array(Defence).default([]),
  penalty: Penalty.optional(),
  aggravations: z.array(Aggravation).default([]),
  /** Ids (same pack) a court may or usually does turn to when this one fails; alternative verdicts are marked. */
  lesser: z
    .array(
      z.strictObject({
        offence: z.string(),
        alternativeVerdict: z.boolean().default(false),
        source: Citation.optional(),
      }),
    )
    .default([]),
  /** Never an option or a charge on its own: a definition that other offences refer to. */
  auxiliary: z.boolean().default(false),
  note: z.string().optional(),
})
export type Offence = z.infer<typeof Offence>

/** One file of law-packs/<jurisdiction>/offences/. */
export const OffenceFile = z.strictObject({ offences: z.array(Offence).min(1) })
export type OffenceFile = z.infer<typeof OffenceFile>
