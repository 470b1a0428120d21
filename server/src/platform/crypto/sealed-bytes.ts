/** Seals bytes under a key so that they open only with the same key and the same context; the one place that calls the cipher. */
import { randomBytes } from 'node:crypto'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'

export const keyLength = 32
const nonceLength = 24
const tagLength = 16
/** First byte of everything sealed, so that another cipher can follow one day. */
const format = 1

/** What sealed bytes belong to: its kind and version first, then unit, record, generation. Not secret, but bound. */
export type Context = readonly [kind: string, ...parts: (string | number)[]]

/** 32 random bytes. */
export const newKey = (): Uint8Array => new Uint8Array(randomBytes(keyLength))

/** XChaCha20-Poly1305; its nonce of 24 bytes may be random however often a key is used. @returns format, nonce, text, tag. */
export function sealBytes(key: Uint8Array, plain: Uint8Array, context: Context): Buffer {
  const nonce = randomBytes(nonceLength)
  const sealed = xchacha20poly1305(key, nonce, bound(context)).encrypt(plain)
  return Buffer.concat([Buffer.of(format), nonce, sealed])
}

/** Undefined when a single bit of key, context or sealed bytes is another. */
export function openBytes(key: Uint8Array, sealed: Uint8Array, context: Context): Uint8Array | undefined {
  if (sealed.length < 1 + nonceLength + tagLength || sealed[0] !== format) return undefined
  const nonce = sealed.subarray(1, 1 + nonceLength)
  try {
    return xchacha20poly1305(key, nonce, bound(context)).decrypt(sealed.subarray(1 + nonceLength))
  } catch (error) {
    // The library throws for a wrong tag alone once lengths are right; a wrong key is a mistake of ours.
    if (key.length !== keyLength) throw error
    return undefined
  }
}

/** JSON keeps the parts apart, whatever is in them. */
const bound = (context: Context): Uint8Array => new TextEncoder().encode(JSON.stringify(['clew', ...context]))
