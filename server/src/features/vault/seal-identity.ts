/** Seals fields of an identity, or replaces them. What is written leaves by no answer, no entry and no error. */
import {
  type Identity,
  type IdentityChange,
  type SealBody,
  type SealedPerson,
  textFields,
} from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { type CaseId, randomId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, loadCase } from '../cases/index.ts'
import type { VaultParts } from './parts.ts'
import { sealedPerson } from './read-vault.ts'
import { fieldsOf, keyedRecord, openRecord, sealRecord } from './sealed-record.ts'
import {
  colleagues,
  insertSealed,
  lockSealed,
  photographsIn,
  type SealedRow,
  updateSealed,
} from './vault.store.ts'

/** @throws Refusal `case-not-found`, `person-not-in-case`, `sealed-version-conflict`, `keys-unavailable`, `sealed-record-altered`. */
export async function sealIdentity(
  entered: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  at: { readonly caseId: string; readonly person: string },
  { version, fields }: SealBody,
): Promise<SealedPerson> {
  const { db, journal } = entered
  const { row, key, photographs } = await openForWriting(entered, keys, actor, at, version)
  const before = row.sealed === null ? {} : openRecord(key, { ...row, sealed: row.sealed })
  const after = merged(before, fields)
  const next: SealedRow = {
    ...row,
    version: version + 1,
    fields: fieldsOf(after, photographs.length > 0),
    sealed_at: clock(),
    sealed_by: actor.userId,
  }
  await keep(db, row.sealed === null, next, sealRecord(key, next, after))
  journal({
    action: 'vault.seal',
    caseId: row.case_id,
    effect: 'change',
    subject: `identity:${row.record_id}`,
    detail: { person: row.person, version: next.version, fields: Object.keys(fields) },
  })
  return sealedPerson(next, row.person, photographs, await colleagues(db, [actor.userId]))
}

export type Writing = {
  /** `sealed` is null where nothing is sealed yet. */
  readonly row: SealedRow
  readonly key: Uint8Array
  readonly photographs: readonly string[]
}

/** The record with its key; a new one, which is not in the database yet, where there is none and version 0 was seen. */
export async function openForWriting(
  { db }: Entered,
  keys: VaultParts['keys'],
  actor: Actor,
  at: { readonly caseId: string; readonly person: string },
  seen: number,
): Promise<Writing> {
  const caseId = caseIdOf(at.caseId)
  const { caseFile } = await loadCase(db, caseId)
  const known = [...caseFile.victims, ...caseFile.witnesses].some(({ id }) => id === at.person)
  const row = await lockSealed(db, caseId, at.person)
  if (!known && row === undefined) throw new Refusal('person-not-in-case')
  refuseOther(seen, row?.version ?? 0)
  if (row === undefined) {
    const made = newRecord(actor, caseId, at.person)
    return { row: made, key: await keys.make(db, keyedRecord(made)), photographs: [] }
  }
  const pictures = await photographsIn(db, caseId)
  return {
    row,
    key: await keys.open(db, keyedRecord(row)),
    photographs: pictures
      .filter((each) => each.record_id === row.record_id)
      .map((each) => each.photograph_id),
  }
}

/** @throws Refusal `sealed-version-conflict` */
export function refuseOther(seen: number, current: number): void {
  if (seen !== current) throw new Refusal('sealed-version-conflict', { seen, current })
}

/** @throws Refusal `sealed-version-conflict` where somebody else sealed the first record of this person meanwhile. */
export async function keep(db: Entered['db'], fresh: boolean, row: SealedRow, sealed: Buffer): Promise<void> {
  const { erased_at: _, ...columns } = row
  if (!fresh) await updateSealed(db, { ...columnsToSet(columns), sealed })
  else if (!(await insertSealed(db, { ...columns, sealed })))
    throw new Refusal('sealed-version-conflict', { seen: 0, current: 1 })
}

const columnsToSet = ({
  case_id,
  record_id,
  version,
  fields,
  sealed_at,
  sealed_by,
}: Omit<SealedRow, 'erased_at'>) => ({ case_id, record_id, version, fields, sealed_at, sealed_by })

function newRecord(actor: Actor, caseId: CaseId, person: string): SealedRow {
  return {
    case_id: caseId,
    record_id: randomId(),
    unit_id: actor.unitId,
    person,
    version: 0,
    fields: [],
    sealed: null,
    sealed_at: new Date(0),
    sealed_by: actor.userId,
    erased_at: null,
  }
}

function merged(before: Identity, change: IdentityChange): Identity {
  const after: Record<string, unknown> = {}
  for (const field of textFields) {
    const value = change[field] === undefined ? before[field] : change[field]
    if (value !== undefined && value !== null) after[field] = value
  }
  return after
}
