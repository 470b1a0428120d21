// The front matter of a State practice: what one State or body did, when, and which measures it shows at work or failing.
import * as z from 'zod'
import { MeasureId, PracticeId } from './measure.ts'
import { Origin, Reading, Review, Source, Words } from './provenance.ts'

export const Practice = z.strictObject({
  id: PracticeId,
  title: Words,
  kind: z.enum(['good-practice', 'challenge']),
  /** Where: a State (two capital letters), or a body or region in words. */
  places: z
    .array(
      z.union([
        z.strictObject({ state: z.string().regex(/^[A-Z]{2}$/), name: Words }),
        z.strictObject({ body: Words }),
      ]),
    )
    .min(1),
  /** `2015`, `2015-03`, or an interval `2015/2016`; absent when the source does not say, and then the text says so. */
  year: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}(\/(\d{4}(-\d{2}){0,2}|\.\.))?$/)
    .optional(),
  measures: z.array(MeasureId).min(1),
  /** References of case files that grew out of the practice. */
  decisions: z.array(z.string().min(1)).default([]),
  /** Empty when the practice was read in a statute. */
  origin: z.array(Origin).default([]),
  sources: z.array(Source).min(1),
  /** How well the practice itself is known: `secondary` while only a report about it was read. */
  reading: Reading,
  review: Review,
  translations: z.record(z.string(), Review).default({}),
})
export type Practice = z.infer<typeof Practice>
