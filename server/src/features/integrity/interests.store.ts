/** The SQL of declared interests. */
import './tables.ts'
import type { Transaction } from 'kysely'
import type { InterestKind } from '@clew/contract'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { InterestId } from './tables.ts'

type Db = Transaction<Tables>

export type InterestRow = {
  readonly interest_id: InterestId
  readonly kind: InterestKind
  readonly name: string
  readonly words: string | null
  readonly declared_at: Date
  readonly ended_at: Date | null
}

export type NewInterest = Omit<InterestRow, 'ended_at'> & {
  readonly user_id: UserId
  readonly unit_id: UnitId
}

export async function insertInterest(db: Db, row: NewInterest): Promise<void> {
  await db.insertInto('interest').values(row).execute()
}

/** Newest first. */
export async function interestsOf(db: Db, userId: UserId): Promise<InterestRow[]> {
  return db
    .selectFrom('interest')
    .select(['interest_id', 'kind', 'name', 'words', 'declared_at', 'ended_at'])
    .where('user_id', '=', userId)
    .orderBy('declared_at', 'desc')
    .orderBy('interest_id', 'desc')
    .execute()
}

/** What ended before keeps its day. */
export async function endInterest(db: Db, userId: UserId, id: InterestId, at: Date): Promise<void> {
  await db
    .updateTable('interest')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('interest_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
