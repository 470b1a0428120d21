/** Reads the search parameters of the pages of training; what does not fit is left out, never an error. */
import { competenceStates, testMoments } from '@clew/contract/training-words'

type Raw = Readonly<Record<string, unknown>>
type Compact<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const word = (raw: Raw, name: string): string | undefined => {
  const value = raw[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
const oneOf = <const T extends string>(raw: Raw, name: string, allowed: readonly T[]): T | undefined =>
  allowed.find((value) => value === raw[name])
const compact = <T extends object>(object: T): Compact<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Compact<T>

export const manageStates = ['lacking', ...competenceStates] as const

export const readSessionsSearch = (raw: Raw) =>
  compact({
    from: /^\d{4}-\d{2}-\d{2}$/.test(String(raw['from'])) ? word(raw, 'from') : undefined,
    module: word(raw, 'module'),
  })
export type SessionsSearch = ReturnType<typeof readSessionsSearch>

/** Which people are looked at; the same words as the endpoint. */
export const readManageSearch = (raw: Raw) =>
  compact({
    module: word(raw, 'module'),
    state: oneOf(raw, 'state', manageStates),
    region: word(raw, 'region'),
    handling: String(raw['handling']) === '1' ? ('1' as const) : undefined,
  })
export type ManageSearch = ReturnType<typeof readManageSearch>

export const readMomentSearch = (raw: Raw) => compact({ moment: oneOf(raw, 'moment', testMoments) })
