/** Holds tables to spreadsheets that run cells, and patterns to texts that make them run for ever. */
import { guardCell } from '@clew/library/exchange'
import { expect, test } from 'vitest'
import { read, sourceFiles } from '../architecture/tree.ts'
import { hostileTexts } from './hostile.ts'
import { patterns } from './requests.ts'

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  "'=1",
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '=cmd|x!A1',
]
test('no guarded cell is a formula, whatever it holds', () => {
  for (const text of [...formulas, ...hostileTexts])
    expect([text, /^[=+\-@\t\r\n＝＋－＠]/.test(guardCell(text))]).toEqual([text, false])
})

test('everybody who writes tables by hand guards the cells', () => {
  const writers = sourceFiles().filter(
    (path) =>
      /^(server|packages|cli|web)\//.test(path) &&
      !/\.test\.tsx?$|\/testing\//.test(path) &&
      /replaceAll\('"', '""'\)/.test(read(path)),
  )
  expect(writers).toContain('web/src/design/csv.ts')
  // The browser's own writer has its guard, and its test, beside it.
  const loose = writers.filter(
    (path) => path !== 'web/src/design/csv.ts' && !read(path).includes('guardCell'),
  )
  expect(loose).toEqual([])
})

const longTexts = (length: number): string[] => [
  ...['a', '0', '-', ' ', 'a-', '1a', ',', 'a,', '.', 'ａ', 'é'].map(
    (part) => `${part.repeat(length)}\u0001`,
  ),
  `${'a'.repeat(length)}${'-'.repeat(length)}!`,
]
const took = (work: () => void): number => {
  const since = performance.now()
  work()
  return performance.now() - since
}

test('no pattern of the interface takes much more than twice as long for twice as much', () => {
  const wrong: string[] = []
  for (const pattern of patterns()) {
    const regexp = new RegExp(pattern, 'u')
    for (const [at, text] of longTexts(20_000).entries()) {
      const long = took(() => void regexp.test(text))
      // A moment is none, however it compares; a pattern that explodes takes minutes here.
      if (long < 100) continue
      const half = took(() => void regexp.test(longTexts(10_000)[at] ?? ''))
      if (long > half * 3) wrong.push(`${pattern}: ${half.toFixed()} and ${long.toFixed()} ms`)
    }
  }
  expect(wrong).toEqual([])
})
