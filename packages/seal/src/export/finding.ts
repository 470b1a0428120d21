/** What is wrong with an exported journal, where, and what was done to it. */
import type { ChainName } from '../chain/entry.ts'

/** What was done. `unproven`: nothing shows a change, but nothing excludes it either. */
export type FindingKind =
  | 'altered'
  | 'dropped'
  | 'reordered'
  | 'inserted'
  | 'truncated'
  | 'back-dated'
  | 'unproven'
  | 'unreadable'

const kinds = {
  // Of a chain.
  content: 'altered',
  details: 'altered',
  replaced: 'altered',
  rewritten: 'altered',
  missing: 'dropped',
  moved: 'reordered',
  'out-of-place': 'reordered',
  twice: 'inserted',
  cut: 'truncated',
  'time-altered': 'back-dated',
  'time-runs-back': 'back-dated',
  'time-before-seal': 'back-dated',
  'time-after-seal': 'back-dated',
  // Of the tree.
  'seal-missing': 'dropped',
  'seal-time': 'back-dated',
  'seal-proof': 'altered',
  root: 'altered',
  fork: 'altered',
  'kept-differs': 'altered',
  'shorter-than-kept': 'truncated',
  'kept-unknown': 'unproven',
  'kept-other-log': 'unproven',
  unsigned: 'unproven',
  unwitnessed: 'unproven',
  unsealed: 'unproven',
  // Of a certificate that is held against it.
  'certificate-text': 'altered',
  'certificate-entry': 'altered',
  'certificate-details': 'altered',
  'certificate-other': 'altered',
  'certificate-no-entry': 'unproven',
  'certificate-closed': 'unproven',
  'certificate-unreadable': 'unreadable',
  // Of the file.
  'line-unreadable': 'unreadable',
  'key-unreadable': 'unreadable',
  unfinished: 'truncated',
} as const satisfies Record<string, FindingKind>

export type FindingCode = keyof typeof kinds
export const findingCodes = Object.keys(kinds) as readonly FindingCode[]

export type Finding = {
  readonly kind: FindingKind
  readonly code: FindingCode
  readonly chain?: ChainName
  /** The entry, or the first of those meant. */
  readonly seq?: number
  /** The last of them. */
  readonly to?: number
  /** Line of the export, from 1. */
  readonly line?: number
  /** Numbers, times and key names that the words of the finding need; never a name of a person. */
  readonly detail?: Readonly<Record<string, string | number>>
}

export type Where = Omit<Finding, 'kind' | 'code'>

/** So many are kept; a file that is nothing but faults needs no longer list. */
export const mostFindings = 1000

export type Findings = {
  readonly add: (code: FindingCode, where: Where) => void
  readonly list: () => readonly Finding[]
  readonly count: () => number
}

export function collectFindings(): Findings {
  const list: Finding[] = []
  let count = 0
  return {
    add: (code, where) => {
      count += 1
      if (list.length < mostFindings) list.push({ kind: kinds[code], code, ...where })
    },
    list: () => list,
    count: () => count,
  }
}
