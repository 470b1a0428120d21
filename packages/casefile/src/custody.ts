// Who answered for an item from its collection to its return or destruction; a gap is explained and never overwritten.
import * as z from 'zod'
import { Moment, Prose } from './scalars.ts'
import { custodyKinds } from './words.ts'

const Short = Prose.max(300)

/** Identifier of an event or a file, unique in the list of its item; no record of the case file refers to one. */
export const LogId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
export type LogId = z.infer<typeof LogId>

/** SHA-256 in hexadecimal, lower case. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export type Sha256 = z.infer<typeof Sha256>

export const CustodyEvent = z.strictObject({
  id: LogId,
  kind: z.enum(custodyKinds),
  /** When it happened, whenever it was written down. */
  at: Moment,
  /** Who did it and so held the item: function or number of the officer, or an office; the same person always in the same words. */
  by: Short,
  /** Whom it was handed over or returned to. */
  to: Short.optional(),
  /** When the receiver confirmed a hand-over in their own name. */
  confirmed: Moment.optional(),
  /** Signed paper that stands in for the confirmation where one side is an office outside. */
  document: Short.optional(),
  where: Short.optional(),
  /** Number of the seal that was put on (`sealed`), or that was found (everything else). */
  seal: Prose.max(100).optional(),
  /** File of the item that was examined or copied, and its hash as it was then. */
  file: LogId.optional(),
  sha256: Sha256.optional(),
  /** Purpose, condition, explanation of what looks like a gap. */
  note: Prose.max(2000).optional(),
})
export type CustodyEvent = z.infer<typeof CustodyEvent>

export const ExhibitFile = z.strictObject({
  id: LogId,
  /** As computed when it arrived. */
  sha256: Sha256,
  /** When a check found that it is no longer what arrived. */
  damaged: Moment.optional(),
})
export type ExhibitFile = z.infer<typeof ExhibitFile>
