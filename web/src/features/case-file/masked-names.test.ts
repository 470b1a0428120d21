// Where a name was taken out, people read a pseudonym and never a token.
import { expect, test } from 'vitest'
import type { Text } from '../../i18n/use-text.ts'
import { smallCase } from '../../testing/small-case.ts'
import { sayMasked } from './masked-names.tsx'
import { namesOf } from './names.ts'

const words = (id: string, { name = '', field = '' }: Record<string, string> = {}) =>
  id === 'masked.field' ? `${name} (${field})` : (id.split('.').at(-1) ?? '')
const text = words as unknown as Text

const said = (prose: string) => {
  const [victim, ...others] = smallCase().victims
  if (victim === undefined) throw new Error('the small case has a victim')
  const caseFile = { ...smallCase(), victims: [{ ...victim, pseudonym: 'Blue Heron' }, ...others] }
  return sayMasked(prose, text, namesOf(caseFile).person)
}

test('a name that was taken out reads as the pseudonym in brackets', () => {
  expect(said('The owner met [[V1.name]] at the station.')).toBe('The owner met [Blue Heron] at the station.')
})

test('anything else of a person says what it was', () => {
  expect(said('[[V1.name]] lived at [[V1.address]].')).toBe('[Blue Heron] lived at [Blue Heron (address)].')
})

test('somebody of another case is not called by a sign that here means somebody else', () => {
  expect(said('Like [[elsewhere.name]] before.')).toBe('Like [elsewhere] before.')
})

test('brackets that are no token, and a sign that nobody has, stay readable', () => {
  expect(said('Page [[4]] names [[W9.name]].')).toBe('Page [[4]] names [W9].')
})
