// The screen must ask for exactly the choices without which the server refuses a merge.
import { undecidedFields } from '@clew/casefile'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { undecided } from './undecided.ts'

const value = fc.oneof(
  fc.constantFrom('natural', 'legal', 'V1'),
  fc.boolean(),
  fc.integer({ min: 1, max: 3 }),
  fc.array(fc.constantFrom('US', 'PH'), { maxLength: 2 }),
)
const person = fc.dictionary(fc.constantFrom('id', 'name', 'kind', 'number', 'nationality', 'heard'), value)

test('the choices that are asked for are those that the server needs', () => {
  fc.assert(
    fc.property(person, person, (keep, absorb) => {
      expect([...undecided(keep, absorb)].sort()).toEqual([...undecidedFields(keep, absorb)].sort())
    }),
  )
})
