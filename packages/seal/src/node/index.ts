/** Cryptography from Node's own OpenSSL: the one entry of this package that touches the platform. */
import { createHash, createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto'
import { join } from '../bytes.ts'
import type { Crypto, Signer } from '../crypto.ts'

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
