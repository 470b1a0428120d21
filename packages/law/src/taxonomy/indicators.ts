// The shape of law-packs/indicators.yaml: operational indicators of trafficking, to which concepts are mapped; they weigh in no standing.
import * as z from 'zod'
import { Reading, Words } from '../pack/citation.ts'

const Weight = z.enum(['strong', 'medium', 'weak'])

export const Indicator = z.strictObject({
  /** Dimension and number: `D1-01`. */
  id: z.string().regex(/^D[1-6]-\d{2}$/),
  says: Words,
  /** For labour, by age; absent where the list for that age does not have the indicator. */
  weight: z.strictObject({ adult: Weight.optional(), child: Weight.optional() }),
})
export type Indicator = z.infer<typeof Indicator>

export const IndicatorFile = z.strictObject({
  /** How the weights were read. */
  reading: Reading,
  dimensions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^D[1-6]$/),
        name: z.string(),
        title: Words,
        indicators: z.array(Indicator).min(1),
      }),
    )
    .min(1),
})
export type IndicatorFile = z.infer<typeof IndicatorFile>
