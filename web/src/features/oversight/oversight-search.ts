/** Reads the search parameters of the pages of oversight; what does not fit is left out, never an error. */

type Raw = Readonly<Record<string, unknown>>

const fitting = (raw: Raw, name: string, form: RegExp): string | undefined => {
  const value = raw[name]
  return typeof value === 'string' && form.test(value) ? value : undefined
}
const day = (raw: Raw, name: string) => fitting(raw, name, /^\d{4}-\d{2}-\d{2}$/)

type Compact<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const compact = <T extends object>(object: T): Compact<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Compact<T>

/** What the journal can be asked; the same words as its endpoint. */
export const readHistorySearch = (raw: Raw) =>
  compact({
    user: fitting(raw, 'user', /^[\w-]{1,40}$/),
    what: fitting(raw, 'what', /^[a-z-]{1,30}(\.[a-z-]*){0,2}$/),
    why: fitting(raw, 'why', /^[a-z-]{1,60}$/),
    said: fitting(raw, 'said', /^.{2,100}$/u),
    case: fitting(raw, 'case', /^[\w-]{1,40}$/),
    from: day(raw, 'from'),
    to: day(raw, 'to'),
  })
export type HistorySearch = ReturnType<typeof readHistorySearch>

export const readUnusualSearch = (raw: Raw) => {
  const east = raw['east']
  return compact({
    from: day(raw, 'from'),
    to: day(raw, 'to'),
    east: typeof east === 'number' && Number.isInteger(east) && east >= -12 && east <= 14 ? east : undefined,
  })
}
export type UnusualSearch = ReturnType<typeof readUnusualSearch>

export const readAlarmSearch = (raw: Raw) =>
  compact({ state: raw['state'] === 'all' ? ('all' as const) : undefined })
