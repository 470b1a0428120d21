/** The SQL of who follows what in the library, and how they hear of it. */
import type { Followed } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'

type Db = Transaction<Tables>
type Person = { readonly userId: UserId; readonly unitId: UnitId }

export async function subscriptionsOf(db: Db, userId: UserId) {
  return db
    .selectFrom('library_subscription')
    .select(['kind', 'subject', 'since'])
    .where('user_id', '=', userId)
    .orderBy('kind')
    .orderBy('subject')
    .execute()
}

/** Following twice is following once. */
export async function addSubscription(
  db: Db,
  { userId, unitId }: Person,
  { kind, subject }: Followed,
  at: Date,
): Promise<void> {
  await db
    .insertInto('library_subscription')
    .values({ user_id: userId, unit_id: unitId, kind, subject, since: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeSubscription(db: Db, userId: UserId, { kind, subject }: Followed): Promise<void> {
  await db
    .deleteFrom('library_subscription')
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .execute()
}

export async function readerOf(db: Db, userId: UserId) {
  return db
    .selectFrom('app_user')
    .leftJoin('library_reader', 'library_reader.user_id', 'app_user.user_id')
    .select(['app_user.email', 'by_mail', 'language', 'feed_made_at'])
    .where('app_user.user_id', '=', userId)
    .executeTakeFirst()
}

/** News are told from the moment on at which mail was wanted. */
export async function setMail(
  db: Db,
  { userId, unitId }: Person,
  { wanted, language, at }: { readonly wanted: boolean; readonly language: string; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('library_reader')
    .values({ user_id: userId, unit_id: unitId, by_mail: wanted, mail_since: wanted ? at : null, language })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet({
        by_mail: wanted,
        language,
        mail_since: sql<Date | null>`case when ${wanted}::boolean and not library_reader.by_mail
          then ${at}::timestamptz else library_reader.mail_since end`,
      }),
    )
    .execute()
}

/** @param hash of the secret in the address; null ends the feed. */
export async function setFeed(
  db: Db,
  { userId, unitId }: Person,
  { hash, language, at }: { readonly hash: Buffer | null; readonly language: string; readonly at: Date },
): Promise<void> {
  const made = hash === null ? null : at
  await db
    .insertInto('library_reader')
    .values({
      user_id: userId,
      unit_id: unitId,
      by_mail: false,
      language,
      feed_hash: hash,
      feed_made_at: made,
    })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ feed_hash: hash, feed_made_at: made }))
    .execute()
}

/** Whoever the feed belongs to; nobody when they may no longer sign in. */
export async function readerByFeed(db: Db, hash: Buffer) {
  return db
    .selectFrom('library_reader')
    .innerJoin('app_user', 'app_user.user_id', 'library_reader.user_id')
    .select(['library_reader.user_id', 'library_reader.unit_id', 'language', 'feed_made_at'])
    .where('feed_hash', '=', hash)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()
}

/** The last ten digests of a person, the newest first. */
export async function digestsOf(db: Db, userId: UserId) {
  return db
    .selectFrom('library_digest')
    .select(['made_at', 'state', 'attempts', 'next_at', 'sent_at', 'fault'])
    .select(sql<number>`cardinality(steps)`.as('entries'))
    .where('user_id', '=', userId)
    .orderBy('made_at', 'desc')
    .limit(10)
    .execute()
}
