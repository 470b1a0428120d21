/** Says an entry of the journal in plain words, and its details as rows of a table. */
import type { JournalLine } from '@clew/contract'
import type { Text } from '../../i18n/use-text.ts'
import { acts } from './acts.ts'

/** What somebody did; a kind without words is said to be one, and its code stands in the details. */
export function didWords(text: Text, what: string): string {
  const refused = refusedWhat(what)
  if (refused !== undefined)
    return text.has(`may.${refused}`)
      ? text('history.refused.of', { what: text(`may.${refused}`) })
      : text('history.refused')
  return text.has(`did.${what}`) ? text(`did.${what}`) : text('history.unknown')
}

/** What was asked for and refused; nothing for other entries. */
export const refusedWhat = (what: string): string | undefined =>
  what.startsWith('refused.') ? what.slice('refused.'.length) : undefined

/** Whether the sentence alone does not say it all. */
export function needsCode(text: Text, line: Pick<JournalLine, 'what' | 'by'>): boolean {
  if (line.by === undefined && text.has(`itself.${line.what}`)) return false
  const refused = refusedWhat(line.what)
  return !text.has(refused === undefined ? `did.${line.what}` : `may.${refused}`)
}

export const whoOf = (text: Text, line: JournalLine): string => line.by?.name ?? text('history.system')

/** What happened where no person acted, or one who was not known yet: a sentence of its own, for the same step of a person says another thing. */
export const itselfWords = (text: Text, what: string): string =>
  text.has(`itself.${what}`) ? text(`itself.${what}`) : `${text('history.system')} ${didWords(text, what)}`

export const sentence = (text: Text, line: JournalLine): string => {
  const said =
    line.by === undefined ? itselfWords(text, line.what) : `${whoOf(text, line)} ${didWords(text, line.what)}`
  return needsCode(text, line) ? `${said} (${refusedWhat(line.what) ?? line.what})` : said
}

/** What somebody said it was for: a purpose of the closed list in words, or their own words. */
export const statedWords = (text: Text, stated: string): string =>
  text.has(`vault-purpose.${stated}`) ? text(`vault-purpose.${stated}`) : stated

/** The case that an entry is about: by reference for those who reach it, else the end of its id. */
export const caseName = ({
  chainId,
  reference,
}: {
  chainId: string
  reference?: string | undefined
}): string => reference ?? `…${chainId.slice(-8)}`

export const instant = (at: string): string => at.slice(11, 19)

export type DetailRow = { path: string; before?: string; after?: string; value?: string }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function leaves(value: unknown, path: string): [string, string][] {
  if (!isRecord(value)) return value === undefined ? [] : [[path, plain(value)]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

/** What an entry says, one row a value; what it says of before and after stands side by side. */
export function detailRows(detail: unknown): { rows: DetailRow[]; changes: DetailRow[]; policies: string[] } {
  if (!isRecord(detail)) {
    return {
      rows: detail === undefined || detail === null ? [] : [{ path: '', value: plain(detail) }],
      changes: [],
      policies: [],
    }
  }
  const { policy, before, after, ...rest } = detail
  const old = new Map(leaves(before, ''))
  const now = new Map(leaves(after, ''))
  return {
    policies: Array.isArray(policy) ? policy.map(plain) : policy === undefined ? [] : [plain(policy)],
    changes: [...new Set([...old.keys(), ...now.keys()])].map((path) => ({
      path,
      before: old.get(path) ?? '',
      after: now.get(path) ?? '',
    })),
    rows: leaves(rest, '').map(([path, value]) => ({ path, value })),
  }
}

export const areas: readonly string[] = ['refused', ...Object.keys(acts)]
