/** One-time codes that people read to each other: no letter looks like another, and nobody guesses one. */
import { randomInt } from 'node:crypto'
import { digestOf } from './token.ts'

/** Crockford's base 32: without I, L, O and U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 5
const groupLength = 4

/** 100 random bits, as `7K3M-9QXT-…`. */
export function newCode(): string {
  const group = () => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** Of what somebody typed: case, spaces and dashes make no difference, and what looks alike is alike. */
export function codeDigest(typed: string): Buffer {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return digestOf(plain)
}
