/** A row of the table of figures: what was measured, beside what, and how it stands to its budget. */

/** `value` and `limit` are in the same `unit`; a row without a limit only informs. */
export type Measured = {
  readonly what: string
  /** The figure in words of its own units. */
  readonly figure: string
  /** The peer or bare limit that was measured or known in the same run. */
  readonly beside: string
  readonly value: number
  readonly unit: string
  readonly limit?: { readonly at: number; readonly sense: 'at-most' | 'at-least' }
}

/** What could not be measured here, and why. */
export type NotMeasured = { readonly what: string; readonly why: string }

export type Row = Measured | NotMeasured

export type Verdict = {
  readonly met: boolean | undefined
  /** How many times inside or outside the limit; above 1 is good. */
  readonly margin: number | undefined
  readonly words: string
}

export function verdictOn(row: Row): Verdict {
  if ('why' in row) return { met: undefined, margin: undefined, words: `not measured: ${row.why}` }
  if (row.limit === undefined) return { met: undefined, margin: undefined, words: 'no budget' }
  const { at, sense } = row.limit
  const margin = sense === 'at-most' ? at / row.value : row.value / at
  const limit = `${sense === 'at-most' ? '≤' : '≥'} ${short(at)} ${row.unit}`
  const words =
    margin >= 1
      ? `met: ${short(row.value)} ${row.unit}, limit ${limit}, ${short(margin)} × to spare`
      : `not met: ${short(row.value)} ${row.unit}, limit ${limit}, short by ${short(1 / margin)} ×`
  return { met: margin >= 1, margin, words }
}

/** Three figures that count. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (value >= 100) return Math.round(value).toLocaleString('en').replaceAll(',', ' ')
  return String(Number(value.toPrecision(3)))
}

export function duration(microseconds: number): string {
  if (microseconds < 1000) return `${short(microseconds)} µs`
  return microseconds < 1_000_000
    ? `${short(microseconds / 1000)} ms`
    : `${short(microseconds / 1_000_000)} s`
}

export function size(bytes: number): string {
  if (bytes < 1024) return `${short(bytes)} B`
  return bytes < 1024 * 1024 ? `${short(bytes / 1024)} KB` : `${short(bytes / 1024 / 1024)} MB`
}
