// A prosecutor reads one line an offence, the strongest first, before the remoter ways of being liable for it.
import type { Option } from '@clew/law'
import { expect, test } from 'vitest'
import { optionGroups, standingOptions } from './option-order.ts'

const option = (offence: string, accused: string, standing: number, mode = 'principal') =>
  ({ offence, accused, standing, mode, lesserOf: [], missing: [] }) as unknown as Option

const options = [
  option('a/weak', 'P1', 1),
  option('a/strong', 'P1', 2),
  option('a/attempted', 'P1', 3, 'attempt'),
  option('a/strong', 'P2', 3, 'conspiracy'),
  option('a/strong', 'P3', 3),
]

test('options of one offence stand together, strongest principal first, remoter modes last', () => {
  const groups = optionGroups(options)
  expect(groups.map((group) => group.offence)).toEqual(['a/strong', 'a/weak', 'a/attempted'])
  expect(groups[0]?.options.map((one) => one.accused)).toEqual(['P3', 'P1', 'P2'])
})

test('what stands on nothing is not offered as a next step', () => {
  expect(standingOptions(options).map((one) => one.offence)).toEqual(['a/strong', 'a/attempted'])
})
