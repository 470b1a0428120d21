// The list of cases counts offences, not the pairs of offence and accused that the engine finds.
import type { Assessment } from '@clew/law'
import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'

test('an offence that stands uncharged against several persons counts once', () => {
  const option = (offence: string, accused: string, standing: number) => ({ offence, accused, standing })
  const assessment = {
    charges: [],
    notes: [],
    options: [
      option('gb/servitude', 'P1', 3),
      option('gb/servitude', 'P2', 2),
      option('gb/trafficking', 'P1', 2),
      option('gb/assault', 'P1', 1),
    ],
  } as unknown as Assessment
  expect(digestOf(assessment).uncharged).toBe(2)
})
