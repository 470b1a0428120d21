// Checks that hold wherever they stand in a pack: a cited instrument is listed, a day exists, a term is a term and min is not above max.
import { isRecord, meant, show } from './check-shape.ts'
import type { Path, Report } from './problem.ts'
import { compareTerms, readFraction, readTerm } from './terms.ts'

const dateKeys = new Set(['asAt', 'on', 'from', 'to'])
const deepest = 120

/** Walks any value; what is not shaped as expected is left to the schema's own refusal. */
export function checkValues(
  value: unknown,
  instruments: ReadonlySet<string> | undefined,
  path: Path,
  report: Report,
): void {
  if (path.length > deepest) return
  if (Array.isArray(value)) {
    for (const [at, child] of value.entries()) checkValues(child, instruments, [...path, at], report)
    return
  }
  if (!isRecord(value)) return
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, key]
    if (key === 'source' && instruments !== undefined) checkInstrument(child, instruments, at, report)
    if (key === 'custody') checkRange(child, at, report)
    if (key === 'valid') checkValidity(child, at, report)
    if ((key === 'multiply' || key === 'fraction') && isZeroFraction(child))
      report('bad-term', at, { field: key, value: show(child) })
    if (dateKeys.has(key) && typeof child === 'string' && isIsoShape(child) && !isDay(child))
      report('impossible-date', at, { value: child })
    checkValues(child, instruments, at, report)
  }
}

function checkInstrument(source: unknown, known: ReadonlySet<string>, path: Path, report: Report): void {
  const instrument = isRecord(source) ? source['instrument'] : undefined
  if (typeof instrument !== 'string' || instrument === '' || known.has(instrument)) return
  report('unknown-instrument', [...path, 'instrument'], {
    instrument,
    ...meant(instrument, known),
    known: [...known].join(', '),
  })
}

function checkRange(custody: unknown, path: Path, report: Report): void {
  if (!isRecord(custody)) return
  const { min, max } = custody
  const bounds = [min, max].map((bound) => (typeof bound === 'string' ? readTerm(bound) : undefined))
  for (const [at, field] of (['min', 'max'] as const).entries()) {
    const text = custody[field]
    // The schema lets `0y` and the empty term pass as a spelling; a term of no length is still none.
    if (typeof text === 'string' && bounds[at] === undefined && /^(\d+y)?(\d+m)?(\d+d)?$/.test(text))
      report('bad-term', [...path, field], { field, value: text })
  }
  const [low, high] = bounds
  if (low !== undefined && high !== undefined && compareTerms(low, high) > 0)
    report('min-above-max', path, { min: show(min), max: show(max) })
}

function checkValidity(valid: unknown, path: Path, report: Report): void {
  if (!isRecord(valid)) return
  const { from, to } = valid
  if (typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to) && from > to)
    report('backward-validity', path, { from, to })
}

function isZeroFraction(value: unknown): boolean {
  return typeof value === 'string' && /^\d+(\/\d+)?$/.test(value) && readFraction(value) === undefined
}

const isIsoShape = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Whether a `YYYY-MM-DD` names a day of the calendar. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}
