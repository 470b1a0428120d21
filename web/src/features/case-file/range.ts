/** Ranges of punishment in words: whole years, months and days, life, any term. */
import type { Bound, CustodyRange } from '@clew/law'
import { yearsAndMonths } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'

/** One length: `20 years and 6 months`. */
export function useLength(): (length: Bound) => string {
  const text = useText()
  return (length) => {
    if (typeof length === 'string') return text(`range.${length}`)
    const { years, months } = yearsAndMonths(length.months)
    const parts = [
      years > 0 ? text('range.years', { count: years }) : '',
      months > 0 ? text('range.months', { count: months }) : '',
      length.days > 0 ? text('range.days', { count: length.days }) : '',
    ].filter((part) => part !== '')
    return parts.length === 0 ? text('range.months', { count: 0 }) : text.list(parts)
  }
}

export function useRange(): (range: CustodyRange) => string {
  const text = useText()
  const length = useLength()
  return ({ min, max, fineInstead }) => {
    const term =
      min === undefined
        ? text('range.to', { max: length(max) })
        : text('range.between', { min: length(min), max: length(max) })
    return fineInstead ? `${term} · ${text('range.fine-instead')}` : term
  }
}
