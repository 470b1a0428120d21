/** The days of assignments, shares, leave and clearances: which may be asked for, and which is the last when something ends now. */
import { formatCivilDate, parseCivilDate } from '@clew/casefile'
import { Refusal } from '../../platform/refusal.ts'

const longestLeave = 366

/**
 * Nothing begins in the past: a period that did would lend a reason to what was done before it was written down.
 * @throws Refusal `period-invalid`.
 */
export function checkPeriod(from: string, until: string | undefined, today: string, leave = false): void {
  const first = parseCivilDate(from)
  const last = until === undefined ? undefined : parseCivilDate(until)
  const now = parseCivilDate(today)
  if (first === undefined || now === undefined || first < now) throw new Refusal('period-invalid')
  if (until === undefined) return
  if (last === undefined || last < first || (leave && last - first > longestLeave))
    throw new Refusal('period-invalid')
}

/** A new last day of something that has begun or will. @throws Refusal `period-invalid`. */
export function checkLastDay(from: string, until: string | undefined, today: string): void {
  if (until === undefined) return
  if (parseCivilDate(until) === undefined || until < from || until < today)
    throw new Refusal('period-invalid')
}

/** The last day of what ends now: yesterday, or the day before the first, so that it opens nothing from this moment on. */
export function endedOn(from: string, today: string): string {
  return dayBefore(from > today ? from : today)
}

function dayBefore(day: string): string {
  const parsed = parseCivilDate(day)
  if (parsed === undefined) throw new Error(`${day} is no day of the calendar`)
  return formatCivilDate(parsed - 1)
}

export type PeriodState = 'active' | 'coming' | 'ended'

export function stateOf(from: string, until: string | null, today: string, ended = false): PeriodState {
  if (ended || (until !== null && (until < today || until < from))) return 'ended'
  return from > today ? 'coming' : 'active'
}
