/** Says an entry of the journal in plain words, and its details as rows of a table. */
import type { JournalLine } from '@clew/contract'
import type { Text } from '../../i18n/use-text.ts'
import { acts } from './acts.ts'

/** What somebody did; a kind without words is said to be one, and its code stands in the details. */
export function didWords(text: Text, what: string): string {
  if (what.startsWith('refused.')) return text('history.refused')
  return text.has(`did.${what}`) ? text(`did.${what}`) : text('history.unknown')
}

/** What was asked for and refused; nothing for other entries. */
export const refusedWhat = (what: string): string | undefined =>
  what.startsWith('refused.') ? what.slice('refused.'.length) : undefined

/** Whether the sentence alone does not say it all. */
export const needsCode = (text: Text, what: string): boolean =>
  what.startsWith('refused.') || !text.has(`did.${what}`)

export const whoOf = (text: Text, line: JournalLine): string => line.by?.name ?? text('history.system')

export const sentence = (text: Text, line: JournalLine): string => {
  const refused = refusedWhat(line.what)
  const said = `${whoOf(text, line)} ${didWords(text, line.what)}`
  return refused === undefined ? said : `${said} (${refused})`
}

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
