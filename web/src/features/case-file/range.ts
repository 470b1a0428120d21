/** Ranges of punishment in words: whole years and months, life, any term. */
import type { Bound, CustodyRange } from '@clew/law'
import { yearsAndMonths } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'

export function useRange(): (range: CustodyRange) => string {
  const text = useText()
  const bound = (value: Bound): string => {
    if (typeof value === 'string') return text(`range.${value}`)
    const { years, months } = yearsAndMonths(value.months)
    if (months === 0) return text('range.years', { count: years })
    if (years === 0) return text('range.months', { count: months })
    return text.list([text('range.years', { count: years }), text('range.months', { count: months })])
  }
  return ({ min, max, fineInstead }) => {
    const term =
      min === undefined
        ? text('range.to', { max: bound(max) })
        : text('range.between', { min: bound(min), max: bound(max) })
    return fineInstead ? `${term} · ${text('range.fine-instead')}` : term
  }
}
