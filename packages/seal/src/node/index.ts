/** Cryptography from Node's own OpenSSL: the one entry of this package that touches the platform. */
import { createHash, createPrivateKey, createPublicKey, hash, randomBytes, sign, verify } from 'node:crypto'
import { fromBase64, join, toBase64 } from '../bytes.ts'
import type { Crypto, Signer } from '../crypto.ts'
import { verifierKey } from '../note/keys.ts'
import { isKeyName } from '../note/note.ts'

/** Wrappers of a raw Ed25519 key (RFC 8410, 4 and 7). */
const privateWrapper = Uint8Array.from(Buffer.from('302e020100300506032b657004220420', 'hex'))
const publicWrapper = Uint8Array.from(Buffer.from('302a300506032b6570032100', 'hex'))

export const nodeCrypto: Crypto = {
  sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
  sha256Hex: (text) => hash('sha256', text, 'hex'),
  verifyEd25519: (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false
    const der = Buffer.from(join(publicWrapper, publicKey))
    try {
      return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
    } catch {
      // A point that is none: no signature can be right under it.
      return false
    }
  },
}

/** @param seed 32 random bytes, which are the private key of RFC 8032. */
export function signerFrom(name: string, seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.from(join(privateWrapper, seed)), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    name,
    publicKey: new Uint8Array(spki.subarray(publicWrapper.length)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

/** A new private key as one line: `PRIVATE+KEY+<name>+<key id>+<type and seed>`, the form that Go's note package reads too. */
export function newSigningKey(name: string): string {
  const seed = new Uint8Array(randomBytes(32))
  return `PRIVATE+KEY+${name}+${idOf(signerFrom(name, seed))}+${toBase64(join(Uint8Array.of(1), seed))}`
}

/** Undefined for a text that is no such line. */
export function readSigningKey(text: string): Signer | undefined {
  const [, name = '', id = '', encoded = ''] =
    /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? []
  const bytes = fromBase64(encoded)
  if (!isKeyName(name) || bytes?.length !== 33 || bytes[0] !== 1) return undefined
  const signer = signerFrom(name, bytes.slice(1))
  return idOf(signer) === id ? signer : undefined
}

const idOf = ({ name, publicKey }: Signer): string =>
  verifierKey(nodeCrypto, 'log', name, publicKey).keyId.toString(16).padStart(8, '0')
