/** A value of a record for somebody who does not have the case before them: words in place of codes, ids as they are. */
import type { Text } from '../../i18n/use-text.ts'
import { wordFor } from '../facts/shown-value.ts'

export function outsideValue(text: Text, value: unknown): string {
  if (value === undefined || value === null || value === '') return '—'
  if (Array.isArray(value)) {
    const items: unknown[] = value
    return items.length === 0 ? '—' : text.list(items.map((each) => outsideValue(text, each)))
  }
  if (typeof value === 'string')
    return text.has(`charge-status.${value}`) ? text(`charge-status.${value}`) : wordFor(text, value)
  if (typeof value === 'number') return text.number(value)
  return JSON.stringify(value)
}
