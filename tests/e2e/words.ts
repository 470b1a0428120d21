/** The words of the screen for tests that speak as a reader of one language does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatter } from '@lingui/format-po'
import { inject } from 'vitest'

export type LanguageCode = 'en' | 'ur'

/** A function from message id to the words in that language; `params` fill simple places, plurals are not spoken here. */
export async function wordsOf(language: LanguageCode) {
  const filename = join(
    import.meta.dirname,
    '..',
    '..',
    'web',
    'src',
    'i18n',
    'locales',
    language,
    'messages.po',
  )
  const catalogue = await formatter({ explicitIdAsDefault: true }).parse(readFileSync(filename, 'utf8'), {
    locale: language,
    sourceLocale: 'en',
    filename,
  })
  return (id: string, params: Readonly<Record<string, string>> = {}): string => {
    const message = catalogue[id]?.translation
    if (message === undefined) throw new Error(`No message is called ${id}`)
    return message.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  }
}

/** A browser window of somebody who reads this language in this theme. */
export const reader = (language: LanguageCode, colorScheme: 'light' | 'dark' = 'light') => ({
  colorScheme,
  viewport: { width: 1440, height: 900 },
  storageState: {
    cookies: [],
    origins: [{ origin: inject('address'), localStorage: [{ name: 'clew.language', value: language }] }],
  },
})
