// The headings that the library promises to answer, so that a test can say which is missing.
import * as z from 'zod'
import { MeasureId } from './measure.ts'

export const TreeFile = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        title: z.string().min(1),
        publisher: z.string().min(1),
        /** Name of the stored copy that was read. */
        file: z.string().min(1),
        /** Parts without a heading of their own that pages cite, and that need no measure. */
        parts: z.array(z.string().min(1)).default([]),
      }),
    )
    .min(1),
  headings: z
    .array(
      z.strictObject({
        page: z.string().min(1),
        heading: z.string().min(1),
        measure: MeasureId,
        /** The measure of the heading above; absent at the top of a pillar. */
        under: MeasureId.optional(),
      }),
    )
    .min(1),
})
export type TreeFile = z.infer<typeof TreeFile>
