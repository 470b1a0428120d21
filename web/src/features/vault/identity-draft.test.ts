// What somebody did not touch must stay sealed as it is: an empty line may take nothing away.
import { describe, expect, test } from 'vitest'
import { changeOf, emptyContact, emptyIdentity, emptyName, emptyRelative } from './identity-draft.ts'

describe('what is sent of a typed identity', () => {
  test('is nothing where nothing was typed', () => {
    expect(changeOf(emptyIdentity)).toEqual({})
    expect(changeOf({ ...emptyIdentity, names: [emptyName], contacts: [emptyContact] })).toEqual({})
  })

  test('holds what was typed, without the lines that were left empty', () => {
    const draft = {
      ...emptyIdentity,
      names: [{ ...emptyName, text: ' Planted Name ' }, emptyName],
      born: '1999-04-03',
      contacts: [{ ...emptyContact, value: '555 0100', safe: 'no' as const }],
      family: [{ ...emptyRelative, relation: 'sister', name: 'Planted Sister' }, emptyRelative],
    }
    expect(changeOf(draft)).toEqual({
      names: [{ kind: 'present', text: 'Planted Name' }],
      born: '1999-04-03',
      contacts: [{ kind: 'telephone', value: '555 0100', safe: 'no' }],
      family: [{ relation: 'sister', names: [{ kind: 'present', text: 'Planted Sister' }] }],
    })
  })

  test('takes a field away only where that was said, and never one that is also given', () => {
    expect(changeOf({ ...emptyIdentity, away: ['note', 'born'], born: '2000-01-01' })).toEqual({
      note: null,
      born: '2000-01-01',
    })
  })
})
