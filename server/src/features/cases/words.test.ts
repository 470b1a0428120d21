// Search must find what people of six scripts type, and nothing typed may be read as an operator.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchOf, wordsOf } from './words.ts'

/** What `@@` does with a query of beginnings. */
const finds = (question: string, text: string): boolean => {
  const words = wordsOf(text)
  const terms = [...(searchOf(question) ?? '').matchAll(/'([^']*)':\*/g)].map((match) => match[1] ?? '')
  return terms.length > 0 && terms.every((term) => words.some((word) => word.startsWith(term)))
}

describe('words for search', () => {
  test.each([
    ['Latin', 'passport', 'Her PASSPORTS were withheld.'],
    ['Latin with accents', 'résumé', 'A resume was sent'],
    ['Greek', 'φράουλες', 'Οι φράουλες της Μανωλάδας'],
    ['Cyrillic', 'паспорт', 'Паспорта были изъяты'],
    ['Arabic', 'جواز', 'جَوَاز السفر'],
    ['Urdu', 'مزدوری', 'جبری مزدوری کا مقدمہ'],
    ['Devanagari', 'बंधुआ', 'बंधुआ मज़दूरी'],
    ['Chinese', '强迫劳动', '案件涉及强迫劳动和人口贩运'],
    ['Chinese, one character', '强', '案件涉及强迫劳动'],
    ['Thai', 'แรงงาน', 'การบังคับใช้แรงงาน'],
    ['mixed scripts', '恤', 'T恤工厂'],
    ['a reference', '2008/39', 'HCA 2008/39'],
  ])('find %s', (_, question, text) => {
    expect(finds(question, text)).toBe(true)
  })

  test('do not find a part of the words asked for', () => {
    expect(finds('passport seizure', 'Her passport was withheld.')).toBe(false)
    expect(finds('强迫婚姻', '案件涉及强迫劳动')).toBe(false)
  })

  test('keep the vowel signs of Devanagari, which make another word', () => {
    expect(finds('काम', 'कम')).toBe(false)
  })

  test('every word of a text finds it, and no text breaks the question', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(text)
        expect(words.every((word) => /^[\p{L}\p{M}\p{N}]+$/u.test(word))).toBe(true)
        if (words.length > 0) expect(finds(text, text)).toBe(true)
        expect(searchOf(text) ?? "'x':*").toMatch(/^'[^' ]+':\*( & '[^' ]+':\*)*$/u)
      }),
    )
  })
})
