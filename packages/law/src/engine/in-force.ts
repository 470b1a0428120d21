// When a text of law was in force, and what is left of a period inside that time.
import {
  couldOverlap,
  firstDay,
  fromTo,
  lastDay,
  parseCivilDate,
  type UncertainDateValue,
} from '@clew/casefile'

export function validityOf(valid: {
  from?: string | undefined
  to?: string | undefined
}): UncertainDateValue {
  const from = valid.from === undefined ? undefined : parseCivilDate(valid.from)
  const to = valid.to === undefined ? undefined : parseCivilDate(valid.to)
  return fromTo(from ?? firstDay, to ?? lastDay)
}

/** The charged period inside the time in which a text was in force; undefined when they cannot meet. */
export function within(
  period: UncertainDateValue | undefined,
  inForce: UncertainDateValue,
): UncertainDateValue | undefined {
  if (period === undefined) return inForce
  if (!couldOverlap(period, inForce)) return undefined
  if (period.earliest >= inForce.earliest && period.latest <= inForce.latest) return period
  return {
    ...period,
    earliest: Math.max(period.earliest, inForce.earliest),
    latest: Math.min(period.latest, inForce.latest),
  }
}
