/** What stands in the addresses of conformity: the day, the texts, the filter and the open item; what does not fit is left out. */
import type { ConformityFrame, ConformityVerdict } from '@clew/contract'

type Raw = Readonly<Record<string, unknown>>

export const frames = ['palermo', 'untoc', 'tvpa', 'eu'] as const satisfies readonly ConformityFrame[]
export const verdicts = [
  'met',
  'partly',
  'not',
  'not-assessed',
  'not-applicable',
] as const satisfies readonly ConformityVerdict[]

export type DaySearch = { asOf?: string }
export type ReportSearch = DaySearch & {
  against?: readonly ConformityFrame[]
  verdict?: ConformityVerdict
  item?: string
  q?: string
}
export type MatrixSearch = DaySearch & {
  packs?: readonly string[]
  against?: readonly ConformityFrame[]
  differing?: true
  /** One item alone. */
  item?: string
}
export type HistorySearch = { from?: string; to?: string }

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
const oneOf = <const T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value)

function listOf(value: unknown): readonly string[] | undefined {
  const items = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : []
  const found = [...new Set(items.filter((item) => item !== ''))]
  return found.length === 0 ? undefined : found
}

function framesIn(value: unknown): readonly ConformityFrame[] | undefined {
  const asked = listOf(value) ?? []
  const known = frames.filter((frame) => asked.includes(frame))
  return known.length === 0 ? undefined : known
}

/** Drops what is undefined, so that addresses stay short. */
function compact<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

export const readDaySearch = (raw: Raw): DaySearch => compact({ asOf: day(raw['asOf']) })

export const readReportSearch = (raw: Raw): ReportSearch =>
  compact({
    asOf: day(raw['asOf']),
    against: framesIn(raw['against']),
    verdict: oneOf(raw['verdict'], verdicts),
    item: word(raw['item']),
    q: word(raw['q']),
  })

export const readMatrixSearch = (raw: Raw): MatrixSearch =>
  compact({
    asOf: day(raw['asOf']),
    packs: listOf(raw['packs']),
    against: framesIn(raw['against']),
    item: word(raw['item']),
    differing: raw['differing'] === true || raw['differing'] === 'true' ? (true as const) : undefined,
  })

export const readHistorySearch = (raw: Raw): HistorySearch =>
  compact({ from: day(raw['from']), to: day(raw['to']) })

const byLetter: Readonly<Record<string, ConformityFrame>> = { P: 'palermo', C: 'untoc', T: 'tvpa', E: 'eu' }

/** The first letter of an item says to which text it belongs. */
export const frameOfItem = (item: string): ConformityFrame | undefined => byLetter[item.slice(0, 1)]
