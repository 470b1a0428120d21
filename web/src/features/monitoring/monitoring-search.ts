/** What stands in the address of an indicator: States, breakdown, years, and the whole that it is a part of; what does not fit is left out. */

type Raw = Readonly<Record<string, unknown>>

/** As many lines as an eye can keep apart; the server refuses more. */
export const mostStates = 12

export type IndicatorSearch = {
  states?: readonly string[]
  form?: string
  sex?: string
  age?: string
  from?: number
  to?: number
  of?: string
}

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z0-9-]{1,80}$/.test(value) ? value : undefined

function year(value: unknown): number | undefined {
  const found = Number(value)
  return Number.isInteger(found) && found >= 1950 && found <= 2100 ? found : undefined
}

function statesIn(value: unknown): readonly string[] | undefined {
  const all = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : []
  const found = [...new Set(all.filter((code) => /^[A-Z]{2}$/.test(code)))].slice(0, mostStates)
  return found.length === 0 ? undefined : found
}

export function readIndicatorSearch(raw: Raw): IndicatorSearch {
  const read = {
    states: statesIn(raw['states']),
    form: word(raw['form']),
    sex: word(raw['sex']),
    age: word(raw['age']),
    from: year(raw['from']),
    to: year(raw['to']),
    of: word(raw['of']),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** The address of a part of an indicator; of the whole where there is none. */
export const partSearch = (part: Raw | undefined): IndicatorSearch => readIndicatorSearch(part ?? {})
