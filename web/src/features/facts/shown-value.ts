/** A value of a record as text that a person can compare: names in place of numbers, words in place of codes. */
import { useMemo } from 'react'
import { type Text, useText } from '../../i18n/use-text.ts'
import { useSayMasked } from '../case-file/masked-names.tsx'
import { useNames } from '../case-file/use-names.ts'

type Shown = {
  (value: unknown): string
  field: (name: string) => string
}

/** Closed lists in which a code may stand, the likeliest first. */
const lists = [
  'role',
  'evidence-kind',
  'source-kind',
  'party-kind',
  'admissibility',
  'obtaining',
  'answer',
  'bearing',
  'directness',
  'sex',
  'stage',
  'mode',
  'relation',
  'place-kind',
  'reading-by',
  'adjournment-status',
  'adjournment-asker',
  'standing',
] as const

export function wordFor(text: Text, code: string): string {
  if (/^[A-Z]{2}$/.test(code)) return text.state(code)
  const list = lists.find((name) => text.has(`${name}.${code}`))
  return list === undefined ? code : text(`${list}.${code}`)
}

export function useShown(): Shown {
  const text = useText()
  const names = useNames()
  const said = useSayMasked()
  return useMemo(() => {
    const field = (name: string) => (text.has(`field.${name}`) ? text(`field.${name}`) : name)
    const shown = (value: unknown): string => {
      if (value === undefined || value === null || value === '') return '—'
      if (typeof value === 'string')
        return /^[A-Z]\d{1,9}$/.test(value) ? names.any(value) : said(wordFor(text, value))
      if (typeof value === 'boolean') return text(`answer.${value ? 'yes' : 'no'}`)
      if (typeof value === 'number') return String(value)
      if (Array.isArray(value)) return value.length === 0 ? '—' : text.list(value.map(shown))
      if (typeof value === 'object')
        return (
          Object.entries(value)
            // The end of a period, and not the person to whom something is done.
            .map(
              ([name, part]) =>
                `${field(name === 'to' && isDate(part) ? 'ends' : name)}: ${isolated(shown(part))}`,
            )
            .join('; ')
        )
      return '—'
    }
    return Object.assign(shown, { field })
  }, [text, names, said])
}

const isDate = (value: unknown): boolean => typeof value === 'string' && /^(\d|\.\.)/.test(value)

/** Words of one script inside a line of another, so that the marks around them stay where they belong. */
const isolated = (words: string): string => `\u2068${words}\u2069`
