/** What two records of persons say differently, so that somebody must choose; lists are joined and need no choice. */
import { type Fields, sameValue } from '../facts/three-way.ts'

export const undecided = (keep: Fields, absorb: Fields): readonly string[] =>
  Object.keys(absorb).filter(
    (field) =>
      field !== 'id' &&
      !Array.isArray(absorb[field]) &&
      keep[field] !== undefined &&
      absorb[field] !== undefined &&
      !sameValue(keep[field], absorb[field]),
  )
