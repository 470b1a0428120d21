/** The certificate of an erasure, as whoever printed or kept it holds it, against the entry of the journal that it stands on. */
import { fromHex, join, toHex, utf8, wholeNumber } from '../bytes.ts'
import type { ChainName } from '../chain/entry.ts'
import type { Crypto } from '../crypto.ts'
import type { FindingCode, Where } from './finding.ts'
import type { EntryLine } from './lines.ts'

const first = 'clew/erasure-certificate/v1'
/** What the certificate states, in this order; none is a name: the person is a pseudonym, and whoever erased an id. */
const stated = [
  'case',
  'record',
  'person',
  'erased-by',
  'erased-at',
  'reason',
  'words',
  'key-sha256',
  'content-sha256',
] as const
const proving = [
  'sha256-of-the-above',
  'journal-entry',
  'journal-hash',
  'journal-salt',
  'journal-payload',
] as const

export type ErasureCertificate = {
  readonly states: Readonly<Record<(typeof stated)[number], string>>
  /** SHA-256 of the statement as it stands here, which need not be the one that the certificate says. */
  readonly digest: string
  readonly said: string
  readonly chain: ChainName
  readonly seq: number
  readonly at: string
  readonly hash: string
  /** Absent once the details of the entry were erased: then the entry no longer shows which certificate it names. */
  readonly opening?: { readonly salt: Uint8Array; readonly payload: string }
}

/** Undefined for a text that is none, whatever is missing or too much. Line ends may have changed on the way. */
export function readCertificate(crypto: Crypto, text: string): ErasureCertificate | undefined {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n')
  const states = fieldsOf(lines.slice(1, 1 + stated.length), stated)
  const proof = fieldsOf(lines.slice(2 + stated.length), proving)
  if (lines[0] !== first || states === undefined || lines[1 + stated.length] !== '' || proof === undefined)
    return undefined
  const [chain = '', number = '', at = '', ...more] = proof['journal-entry'].split(' ')
  const seq = wholeNumber(number)
  if (seq === undefined || more.length > 0) return undefined
  const salt = fromHex(proof['journal-salt'])
  const payload = proof['journal-payload']
  const closed = proof['journal-salt'] === 'erased' && payload === 'erased'
  if (salt === undefined && !closed) return undefined
  return {
    states,
    digest: crypto.sha256Hex(`${lines.slice(0, 1 + stated.length).join('\n')}\n`),
    said: proof['sha256-of-the-above'],
    chain,
    seq,
    at,
    hash: proof['journal-hash'],
    ...(salt === undefined ? {} : { opening: { salt, payload } }),
  }
}

/** Exactly these, in this order, each with its name in front. */
function fieldsOf<Name extends string>(
  lines: readonly string[],
  names: readonly Name[],
): Readonly<Record<Name, string>> | undefined {
  if (lines.length !== names.length) return undefined
  const found = lines.map((line, at) => [names[at], line.slice((names[at]?.length ?? 0) + 1)] as const)
  const good = lines.every((line, at) => line.startsWith(`${names[at] ?? ''} `))
  return good ? (Object.fromEntries(found) as Record<Name, string>) : undefined
}

/** @param entry the one of the journal that has the place which the certificate names; undefined where it has none. */
export function checkCertificate(
  crypto: Crypto,
  certificate: ErasureCertificate,
  entry: EntryLine | undefined,
  add: (code: FindingCode, where: Where) => void,
): void {
  const { states, digest, said, chain, seq, at, hash, opening } = certificate
  const where: Where = { chain, seq }
  if (digest !== said) add('certificate-text', where)
  if (entry === undefined) {
    add('certificate-no-entry', where)
    return
  }
  if (
    entry.hash !== hash ||
    entry.at !== at ||
    entry.action !== 'vault.erase' ||
    entry.user !== states['erased-by'] ||
    chain !== `case/${states.case}`
  )
    add('certificate-entry', where)
  if (opening === undefined) {
    add('certificate-closed', where)
    return
  }
  const digestOfDetails = crypto.sha256(join(opening.salt, utf8(opening.payload)))
  if (toHex(digestOfDetails) !== entry.payload) add('certificate-details', where)
  else if (!names(opening.payload, said, states.record)) add('certificate-other', where)
}

/** Whether the details of the entry name this statement and this record. */
function names(payload: string, digest: string, record: string): boolean {
  try {
    const [subject, detail] = JSON.parse(payload) as [unknown, { certificate?: unknown } | null]
    return subject === `identity:${record}` && detail?.certificate === digest
  } catch {
    return false
  }
}
