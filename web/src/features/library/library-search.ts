/** What stands in the addresses of the library: words, filters, language and edition; what does not fit is left out. */
import type { EntryKind } from '@clew/contract'

type Raw = Readonly<Record<string, unknown>>

export const pillars = ['prevention', 'protection', 'prosecution', 'institution'] as const
export const strengths = [
  'mandatory',
  'qualified',
  'endeavour',
  'consider',
  'optional',
  'good-practice',
  'yardstick',
] as const

export type TreeSearch = { q?: string; pillar?: string; strength?: string }
export type PracticesSearch = { q?: string; state?: string; year?: string; measure?: string; kind?: string }
export type PageSearch = {
  language?: string
  /** The case from which somebody came. */
  back?: string
}
export type TextSearch = { kind?: EntryKind; id?: string; language?: string; edition?: number }
export type NewPageSearch = { kind?: EntryKind; parent?: string }
export type HistorySearch = TextSearch & { from?: number; to?: number }

const word = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}
const whole = (value: unknown): number | undefined =>
  /^\d{1,6}$/.test(String(value)) ? Number(value) : undefined
const oneOf = <const T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value)
const language = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(value) ? value : undefined

/** Drops what is undefined, so that addresses stay short. */
function compact<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

export const readTreeSearch = (raw: Raw): TreeSearch =>
  compact({
    q: word(raw['q']),
    pillar: oneOf(raw['pillar'], pillars),
    strength: oneOf(raw['strength'], strengths),
  })

export const readPracticesSearch = (raw: Raw): PracticesSearch =>
  compact({
    q: word(raw['q']),
    state: word(raw['state']),
    year: word(raw['year']),
    measure: word(raw['measure']),
    kind: oneOf(raw['kind'], ['good-practice', 'challenge']),
  })

/** A way back leads into a case of this installation and nowhere else. */
const back = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/cases\/[0-9a-f-]{36}([/?#].*)?$/.test(value) ? value : undefined

export const readPageSearch = (raw: Raw): PageSearch =>
  compact({ language: language(raw['language']), back: back(raw['back']) })

export const readTextSearch = (raw: Raw): TextSearch =>
  compact({
    kind: oneOf(raw['kind'], ['measure', 'practice']),
    id: word(raw['id']),
    language: language(raw['language']),
    edition: whole(raw['edition']),
  })

export const readHistorySearch = (raw: Raw): HistorySearch =>
  compact({ ...readTextSearch(raw), from: whole(raw['from']), to: whole(raw['to']) })

export const readNewPageSearch = (raw: Raw): NewPageSearch =>
  compact({ kind: oneOf(raw['kind'], ['measure', 'practice']), parent: word(raw['parent']) })
