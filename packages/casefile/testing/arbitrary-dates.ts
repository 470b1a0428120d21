// Dates as people know them, for property tests: exact days, months, years, doubts, intervals and open ends.
import fc from 'fast-check'
import { dayOf, formatCivilDate, type UncertainDate } from '../src/index.ts'

const firstYear = 1990
const lastYear = 2025

/** `YYYY-MM-DD` between 1990 and 2025. */
export const arbitraryCivilDate: fc.Arbitrary<string> = fc
  .integer({ min: dayOf(firstYear, 1, 1), max: dayOf(lastYear, 12, 31) })
  .map(formatCivilDate)

/** A year, month or day. */
export const arbitraryDecisionDate: fc.Arbitrary<string> = fc
  .tuple(arbitraryCivilDate, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length))

const single: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(arbitraryDecisionDate, fc.constantFrom('', '', '', '~', '?', '%'))
    .map(([date, mark]) => date + mark),
  fc.integer({ min: 199, max: 202 }).map((decade) => `${decade}X`),
  fc.integer({ min: firstYear, max: lastYear }).map((year) => `${year}-XX`),
)

const interval: fc.Arbitrary<string> = fc
  .tuple(arbitraryDecisionDate, arbitraryDecisionDate)
  .map(([a, b]) =>
    a.slice(0, 4) < b.slice(0, 4) ? `${a}/${b}` : a.slice(0, 4) === b.slice(0, 4) ? a : `${b}/${a}`,
  )

/** Any date that a case file can hold. */
export const arbitraryUncertainDate: fc.Arbitrary<UncertainDate> = fc.oneof(
  { weight: 5, arbitrary: single },
  { weight: 3, arbitrary: interval },
  { weight: 1, arbitrary: arbitraryDecisionDate.map((date) => `${date}/..`) },
  { weight: 1, arbitrary: arbitraryDecisionDate.map((date) => `../${date}`) },
)
