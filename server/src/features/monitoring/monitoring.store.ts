/** The SQL of figures about States. */
import './tables.ts'
import { type Selectable, sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'

type Db = Transaction<Tables>
export type FigureRow = Selectable<Tables['figure']>
export type NewFigure = Omit<FigureRow, 'replaced_at'>

export type IndicatorCount = {
  readonly indicator: string
  readonly states: number
  readonly figures: number
  /** The first part that is held: the whole where there is one. */
  readonly part: readonly [form: string, sex: string, age: string]
}

export async function countsByIndicator(db: Db): Promise<IndicatorCount[]> {
  const { rows } = await sql<IndicatorCount>`
    select indicator, count(distinct state)::int as states, count(*)::int as figures,
      min(array[form, sex, age]) as part
    from figure where unit_id = acting_unit() and replaced_at is null group by 1`.execute(db)
  return rows
}

export async function statesWith(db: Db, indicator: string): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`
    select distinct state from figure
    where unit_id = acting_unit() and indicator = ${indicator} and replaced_at is null order by 1`.execute(db)
  return rows.map(({ state }) => state)
}

/** What of an indicator is held: its whole, and which parts; the whole first. */
export async function partsWith(
  db: Db,
  indicator: string,
): Promise<{ form: string; sex: string; age: string; figures: number }[]> {
  const { rows } = await sql<{ form: string; sex: string; age: string; figures: number }>`
    select form, sex, age, count(*)::int as figures from figure
    where unit_id = acting_unit() and indicator = ${indicator} and replaced_at is null
    group by form, sex, age order by form, sex, age`.execute(db)
  return rows
}

/** Whether any figure was ever taken in here, in force or not. */
export async function anyFigure(db: Db): Promise<boolean> {
  const { rows } = await sql`select from figure where unit_id = acting_unit() limit 1`.execute(db)
  return rows.length > 0
}

export type FigureQuestion = {
  readonly indicators: readonly string[]
  readonly states: readonly string[]
  readonly form: string
  readonly sex: string
  readonly age: string
  readonly from: number
  readonly to: number
}

/** In force, by State and year. */
export async function figuresOf(
  db: Db,
  asked: FigureQuestion,
): Promise<(FigureRow & { corrected: boolean })[]> {
  return db
    .selectFrom('figure')
    .selectAll()
    .select(
      sql<boolean>`exists (select from figure as old
        where old.unit_id = acting_unit() and old.indicator = figure.indicator and old.state = figure.state
          and old.year = figure.year and old.form = figure.form and old.sex = figure.sex and old.age = figure.age
          and old.replaced_at is not null)`.as('corrected'),
    )
    .where('unit_id', '=', sql<never>`acting_unit()`)
    .where(sql<boolean>`indicator = any (${asked.indicators}::text[])`)
    .where(sql<boolean>`state = any (${asked.states}::text[])`)
    .where('form', '=', asked.form)
    .where('sex', '=', asked.sex)
    .where('age', '=', asked.age)
    .where('year', '>=', asked.from)
    .where('year', '<=', asked.to)
    .where('replaced_at', 'is', null)
    .orderBy('state')
    .orderBy('year')
    .execute()
}

/** Of one indicator, or of all: for exports and for comparing with what comes in. */
export async function figuresInForce(db: Db, indicators: readonly string[]): Promise<FigureRow[]> {
  return db
    .selectFrom('figure')
    .selectAll()
    .where('unit_id', '=', sql<never>`acting_unit()`)
    .where(sql<boolean>`indicator = any (${indicators}::text[])`)
    .where('replaced_at', 'is', null)
    .orderBy('indicator')
    .orderBy('state')
    .orderBy('year')
    .orderBy('form')
    .orderBy('sex')
    .orderBy('age')
    .execute()
}

export async function historyOf(
  db: Db,
  indicator: string,
  state: string,
  year: number,
): Promise<FigureRow[]> {
  return db
    .selectFrom('figure')
    .selectAll()
    .where('unit_id', '=', sql<never>`acting_unit()`)
    .where('indicator', '=', indicator)
    .where('state', '=', state)
    .where('year', '=', year)
    .orderBy('taken_at', 'desc')
    .orderBy('form')
    .orderBy('sex')
    .orderBy('age')
    .limit(500)
    .execute()
}

/** Imports of one unit wait for each other. */
export async function lockFigures(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(acting_unit()::text, 7))`.execute(db)
}

export async function replaceFigures(db: Db, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return
  await sql`update figure set replaced_at = ${at}
    where unit_id = acting_unit() and figure_id = any (${ids}::uuid[])`.execute(db)
}

export async function insertFigures(db: Db, rows: readonly NewFigure[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into figure (unit_id, figure_id, indicator, state, year, form, sex, age, status, value, below, breaks,
      source, url, method, confidence, note, taken_by, taken_at)
    select unit_id, figure_id, indicator, state, year, form, sex, age, status, value, below, breaks,
      source, url, method, confidence, note, taken_by, taken_at
    from jsonb_populate_recordset(null::figure, ${JSON.stringify(rows)}::jsonb)`.execute(db)
}

export type NoteRow = {
  note_id: string
  indicator: string
  state: string
  year: number | null
  words: string
  name: string
  written_at: Date
}

export async function notesOn(
  db: Db,
  indicators: readonly string[],
  states: readonly string[],
): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select note_id, indicator, state, year, words, display_name as name, written_at
    from figure_note n join app_user u on u.user_id = n.written_by
    where n.unit_id = acting_unit() and indicator = any (${indicators}::text[]) and state = any (${states}::text[])
    order by written_at desc limit 200`.execute(db)
  return rows
}

export async function insertNote(db: Db, row: Tables['figure_note']): Promise<void> {
  await db.insertInto('figure_note').values(row).execute()
}
