/** The SQL of news: what a unit published or took back, and what a release of Clew changed, as one list. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { NewsStep, StepId } from './tables.ts'

type Db = Transaction<Tables>
type Person = { readonly userId: UserId; readonly unitId: UnitId }

const columns = ['s.step_id', 's.kind', 's.entry_id', 's.language', 's.edition', 's.step', 's.at'] as const
const told = ['s.title', 's.note', 's.version'] as const

/** A release concerns the English page as it is shipped, which is edition 0. */
const newsOf = (db: Db, unitId: UnitId) =>
  db
    .selectFrom('library_step as s')
    .innerJoin('library_text as t', (join) =>
      join
        .onRef('t.unit_id', '=', 's.unit_id')
        .onRef('t.kind', '=', 's.kind')
        .onRef('t.entry_id', '=', 's.entry_id')
        .onRef('t.language', '=', 's.language')
        .onRef('t.edition', '=', 's.edition'),
    )
    .select(['s.step_id', 's.kind', 's.entry_id', 's.language', 's.edition', 's.at', 's.touches'])
    .select([
      't.title',
      't.note',
      sql<NewsStep>`s.step`.as('step'),
      sql<string | null>`null::text`.as('version'),
    ])
    .where('s.unit_id', '=', unitId)
    .where('s.step', 'in', ['published', 'withdrawn'])
    .where(sql<boolean>`cardinality(s.touches) > 0`)
    .unionAll(
      db
        .selectFrom('library_release as r')
        .select(['r.release_id as step_id', 'r.kind', 'r.entry_id', sql<string>`'en'`.as('language')])
        .select([sql<number>`0`.as('edition'), 'r.at', 'r.touches', 'r.title'])
        .select([
          sql<string | null>`null::text`.as('note'),
          sql<NewsStep>`r.step`.as('step'),
          sql<string | null>`r.version`.as('version'),
        ]),
    )

export type NewsWindow = { readonly after: Date; readonly upTo: Date; readonly limit: number }
export type NewsRow = Awaited<ReturnType<typeof newsFor>>[number]

/** What concerns what the person follows, since they follow it; the newest first. */
export async function newsFor(db: Db, { userId, unitId }: Person, { after, upTo, limit }: NewsWindow) {
  return db
    .selectFrom(newsOf(db, unitId).as('s'))
    .innerJoinLateral(
      (inner) =>
        inner
          .selectFrom('library_subscription as f')
          .select(
            sql<
              string[]
            >`coalesce(array_agg(f.kind || ':' || f.subject order by f.kind, f.subject), '{}')`.as('because'),
          )
          .where('f.user_id', '=', userId)
          .whereRef('f.since', '<=', 's.at')
          .where(sql<boolean>`f.kind || ':' || f.subject = any (s.touches)`)
          .as('followed'),
      (join) => join.onTrue(),
    )
    .select([...columns, ...told, 'followed.because'])
    .where('s.at', '>', after)
    .where('s.at', '<=', upTo)
    .where(sql<boolean>`cardinality(followed.because) > 0`)
    .orderBy('s.at', 'desc')
    .orderBy('s.step_id', 'desc')
    .limit(limit)
    .execute()
}

/** What the steps of a digest say. */
export async function newsOfSteps(db: Db, unitId: UnitId, steps: readonly StepId[]) {
  return db
    .selectFrom(newsOf(db, unitId).as('s'))
    .select([...columns, ...told])
    .where('s.step_id', 'in', [...steps])
    .orderBy('s.at', 'desc')
    .execute()
}
