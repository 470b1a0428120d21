// Citations and review status: no element, penalty or rule of a pack stands without saying where it was read.
import * as z from 'zod'

/** Text in several languages; English always, others where somebody wrote them. */
export const Words = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string().min(1))
  .refine((w) => 'en' in w, 'English text is needed')
export type Words = z.infer<typeof Words>

export const Reading = z.enum(['read', 'secondary', 'unverified'])
/** `read`: the legal text itself was read; `secondary`: only a summary or commentary; `unverified`: general knowledge, nobody checked. */
export type Reading = z.infer<typeof Reading>

export const Citation = z.strictObject({
  /** Id of an instrument listed in pack.yaml. */
  instrument: z.string().min(1),
  /** Article, section or paragraph exactly as cited: `1589(a)(2)`, `3(a)`. */
  article: z.string().min(1),
  reading: Reading.default('read'),
  note: z.string().optional(),
})
export type Citation = z.infer<typeof Citation>

export const Instrument = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: Words,
  /** Short form printed in citations: `18 USC`, `MSA 2015`. */
  short: z.string().min(1),
  /** Edition, compilation or release that was read. */
  edition: z.string().optional(),
  url: z.string().optional(),
})
export type Instrument = z.infer<typeof Instrument>

export const Validity = z.strictObject({
  /** First day in force; absent when the beginning does not matter or is not known. */
  from: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  /** Last day in force; absent while in force. */
  to: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
})
export type Validity = z.infer<typeof Validity>
