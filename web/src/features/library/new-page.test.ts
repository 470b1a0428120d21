/** The address and the beginning of a page that the library does not have yet. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressFrom, isAddress, noPage, pageFrom } from './new-page.ts'

test('A title becomes an address, without accents and signs', () => {
  expect(addressFrom('Child-friendly courts: Perú')).toBe('child-friendly-courts-peru')
})

test('Whatever the title, its address can be one or is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const name = addressFrom(title)
      expect(name === '' || isAddress(name)).toBe(true)
    }),
  )
})

test('A measure stands under its pillar and below its parent; a practice under neither', () => {
  const page = {
    ...noPage({ parent: 'protection/coordination' }, 'ur'),
    title: ' Shelters ',
    other: 'پناہ گاہیں',
  }
  expect(pageFrom(page)).toEqual({
    kind: 'measure',
    id: 'protection/shelters',
    language: 'en',
    begin: { title: { en: 'Shelters', ur: 'پناہ گاہیں' }, parent: 'protection/coordination' },
  })
  expect(pageFrom({ ...page, kind: 'practice' })).toMatchObject({
    id: 'shelters',
    begin: { title: { en: 'Shelters', ur: 'پناہ گاہیں' } },
  })
})

test('What is written as the address wins over the title', () => {
  expect(pageFrom({ ...noPage({}, 'en'), title: 'Shelters', name: 'safe-houses' }).id).toBe(
    'prosecution/safe-houses',
  )
})
