/** What falls when one source or two fall away, beside the same assessment without that question. */
import { assess, type AssessOptions } from '../../packages/law/src/index.ts'
import { asOf, largestCase, shippedLaw } from '../material.ts'
import { duration, type Row, size } from '../row.ts'
import { warm } from '../warm.ts'

export async function resilienceRows(): Promise<Row[]> {
  const law = await shippedLaw()
  const { file, name } = largestCase()
  const whole: AssessOptions = { asOf, view: 'before-judgment' }
  const without: AssessOptions = { ...whole, parts: { resilience: 'none' } }
  const plain = await warm(() => assess(file, law, without), 3000)
  const pairs = await warm(() => assess(file, law, whole), 5000)
  const assessed = assess(file, law, whole)
  const standing = assessed.charges.filter((c) => c.standing >= 2).length
  const sources = new Set(file.evidence.map((e) => e.source)).size
  const worlds = sources + (sources * (sources - 1)) / 2
  const more = Math.max(0, pairs.best - plain.best)
  return [
    {
      what: `assess ${name} with resilience against ${sources} sources and their pairs`,
      figure: `${duration(pairs.best)} (middle ${duration(pairs.middle)}), ${size(pairs.bytes)} allocated; a charge that stands: ${duration(more / Math.max(1, standing))}`,
      beside: `without resilience ${duration(plain.best)}; once for each of the ${worlds} losses that would be ${duration(plain.best * worlds)}`,
      value: pairs.best / 1000,
      unit: 'ms',
      limit: { at: 10, sense: 'at-most' },
    },
  ]
}
