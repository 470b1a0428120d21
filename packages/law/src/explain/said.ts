// A sentence of an explanation: a code with parameters for programs, a text for people, and where its numbers lead.
export type Language = 'en' | 'ur'

/** What a sentence speaks of, so that the screen can lead there. */
export type Reference = {
  readonly kind:
    | 'charge'
    | 'fact'
    | 'evidence'
    | 'party'
    | 'victim'
    | 'source'
    | 'state'
    | 'option'
    | 'element'
    | 'finding'
  readonly id: string
}

export type Said = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly text: string
  /** `warm` for the weakest point, `good` and `plain` otherwise; the screen marks the warm one. */
  readonly weight: 'plain' | 'warm' | 'good'
  readonly about: readonly Reference[]
}

/** A text in the language asked for, in English where nobody wrote it. */
export function inLanguage(words: Readonly<Record<string, string | undefined>>, language: Language): string {
  return words[language] ?? words['en'] ?? ''
}

/** `A, B and C`. */
export function list(items: readonly string[], language: Language): string {
  if (items.length <= 1) return items[0] ?? ''
  const [comma, and] = language === 'ur' ? ['، ', ' اور '] : [', ', ' and ']
  return `${items.slice(0, -1).join(comma)}${and}${items[items.length - 1] ?? ''}`
}

/** A State's name in the language; its code where the runtime knows no name (XK is Kosovo). */
export function stateName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code
}
