/** One indicator of some States as a picture that says no more than the figures do: no line over a break, a gap or a hidden number. */
import type { FigurePage } from '@clew/contract'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { ChartLegend } from './chart-legend.tsx'
import { type Chart, chartOf, type DrawnSeries, plot } from './chart-layout.ts'
import { belowText, figureText } from './figure-words.ts'
import { SeriesShape } from './series-mark.tsx'

function useWidth() {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(720)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const watch = new ResizeObserver(() => setWidth(Math.max(260, Math.floor(element.clientWidth))))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { frame, width }
}

export function FigureChart({ page }: { page: FigurePage }) {
  const text = useText()
  const { frame, width } = useWidth()
  const { unit } = page.indicator
  const yesOrNo = unit === 'yes-or-no'
  const mirrored = text.language.dir === 'rtl'
  const chart = chartOf(page.series, { width, mirrored, ...(yesOrNo ? { top: 1 } : {}) })
  const strips = chart.series.filter(({ gaps }) => gaps.length > 0)
  const height = chart.base + plot.below + strips.length * plot.strip + 4
  return (
    <figure className="card figure-chart">
      <div ref={frame} className="chart-frame">
        <svg
          role="img"
          aria-label={text('monitoring.chart.label', { title: text.words(page.indicator.title) })}
          viewBox={`0 0 ${width} ${height}`}
          style={{ inlineSize: width, blockSize: height }}
        >
          <Axes chart={chart} unit={unit} mirrored={mirrored} />
          {chart.series.map((each) => (
            <Series key={each.state} series={each} base={chart.base} unit={unit} lines={!yesOrNo} />
          ))}
          {strips.map((each, row) => (
            <GapStrip key={each.state} series={each} chart={chart} row={row} />
          ))}
        </svg>
      </div>
      <figcaption>
        <ChartLegend page={page} />
      </figcaption>
    </figure>
  )
}

function Axes({ chart, unit, mirrored }: { chart: Chart; unit: string; mirrored: boolean }) {
  const text = useText()
  const beside = mirrored ? chart.from + 8 : chart.from - 8
  return (
    <g className="chart-axes">
      {/* With `direction: ltr` on the picture, an anchor means the same side in every language. */}
      <text
        className="chart-unit"
        x={mirrored ? chart.from + 48 : 8}
        y={14}
        textAnchor={mirrored ? 'end' : 'start'}
      >
        {text.term('figure-unit', unit)}
      </text>
      {chart.ticks.map(({ value, y }) => (
        <g key={value}>
          <line x1={chart.from} x2={chart.to} y1={y} y2={y} data-base={value === 0 || undefined} />
          <text x={beside} y={y + 4} textAnchor={mirrored ? 'start' : 'end'}>
            {figureText({ status: 'exact', value }, unit, text)}
          </text>
        </g>
      ))}
      {chart.years.map(({ year, x, named }) => (
        <g key={year}>
          <line x1={x} x2={x} y1={chart.base} y2={chart.base + 4} data-base />
          {named && (
            <text x={x} y={chart.base + 19} textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

type SeriesProps = { series: DrawnSeries; base: number; unit: string; lines: boolean }

function Series({ series, base, unit, lines }: SeriesProps) {
  const text = useText()
  const { state, at, points, hidden, breaks } = series
  const name = text.state(state)
  const hatch = `hatch-${state}`
  return (
    <g data-series={at} data-state={state}>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="5" className="hatch-line" />
      </pattern>
      {breaks.map(({ x, y, year }) => (
        <g key={year} className="chart-break" data-year={year}>
          <title>{text('monitoring.break.since', { state: name, year: String(year) })}</title>
          <line x1={x} x2={x} y1={plot.above} y2={base} />
          <path d={`M${x} ${y - 12}l4 4l-8 5.300l8 5.300l-8 5.300l4 4`} className="break-halo" />
          <path d={`M${x} ${y - 12}l4 4l-8 5.300l8 5.300l-8 5.300l4 4`} />
        </g>
      ))}
      {lines &&
        series.lines.map((line) => (
          <polyline
            key={line[0]?.figure.year}
            className="chart-line"
            points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
          />
        ))}
      {points.map(({ x, y, figure }) => (
        <g key={figure.id} className="chart-point" transform={`translate(${x} ${y})`}>
          <title>{`${name} ${figure.year}: ${figureText(figure, unit, text)}`}</title>
          <SeriesShape at={at} />
        </g>
      ))}
      {hidden.map(({ x, height, figure }) => (
        <g key={figure.id} className="chart-hidden" data-year={figure.year}>
          <title>{`${name} ${figure.year}: ${figureText(figure, unit, text)}`}</title>
          <rect x={x - 6} y={base - height} width={12} height={height} fill={`url(#${hatch})`} />
          <text x={x} y={base - height - 4} textAnchor="middle">
            {figure.below === undefined ? '?' : belowText(figure.below, text)}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Below the years: where a source has no number, or where there can be none. The words stand in the legend. */
function GapStrip({ series, chart, row }: { series: DrawnSeries; chart: Chart; row: number }) {
  const text = useText()
  const y = chart.base + plot.below + row * plot.strip + 8
  return (
    <g data-series={series.at} className="chart-gaps">
      <g transform={`translate(${chart.from + (chart.to > chart.from ? -20 : 20)} ${y})`}>
        <SeriesShape at={series.at} />
      </g>
      {series.gaps.map(({ x, figure }) => (
        <g key={figure.id} transform={`translate(${x} ${y})`}>
          <title>{`${text.state(series.state)} ${figure.year}: ${text.term('figure-status', figure.status)}`}</title>
          <circle r="5" />
          <path d={figure.status === 'not-available' ? 'M-5.500 5.500L5.500 -5.500' : 'M-5 0H5'} />
        </g>
      ))}
    </g>
  )
}
