/** The cookie must not leave the host, must not be read by a script, and must not be planted by another. */
import { expect, test } from 'vitest'
import { attemptCookie } from './attempts.ts'
import { endedCookie, sessionCookie, tokenIn } from './cookie.ts'
import { newToken } from './token.ts'

const token = newToken()

test('over https it is bound to the host, and never sent from elsewhere or in the clear', () => {
  expect(sessionCookie(token, { secure: true })).toBe(
    `__Host-clew-session=${token}; Path=/; HttpOnly; SameSite=Strict; Secure`,
  )
  expect(endedCookie({ secure: true })).toContain('Max-Age=0')
  expect(attemptCookie('x', { secure: true })).toMatch(
    /^__Host-clew-attempt=x; .*HttpOnly; SameSite=Lax; Secure$/,
  )
})

test('another one is not taken for it', () => {
  const secure = { secure: true }
  expect(tokenIn(`a=1; __Host-clew-session=${token}`, secure)).toBe(token)
  expect(tokenIn(`clew-session=${token}`, secure)).toBeUndefined()
  expect(tokenIn(`__Host-clew-session=${token}; __Host-clew-session=${newToken()}`, secure)).toBeUndefined()
  expect(tokenIn('__Host-clew-session=short', secure)).toBeUndefined()
  expect(tokenIn(undefined, secure)).toBeUndefined()
})
