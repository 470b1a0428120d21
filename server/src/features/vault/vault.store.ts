/** The SQL of sealed identities and photographs. Nothing in it can be read without a key. */
import type { IdentityField } from '@clew/contract'
import type { Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UnitId, UserId } from '../../platform/ids/ids.ts'
import type { PhotographId, RecordId } from './tables.ts'

type Db = Transaction<Tables>

export type SealedRow = {
  case_id: CaseId
  record_id: RecordId
  unit_id: UnitId
  person: string
  version: number
  fields: IdentityField[]
  sealed: Buffer | null
  sealed_at: Date
  sealed_by: UserId
  erased_at: Date | null
}

/** Erased ones too, oldest sealing first. */
export async function sealedIn(db: Db, caseId: CaseId): Promise<SealedRow[]> {
  return db
    .selectFrom('vault_identity')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('sealed_at')
    .orderBy('record_id')
    .execute()
}

/** Of every case that the person reaches, without the erased ones. */
export async function sealedEverywhere(db: Db): Promise<SealedRow[]> {
  return db
    .selectFrom('vault_identity')
    .selectAll()
    .where('erased_at', 'is', null)
    .orderBy('case_id')
    .execute()
}

/** Held until the transaction ends. */
export async function lockSealed(db: Db, caseId: CaseId, person: string): Promise<SealedRow | undefined> {
  return db
    .selectFrom('vault_identity')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('person', '=', person)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function sealedRecord(
  db: Db,
  caseId: CaseId,
  recordId: RecordId,
): Promise<SealedRow | undefined> {
  return db
    .selectFrom('vault_identity')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('record_id', '=', recordId)
    .executeTakeFirst()
}

/** False when somebody sealed one for this person meanwhile. */
export async function insertSealed(
  db: Db,
  row: Omit<SealedRow, 'erased_at' | 'sealed'> & { sealed: Buffer },
): Promise<boolean> {
  const made = await db
    .insertInto('vault_identity')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('record_id')
    .executeTakeFirst()
  return made !== undefined
}

export async function updateSealed(
  db: Db,
  {
    case_id,
    record_id,
    ...set
  }: Pick<SealedRow, 'case_id' | 'record_id' | 'version' | 'fields' | 'sealed_at' | 'sealed_by'> & {
    sealed: Buffer
  },
): Promise<void> {
  await db
    .updateTable('vault_identity')
    .set(set)
    .where('case_id', '=', case_id)
    .where('record_id', '=', record_id)
    .execute()
}

export type PhotographRow = { photograph_id: PhotographId; record_id: RecordId }

/** Of all persons of a case, without the pictures. */
export async function photographsIn(db: Db, caseId: CaseId): Promise<PhotographRow[]> {
  return db
    .selectFrom('vault_photograph')
    .select(['photograph_id', 'record_id'])
    .where('case_id', '=', caseId)
    .orderBy('sealed_at')
    .orderBy('photograph_id')
    .execute()
}

export async function photographsOf(
  db: Db,
  caseId: CaseId,
  recordId: RecordId,
): Promise<{ photograph_id: PhotographId; sealed: Buffer }[]> {
  return db
    .selectFrom('vault_photograph')
    .select(['photograph_id', 'sealed'])
    .where('case_id', '=', caseId)
    .where('record_id', '=', recordId)
    .orderBy('sealed_at')
    .orderBy('photograph_id')
    .execute()
}

export async function insertPhotograph(db: Db, row: Tables['vault_photograph']): Promise<void> {
  await db.insertInto('vault_photograph').values(row).execute()
}

/** False when there was none. */
export async function removePhotographRow(
  db: Db,
  caseId: CaseId,
  recordId: RecordId,
  photographId: PhotographId,
): Promise<boolean> {
  const gone = await db
    .deleteFrom('vault_photograph')
    .where('case_id', '=', caseId)
    .where('record_id', '=', recordId)
    .where('photograph_id', '=', photographId)
    .returning('photograph_id')
    .executeTakeFirst()
  return gone !== undefined
}

/** Names of colleagues, of those who are there. */
export async function colleagues(db: Db, ids: readonly UserId[]): Promise<Map<UserId, string>> {
  const rows = await db
    .selectFrom('app_user')
    .select(['user_id', 'display_name'])
    .where('user_id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ user_id, display_name }) => [user_id, display_name]))
}
