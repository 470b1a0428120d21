// Dates that exist, States and currencies that exist, concepts of the taxonomy, text that can be stored: wherever the schema has such a scalar.
import { CaseFile } from './case-file.ts'
import { daysInMonth } from './civil-date.ts'
import { countryMeantBy, isCountry } from './countries.ts'
import { currencyCodes, isCurrency } from './currencies.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Complaints, Path } from './problem.ts'
import { CivilDate, ConceptId, CountryCode, CurrencyCode, DecisionDate, UncertainDate } from './scalars.ts'
import { walkLeaves } from './schema-walk.ts'
import { isDateProblem, parseUncertainDate } from './uncertain-date.ts'

/** NUL and other control characters, and halves of a character: PostgreSQL and printers refuse them. */
// oxlint-disable-next-line no-control-regex
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udfff]/u

function checkCalendar(text: string, path: Path, complaints: Complaints): void {
  if (!DecisionDate.safeParse(text).success) return
  const [year, month, day] = text.split('-')
  if (month === undefined) return
  if (Number(month) < 1 || Number(month) > 12) {
    return complaints.add('date-no-such-month', path, { text, month })
  }
  const last = daysInMonth(Number(year), Number(month))
  if (day !== undefined && (Number(day) < 1 || Number(day) > last)) {
    complaints.add('date-no-such-day', path, { text, day, last })
  }
}

/** Whether the text can be a date of a case; complains where not. */
export function checkUncertainDate(text: string, path: Path, complaints: Complaints): void {
  if (!UncertainDate.safeParse(text).success) return
  const value = parseUncertainDate(text)
  if (isDateProblem(value)) complaints.add(value.code, path, value.params)
}

function checkCountry(code: string, path: Path, complaints: Complaints): void {
  if (isCountry(code) || !CountryCode.safeParse(code).success) return
  complaints.add('country-unknown', path, { found: code }, { near: () => countryMeantBy(code) })
}

/** Most leaves are prose or ids, of which only the characters matter; spares a path for each. */
function isPlainlyFine(leaf: unknown, value: string): boolean {
  return !checked.has(leaf) && !unstorable.test(value)
}

const checked = new Set<unknown>([
  CivilDate,
  DecisionDate,
  UncertainDate,
  CountryCode,
  CurrencyCode,
  ConceptId,
])

/** Works on any value; a scalar of the wrong form is left to the schema. */
export function checkScalars(
  caseFile: unknown,
  complaints: Complaints,
  concepts: ReadonlySet<string> | undefined,
): void {
  walkLeaves(CaseFile, caseFile, (leaf, value, here) => {
    if (typeof value !== 'string' || isPlainlyFine(leaf, value)) return
    const path = [...here]
    const broken = unstorable.exec(value)
    if (broken !== null) {
      const character = `U+${(broken[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
      complaints.add('text-unstorable', path, { character })
    }
    switch (leaf) {
      case CivilDate:
      case DecisionDate:
        return checkCalendar(value, path, complaints)
      case UncertainDate:
        return checkUncertainDate(value, path, complaints)
      case CountryCode:
        return checkCountry(value, path, complaints)
      case CurrencyCode:
        if (isCurrency(value) || !CurrencyCode.safeParse(value).success) return
        return complaints.add(
          'currency-unknown',
          path,
          { found: value },
          { near: () => didYouMean(value, currencyCodes) },
        )
      case ConceptId:
        if (concepts === undefined || concepts.has(value) || !ConceptId.safeParse(value).success) return
        return complaints.add(
          'concept-unknown',
          path,
          { found: value },
          { near: () => didYouMean(value, concepts) },
        )
      default:
    }
  })
}
