// The edits that people make to a case file, as data: the same for the screen, the API and undo.
import * as z from 'zod'
import { CaseFile } from './case-file.ts'
import { type CollectionName, collectionNames, collections, type RecordOf } from './collections.ts'
import { LocalId, Prose } from './scalars.ts'

const position = z.int().nonnegative()

function put<Name extends CollectionName>(collection: Name) {
  return z.strictObject({
    kind: z.literal('put-record'),
    collection: z.literal(collection),
    record: collections[collection],
    /** Where a new record is put; at the end when absent. A record that is there keeps its place. */
    at: position.optional(),
  })
}

/** Adds a record, or replaces the one of the same id in its place. */
export const PutRecord = z.discriminatedUnion('collection', [
  put('parties'),
  put('victims'),
  put('witnesses'),
  put('places'),
  put('sources'),
  put('evidence'),
  put('facts'),
  put('links'),
  put('charges'),
  put('findings'),
  put('sentences'),
  put('orders'),
  put('adjournments'),
])
export type PutRecord = {
  [Name in CollectionName]: {
    kind: 'put-record'
    collection: Name
    record: RecordOf<Name>
    at?: number | undefined
  }
}[CollectionName]

const Collection = z.enum(collectionNames)

/** Takes a record out; refused while others name it. With `cascade`, links that name it go with it. */
export const RemoveRecord = z.strictObject({
  kind: z.literal('remove-record'),
  collection: Collection,
  id: LocalId,
  cascade: z.boolean().optional(),
})
export type RemoveRecord = z.infer<typeof RemoveRecord>

export const MoveRecord = z.strictObject({
  kind: z.literal('move-record'),
  collection: Collection,
  id: LocalId,
  /** Position in the list after the move. */
  to: position,
})
export type MoveRecord = z.infer<typeof MoveRecord>

/** Notes are plain text and have no ids, so they are named by position. */
export const NoteChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('insert-note'), at: position, text: Prose }),
  z.strictObject({ kind: z.literal('replace-note'), at: position, text: Prose }),
  z.strictObject({ kind: z.literal('remove-note'), at: position }),
  z.strictObject({ kind: z.literal('move-note'), from: position, to: position }),
])
export type NoteChange = z.infer<typeof NoteChange>

const { shape } = CaseFile

/** The fields above the lists; only those that are given change, and `null` takes an optional one away. */
export const Header = z.strictObject({
  reference: shape.reference.optional(),
  title: shape.title.optional(),
  stage: shape.stage.optional(),
  forms: shape.forms.optional(),
  forum: shape.forum.optional(),
  opened: shape.opened.unwrap().nullable().optional(),
  summary: shape.summary.unwrap().nullable().optional(),
  court: shape.court.unwrap().nullable().optional(),
  citation: shape.citation.unwrap().nullable().optional(),
  publications: shape.publications.unwrap().optional(),
})
export type Header = z.infer<typeof Header>

export const SetHeader = z.strictObject({ kind: z.literal('set-header'), header: Header })
export type SetHeader = z.infer<typeof SetHeader>

/** One step. */
export const Step = z.union([PutRecord, RemoveRecord, MoveRecord, NoteChange, SetHeader])
export type Step = PutRecord | RemoveRecord | MoveRecord | NoteChange | SetHeader

/** One step, or several that hold together: a fact with its links, or what undoes a removal. Checked after the last. */
export const Change = z.union([
  Step,
  z.strictObject({ kind: z.literal('together'), changes: z.array(Step).min(1).max(500) }),
])
export type Change = Step | { kind: 'together'; changes: Step[] }
