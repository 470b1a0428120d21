/** The languages of the screen, each under its own name, with its direction and whether a speaker has reviewed it. */
export const languages = [
  { code: 'en', name: 'English', short: 'EN', dir: 'ltr', reviewed: true },
  { code: 'ur', name: 'اردو', short: 'اردو', dir: 'rtl', reviewed: false },
] as const

export type Language = (typeof languages)[number]
export type LanguageCode = Language['code']

export const languageOf = (code: string): Language =>
  languages.find((language) => language.code === code) ?? languages[0]
