/** The one catalogue of everything that can go wrong, so that server, command line and screen say the same. */
import { access } from './access.ts'
import { assignments } from './assignments.ts'
import { conformity } from './conformity.ts'
import { decisions } from './decisions.ts'
import type { Category, Entry } from './entry.ts'
import { exhibits } from './exhibits.ts'
import { integrity } from './integrity.ts'
import { invalid } from './invalid.ts'
import { library } from './library.ts'
import { merges } from './merges.ts'
import { missing } from './missing.ts'
import { monitoring } from './monitoring.ts'
import { people } from './people.ts'
import { refused } from './refused.ts'
import { sealed } from './sealed.ts'
import { signIn } from './sign-in.ts'
import { training } from './training.ts'

export const catalogue = {
  ...invalid,
  ...missing,
  ...refused,
  ...people,
  ...assignments,
  ...access,
  ...sealed,
  ...exhibits,
  ...signIn,
  ...library,
  ...conformity,
  ...decisions,
  ...merges,
  ...monitoring,
  ...training,
  ...integrity,
} as const

export type ErrorCode = keyof typeof catalogue

/** Every code, in the order of the catalogue. */
export const errorCodes = Object.keys(catalogue) as readonly ErrorCode[]

const statusOf: Readonly<Record<Category, number>> = {
  invalid: 400,
  'not-found': 404,
  conflict: 409,
  refused: 422,
  forbidden: 403,
  fault: 500,
}

/** The HTTP status of a code. */
export function httpStatus(code: ErrorCode): number {
  const entry: Entry = catalogue[code]
  return entry.status ?? statusOf[entry.category]
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(catalogue, code)
}
