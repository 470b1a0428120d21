// Shows that small texts which would keep a reader of YAML busy for minutes are refused, and that what people write is not.
import { expect, test } from 'vitest'
import { wildAt } from './wild-yaml.ts'

const nest = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)
const keys = (count: number, between: string) =>
  Array.from({ length: count }, (_, at) => `k${at}: 1`).join(between)

test.each([
  ['brackets', nest('[', ']', 100_000), 'nests too deep'],
  ['dashes', '- '.repeat(100_000), 'nests too deep'],
  ['keys', keys(100_000, '\n'), 'more than 1000 keys'],
  ['keys between braces', `{${keys(100_000, ',')}}`, 'more than 1000 keys'],
  ['keys further in', `a:\n  b:\n    - ${keys(2_000, '\n      ')}`, 'more than 1000 keys'],
  ['documents', '---\na: 1\n'.repeat(50_000), 'more than one document'],
  ['aliases', `a: &a x\nb:\n${'- *a\n'.repeat(2_000)}`, 'More than 1000 aliases'],
])('without end: %s', (_what, text, says) => {
  expect(wildAt(text)?.says).toContain(says)
})

test('a long list of short records is not wild', () => {
  const records = Array.from({ length: 3_000 }, (_, at) => `- {id: F${at}, says: "a *b* {c}", by: [P1]}`)
  expect(wildAt(`facts:\n${records.join('\n')}\n`)).toBeUndefined()
  expect(wildAt('--- \na: 1\n...\n')).toBeUndefined()
  expect(wildAt('')).toBeUndefined()
})
