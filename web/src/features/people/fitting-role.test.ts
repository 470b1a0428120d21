// Whoever is chosen is offered work that fits them, and what was said before stays where it fits.
import { assignmentRoleNames, assignmentRoles, roles } from '@clew/contract/people-words'
import { expect, test } from 'vitest'
import { assignable, fittingRole } from './fitting-role.ts'

test('each role has its own work as a rule', () => {
  const found = Object.fromEntries(roles.map((role) => [role, fittingRole([role])]))
  expect(found).toEqual({
    prosecutor: 'prosecutor',
    investigator: 'investigator',
    'financial-investigator': 'financial-investigator',
    'victim-officer': 'victim-officer',
    'head-of-unit': 'supervisor',
    'central-authority': 'central-authority',
    partner: undefined,
    analyst: undefined,
    trainer: undefined,
    auditor: undefined,
    administrator: undefined,
  })
})

test('what was chosen stays where it fits, and gives way where it does not', () => {
  expect(fittingRole(['prosecutor'], 'lead')).toBe('lead')
  expect(fittingRole(['head-of-unit', 'prosecutor'], 'supervisor')).toBe('supervisor')
  expect(fittingRole(['victim-officer'], 'lead')).toBe('victim-officer')
})

test('everybody who can be given some work is offered, and nobody else', () => {
  for (const role of roles) {
    const some = assignmentRoleNames.some((each) =>
      (assignmentRoles[each] as readonly string[]).includes(role),
    )
    expect([role, assignable.includes(role)]).toEqual([role, some])
  }
})
