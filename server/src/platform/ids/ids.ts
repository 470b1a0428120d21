/** Identifiers come from the program, never from a sequence, so that cases can live on many machines. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../clock/clock.ts'

declare const brand: unique symbol
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type CaseId = Id<'case'>
export type UnitId = Id<'unit'>
export type UserId = Id<'user'>

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return uuidPattern.test(text)
}

/**
 * A UUID of version 7 (RFC 9562, 5.7): begins with the instant in milliseconds, so that rows made together lie together.
 * Not for anything about a victim: it tells when the record was made.
 */
export function timeOrderedId<Kind extends string>(clock: Clock): Id<Kind> {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(clock().getTime(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>
}

/** A UUID of version 4: tells nothing at all. For victims and protected witnesses. */
export function randomId<Kind extends string>(): Id<Kind> {
  return randomUUID() as Id<Kind>
}
