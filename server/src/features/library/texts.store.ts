/** The SQL of texts that a unit writes for its library. Row-level security keeps to the unit, and publishing to a second person. */
import type { EntryKind, TextState } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { PageName } from './holdings.ts'
import type { Step, StepId } from './tables.ts'

type Db = Transaction<Tables>
export type TextName = PageName & { readonly language: string; readonly edition: number }

const textColumns = [
  'library_text.kind',
  'library_text.entry_id',
  'library_text.language',
  'library_text.edition',
  'library_text.version',
  'library_text.state',
  'library_text.text',
  'library_text.title',
  'library_text.note',
  'library_text.base_digest',
  'library_text.author_id',
  'library_text.reviewed_at',
  'library_text.changed_at',
] as const

const texts = (db: Db) =>
  db
    .selectFrom('library_text')
    .innerJoin('app_user as author', 'author.user_id', 'library_text.author_id')
    .leftJoin('app_user as reviewer', 'reviewer.user_id', 'library_text.reviewer_id')
    .select(textColumns)
    .select(['author.display_name as author', 'reviewer.display_name as reviewer'])

export type TextRow = Awaited<ReturnType<typeof textsOfPage>>[number]

/** Every edition of a page in every language, the newest first. */
export async function textsOfPage(db: Db, unitId: UnitId, { kind, id }: PageName) {
  return texts(db)
    .where('library_text.unit_id', '=', unitId)
    .where('library_text.kind', '=', kind)
    .where('library_text.entry_id', '=', id)
    .orderBy('library_text.language')
    .orderBy('library_text.edition', 'desc')
    .execute()
}

export async function textOf(db: Db, unitId: UnitId, name: TextName) {
  return texts(db)
    .where('library_text.unit_id', '=', unitId)
    .where('library_text.kind', '=', name.kind)
    .where('library_text.entry_id', '=', name.id)
    .where('library_text.language', '=', name.language)
    .where('library_text.edition', '=', name.edition)
    .executeTakeFirst()
}

/** Drafts and proposals of the unit, oldest first. */
export async function openTexts(db: Db, unitId: UnitId) {
  return texts(db)
    .where('library_text.unit_id', '=', unitId)
    .where('library_text.state', 'in', ['draft', 'proposed'])
    .orderBy('library_text.changed_at')
    .execute()
}

/** The newest published text of each page and language. */
export async function publishedTexts(db: Db, unitId: UnitId | null) {
  return db
    .selectFrom('library_text as t')
    .innerJoin('app_user as author', 'author.user_id', 't.author_id')
    .innerJoin('app_user as reviewer', 'reviewer.user_id', 't.reviewer_id')
    .distinctOn(['t.unit_id', 't.kind', 't.entry_id', 't.language'])
    .select(['t.unit_id', 't.kind', 't.entry_id', 't.language', 't.edition', 't.text', 't.base_digest'])
    .select(['t.reviewed_at', 'author.display_name as author', 'reviewer.display_name as reviewer'])
    .where('t.state', '=', 'published')
    .$if(unitId !== null, (query) => query.where('t.unit_id', '=', unitId))
    .orderBy('t.unit_id')
    .orderBy('t.kind')
    .orderBy('t.entry_id')
    .orderBy('t.language')
    .orderBy('t.edition', 'desc')
    .execute()
}

export type NewText = PageName & {
  readonly unitId: UnitId
  readonly language: string
  readonly text: string
  readonly title: string
  readonly base: Buffer | null
  readonly authorId: UserId
  readonly at: Date
}

/** @returns its edition; undefined when another text of the page is open in this language. */
export async function insertText(db: Db, given: NewText): Promise<number | undefined> {
  const made = await db
    .insertInto('library_text')
    .columns([
      'unit_id',
      'kind',
      'entry_id',
      'language',
      'edition',
      'state',
      'text',
      'title',
      'base_digest',
      'author_id',
      'changed_at',
    ])
    .expression(
      db
        .selectFrom('library_text')
        .where('unit_id', '=', given.unitId)
        .where('kind', '=', given.kind)
        .where('entry_id', '=', given.id)
        .where('language', '=', given.language)
        .select([
          sql<UnitId>`${given.unitId}::uuid`.as('unit_id'),
          sql<EntryKind>`${given.kind}::text`.as('kind'),
          sql<string>`${given.id}::text`.as('entry_id'),
          sql<string>`${given.language}::text`.as('language'),
          sql<number>`coalesce(max(edition), 0) + 1`.as('edition'),
          sql<TextState>`'draft'`.as('state'),
          sql<string>`${given.text}::text`.as('text'),
          sql<string>`${given.title}::text`.as('title'),
          sql<Buffer | null>`${given.base}::bytea`.as('base_digest'),
          sql<UserId>`${given.authorId}::uuid`.as('author_id'),
          sql<Date>`${given.at}::timestamptz`.as('changed_at'),
        ]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('edition')
    .executeTakeFirst()
  return made?.edition
}

export type TextChange = {
  readonly state?: TextState
  readonly text?: string
  readonly title?: string
  readonly note?: string | null
  readonly base_digest?: Buffer | null
  readonly reviewer_id?: UserId
  readonly reviewed_at?: Date
  readonly changed_at: Date
}

/** False when the text is no longer at the version that was seen. */
export async function updateText(
  db: Db,
  unitId: UnitId,
  { kind, id, language, edition }: TextName,
  seen: number,
  change: TextChange,
): Promise<boolean> {
  const done = await db
    .updateTable('library_text')
    .set({ ...change, version: seen + 1 })
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('entry_id', '=', id)
    .where('language', '=', language)
    .where('edition', '=', edition)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst()
  return done !== undefined
}

export async function insertStep(
  db: Db,
  unitId: UnitId,
  { kind, id, language, edition }: TextName,
  step: {
    readonly id: StepId
    readonly step: Step
    readonly by: UserId
    readonly at: Date
    readonly reason: string | null
    readonly touches: readonly string[]
  },
): Promise<void> {
  await db
    .insertInto('library_step')
    .values({
      unit_id: unitId,
      step_id: step.id,
      kind,
      entry_id: id,
      language,
      edition,
      step: step.step,
      by_user: step.by,
      at: step.at,
      reason: step.reason,
      touches: [...step.touches],
    })
    .execute()
}

/** Steps of a page, the oldest first. */
export async function stepsOfPage(db: Db, unitId: UnitId, { kind, id }: PageName) {
  return db
    .selectFrom('library_step')
    .innerJoin('app_user', 'app_user.user_id', 'library_step.by_user')
    .select(['language', 'edition', 'step', 'at', 'reason', 'display_name as by'])
    .where('library_step.unit_id', '=', unitId)
    .where('library_step.kind', '=', kind)
    .where('library_step.entry_id', '=', id)
    .orderBy('at')
    .orderBy('step_id')
    .execute()
}

/** Of each open text, why it was last sent back. */
export async function lastReturns(db: Db, unitId: UnitId) {
  return db
    .selectFrom('library_step')
    .innerJoin('app_user', 'app_user.user_id', 'library_step.by_user')
    .distinctOn(['library_step.kind', 'entry_id', 'language', 'edition'])
    .select(['library_step.kind', 'entry_id', 'language', 'edition', 'at', 'reason', 'display_name as by'])
    .where('library_step.unit_id', '=', unitId)
    .where('step', '=', 'returned')
    .orderBy('library_step.kind')
    .orderBy('entry_id')
    .orderBy('language')
    .orderBy('edition')
    .orderBy('at', 'desc')
    .execute()
}
