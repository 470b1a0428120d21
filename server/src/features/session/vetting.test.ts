/** The end of a vetting is announced thirty days before, holds on its last day, and is said plainly after it. */
import { expect, test } from 'vitest'
import { vettingOn } from './vetting.ts'

test.each([
  [undefined, 'missing'],
  ['2026-05-04', 'ended'],
  ['2026-05-05', 'ending'],
  ['2026-06-04', 'ending'],
  ['2026-06-05', 'current'],
])('a vetting until %s is %s on the fifth of May', (until, state) => {
  expect(vettingOn(until, '2026-05-05')).toEqual({ state, ...(until === undefined ? {} : { until }) })
})
