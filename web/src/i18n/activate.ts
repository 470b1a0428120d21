/** Loads one language at a time, and of it what the page needs, so that nobody waits for words that they do not read. */
import { i18n, type Messages } from '@lingui/core'
import { type LanguageCode, languageOf } from './languages.ts'

type Load = () => Promise<{ messages: Messages }>

// The build divides each file as `first-words.ts` says.
const catalogues: Record<LanguageCode, { first: Load; more: Load }> = {
  en: {
    first: () => import('./locales/en/messages.po?first.po'),
    more: () => import('./locales/en/messages.po?more.po'),
  },
  ur: {
    first: () => import('./locales/ur/messages.po?first.po'),
    more: () => import('./locales/ur/messages.po?more.po'),
  },
}

const storageKey = 'clew.language'

/** Whether a page was opened that needs more than the first words. */
let whole = false
const complete = new Set<string>()

/** Loads the language, makes it current and turns the page to its direction. */
export async function activate(code: LanguageCode): Promise<void> {
  const { first, more } = catalogues[code]
  const parts = await Promise.all(whole ? [first(), more()] : [first()])
  if (whole) complete.add(code)
  i18n.load(
    code,
    parts.reduce<Messages>((all, { messages }) => ({ ...all, ...messages }), {}),
  )
  i18n.activate(code)
  document.documentElement.lang = code
  document.documentElement.dir = languageOf(code).dir
}

/** Hands on what was loaded once all words of the current language are there too. */
export async function withWords<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([loading, moreWords()])
  return loaded
}

async function moreWords(): Promise<void> {
  whole = true
  const { code } = languageOf(i18n.locale)
  if (complete.has(code)) return
  const { messages } = await catalogues[code].more()
  complete.add(code)
  i18n.load(code, messages)
}

export async function chooseLanguage(code: LanguageCode): Promise<void> {
  await activate(code)
  try {
    localStorage.setItem(storageKey, code)
  } catch (error) {
    // Private windows refuse storage; the choice then lasts as long as the page.
    if (!(error instanceof DOMException)) throw error
  }
}
