/** What stands around the text of a decision on paper, in the languages of the house. The Urdu is not yet reviewed. */
import type { Language } from '@clew/contract'

const en = {
  decision: 'Decided case',
  court: 'Court',
  date: 'Date',
  citation: 'Citation',
  ecli: 'ECLI',
  state: 'State',
  otherStates: 'Other States',
  verdict: 'Verdict',
  forms: 'Forms of exploitation',
  sectors: 'Sectors',
  acts: 'Acts',
  means: 'Means',
  purposes: 'Purposes',
  circumstances: 'Circumstances',
  offences: 'Offences',
  reading: 'How well it is known',
  facts: 'What happened',
  decided: 'What was decided',
  parties: 'Parties, by their part',
  victims: 'Victims',
  number: '{count} persons',
  holdings: 'What the court held, element by element',
  charge: 'Charge',
  element: 'Element',
  outcome: 'Held',
  why: 'What convinced it, or did not',
  issues: 'Issues of evidence',
  issue: 'Issue',
  effect: 'Effect',
  says: 'How the court dealt with it',
  sentences: 'Sentence',
  suspended: 'suspended',
  remedies: 'Restitution and other remedies',
  lessons: 'Lessons',
  measures: 'Measures of the library',
  sources: 'Sources',
  unverified: 'Rests on no source that was read: {what}.',
  unreviewed: 'Nobody has reviewed this digest yet. Check the sources before you rely on it.',
  reviewed: 'Reviewed by {by} on {on}.',
  machine: 'This translation was made by a machine and nobody has reviewed it.',
  partly: 'What is not translated is in the language of the digest ({language}).',
  notTranslated: 'This digest has not been translated into {language}.',
  footer: 'Clew · decision {id}',
} as const

export type DocumentWord = keyof typeof en

const ur: Readonly<Record<DocumentWord, string>> = {
  decision: 'فیصلہ شدہ مقدمہ',
  court: 'عدالت',
  date: 'تاریخ',
  citation: 'حوالہ',
  ecli: 'ECLI',
  state: 'ریاست',
  otherStates: 'دیگر ریاستیں',
  verdict: 'فیصلہ',
  forms: 'استحصال کی شکلیں',
  sectors: 'شعبے',
  acts: 'افعال',
  means: 'ذرائع',
  purposes: 'مقاصد',
  circumstances: 'حالات',
  offences: 'جرائم',
  reading: 'کتنا معلوم ہے',
  facts: 'کیا ہوا',
  decided: 'کیا فیصلہ ہوا',
  parties: 'فریق، اپنے کردار سے',
  victims: 'متاثرین',
  number: '{count} افراد',
  holdings: 'عدالت نے ہر عنصر پر کیا قرار دیا',
  charge: 'الزام',
  element: 'عنصر',
  outcome: 'قرار',
  why: 'عدالت کس بات سے قائل ہوئی یا نہ ہوئی',
  issues: 'شہادت کے مسائل',
  issue: 'مسئلہ',
  effect: 'اثر',
  says: 'عدالت نے کیا کیا',
  sentences: 'سزا',
  suspended: 'معطل',
  remedies: 'تلافی اور دیگر چارہ جوئی',
  lessons: 'سبق',
  measures: 'کتب خانے کے اقدامات',
  sources: 'ماخذ',
  unverified: 'کسی پڑھے ہوئے ماخذ پر قائم نہیں: {what}۔',
  unreviewed: 'اس خلاصے کا ابھی کسی نے جائزہ نہیں لیا۔ بھروسا کرنے سے پہلے ماخذ دیکھیں۔',
  reviewed: 'جائزہ: {by}، {on}۔',
  machine: 'یہ ترجمہ مشین نے کیا ہے اور کسی نے اس کا جائزہ نہیں لیا۔',
  partly: 'جس کا ترجمہ نہیں ہوا وہ خلاصے کی زبان ({language}) میں ہے۔',
  notTranslated: 'اس خلاصے کا {language} میں ترجمہ نہیں ہوا۔',
  footer: 'Clew · فیصلہ {id}',
}

const words: Readonly<Record<Language, Readonly<Record<DocumentWord, string>>>> = { en, ur }

export type Say = (word: DocumentWord, params?: Readonly<Record<string, string | number>>) => string

/** Words of a language of the house; English for the others. */
export function sayIn(language: string): Say {
  const chosen = words[language === 'ur' ? 'ur' : 'en']
  return (word, params = {}) =>
    chosen[word].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'))
}
