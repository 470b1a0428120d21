// The catalogue is what people read when things go wrong, so its words are checked like code.
import { describe, expect, test } from 'vitest'
import {
  catalogue,
  errorCodes,
  httpStatus,
  isErrorCode,
  languages,
  preferredLanguage,
  Problem,
  problemOf,
} from './index.ts'

const braces = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort((a, b) => String(a).localeCompare(String(b)))

describe('the error catalogue', () => {
  test('says what, why and what to do next in every language', () => {
    for (const code of errorCodes) {
      for (const language of languages) {
        const { title, detail, next } = catalogue[code][language]
        expect([code, language, title.length > 5, detail.length > 10, next.length > 10]).toEqual([
          code,
          language,
          true,
          true,
          true,
        ])
      }
    }
  })

  test('asks for the same parameters in every language', () => {
    for (const code of errorCodes)
      expect([code, braces(catalogue[code].ur.detail)]).toEqual([code, braces(catalogue[code].en.detail)])
  })

  test('writes Urdu in Urdu', () => {
    for (const code of errorCodes)
      expect([code, /[\u0600-\u06ff]{2}/.test(catalogue[code].ur.title)]).toEqual([code, true])
  })

  test('answers with a status of its category', () => {
    expect(httpStatus('case-not-found')).toBe(404)
    expect(httpStatus('version-conflict')).toBe(409)
    expect(httpStatus('change-refused')).toBe(422)
    expect(httpStatus('not-allowed')).toBe(403)
    expect(httpStatus('body-too-large')).toBe(413)
    for (const code of errorCodes) expect(httpStatus(code)).toBeGreaterThanOrEqual(400)
  })

  test('knows its own codes only', () => {
    expect(isErrorCode('case-not-found')).toBe(true)
    expect(isErrorCode('toString')).toBe(false)
  })
})

describe('a problem', () => {
  test('fills its parameters and is a Problem by its own schema', () => {
    const problem = problemOf('version-conflict', { seen: 3, current: 5 })
    expect(problem.detail).toBe('You saw version 3; the case is now at version 5.')
    expect(Problem.safeParse(problem).success).toBe(true)
  })

  test('never shows a brace when a parameter is missing', () => {
    for (const code of errorCodes)
      for (const language of languages) expect(problemOf(code, {}, language).detail).not.toMatch(/[{}]/)
  })
})

describe('the language of an answer', () => {
  test.each([
    [['ur', 'en'], 'ur'],
    [[undefined, 'ur-PK,ur;q=0.9,en;q=0.5'], 'ur'],
    [[undefined, 'fr, en;q=0.3, ur;q=0.6'], 'ur'],
    [[undefined, 'ur;q=0, en'], 'en'],
    [['xx'], 'en'],
    [[undefined, undefined], 'en'],
  ])('is %j → %s', (wishes, expected) => {
    expect(preferredLanguage(...wishes)).toBe(expected)
  })
})
