/** The SQL of saved views. Row-level security shows each person their own. */
import type { ColumnType, Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { Id, UserId } from '../../platform/ids/ids.ts'

export type ViewId = Id<'view'>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    saved_view: {
      user_id: UserId
      view_id: ViewId
      name: string
      query: ColumnType<Record<string, string>, string, never>
      created_at: ColumnType<Date, Date, never>
    }
  }
}

type Db = Transaction<Tables>
const columns = ['view_id', 'name', 'query', 'created_at'] as const

export async function viewsOf(db: Db, userId: UserId) {
  return db.selectFrom('saved_view').select(columns).where('user_id', '=', userId).orderBy('name').execute()
}

/** False when the person already has a view by this name. */
export async function insertView(
  db: Db,
  userId: UserId,
  view: { id: ViewId; name: string; query: Readonly<Record<string, string>>; at: Date },
): Promise<boolean> {
  const made = await db
    .insertInto('saved_view')
    .values({
      user_id: userId,
      view_id: view.id,
      name: view.name,
      query: JSON.stringify(view.query),
      created_at: view.at,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'name']).doNothing())
    .returning('view_id')
    .executeTakeFirst()
  return made !== undefined
}

/** False when there was none. */
export async function removeView(db: Db, userId: UserId, viewId: ViewId): Promise<boolean> {
  const gone = await db
    .deleteFrom('saved_view')
    .where('user_id', '=', userId)
    .where('view_id', '=', viewId)
    .returning('view_id')
    .executeTakeFirst()
  return gone !== undefined
}
