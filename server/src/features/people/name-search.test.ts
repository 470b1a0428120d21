/** Search by name, as people type names. */
import { expect, test } from 'vitest'
import { matches } from './name-search.ts'

test.each([
  ['muller', 'Müller, Änne', true],
  ['ANNE mul', 'Müller, Änne', true],
  ['παπα', 'Παπαδοπούλου Ελένη', true],
  ['ιωαννης', 'Ιωάννης', true],
  ['елена', 'Елена', true],
  ['علی', 'عَلِيّ', true],
  ['شاهد', 'شاہد', true],
  ['सीता', 'सीता देवी', true],
  ['小红', '王小红', true],
  ['office.example', 'Office Person', false],
])('%s in %s: %s', (question, name, found) => {
  expect(matches(question, [name, null])).toBe(found)
})

test('every part must occur, in the name or in the address', () => {
  expect(matches('amina police', ['Amina K.', 'a.k@police.example'])).toBe(true)
  expect(matches('amina court', ['Amina K.', 'a.k@police.example'])).toBe(false)
})
