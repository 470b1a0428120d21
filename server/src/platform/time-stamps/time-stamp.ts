/**
 * Time stamps as RFC 3161 has them: the question over a hash, and whether an answer is one to this question. The signature in the answer
 * is for whoever doubts to verify, with `openssl ts -verify` and the authority's certificate; Clew takes nobody's word for its own.
 */
import { randomBytes } from 'node:crypto'
import { type Der, integer, none, octets, oid, readDer, sequence, yes } from './der.ts'

/** 2.16.840.1.101.3.4.2.1 */
const sha256 = '608648016503040201'
/** 1.2.840.113549.1.9.16.1.4 */
const timeStampInfo = Buffer.from('2a864886f70d0109100104', 'hex')

/** TimeStampReq (section 2.4.1) with a nonce, which asks for the authority's certificate as well. */
export function timeStampQuery(digest: Uint8Array, nonce: Uint8Array = randomBytes(8)): Buffer {
  const imprint = sequence(sequence(oid(sha256), none()), octets(digest))
  return sequence(integer(Buffer.of(1)), imprint, integer(nonce), yes())
}

export type TimeStampRead =
  | { readonly ok: true; readonly at: Date }
  | { readonly ok: false; readonly problem: 'unreadable' | 'refused' | 'other-hash' | 'other-question' }

/** Reads a TimeStampResp (section 2.4.2) against the question that was asked. */
export function readTimeStamp(answer: Buffer, query: Buffer): TimeStampRead {
  const asked = readDer(query)
  const told = readDer(answer)
  const status = told?.parts[0]?.parts[0]?.content
  if (asked === undefined || told === undefined || status === undefined)
    return { ok: false, problem: 'unreadable' }
  // 0 granted, 1 granted with modifications.
  if (status.length !== 1 || (status[0] ?? 2) > 1) return { ok: false, problem: 'refused' }
  const info = infoIn(told)
  const at =
    info === undefined ? undefined : generalizedTime(info.parts.find(({ tag }) => tag === 0x18)?.content)
  if (info === undefined || at === undefined) return { ok: false, problem: 'unreadable' }
  const [, imprint, nonce] = asked.parts
  if (
    imprint === undefined ||
    !same(imprint.parts[1], info.parts[2]?.parts[1]) ||
    !same(imprint.parts[0]?.parts[0], info.parts[2]?.parts[0]?.parts[0])
  )
    return { ok: false, problem: 'other-hash' }
  // After version, policy, imprint and serial number the only whole number is the nonce.
  const echoed = info.parts.slice(4).find(({ tag }) => tag === 0x02)
  return same(nonce, echoed) ? { ok: true, at } : { ok: false, problem: 'other-question' }
}

const same = (one: Der | undefined, other: Der | undefined): boolean =>
  one !== undefined && other !== undefined && one.content.equals(other.content)

/** TSTInfo inside the SignedData inside the token. */
function infoIn(answer: Der): Der | undefined {
  const signed = answer.parts[1]?.parts[1]?.parts[0]
  const encapsulated = signed?.parts.find(({ parts }) => parts[0]?.content.equals(timeStampInfo) === true)
  const inner = encapsulated?.parts[1]?.parts[0]?.content
  return inner === undefined ? undefined : readDer(inner)
}

/** `20260505120000Z`, with fractions of a second where the authority gives them. */
function generalizedTime(content: Buffer | undefined): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(
    content?.toString('latin1') ?? '',
  )
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second, fraction = ''] = parts
  const at = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`,
  )
  return Number.isNaN(at.getTime()) ? undefined : at
}
