// Whoever makes two records one is told first which charges will name whom.
import type { CaseFile } from '@clew/casefile'
import { expect, test } from 'vitest'
import { renamedCharges } from './named-by-charges.ts'

const file = {
  parties: [
    { id: 'P1', name: 'Ivan Petrov' },
    { id: 'P2', name: 'The driver' },
  ],
  victims: [
    { id: 'V1', pseudonym: 'Ana' },
    { id: 'V2', pseudonym: 'Bea' },
  ],
  charges: [
    { id: 'C1', offence: 'x/a', accused: 'P1', victims: ['V1', 'V2'], status: 'charged' },
    { id: 'C2', offence: 'x/b', accused: 'P2', victims: [], status: 'considered' },
  ],
} as unknown as CaseFile
const parties = { collection: 'parties', keep: 'P1', absorb: 'P2' } as const

test('a charge against the absorbed will name the other, and is brought or only considered', () => {
  const found = renamedCharges(file, { ...parties, called: 'Ivan Petrov' })
  expect(found).toEqual([
    { charge: 'C2', offence: 'x/b', before: 'The driver', after: 'Ivan Petrov', second: false },
  ])
})

test('a brought charge whose accused is called otherwise may need a second person', () => {
  const found = renamedCharges(file, { ...parties, called: 'The driver' })
  expect(found.map(({ charge, before, after, second }) => [charge, before, after, second])).toEqual([
    ['C1', 'Ivan Petrov', 'The driver', true],
    ['C2', 'The driver', 'The driver', false],
  ])
})

test('before a name is chosen it says which charge is meant and not yet whom it will name', () => {
  const found = renamedCharges(file, { ...parties, called: undefined })
  expect(found.map(({ charge, after }) => [charge, after])).toEqual([['C2', undefined]])
})

test('victims are named by their pseudonyms, witnesses by no charge', () => {
  const victims = { collection: 'victims', keep: 'V1', absorb: 'V2', called: 'Ana' } as const
  expect(renamedCharges(file, victims).map(({ before, after }) => [before, after])).toEqual([['Bea', 'Ana']])
  expect(renamedCharges(file, { ...parties, collection: 'witnesses', called: 'Ana' })).toEqual([])
})
