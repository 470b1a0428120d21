/** Which sign is which State, in words what is missing of each, and what the other signs mean. */
import type { FigurePage, FigureSeries } from '@clew/contract'
import { type Text, useText } from '../../i18n/use-text.ts'
import { SeriesMark } from './series-mark.tsx'

export function ChartLegend({ page }: { page: FigurePage }) {
  const text = useText()
  const all = page.series.flatMap(({ figures }) => figures)
  return (
    <div className="stack-small">
      <ul className="chart-legend">
        {page.series.map((series, at) => (
          <li key={series.state}>
            <SeriesMark at={at} />
            <span>
              <bdi>{text.state(series.state)}</bdi>
              <Missing series={series} />
            </span>
          </li>
        ))}
      </ul>
      <ul className="chart-key small soft">
        {page.series.some(({ anew }) => anew.length > 0) && (
          <li>
            <span aria-hidden="true">⌇</span> {text('monitoring.key.break')}
          </li>
        )}
        {all.some(({ status }) => status === 'suppressed') && (
          <li>
            <span className="key-hatch" aria-hidden="true" /> {text('monitoring.key.hidden')}
          </li>
        )}
        {page.indicator.unit !== 'yes-or-no' && <li>{text('monitoring.key.line')}</li>}
      </ul>
    </div>
  )
}

function Missing({ series }: { series: FigureSeries }) {
  const text = useText()
  const said = gapsOf(series, text)
  return said === '' ? null : <span className="small soft"> · {said}</span>
}

function gapsOf({ figures }: FigureSeries, text: Text): string {
  if (figures.length === 0) return text('monitoring.change.nothing')
  return (['not-available', 'not-applicable'] as const)
    .flatMap((status) => {
      const years = figures.filter((each) => each.status === status).map(({ year }) => String(year))
      const word = text.term('figure-status', status)
      return years.length === 0 ? [] : [`${text.list(years)}: ${word}`]
    })
    .join(' · ')
}
