/** The closing line is believed by people who read nothing else, so its arithmetic is tested too. */
import { describe, expect, test } from 'vitest'
import { countsOf } from './vitest.ts'

const report = (total: number, passed: number, failed: number, suites = 0) => ({
  numTotalTests: total,
  numPassedTests: passed,
  numFailedTests: failed,
  numFailedTestSuites: suites,
})

describe('the counts of a test run', () => {
  test('are those of its report', () => {
    expect(countsOf(report(10, 7, 2, 1), 1)).toEqual({ passed: 7, failed: 2, skipped: 1 })
    expect(countsOf(report(10, 10, 0), 0)).toEqual({ passed: 10, failed: 0, skipped: 0 })
  })

  test('are never green when a file could not be loaded, nothing ran, or the run died', () => {
    expect(countsOf(report(10, 10, 0, 1), 1).failed).toBe(1)
    expect(countsOf(report(0, 0, 0), 0).failed).toBe(1)
    expect(countsOf(report(10, 10, 0), 137).failed).toBe(1)
  })
})
