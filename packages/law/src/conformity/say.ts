// Puts what conformity found into the reader's language: names of concepts, modes and bases instead of their ids.
import type { Taxonomy } from '../taxonomy/index.ts'
import { readTerm, sayTerm } from '../load/terms.ts'
import type { Remark } from './answer.ts'
import { english, type ConformityWords } from './words-en.ts'
import { urdu } from './words-ur.ts'

export type SpokenLanguage = 'en' | 'ur'
export const conformityWords = (language: SpokenLanguage): ConformityWords =>
  language === 'ur' ? urdu : english

export function nameFor(id: string, taxonomy: Taxonomy, language: SpokenLanguage): string {
  const own = conformityWords(language).names[id]
  if (own !== undefined) return own
  if (id.includes('/')) return id
  const title = taxonomy.titleOf(id)
  return title[language] ?? title.en
}

export function sayRemark(remark: Remark, taxonomy: Taxonomy, language: SpokenLanguage): string {
  const words = conformityWords(language)
  const named = (remark.names ?? []).map((id) => nameFor(id, taxonomy, language))
  const offences = remark.offences ?? []
  const [first = '', ...rest] = named
  const value = remark.value ?? ''
  const term = readTerm(value)
  // What is found is named, or else it is the offences themselves.
  const bare = named.length === 0 && remark.code === 'covers'
  const all = (bare ? offences : named).join(words.and)
  const filled: Readonly<Record<string, string>> = {
    names: all,
    first,
    rest: rest.join(words.and),
    offences: offences.length === 0 || bare ? '' : ` (${offences.join(words.and)})`,
    value: term === undefined ? value : sayTerm(term, language),
  }
  return words.remarks[remark.code].replaceAll(/\{(\w+)\}/g, (_, key: string) => filled[key] ?? '')
}
