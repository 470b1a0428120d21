// The choice of law decides what a prosecutor sees first, so it must not depend on the face through which it is asked.
import { CaseFile } from '@clew/casefile'
import { describe, expect, test } from 'vitest'
import { type Choosable, defaultPacks, defaultView, statesInvolved } from './index.ts'

const file = (more: object = {}): CaseFile =>
  CaseFile.parse({
    format: 'clew-casefile/1',
    reference: 'R',
    title: 'T',
    stage: 'trial',
    forms: ['other'],
    forum: 'GB',
    ...more,
  })

const packs: Choosable[] = [
  { pack: 'au', kind: 'national', state: 'AU', states: [] },
  { pack: 'eu', kind: 'regional', states: ['FR', 'DE'] },
  { pack: 'fr', kind: 'national', state: 'FR', states: [] },
  { pack: 'gb', kind: 'national', state: 'GB', states: [] },
  { pack: 'international', kind: 'international', states: [] },
]

describe('the packs that read a case file', () => {
  test('are the treaties and the law of the forum', () => {
    expect(defaultPacks(file(), packs)).toEqual(['gb', 'international'])
  })

  test('include the law of every place, and the regional law that binds it', () => {
    const abroad = file({ places: [{ id: 'L1', kind: 'vessel', name: 'A ship', state: 'FR' }] })
    expect(defaultPacks(abroad, packs)).toEqual(['eu', 'fr', 'gb', 'international'])
  })

  test('include the law of every charge, wherever it happened', () => {
    const charged = file({
      parties: [{ id: 'P1', kind: 'natural', name: 'A' }],
      charges: [{ id: 'C1', offence: 'au/trafficking', accused: 'P1' }],
    })
    expect(defaultPacks(charged, packs)).toEqual(['au', 'gb', 'international'])
  })
})

describe('the States involved', () => {
  test('begin with the forum and take in where people come from', () => {
    const victims = [{ id: 'V1', pseudonym: 'V1', nationality: ['TH', 'GB'] }]
    expect(statesInvolved(file({ victims }))).toEqual(['GB', 'TH'])
  })
})

describe('the view', () => {
  const findings = [{ id: 'D1', court: 'A court', on: '2020', charge: 'C1', outcome: 'acquitted' }]
  test('is before judgment until a court has decided', () => {
    expect(defaultView(file({ stage: 'judgment' }))).toBe('before-judgment')
    expect(defaultView(file({ stage: 'trial', findings }))).toBe('before-judgment')
    expect(defaultView(file({ stage: 'appeal', findings }))).toBe('after-judgment')
  })
})
