/** The one way in which words reach the screen: by id, from the catalogue of the current language. */
import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import type { Words } from '@clew/law'
import { type Language, languageOf } from './languages.ts'

export type Params = Readonly<Record<string, string | number>>

export type Text = {
  /** The message with this id; the id itself where the catalogue lacks it, so that the gap is seen. */
  (id: string, params?: Params): string
  language: Language
  has: (id: string) => boolean
  /** A term of a closed list: `term('stage', 'trial')`; the code in readable form where no message exists. */
  term: (list: string, code: string) => string
  /** Text of a law pack in the current language, English where nobody wrote one. */
  words: (words: Words) => string
  /** Name of a State by ISO 3166-1 alpha-2. */
  state: (code: string) => string
  list: (items: readonly string[]) => string
  number: (value: number) => string
}

export function textOf(i18n: I18n): Text {
  const language = languageOf(i18n.locale)
  const states = new Intl.DisplayNames([language.code, 'en'], { type: 'region', fallback: 'code' })
  const lists = new Intl.ListFormat(language.code, { type: 'conjunction' })
  const numbers = new Intl.NumberFormat(language.code, { numberingSystem: 'latn' })
  const has = (id: string) => id in i18n.messages
  const say = (id: string, params?: Params) => i18n._(id, params === undefined ? params : isolated(params))
  /** Foreign names and dates keep their own direction inside a sentence that runs right to left. */
  const isolate = (value: string) => (language.dir === 'rtl' ? `\u2068${value}\u2069` : value)
  const isolated = (params: Params): Params =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' ? isolate(value) : value,
      ]),
    )
  return Object.assign(say, {
    language,
    has,
    term: (list: string, code: string) =>
      has(`${list}.${code}`) ? i18n._(`${list}.${code}`) : code.replaceAll(/[-.]/g, ' '),
    words: (words: Words) => words[language.code] ?? words['en'] ?? Object.values(words)[0] ?? '',
    state: (code: string) => (/^[A-Z]{2}$/.test(code) ? (states.of(code) ?? code) : code),
    list: (items: readonly string[]) => lists.format(items.map(isolate)),
    number: (value: number) => numbers.format(value),
  })
}

export function useText(): Text {
  const { i18n, _ } = useLingui()
  // `_` is renewed with every change of language, which `i18n` itself is not.
  return useMemo(() => (_ === undefined ? textOf(i18n) : textOf(i18n)), [i18n, _])
}
