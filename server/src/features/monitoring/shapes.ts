/** Figures as they lie in the database, as the library reads them, and as they leave the server. */
import type { FigureParts, FigureRead, IndicatorRead } from '@clew/contract'
import type { Figure, Indicator } from '@clew/library/figures'
import type { FigureRow, IndicatorCount } from './monitoring.store.ts'

const given = <Name extends string>(name: Name, value: string | null): { [N in Name]?: string } =>
  (value === null || value === '' ? {} : { [name]: value }) as { [N in Name]?: string }

export function figureOf(row: FigureRow): Figure {
  return {
    indicator: row.indicator,
    state: row.state,
    year: row.year,
    ...given('form', row.form),
    ...given('sex', row.sex),
    ...given('age', row.age),
    status: row.status,
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.below === null ? {} : { below: row.below }),
    breaks: row.breaks,
    source: row.source,
    ...given('url', row.url),
    ...given('method', row.method),
    confidence: row.confidence,
    ...given('note', row.note),
  }
}

export function shownFigure(row: FigureRow & { corrected?: boolean }): FigureRead {
  return {
    id: row.figure_id,
    ...figureOf(row),
    taken: row.taken_at.toISOString(),
    ...(row.replaced_at === null ? {} : { replaced: row.replaced_at.toISOString() }),
    ...(row.corrected === true ? { corrected: true } : {}),
  }
}

export function shownIndicator(
  { id, pillar, title, definition, translations, unit, by, asked }: Indicator,
  counts?: IndicatorCount,
): IndicatorRead {
  const { states = 0, figures = 0, part: [form, sex, age] = ['', '', ''] } = counts ?? {}
  const part = { ...given('form', form), ...given('sex', sex), ...given('age', age) }
  const made = Object.entries(translations).map(
    ([language, { made: maker, review }]) =>
      [language, { made: maker, reviewed: review !== 'unreviewed' }] as const,
  )
  return {
    id,
    pillar,
    title,
    definition,
    translations: Object.fromEntries(made),
    unit,
    by: [...by],
    asked: [...asked],
    states,
    figures,
    ...(Object.keys(part).length === 0 ? {} : { part }),
  }
}

export function shownParts(row: { form: string; sex: string; age: string; figures: number }): FigureParts {
  const { form, sex, age, figures } = row
  return { ...given('form', form), ...given('sex', sex), ...given('age', age), figures }
}
