/** Separation of duties for every set of roles that there can be. */
import { caseRoles, roles, type Role } from '@clew/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incompatible } from './separation.ts'

const watching: readonly Role[] = ['administrator', 'auditor']

test('no set of roles that passes holds an administrator or auditor beside anybody whom they answer for', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...roles)), (held) => {
      const duties = [
        held.includes('administrator'),
        held.includes('auditor'),
        held.some((role) => (caseRoles as readonly Role[]).includes(role)),
      ].filter(Boolean).length
      expect(incompatible(held) !== undefined).toBe(duties > 1)
    }),
  )
})

test('the two roles that are named are of the set and differ', () => {
  expect(incompatible(['trainer', 'prosecutor', 'administrator'])).toEqual(['prosecutor', 'administrator'])
  for (const one of watching)
    for (const other of caseRoles) expect(incompatible([one, other])).toEqual([one, other])
  expect(incompatible([...caseRoles, 'analyst', 'trainer'])).toBeUndefined()
})
