/** In which way each State counts, and that States which count in different ways cannot be held against each other. */
import type { FigurePage, FigureSeries } from '@clew/contract'
import { useText } from '../../i18n/use-text.ts'
import { SeriesMark } from './series-mark.tsx'

export function FigureWays({ page }: { page: FigurePage }) {
  const text = useText()
  const counting = page.series.filter(({ figures }) => figures.length > 0)
  if (page.indicator.unit === 'yes-or-no' || counting.length === 0) return null
  const ways = new Set(counting.map((series) => JSON.stringify(waysOf(series).map(({ method }) => method))))
  const told = counting.some(({ figures }) => figures.some(({ method }) => method !== undefined))
  return (
    <section className="stack-small" aria-labelledby="figure-ways">
      <h2 id="figure-ways">{text('monitoring.ways')}</h2>
      {counting.length > 1 && (ways.size > 1 || !told) && (
        <p className="notice">{text(told ? 'monitoring.ways.differ' : 'monitoring.ways.untold')}</p>
      )}
      <ul className="stack-small">
        {page.series.map((series, at) =>
          series.figures.length === 0 ? null : (
            <li key={series.state} className="change-line">
              <SeriesMark at={at} />
              <span>
                <b>
                  <bdi>{text.state(series.state)}</bdi>
                </b>
                {waysOf(series).map(({ years, method }) => (
                  <span key={years[0]} className="figure-way">
                    <span className="numbers soft">{span(years)}</span>{' '}
                    {method === undefined ? (
                      <span className="soft">{text('monitoring.method.unsaid')}</span>
                    ) : (
                      <span dir="auto" className="figure-way-words">
                        {method}
                      </span>
                    )}
                  </span>
                ))}
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

/** Years that follow each other in one way of counting. */
function waysOf({ figures }: FigureSeries): { years: number[]; method: string | undefined }[] {
  const ways: { years: number[]; method: string | undefined }[] = []
  for (const { year, method } of figures) {
    const last = ways.at(-1)
    if (last !== undefined && last.method === method) last.years.push(year)
    else ways.push({ years: [year], method })
  }
  return ways
}

/** Kept together and left to right, as years are in every language. */
function span(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)]
  return first === last ? String(first) : `\u2066${first}–${last}\u2069`
}
