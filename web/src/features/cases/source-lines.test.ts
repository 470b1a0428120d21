// Each problem of an imported file must be shown at its own line.
import { expect, test } from 'vitest'
import { lineStart, problemsByLine } from './source-lines.ts'

test('a line begins after the break of the line before', () => {
  expect(lineStart('ab\ncd\nef', 1)).toBe(0)
  expect(lineStart('ab\ncd\nef', 3)).toBe(6)
  expect(lineStart('ab', 9)).toBe(0)
})

test('problems without a line are about the whole file', () => {
  const lines = problemsByLine([
    { code: 'a', message: 'a', line: 2 },
    { code: 'b', message: 'b', line: 2 },
    { code: 'c', message: 'c' },
  ])
  expect(lines.get(2)?.length).toBe(2)
  expect(lines.size).toBe(1)
})
