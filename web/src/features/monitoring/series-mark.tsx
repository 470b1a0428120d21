/** The sign of a State in a chart: twelve shapes, each with a colour of its own, so that neither carries it alone. */

const shapes: readonly string[] = [
  'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z',
  'M-4.500 -4.500H4.500V4.500H-4.500Z',
  'M0 -6L5.500 4.500H-5.500Z',
  'M0 -6.500L6 0L0 6.500L-6 0Z',
  'M0 6L5.500 -4.500H-5.500Z',
  'M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  'M0 -6.500L1.700 -2.100L6.300 -2L2.700 0.900L3.900 5.500L0 2.900L-3.900 5.500L-2.700 0.900L-6.300 -2L-1.700 -2.100Z',
  'M-3.200 -5.500H3.200L6.300 0L3.200 5.500H-3.200L-6.300 0Z',
  'M-6 -3H6V3H-6Z',
  'M-3 -6H3V6H-3Z',
  'M-5 -5L5 5M5 -5L-5 5',
  'M-6 4A6 6 0 0 1 6 4Z',
]

export function SeriesShape({ at }: { at: number }) {
  return <path className="series-shape" d={shapes[at % shapes.length]} />
}

export function SeriesMark({ at }: { at: number }) {
  return (
    <svg className="series-mark" data-series={at} viewBox="-8 -8 16 16" aria-hidden="true">
      <SeriesShape at={at} />
    </svg>
  )
}
