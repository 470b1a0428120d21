// Every refusal can be said in every language, with the same values in it.
import { expect, test } from 'vitest'
import { type ProblemCode, problemWords, problemWordsUrdu, wordProblem } from './index.ts'

const codes = Object.keys(problemWords.problems) as ProblemCode[]
const places = (text: string) =>
  [...text.matchAll(/\{(\w+(?:\|\w+)?)\}/g)]
    .map((match) => match[1] ?? '')
    .sort(new Intl.Collator('en').compare)

test('every problem has words in Urdu, and no words are left over', () => {
  expect(Object.keys(problemWordsUrdu.problems)).toEqual(codes)
  expect(Object.keys(problemWordsUrdu.terms)).toEqual(Object.keys(problemWords.terms))
})

test.each(codes)('%s says the same things in both languages', (code) => {
  const [english, urdu] = [problemWords.problems[code], problemWordsUrdu.problems[code]]
  expect(places(urdu.what)).toEqual(places(english.what))
  expect(places(urdu.next ?? '')).toEqual(places(english.next))
  expect(urdu.what).toMatch(/[\u0600-\u06ff]/)
})

test('a problem is said in the reader’s language with the likely word', () => {
  const problem = {
    code: 'unknown-reference',
    params: { id: 'p1', kinds: 'party victim', near: 'P1' },
  } as const
  expect(wordProblem(problem, problemWords)).toEqual({
    message: 'Nothing in the file has the identifier “p1”; this must name a party or a victim.',
    hint: 'Did you mean “P1”? Correct it, or add the record.',
  })
  expect(wordProblem(problem, problemWordsUrdu).hint).toContain('P1')
})

test('what a file brings is cut and never read as a place to fill', () => {
  const { message } = wordProblem(
    { code: 'id-form', params: { found: `{field}${'x'.repeat(500)}` } },
    problemWords,
  )
  expect(message.length).toBeLessThan(200)
  expect(message).toContain('{field}')
})
