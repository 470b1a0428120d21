/** Figures and comparisons in words: what is said, and why something cannot be said. */
import type { FigureRead, FigureSeries } from '@clew/contract'
import type { Text } from '../../i18n/use-text.ts'

type Said = Pick<FigureRead, 'status' | 'value' | 'below'>

/** A cell: the number, `<5`, or why there is none. */
export function figureText({ status, value, below }: Said, unit: string, text: Text): string {
  if (status === 'exact')
    return unit === 'yes-or-no'
      ? text(value === 1 ? 'monitoring.yes' : 'monitoring.no')
      : text.number(value ?? 0)
  if (status === 'suppressed' && below !== undefined) return belowText(below, text)
  return text.term('figure-status', status)
}

/** Kept together and left to right, so that "<5" never becomes "5>". */
export const belowText = (below: number, text: Text): string => `\u2066<${text.number(below)}\u2069`

/** Years of the chart and the table: every one between the first and the last, so that a gap is seen. */
export function yearsOf(
  series: readonly { readonly figures: readonly { readonly year: number }[] }[],
): readonly number[] {
  const years = series.flatMap(({ figures }) => figures.map(({ year }) => year))
  if (years.length === 0) return []
  const first = years.reduce((a, b) => Math.min(a, b))
  const last = years.reduce((a, b) => Math.max(a, b))
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** `2012–2014, 2016`: years between the first and the last figure of a State for which no number was taken in. */
export function yearsWithout(figures: readonly Pick<FigureRead, 'year' | 'status'>[]): string {
  const held = new Set(figures.filter(({ status }) => status === 'exact').map(({ year }) => year))
  const runs: [number, number][] = []
  for (const year of yearsOf([{ figures }])) {
    const last = runs.at(-1)
    if (held.has(year)) continue
    if (last?.[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

/** The change between the first and the last figure, or the reason why there is none to be told. */
export function changeText({ figures, change }: FigureSeries, unit: string, text: Text): string {
  const [first, last] = [figures[0], figures.at(-1)]
  if (first === undefined || last === undefined) return text('monitoring.change.nothing')
  if (change === undefined) return text('monitoring.change.one', { year: String(first.year) })
  const [early, late] = [String(first.year), String(last.year)]
  if (!change.ok) {
    const why = text(`figure-why.${change.why}`, { year: String(change.year) })
    return text('monitoring.cannot-compare', { why })
  }
  const [from, to] = [figureText(first, unit, text), figureText(last, unit, text)]
  if (unit === 'yes-or-no') return text('monitoring.change.words', { from, early, to, late })
  const by = text.number(Math.abs(change.by))
  const which = change.by > 0 ? 'more' : change.by < 0 ? 'fewer' : 'same'
  return text(`monitoring.change.${which}`, { from, early, to, late, by })
}
