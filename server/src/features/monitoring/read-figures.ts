/** Reads one indicator by State and year, and says of each comparison whether the data carry it. */
import {
  type FigureNote,
  type FigurePage,
  type FigureQuery,
  type FigureRead,
  type FigureSeries,
  namesIn,
} from '@clew/contract'
import {
  changeBetween,
  countedAnew,
  type Figure,
  type Indicator,
  shareOf,
  unbrokenRuns,
} from '@clew/library/figures'
import type { Access } from '../../platform/authorization/access.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { IndicatorSource } from './indicator-source.ts'
import * as store from './monitoring.store.ts'
import { figureOf, shownFigure, shownIndicator, shownParts } from './shapes.ts'

/** As many lines as an eye can keep apart. */
const mostStates = 12

/** @throws Refusal `indicators-unusable`, `indicator-not-found`, `too-many-states`. */
export async function readFigures(
  { db, journal }: Entered,
  { may }: Access,
  query: FigureQuery,
  source: IndicatorSource,
): Promise<FigurePage> {
  const indicators = await source.current()
  const named = (id: string): Indicator => {
    const found = indicators.get(id)
    if (found === undefined) throw new Refusal('indicator-not-found', { indicator: id })
    return found
  }
  const indicator = named(query.indicator)
  const whole = query.of === undefined ? undefined : named(query.of)
  const there = await store.statesWith(db, indicator.id)
  const wanted = query.states === undefined ? there.slice(0, mostStates) : namesIn(query.states)
  if (wanted.length > mostStates)
    throw new Refusal('too-many-states', { count: wanted.length, most: mostStates })
  const { form = '', sex = '', age = '', from = 1950, to = 2100 } = query
  const ids = [indicator.id, ...(whole === undefined ? [] : [whole.id])]
  const rows = await store.figuresOf(db, { indicators: ids, states: wanted, form, sex, age, from, to })
  const notes = await store.notesOn(db, ids, wanted)
  const parts = await store.partsWith(db, indicator.id)
  journal({ action: 'monitoring.read', effect: 'read', detail: { indicator: indicator.id, states: wanted } })
  return {
    indicator: shownIndicator(indicator),
    ...(whole === undefined ? {} : { of: shownIndicator(whole) }),
    parts: parts.map(shownParts),
    series: wanted.map((state) => seriesOf(state, rows, indicator, whole)),
    states: there,
    notes: notes.map(shownNote),
    abilities: { import: may('monitoring.import') },
  }
}

function seriesOf(
  state: string,
  rows: readonly store.FigureRow[],
  indicator: Indicator,
  whole: Indicator | undefined,
): FigureSeries {
  const own = rows.filter((row) => row.state === state && row.indicator === indicator.id)
  const figures = own.map(figureOf)
  const [first, last] = [figures[0], figures.at(-1)]
  return {
    state,
    figures: own.map(shownFigure),
    anew: figures.filter((figure, at) => countedAnew(figures[at - 1], figure)).map(({ year }) => year),
    runs: unbrokenRuns(figures).map((run) => run.map(({ year }) => year)),
    ...(first === undefined || last === undefined || first === last
      ? {}
      : { change: changeBetween(figures, first.year, last.year) }),
    shares: whole === undefined ? [] : sharesOf(figures, rows, indicator, whole),
  }
}

function sharesOf(
  figures: readonly Figure[],
  rows: readonly store.FigureRow[],
  indicator: Indicator,
  whole: Indicator,
): FigureSeries['shares'] {
  const units = { part: indicator.unit, whole: whole.unit }
  return figures.map((figure) => {
    const match = rows.find(
      ({ indicator: id, state, year }) => id === whole.id && state === figure.state && year === figure.year,
    )
    const share =
      match === undefined
        ? ({ ok: false, why: 'not-available' } as const)
        : shareOf(figure, figureOf(match), units)
    return { year: figure.year, share }
  })
}

function shownNote({
  note_id: id,
  indicator,
  state,
  year,
  words,
  name,
  written_at: at,
}: store.NoteRow): FigureNote {
  return { id, indicator, state, ...(year === null ? {} : { year }), words, by: name, at: at.toISOString() }
}

/** Everything that was ever taken in for one State and year, newest first. */
export async function readFigureHistory(
  { db, journal }: Entered,
  { indicator, state, year }: { indicator: string; state: string; year: number },
): Promise<{ items: FigureRead[] }> {
  const rows = await store.historyOf(db, indicator, state, year)
  journal({ action: 'monitoring.read', effect: 'read', detail: { indicator, state, year, history: true } })
  return { items: rows.map(shownFigure) }
}
