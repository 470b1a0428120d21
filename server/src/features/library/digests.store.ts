/** The SQL of digests by e-mail: who is due one, which are to be sent now, and how that went. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { DigestId, StepId } from './tables.ts'

type Db = Transaction<Tables>

/** Of several servers on one database one makes digests at a time. */
export async function takeTurns(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('clew library digests', 3))`.execute(db)
}

/** People who want mail, have an address and were sent nothing since `before`; with the moment up to which they know the news. */
export async function readersDue(db: Db, before: Date) {
  return db
    .selectFrom('library_reader as r')
    .innerJoin('app_user as u', 'u.user_id', 'r.user_id')
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom('library_digest as d')
          .select([
            sql<Date | null>`max(d.made_at)`.as('made_at'),
            sql<Date | null>`max(d.covers_to)`.as('covers_to'),
          ])
          .whereRef('d.user_id', '=', 'r.user_id')
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['r.user_id', 'r.unit_id', sql<Date>`greatest(last.covers_to, r.mail_since)`.as('knows_to')])
    .where('r.by_mail', '=', true)
    .where('u.deactivated_at', 'is', null)
    .where('u.email', 'is not', null)
    .where('r.mail_since', 'is not', null)
    .where((is) => is.or([is('last.made_at', 'is', null), is('last.made_at', '<=', before)]))
    .execute()
}

export async function insertDigest(
  db: Db,
  digest: {
    readonly userId: UserId
    readonly unitId: UnitId
    readonly id: DigestId
    readonly steps: readonly StepId[]
    readonly at: Date
  },
): Promise<void> {
  await db
    .insertInto('library_digest')
    .values({
      user_id: digest.userId,
      unit_id: digest.unitId,
      digest_id: digest.id,
      steps: [...digest.steps],
      made_at: digest.at,
      covers_to: digest.at,
      state: 'waiting',
      attempts: 0,
      next_at: digest.at,
    })
    .execute()
}

export type WaitingDigest = Awaited<ReturnType<typeof waitingDigests>>[number]

/** Digests that are to be sent now, with where to and in which language; locked, so that nobody else sends them too. */
export async function waitingDigests(db: Db, now: Date, limit: number) {
  return db
    .selectFrom('library_digest as d')
    .innerJoin('library_reader as r', 'r.user_id', 'd.user_id')
    .innerJoin('app_user as u', 'u.user_id', 'd.user_id')
    .select([
      'd.user_id',
      'd.unit_id',
      'd.digest_id',
      'd.steps',
      'd.attempts',
      'r.by_mail',
      'r.language',
      'u.email',
    ])
    .select('u.deactivated_at')
    .where('d.state', '=', 'waiting')
    .where('d.next_at', '<=', now)
    .orderBy('d.next_at')
    .limit(limit)
    .forUpdate('d')
    .skipLocked()
    .execute()
}

/** Counts the attempt before it is made, so that a crash in the middle of it is not tried for ever. */
export async function countAttempt(
  db: Db,
  { user_id, digest_id }: Pick<WaitingDigest, 'user_id' | 'digest_id'>,
  { attempts, next, stop }: { readonly attempts: number; readonly next: Date; readonly stop: Buffer },
): Promise<void> {
  await db
    .updateTable('library_digest')
    .set({ attempts, next_at: next, stop_hash: stop })
    .where('user_id', '=', user_id)
    .where('digest_id', '=', digest_id)
    .execute()
}

export type Outcome =
  | { readonly state: 'sent'; readonly sent_at: Date; readonly fault: null }
  | { readonly state: 'waiting' | 'failed'; readonly fault: string }

export async function settleDigest(
  db: Db,
  { user_id, digest_id }: Pick<WaitingDigest, 'user_id' | 'digest_id'>,
  outcome: Outcome,
): Promise<void> {
  await db
    .updateTable('library_digest')
    .set(outcome)
    .where('user_id', '=', user_id)
    .where('digest_id', '=', digest_id)
    .execute()
}

/** Ends the mail of whoever was sent the digest with this link. @returns whether there is such a digest. */
export async function stopMail(db: Db, hash: Buffer): Promise<boolean> {
  const stopped = await db
    .updateTable('library_reader')
    .from('library_digest')
    .set({ by_mail: false })
    .whereRef('library_digest.user_id', '=', 'library_reader.user_id')
    .where('stop_hash', '=', hash)
    .returning('library_reader.user_id')
    .executeTakeFirst()
  return stopped !== undefined
}
