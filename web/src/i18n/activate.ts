/** Loads one catalogue at a time, so that nobody downloads a language that they do not read. */
import { i18n, type Messages } from '@lingui/core'
import { type LanguageCode, languageOf } from './languages.ts'

const catalogues: Record<LanguageCode, () => Promise<{ messages: Messages }>> = {
  en: () => import('./locales/en/messages.po'),
  ur: () => import('./locales/ur/messages.po'),
}

const storageKey = 'clew.language'

/** Loads the language, makes it current and turns the page to its direction. */
export async function activate(code: LanguageCode): Promise<void> {
  const { messages } = await catalogues[code]()
  i18n.loadAndActivate({ locale: code, messages })
  document.documentElement.lang = code
  document.documentElement.dir = languageOf(code).dir
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
