/** Verifier keys of signed notes as one line of text: name, key id, and the type with the public key. */
import { fromBase64, fromHex, join, toBase64, utf8 } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import { isKeyName } from './note.ts'

/** `log` signs notes (Ed25519, type 1); `witness` cosigns checkpoints with the time (Ed25519, type 4). */
export type KeyUse = 'log' | 'witness'
const typeOf = { log: 1, witness: 4 } as const satisfies Record<KeyUse, number>

export type VerifierKey = {
  readonly name: string
  readonly use: KeyUse
  readonly keyId: number
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

/** The first four bytes of a hash over name, type and key: a label, not a proof. */
export function verifierKey(crypto: Crypto, use: KeyUse, name: string, publicKey: Uint8Array): VerifierKey {
  const digest = crypto.sha256(join(utf8(`${name}\n`), Uint8Array.of(typeOf[use]), publicKey))
  return { name, use, keyId: new DataView(digest.buffer, digest.byteOffset).getUint32(0), publicKey }
}

const idText = (keyId: number): string => keyId.toString(16).padStart(8, '0')

/** How a log is named where its key need not be known: name and key id. */
export const logName = (name: string, keyId: number): string => `${name}+${idText(keyId)}`

export const writeVerifierKey = ({ name, use, keyId, publicKey }: VerifierKey): string =>
  `${logName(name, keyId)}+${toBase64(join(Uint8Array.of(typeOf[use]), publicKey))}`

/** Undefined for a text that is no key, a type that is not read here, or an id that is not the key's own. */
export function readVerifierKey(crypto: Crypto, text: string): VerifierKey | undefined {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? []
  const bytes = fromBase64(encoded)
  const use = bytes?.[0] === typeOf.log ? 'log' : bytes?.[0] === typeOf.witness ? 'witness' : undefined
  if (!isKeyName(name) || bytes?.length !== 33 || use === undefined || fromHex(id) === undefined)
    return undefined
  const key = verifierKey(crypto, use, name, bytes.slice(1))
  return idText(key.keyId) === id ? key : undefined
}
