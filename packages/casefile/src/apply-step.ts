// One step of an edit without asking whether the result makes sense: the new case file, and the step that undoes it.
import type { CaseFile } from './case-file.ts'
import type { Header, MoveRecord, NoteChange, PutRecord, RemoveRecord, SetHeader, Step } from './change.ts'
import type { CollectionName, RecordOf } from './collections.ts'
import type { Complaint, Path } from './problem.ts'

export type Stepped =
  | { readonly ok: true; readonly caseFile: CaseFile; readonly inverse: readonly Step[] }
  | { readonly ok: false; readonly complaint: Complaint }

/** Any record, where only its id matters. */
interface Identified {
  readonly id: string
}

function listOf(caseFile: CaseFile, name: CollectionName): readonly Identified[] {
  return caseFile[name]
}

function withList(caseFile: CaseFile, name: CollectionName | 'notes', list: readonly unknown[]): CaseFile {
  return { ...caseFile, [name]: list }
}

function noRecord(collection: CollectionName, id: string): Stepped {
  return { ok: false, complaint: { code: 'no-such-record', path: [collection], params: { id, collection } } }
}

function noPosition(collection: string, at: number, length: number): Stepped {
  const path: Path = [collection]
  return { ok: false, complaint: { code: 'no-such-position', path, params: { at, collection, length } } }
}

function putRecord(caseFile: CaseFile, change: PutRecord): Stepped {
  const { collection, record, at } = change
  const list = listOf(caseFile, collection)
  const index = list.findIndex(({ id }) => id === record.id)
  if (index >= 0) {
    const inverse = {
      kind: 'put-record',
      collection,
      record: list[index] as RecordOf<CollectionName>,
    } as PutRecord
    return {
      ok: true,
      caseFile: withList(caseFile, collection, list.with(index, record)),
      inverse: [inverse],
    }
  }
  if (at !== undefined && at > list.length) return noPosition(collection, at, list.length)
  const inverse: RemoveRecord = { kind: 'remove-record', collection, id: record.id }
  const next = list.toSpliced(at ?? list.length, 0, record)
  return { ok: true, caseFile: withList(caseFile, collection, next), inverse: [inverse] }
}

function removeOne(caseFile: CaseFile, collection: CollectionName, index: number): Stepped {
  const list = listOf(caseFile, collection)
  const inverse = { kind: 'put-record', collection, record: list[index], at: index } as PutRecord
  return { ok: true, caseFile: withList(caseFile, collection, list.toSpliced(index, 1)), inverse: [inverse] }
}

function removeRecord(caseFile: CaseFile, { collection, id, cascade }: RemoveRecord): Stepped {
  const index = listOf(caseFile, collection).findIndex((record) => record.id === id)
  if (index < 0) return noRecord(collection, id)
  let here = removeOne(caseFile, collection, index)
  if (cascade !== true) return here
  for (let place = caseFile.links.length - 1; place >= 0 && here.ok; place -= 1) {
    const link = caseFile.links[place]
    if (link === undefined || (link.evidence !== id && link.inference !== id && link.fact !== id)) continue
    // From the last to the first, so that each place still counts; undone from the first to the last.
    const next = removeOne(here.caseFile, 'links', place)
    here = next.ok ? { ...next, inverse: [...next.inverse, ...here.inverse] } : next
  }
  return here
}

function moveRecord(caseFile: CaseFile, { collection, id, to }: MoveRecord): Stepped {
  const list = listOf(caseFile, collection)
  const from = list.findIndex((record) => record.id === id)
  if (from < 0) return noRecord(collection, id)
  if (to >= list.length) return noPosition(collection, to, list.length)
  const inverse: MoveRecord = { kind: 'move-record', collection, id, to: from }
  return { ok: true, caseFile: withList(caseFile, collection, moved(list, from, to)), inverse: [inverse] }
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1))
}

function changeNotes(caseFile: CaseFile, change: NoteChange): Stepped {
  const { notes } = caseFile
  const at = change.kind === 'move-note' ? Math.max(change.from, change.to) : change.at
  if (at > notes.length || (at === notes.length && change.kind !== 'insert-note')) {
    return noPosition('notes', at, notes.length)
  }
  const done = (list: readonly string[], inverse: NoteChange): Stepped => ({
    ok: true,
    caseFile: withList(caseFile, 'notes', list),
    inverse: [inverse],
  })
  const before = notes[at] ?? ''
  switch (change.kind) {
    case 'insert-note':
      return done(notes.toSpliced(at, 0, change.text), { kind: 'remove-note', at })
    case 'replace-note':
      return done(notes.with(at, change.text), { kind: 'replace-note', at, text: before })
    case 'remove-note':
      return done(notes.toSpliced(at, 1), { kind: 'insert-note', at, text: before })
    case 'move-note':
      break
  }
  const inverse: NoteChange = { kind: 'move-note', from: change.to, to: change.from }
  return done(moved(notes, change.from, change.to), inverse)
}

function setHeader(caseFile: CaseFile, { header }: SetHeader): Stepped {
  const before: Record<string, unknown> = {}
  const fields: Record<string, unknown> = { ...caseFile }
  for (const [key, value] of Object.entries(header)) {
    if (value === undefined) continue
    before[key] = Object.hasOwn(caseFile, key) ? caseFile[key as keyof Header] : null
    if (value === null) delete fields[key]
    else fields[key] = value
  }
  return {
    ok: true,
    caseFile: fields as CaseFile,
    inverse: [{ kind: 'set-header', header: before }],
  }
}

/** The case file after the step, and what undoes it, in the order in which to do it. */
export function applyStep(caseFile: CaseFile, step: Step): Stepped {
  switch (step.kind) {
    case 'put-record':
      return putRecord(caseFile, step)
    case 'remove-record':
      return removeRecord(caseFile, step)
    case 'move-record':
      return moveRecord(caseFile, step)
    case 'set-header':
      return setHeader(caseFile, step)
    case 'insert-note':
    case 'replace-note':
    case 'remove-note':
    case 'move-note':
      break
  }
  return changeNotes(caseFile, step)
}
