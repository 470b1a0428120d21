/** Takes in a table of figures and says of every line what became of it; what a source corrected is kept beside what it said before. */
import { canonicalJson, isCountry } from '@clew/casefile'
import type { FigureImportReport, Language } from '@clew/contract'
import {
  type Figure,
  figureKey,
  type FigureRefusal,
  figureRefusalIn,
  type ReadFigure,
  readFigures,
  saidBy,
} from '@clew/library/figures'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { IndicatorSource } from './indicator-source.ts'
import {
  type FigureRow,
  figuresInForce,
  insertFigures,
  lockFigures,
  replaceFigures,
} from './monitoring.store.ts'
import { figureOf } from './shapes.ts'

type Parts = {
  readonly actor: Actor
  readonly source: IndicatorSource
  readonly clock: Clock
  readonly language: Language
  /** Nothing is kept. */
  readonly check: boolean
}

/** @throws Refusal `indicators-unusable`, `figures-unreadable`. */
export async function importFigures(
  { db, journal }: Entered,
  text: string,
  { actor, source, clock, language, check }: Parts,
): Promise<FigureImportReport> {
  const read = readFigures(text, { indicators: await source.current(), isState: isCountry })
  const said = (refusal: FigureRefusal) => {
    const { code, line, column = '', params } = refusal
    return { code, line, path: column, params: { ...params }, ...figureRefusalIn(language, refusal) }
  }
  if (!read.ok) {
    const errors = read.refusals.map(said)
    throw new Refusal('figures-unreadable', { count: errors.length }, { errors })
  }
  if (!check) await lockFigures(db)
  const concerned = [...new Set(read.taken.map(({ figure }) => figure.indicator))]
  const inForce = new Map((await figuresInForce(db, concerned)).map((row) => [figureKey(figureOf(row)), row]))
  const { fresh, corrected, unchanged } = sorted(read.taken, inForce)
  if (!check) {
    const at = clock()
    await replaceFigures(
      db,
      corrected.map(({ was }) => was.figure_id),
      at,
    )
    const all = [...fresh, ...corrected.map(({ now }) => now)]
    await insertFigures(
      db,
      all.map(({ figure }) => rowOf(figure, actor, at, clock)),
    )
  }
  const report: FigureImportReport = {
    checked: check,
    count: read.count,
    created: fresh.length,
    corrected: corrected.length,
    unchanged,
    repeated: read.repeated,
    refused: read.refused.length,
    refusals: read.refused.map((reasons) => ({ line: reasons[0]?.line ?? 1, reasons: reasons.map(said) })),
    corrections: corrected.map(({ now, was }) => ({
      line: now.line,
      was: saidBy(figureOf(was)),
      now: saidBy(now.figure),
    })),
  }
  const { refusals: _refusals, corrections: _corrections, ...detail } = report
  journal({ action: 'monitoring.import', effect: check ? 'read' : 'change', detail })
  return report
}

function sorted(taken: readonly ReadFigure[], inForce: ReadonlyMap<string, FigureRow>) {
  const fresh: ReadFigure[] = []
  const corrected: { now: ReadFigure; was: FigureRow }[] = []
  let unchanged = 0
  for (const each of taken) {
    const was = inForce.get(figureKey(each.figure))
    if (was === undefined) fresh.push(each)
    else if (canonicalJson(figureOf(was)) === canonicalJson(each.figure)) unchanged += 1
    else corrected.push({ now: each, was })
  }
  return { fresh, corrected, unchanged }
}

function rowOf(figure: Figure, { unitId, userId }: Actor, at: Date, clock: Clock) {
  const {
    form = '',
    sex = '',
    age = '',
    value = null,
    below = null,
    url = null,
    method = null,
    note = null,
  } = figure
  return {
    unit_id: unitId,
    figure_id: timeOrderedId<'figure'>(clock),
    indicator: figure.indicator,
    state: figure.state,
    year: figure.year,
    form,
    sex,
    age,
    value,
    below,
    url,
    method,
    note,
    status: figure.status,
    breaks: figure.breaks,
    source: figure.source,
    confidence: figure.confidence,
    taken_by: userId,
    taken_at: at,
  }
}
