// Terms of custody in whole months, so that ranges can be compared, widened and said in words without a single rounding surprise.

/** A bound of a range. `any` is any term of years; a term in days keeps them beside its months (a month counts 30 days in comparisons). */
export type TermLength = 'life' | 'death' | 'any' | { months: number; days: number }

/** Months and days of `15y`, `20y6m`, `30d`, `life`, `death`, `any`; nothing for other texts and for terms of no length. */
export function readTerm(text: string): TermLength | undefined {
  if (text === 'life' || text === 'death' || text === 'any') return text
  const parts = /^(?:(\d{1,4})y)?(?:(\d{1,4})m)?(?:(\d{1,5})d)?$/.exec(text)
  if (parts === null) return undefined
  const months = Number(parts[1] ?? 0) * 12 + Number(parts[2] ?? 0)
  const days = Number(parts[3] ?? 0)
  return months === 0 && days === 0 ? undefined : { months, days }
}

/** Below zero when `a` is the lighter. Every number of months is below `any`, `any` below `life`, `life` below `death`. */
export function compareTerms(a: TermLength, b: TermLength): number {
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0 || typeof a === 'string' || typeof b === 'string') return rank
  return a.months * 30 + a.days - (b.months * 30 + b.days)
}

function rankOf(term: TermLength): number {
  return typeof term === 'string' ? ['any', 'life', 'death'].indexOf(term) + 1 : 0
}

/**
 * A bound multiplied by a fraction (`4/3`, `2`), exactly. A part of a month that is left over is given in days, and a part of a day
 * is rounded up: towards the longer term, `rounded` says so. Life, death and any stay what they are. Nothing for a fraction that is none.
 */
export function multiplyTerm(
  term: TermLength,
  fraction: string,
): { term: TermLength; rounded: boolean } | undefined {
  const parts = readFraction(fraction)
  if (parts === undefined) return undefined
  if (typeof term === 'string') return { term, rounded: false }
  const { above, below } = parts
  const scaled = (BigInt(term.months) * 30n + BigInt(term.days)) * above
  const whole = scaled / below
  const rounded = scaled % below !== 0n
  const days = whole + (rounded ? 1n : 0n)
  return { term: { months: Number(days / 30n), days: Number(days % 30n) }, rounded }
}

/** Numerator and denominator of `4/3` or `2`; nothing when either is zero or the text is no fraction. */
export function readFraction(text: string): { above: bigint; below: bigint } | undefined {
  const parts = /^(\d{1,9})(?:\/(\d{1,9}))?$/.exec(text)
  if (parts === null) return undefined
  const above = BigInt(parts[1] ?? 0)
  const below = BigInt(parts[2] ?? 1)
  return above === 0n || below === 0n ? undefined : { above, below }
}

/** Back to the pack's own spelling: `15y`, `20y6m`, `6m15d`. */
export function writeTerm(term: TermLength): string {
  if (typeof term === 'string') return term
  const years = Math.trunc(term.months / 12)
  const months = term.months % 12
  return [
    [years, 'y'],
    [months, 'm'],
    [term.days, 'd'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, unit]) => `${number}${unit}`)
    .join('')
}

const english = { life: 'life', death: 'death', any: 'any term of years' }
const urdu = { life: 'عمر قید', death: 'سزائے موت', any: 'کسی بھی مدت کی قید' }

/** In words: `20 years 6 months`, `20 سال 6 ماہ`. */
export function sayTerm(term: TermLength, language: 'en' | 'ur'): string {
  if (typeof term === 'string') return (language === 'ur' ? urdu : english)[term]
  const parts = [
    { number: Math.trunc(term.months / 12), en: 'year', ur: 'سال' },
    { number: term.months % 12, en: 'month', ur: 'ماہ' },
    { number: term.days, en: 'day', ur: 'دن' },
  ].filter(({ number }) => number !== 0)
  return parts
    .map(({ number, en, ur }) =>
      language === 'ur' ? `${number} ${ur}` : `${number} ${en}${number === 1 ? '' : 's'}`,
    )
    .join(' ')
}
