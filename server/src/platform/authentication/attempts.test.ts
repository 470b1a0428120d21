/** Shows that an attempt belongs to one browser, serves once, and that one address cannot crowd out the others. */
import { expect, test } from 'vitest'
import { attemptCookie, openAttempts } from './attempts.ts'
import { codeDigest, newCode } from './code.ts'

const rules = { secure: false }
let now = new Date('2026-05-05T12:00:00Z')
const cookieOf = (id: string) => attemptCookie(id, rules).split(';')[0] ?? ''

test('an attempt is taken once, and only by the browser that began it', () => {
  const attempts = openAttempts<string>(() => now)
  const id = attempts.begin('a', '127.0.0.1')
  expect(attempts.take('clew-attempt=other', rules)).toBeUndefined()
  expect(attempts.take(`x=1; ${cookieOf(id)}`, rules)).toBe('a')
  expect(attempts.take(cookieOf(id), rules)).toBeUndefined()
})

test('an attempt that took too long is over', () => {
  const attempts = openAttempts<string>(() => now)
  const id = attempts.begin('a', '127.0.0.1')
  now = new Date(now.getTime() + 11 * 60_000)
  expect(attempts.take(cookieOf(id), rules)).toBeUndefined()
})

test('one address cannot crowd out another', () => {
  const attempts = openAttempts<string>(() => now)
  const mine = attempts.begin('mine', '192.0.2.1')
  for (let turn = 0; turn < 500; turn++) attempts.begin('flood', '192.0.2.2')
  expect(attempts.take(cookieOf(mine), rules)).toBe('mine')
})

test('a code may be typed as people type', () => {
  const code = newCode()
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  expect(codeDigest(typed)).toEqual(codeDigest(code))
  expect(codeDigest(newCode())).not.toEqual(codeDigest(code))
})
