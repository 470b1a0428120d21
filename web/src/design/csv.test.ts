// A table that is taken away must not do anything when it is opened.
import { describe, expect, test } from 'vitest'
import { csvCell, csvOf } from './csv.ts'

describe('a cell', () => {
  test.each(['=1+1', '+49', '-2', '@x', '  =HYPERLINK("x")', '\t=1', '＝1', '－1', '＠x', "'=1", '\n=1'])(
    'that begins like a formula is text: %j',
    (value) => {
      expect(csvCell(value).replace(/^"/, '').startsWith("'")).toBe(true)
    },
  )

  test('with commas, quotes or line breaks is quoted', () => {
    expect(csvCell('a,b')).toBe('"a,b"')
    expect(csvCell('say "no"')).toBe('"say ""no"""')
    expect(csvCell('a\nb')).toBe('"a\nb"')
  })

  test('of plain words stays as it is', () => {
    expect(csvCell('جبری مشقت')).toBe('جبری مشقت')
  })
})

test('rows end as RFC 4180 asks', () => {
  expect(csvOf([['a', 'b'], ['c']])).toBe('a,b\r\nc')
})
