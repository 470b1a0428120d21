/** The lines of an exported journal (NDJSON): a header, seals and checkpoints in the order of the tree, entries, and an end. No name in any. */
import type { Entry } from '../chain/entry.ts'
import type { Head } from '../chain/head.ts'

export const exportFormat = 'clew/journal-export/v1'

export type HeaderLine = {
  readonly format: typeof exportFormat
  /** `all` that the exporter may see, or one chain. */
  readonly scope: string
  /** When it was made, RFC 3339. */
  readonly made: string
  /** The verifier key that the installation says is its own. Whoever checks should know it from elsewhere. */
  readonly key: string
  /** The line of the first checkpoint that says which log this one goes on from. */
  readonly continues?: string
}

/**
 * A leaf of the tree. In the scope `all` every leaf is there, those of other units as `digest` (base64 of the leaf hash)
 * alone; in the scope of a chain its own are, each with its proof of inclusion in the last checkpoint.
 */
export type LeafLine =
  | ({ readonly leaf: number; readonly proof?: readonly string[] } & Head)
  | { readonly leaf: number; readonly digest: string }

/** A signed note, witnesses' lines included; `consistency` with the checkpoint before it in the scope of a chain. */
export type CheckpointLine = { readonly checkpoint: string; readonly consistency?: readonly string[] }

export type EntryLine = Entry & {
  readonly hash: string
  /** Subject and details were erased; the digest stays. */
  readonly erased?: true
  /** What the database computes of subject and details where it is not what the entry says. */
  readonly found?: string
}

export type EndLine = { readonly end: true; readonly entries: number }

export type ExportLine = HeaderLine | LeafLine | CheckpointLine | EntryLine | EndLine

const text = (value: unknown): value is string => typeof value === 'string'
const textOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'
const count = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const texts = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.every(text))

/** Undefined for a line that is none of these. */
export function readLine(line: string): ExportLine | undefined {
  let value: Partial<Record<string, unknown>>
  try {
    value = JSON.parse(line) as Partial<Record<string, unknown>>
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const good =
    'payload' in value
      ? isEntry(value, line)
      : 'leaf' in value
        ? isLeaf(value)
        : 'checkpoint' in value
          ? text(value['checkpoint']) && texts(value['consistency'])
          : 'end' in value
            ? value['end'] === true && count(value['entries'])
            : value['format'] === exportFormat &&
              text(value['scope']) &&
              text(value['made']) &&
              text(value['key']) &&
              (value['continues'] === undefined || text(value['continues']))
  return good ? (value as unknown as ExportLine) : undefined
}

function isEntry(value: Partial<Record<string, unknown>>, line: string): boolean {
  const shaped =
    text(value['chain']) &&
    count(value['seq']) &&
    text(value['at']) &&
    value['at'].length === 27 &&
    textOrNull(value['user']) &&
    textOrNull(value['unit']) &&
    text(value['purpose']) &&
    text(value['action']) &&
    textOrNull(value['request']) &&
    text(value['payload']) &&
    text(value['previous']) &&
    text(value['hash'])
  // A newline inside a field could make two entries of one text; without a backslash there is none.
  return (
    shaped && (!line.includes('\\') || Object.values(value).every((each) => !String(each).includes('\n')))
  )
}

function isLeaf(value: Partial<Record<string, unknown>>): boolean {
  if (!count(value['leaf'])) return false
  if ('digest' in value) return text(value['digest'])
  return (
    text(value['chain']) &&
    count(value['seq']) &&
    text(value['hash']) &&
    instant(value['sealed']) &&
    (value['since'] === null || instant(value['since'])) &&
    (value['after'] === null || count(value['after'])) &&
    texts(value['proof'])
  )
}

const instant = (value: unknown): boolean =>
  text(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
