/** A record of a case file in a few words, for looking over what a partner will be shown. */

/** Fields that say most of a record, the first that is there. */
const telling = [
  'pseudonym',
  'name',
  'description',
  'says',
  'title',
  'label',
  'offence',
  'kind',
  'outcome',
  'concept',
]

export function wordsIn(record: unknown): string {
  if (typeof record === 'string') return record
  if (typeof record !== 'object' || record === null) return ''
  const fields = record as Readonly<Record<string, unknown>>
  const worded = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
  const said = telling.map(worded).find((value) => value !== '') ?? ''
  const id = worded('id')
  return [said.startsWith(id) ? '' : id, said].filter((part) => part !== '').join(' · ')
}
