// What every page of the library says about itself: titles, where it was read, how well, and who checked it.
import * as z from 'zod'

/** Text by language; English always, because it is the language that every reader of the library shares. */
export const Words = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string().min(1))
  .refine((words) => 'en' in words, 'English text is needed')
export type Words = z.infer<typeof Words>

export const Reading = z.enum(['read', 'secondary', 'unverified'])
/** `read`: the text itself was read; `secondary`: a summary or a report about it; `unverified`: general knowledge, nobody checked. */
export type Reading = z.infer<typeof Reading>

export const SourceKey = z.string().regex(/^[a-z][a-z0-9-]*$/)

export const Source = z.strictObject({
  /** Used in square brackets in the text: `[palermo 3(b)]`. */
  key: SourceKey,
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  /** Only an address that was seen. */
  url: z.url().optional(),
  reading: Reading,
})
export type Source = z.infer<typeof Source>

export const Origin = z.strictObject({
  /** Id of a page in tree.yaml. */
  page: z.string().min(1),
  /** The heading there, as it stands. */
  heading: z.string().min(1),
})
/** The heading of the text that a page of the library answers to. */
export type Origin = z.infer<typeof Origin>

export const Review = z.union([
  z.literal('unreviewed'),
  z.strictObject({ by: z.string().min(1), on: z.iso.date() }),
])
/** Whether a second person has checked the text. */
export type Review = z.infer<typeof Review>
