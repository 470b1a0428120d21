/** The secret that a browser shows with each request, and the digests that are all the database knows of it. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits in base64url: 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

const tokenPattern = /^[A-Za-z0-9_-]{43}$/

export function isToken(text: string): boolean {
  return tokenPattern.test(text)
}

/** SHA-256 suffices: a token of 256 random bits cannot be guessed from its digest. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
