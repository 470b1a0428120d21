// The five standings and the flags beside them in words, the same on every screen, in every document and in the command line.
import type { Standing } from '../assessment/index.ts'
import type { Language } from './said.ts'

/** Glyphs that say the standing without colour. */
export const standingGlyphs = ['✕', '○', '◐', '◕', '●'] as const

const words: Readonly<Record<Language, readonly [string, string, string, string, string]>> = {
  en: ['rejected by a court', 'unsupported', 'one source', 'corroborated', 'established'],
  ur: ['عدالت نے مسترد کیا', 'بے ثبوت', 'ایک ذریعہ', 'تائید شدہ', 'ثابت شدہ'],
}

export const standingWord = (standing: Standing, language: Language): string => words[language][standing]
export const standingGlyph = (standing: Standing): string => standingGlyphs[standing]

const sentences: Readonly<Record<Language, readonly [string, string, string, string, string]>> = {
  en: [
    'A court found it not proved.',
    'Nothing admissible supports it yet.',
    'All its support comes from one independent source.',
    'At least two independent sources support it.',
    'A court found it, the parties agree on it, or a conclusive document shows it.',
  ],
  ur: [
    'عدالت نے اسے ثابت نہیں مانا۔',
    'ابھی کوئی قابلِ قبول ثبوت اس کی تائید نہیں کرتا۔',
    'اس کی ساری تائید ایک ہی آزاد ذریعے سے آتی ہے۔',
    'کم از کم دو آزاد ذرائع اس کی تائید کرتے ہیں۔',
    'عدالت نے اسے مانا، فریق اس پر متفق ہیں، یا کوئی حتمی دستاویز اسے ثابت کرتی ہے۔',
  ],
}

export const standingSentence = (standing: Standing, language: Language): string =>
  sentences[language][standing]
