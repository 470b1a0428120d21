/** Reads search parameters out of addresses that anybody may have typed; what does not fit is left out, never an error. */
import type { AssessmentQuery, CaseQuery } from '../api/shapes.ts'

type Raw = Readonly<Record<string, unknown>>

const word = (raw: Raw, name: string): string | undefined => {
  const value = raw[name]
  return typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined
}

const oneOf = <const T extends string>(raw: Raw, name: string, allowed: readonly T[]): T | undefined =>
  allowed.find((value) => value === raw[name])

const listOf = (raw: Raw, name: string): readonly string[] | undefined => {
  const value = raw[name]
  const items = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : []
  const known = [...new Set(items.filter((item) => item !== ''))]
  return known.length === 0 ? undefined : known
}

/** Drops what is undefined, so that addresses stay short. */
function compact<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

export const readCasesSearch = (raw: Raw): CaseQuery =>
  compact({
    q: word(raw, 'q'),
    state: word(raw, 'state'),
    stage: word(raw, 'stage'),
    form: word(raw, 'form'),
    weakest: oneOf(raw, 'weakest', [
      'rejected',
      'unsupported',
      'single-source',
      'corroborated',
      'established',
      'none',
    ]),
    sort: oneOf(raw, 'sort', ['updated', 'reference', 'weakest']),
    order: oneOf(raw, 'order', ['asc', 'desc']),
  })

/** How the law is asked: shared by every page of a case, so that a switch set on one holds on the others. */
export const readCaseSearch = (raw: Raw): AssessmentQuery =>
  compact({
    view: oneOf(raw, 'view', ['before-judgment', 'after-judgment']),
    packs: listOf(raw, 'packs'),
    without: listOf(raw, 'without'),
  })

export type ProofSearch = { focus?: string; node?: string; as?: 'map' | 'table' }
export const readProofSearch = (raw: Raw): ProofSearch =>
  compact({ focus: word(raw, 'focus'), node: word(raw, 'node'), as: oneOf(raw, 'as', ['map', 'table']) })

export type RecordSearch = { record?: string }
export const readRecordSearch = (raw: Raw): RecordSearch => compact({ record: word(raw, 'record') })

export type CompareSearch = { a?: string; b?: string }
export const readCompareSearch = (raw: Raw): CompareSearch =>
  compact({ a: word(raw, 'a'), b: word(raw, 'b') })

export type SignInSearch = { back?: string; problem?: string }
export const readSignInSearch = (raw: Raw): SignInSearch =>
  compact({ back: word(raw, 'back'), problem: word(raw, 'problem') })

export type ConceptSearch = { q?: string }
export const readConceptSearch = (raw: Raw): ConceptSearch => compact({ q: word(raw, 'q') })
