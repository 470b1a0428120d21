/** What stands in the addresses of decided cases: words, filters, order, and what is asked of courts; what does not fit is left out. */
import type { DecisionFacet, HoldingQuery } from '@clew/contract'

type Raw = Readonly<Record<string, unknown>>

/** In the order in which they are offered. */
export const facetNames = [
  'form',
  'purpose',
  'means',
  'act',
  'sector',
  'state',
  'verdict',
  'issue',
] as const satisfies readonly DecisionFacet[]

/** Of each facet the chosen values, joined by commas. */
export type DecisionsSearch = Partial<Record<DecisionFacet, string>> & {
  q?: string
  origin?: 'shipped' | 'unit'
  order?: 'asc'
}
export type DecisionSearch = { language?: string }
export type HoldingsSearch = Pick<HoldingQuery, 'offence' | 'element' | 'concept' | 'issue' | 'state'>

const text = (value: unknown): string | undefined => {
  const word = typeof value === 'number' ? String(value) : value
  return typeof word === 'string' && word.trim() !== '' ? word.slice(0, 200) : undefined
}
const fitting = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && value.length <= 2000 && shape.test(value) ? value : undefined
const oneOf = <const T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value)
/** The server knows the list; here only the shape is looked at. */
const evidenceIssue = (value: unknown): HoldingsSearch['issue'] =>
  fitting(value, /^[a-z-]+$/) as HoldingsSearch['issue']
const names = /^[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*$/

/** Drops what is undefined, so that addresses stay short. */
function compact<T extends object>(object: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}

const chosenIn = (raw: Raw): Partial<Record<DecisionFacet, string | undefined>> =>
  Object.fromEntries(facetNames.map((name) => [name, fitting(raw[name], names)]))

export const readDecisionsSearch = (raw: Raw): DecisionsSearch =>
  compact({
    q: text(raw['q']),
    ...chosenIn(raw),
    origin: oneOf(raw['origin'], ['shipped', 'unit']),
    order: oneOf(raw['order'], ['asc']),
  })

export const readDecisionSearch = (raw: Raw): DecisionSearch =>
  compact({ language: fitting(raw['language'], /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/) })

export const readHoldingsSearch = (raw: Raw): HoldingsSearch =>
  compact({
    offence: fitting(raw['offence'], /^[a-z][a-z0-9-]*\/[a-z0-9-]+$/),
    element: fitting(raw['element'], /^[a-z0-9-]+$/),
    concept: fitting(raw['concept'], /^[a-z]+\.[a-z0-9-]+$/),
    issue: evidenceIssue(raw['issue']),
    state: fitting(raw['state'], names),
  })

export const valuesOf = (list: string | undefined): readonly string[] => list?.split(',') ?? []

/** The search with a value of a facet added, or taken out where it was chosen. */
export function toggled(search: DecisionsSearch, facet: DecisionFacet, value: string): DecisionsSearch {
  const { [facet]: old, ...rest } = search
  const chosen = valuesOf(old)
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  return next.length === 0 ? rest : { ...rest, [facet]: next.join(',') }
}
