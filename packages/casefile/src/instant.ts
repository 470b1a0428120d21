// Moments on the world's clock, kept apart from days on the calendar because only a law says in whose zone a day ends.
import type { Branded } from './ids.ts'

/** Whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Branded<number, 'instant'>

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,3})?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** The moment of an RFC 3339 text with a zone (`2026-11-21T17:30:00Z`), or undefined where it is none. */
export function parseInstant(text: string): Instant | undefined {
  if (!instantPattern.test(text)) return undefined
  const milliseconds = Date.parse(text)
  if (!Number.isSafeInteger(milliseconds)) return undefined
  // The platform's parser may roll 31 June over to 1 July; a day that does not exist is no moment.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.slice(0, 10)) {
    return undefined
  }
  return milliseconds as Instant
}

/** RFC 3339 in UTC with milliseconds. */
export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString()
}
