// After signing in one returns to where one was, and never to anywhere else.
import { expect, test } from 'vitest'
import { safeBack } from './session.ts'

test.each(['/cases', '/cases/x?view=before-judgment#y', '/law'])('%s is an address of ours', (back) => {
  expect(safeBack(back)).toBe(back)
})

test.each([
  undefined,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/sign-in?back=/x',
])('%s is not followed', (back) => {
  expect(safeBack(back)).toBe('/')
})
