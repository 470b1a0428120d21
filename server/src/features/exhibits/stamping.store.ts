/** The SQL of time stamps as the system fetches them, for nobody in particular. */
import './tables.ts'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import type { ExhibitId } from './tables.ts'

type Db = Transaction<Tables>

export type WaitingStamp = { readonly caseId: CaseId; readonly id: ExhibitId; readonly query: Buffer }

/** Those that were tried least often first, so that one that never succeeds holds up nobody. */
export async function waitingStamps(db: Db, limit: number): Promise<WaitingStamp[]> {
  return db
    .selectFrom('exhibit_stamp')
    .select(['case_id as caseId', 'exhibit_id as id', 'query'])
    .where('response', 'is', null)
    .orderBy('attempts')
    .orderBy('asked_at')
    .limit(limit)
    .execute()
}

export async function noteStamp(
  db: Db,
  { caseId, id }: WaitingStamp,
  { authority, response, at }: { authority: string; response: Buffer; at: Date },
): Promise<void> {
  await db
    .updateTable('exhibit_stamp')
    .set({ authority, response, stamped_at: at, problem: null, attempts: sql<number>`attempts + 1` })
    .where('case_id', '=', caseId)
    .where('exhibit_id', '=', id)
    .where('response', 'is', null)
    .execute()
}

export async function noteStampProblem(
  db: Db,
  { caseId, id }: WaitingStamp,
  authority: string,
  problem: string,
): Promise<void> {
  await db
    .updateTable('exhibit_stamp')
    .set({ authority, problem: problem.slice(0, 500), attempts: sql<number>`attempts + 1` })
    .where('case_id', '=', caseId)
    .where('exhibit_id', '=', id)
    .where('response', 'is', null)
    .execute()
}
