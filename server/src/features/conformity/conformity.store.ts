/** The SQL of people's answers about laws. Row-level security shows a unit its own; nothing is changed or removed. */
import { sql, type ColumnType, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'

export type Side = 'law' | 'practice'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    conformity_answer: {
      unit_id: UnitId
      pack: string
      item: string
      side: Side
      version: number
      verdict: 'met' | 'partly' | 'not' | 'not-applicable' | 'withdrawn'
      evidence: string
      citation: string
      instrument: string | null
      article: string | null
      reason: string | null
      valid_from: ColumnType<string | null, string | null, never>
      valid_to: ColumnType<string | null, string | null, never>
      author_id: UserId
      answered_at: ColumnType<Date, Date, never>
    }
  }
}

type Db = Transaction<Tables>

/** Every version, newest first. */
export async function answersAbout(db: Db, unitId: UnitId, packs: readonly string[]) {
  return db
    .selectFrom('conformity_answer as a')
    .innerJoin('app_user as u', 'u.user_id', 'a.author_id')
    .select([
      'a.pack',
      'a.item',
      'a.side',
      'a.version',
      'a.verdict',
      'a.evidence',
      'a.citation',
      'a.instrument',
      'a.article',
      'a.reason',
      'u.display_name as author',
      'a.answered_at',
      sql<string | null>`to_char(a.valid_from, 'YYYY-MM-DD')`.as('valid_from'),
      sql<string | null>`to_char(a.valid_to, 'YYYY-MM-DD')`.as('valid_to'),
    ])
    .where('a.unit_id', '=', unitId)
    .where('a.pack', 'in', [...packs])
    .orderBy('a.answered_at', 'desc')
    .orderBy('a.item')
    .orderBy('a.side')
    .orderBy('a.version', 'desc')
    .execute()
}

/** 0 where nobody answered yet. */
export async function newestVersion(
  db: Db,
  unitId: UnitId,
  at: { pack: string; item: string; side: Side },
): Promise<number> {
  const row = await db
    .selectFrom('conformity_answer')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('unit_id', '=', unitId)
    .where('pack', '=', at.pack)
    .where('item', '=', at.item)
    .where('side', '=', at.side)
    .executeTakeFirst()
  return row?.version ?? 0
}

export type NewAnswer = Omit<Tables['conformity_answer'], 'valid_from' | 'valid_to' | 'answered_at'> & {
  valid_from: string | null
  valid_to: string | null
  answered_at: Date
}

/** False when somebody else has just written this version. */
export async function insertAnswer(db: Db, answer: NewAnswer): Promise<boolean> {
  const made = await db
    .insertInto('conformity_answer')
    .values(answer)
    .onConflict((conflict) => conflict.columns(['unit_id', 'pack', 'item', 'side', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst()
  return made !== undefined
}
