/** Reads the search parameters of the pages of people; what does not fit is left out, never an error. */
import { roles, vettingStates } from '@clew/contract/people-words'

type Raw = Readonly<Record<string, unknown>>

const word = (raw: Raw, name: string): string | undefined => {
  const value = raw[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
const oneOf = <const T extends string>(raw: Raw, name: string, allowed: readonly T[]): T | undefined =>
  allowed.find((value) => value === raw[name])

type Compact<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const compact = <T extends object>(object: T): Compact<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Compact<T>

/** What the list of people can be asked; the same words as its endpoint. */
export const readPeopleSearch = (raw: Raw) =>
  compact({
    q: word(raw, 'q'),
    role: oneOf(raw, 'role', roles),
    agency: word(raw, 'agency'),
    office: word(raw, 'office'),
    region: word(raw, 'region'),
    vetting: oneOf(raw, 'vetting', vettingStates),
    state: oneOf(raw, 'state', ['active', 'deactivated', 'all']),
  })
export type PeopleSearch = ReturnType<typeof readPeopleSearch>

/** Which number of the coverage is looked behind. */
export const readCoverageSearch = (raw: Raw) =>
  compact({
    region: word(raw, 'region'),
    lacking: oneOf(raw, 'lacking', ['lead', 'prosecutor', 'victim-officer']),
  })
export type CoverageSearch = ReturnType<typeof readCoverageSearch>
