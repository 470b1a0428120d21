/** Exhibits, uploads and custody as they travel. */
import { custodyKinds, LocalId, Sha256 } from '@clew/casefile'
import * as z from 'zod'
import { CustodyAssessment } from '../assessment/parts.ts'
import { Abilities, InstantText } from '../scalars.ts'

/** Two GiB. */
export const exhibitLimit = 2 * 1024 * 1024 * 1024
/** What a sender should put into one piece, and the most that is taken. */
export const pieceSize = 8 * 1024 * 1024
export const pieceLimit = 64 * 1024 * 1024

/** What a browser may be shown of an exhibit; everything else is a download. */
export const viewers = ['image', 'pdf', 'text', 'audio', 'video'] as const
export type Viewer = (typeof viewers)[number]

export const Somebody = z
  .strictObject({
    user: z.string().optional().describe('Absent for an office outside'),
    name: z.string().describe('Display name, or name of the office'),
  })
  .meta({ id: 'Somebody' })
export type Somebody = z.infer<typeof Somebody>

export const Stamp = z
  .strictObject({
    state: z.enum(['none', 'waiting', 'stamped']),
    at: InstantText.optional().describe('When the authority says that the hash existed'),
    authority: z.string().optional(),
    problem: z.string().optional().describe('Why there is none yet, as the last attempt ended'),
  })
  .meta({ id: 'Stamp' })
export type Stamp = z.infer<typeof Stamp>

export const Exhibit = z
  .strictObject({
    id: z.string(),
    evidence: z.string(),
    name: z.string().describe('As the sender called it; decides nothing'),
    size: z.int(),
    sha256: Sha256,
    type: z.string().describe('Media type by content'),
    viewer: z.enum(viewers).optional().describe('Absent for what can only be downloaded'),
    added: InstantText,
    addedBy: Somebody,
    checked: InstantText.optional().describe('When the stored file was last held against its hash'),
    damaged: InstantText.optional().describe('When that first failed'),
    destroyed: InstantText.optional().describe(
      'When it was destroyed with its item; its name went with its key, and it can no longer be had',
    ),
    stamp: Stamp,
  })
  .meta({ id: 'Exhibit' })
export type Exhibit = z.infer<typeof Exhibit>

export const Upload = z
  .strictObject({
    id: z.string(),
    evidence: z.string(),
    name: z.string(),
    size: z.int(),
    received: z.int().describe('Bytes that are safely stored; go on from here'),
    pieceSize: z.int().describe('Bytes that a piece should have'),
    expires: InstantText,
  })
  .meta({ id: 'Upload' })
export type Upload = z.infer<typeof Upload>

export const BeginUploadBody = z
  .strictObject({
    evidence: LocalId.describe('Item of evidence that the file belongs to'),
    name: z.string().trim().min(1).max(255),
    size: z.int().positive(),
    sha256: Sha256.optional().describe('Of the whole file, where the sender knows it'),
  })
  .meta({ id: 'BeginUploadBody' })
export type BeginUploadBody = z.infer<typeof BeginUploadBody>

const Short = z.string().trim().min(1).max(300)
export const OutsideOffice = z
  .strictObject({
    office: Short.describe('Name of the office, or whose the item is'),
    document: Short.describe('Reference of the signed document'),
  })
  .meta({ id: 'OutsideOffice' })
export type OutsideOffice = z.infer<typeof OutsideOffice>

const details = {
  at: InstantText.optional().describe('When it happened; now where absent, never in the future'),
  where: Short.optional(),
  seal: z.string().trim().min(1).max(100).optional().describe('Number put on (sealed) or found (otherwise)'),
  note: z.string().trim().min(1).max(2000).optional(),
}

export const RecordCustodyBody = z
  .strictObject({
    evidence: LocalId,
    kind: z.enum(['collected', 'sealed', 'handed-over', 'examined', 'copied']),
    by: OutsideOffice.optional().describe('An office outside that acted; else whoever records acted'),
    to: z
      .union([z.strictObject({ user: z.string() }), OutsideOffice])
      .optional()
      .describe('Receiver of a hand-over; absent where an office outside gives to whoever records'),
    exhibit: z.string().optional().describe('File that was examined or copied'),
    sha256: Sha256.optional().describe('Of that file as it was then'),
    ...details,
  })
  .meta({ id: 'RecordCustodyBody' })
export type RecordCustodyBody = z.infer<typeof RecordCustodyBody>

/** Steps after which the item is out of reach; they are to need a second person. */
export const ReleaseBody = z
  .strictObject({
    evidence: LocalId,
    kind: z.enum(['returned', 'destroyed']),
    to: OutsideOffice.optional().describe('To whom it was returned, on which receipt'),
    ...details,
  })
  .meta({ id: 'ReleaseBody' })
export type ReleaseBody = z.infer<typeof ReleaseBody>

export const ReceiptBody = z.strictObject(details).meta({ id: 'ReceiptBody' })
export type ReceiptBody = z.infer<typeof ReceiptBody>

export const CustodyEventRead = z
  .strictObject({
    id: z.string(),
    evidence: z.string(),
    kind: z.enum(custodyKinds),
    at: InstantText,
    recorded: InstantText,
    by: Somebody,
    recordedBy: Somebody,
    to: Somebody.optional(),
    document: z.string().optional(),
    where: z.string().optional(),
    seal: z.string().optional(),
    exhibit: z.string().optional(),
    sha256: z.string().optional(),
    note: z.string().optional(),
    receipt: z
      .strictObject({
        id: z.string(),
        at: InstantText,
        recorded: InstantText,
        where: z.string().optional(),
        seal: z.string().optional(),
        note: z.string().optional(),
      })
      .optional(),
    awaitsYou: z.boolean().describe('Whoever asks is the receiver and has not confirmed'),
  })
  .meta({ id: 'CustodyEventRead' })
export type CustodyEventRead = z.infer<typeof CustodyEventRead>

export const CustodyLog = z
  .strictObject({
    events: z.array(CustodyEventRead).describe('In the order in which they were written down'),
    broken: z
      .array(CustodyAssessment)
      .describe('Items whose custody is broken, and why; as in the assessment'),
    abilities: Abilities.describe('What the asker may do with the log: record'),
  })
  .meta({ id: 'CustodyLog' })
export type CustodyLog = z.infer<typeof CustodyLog>
