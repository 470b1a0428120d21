/** Says how a vetting stands on a day, so that nobody is surprised on the morning after it ended. */
import { type Session, vettingWarningDays } from '@clew/contract'

const dayLength = 24 * 60 * 60_000

/** @param until, today days as `2026-05-05`; the vetting holds on its last day. */
export function vettingOn(until: string | undefined, today: string): Session['vetting'] {
  if (until === undefined) return { state: 'missing' }
  const left = (Date.parse(until) - Date.parse(today)) / dayLength
  return { state: left < 0 ? 'ended' : left <= vettingWarningDays ? 'ending' : 'current', until }
}
