// An uncertain date must never look more certain than the file says.
import { describe, expect, test } from 'vitest'
import { readDate, scaleOf, spanOf } from './timeline-scale.ts'

const spanIn = (text: string, line: string) => {
  const value = readDate(text)
  const scale = scaleOf([readDate(line)].filter((one) => one !== undefined))
  if (value === undefined || scale === undefined) throw new Error('the test has no date')
  return spanOf(value, scale)
}

describe('a span of time', () => {
  test('of a single year is possible throughout and certain nowhere', () => {
    expect(spanIn('2003', '2002/2006').certain).toBeUndefined()
  })

  test('of a period is certain between the end of its first and the start of its last year', () => {
    const { certain, from, to } = spanIn('2002/2006', '2002/2006')
    expect(from).toBe(0)
    expect(to).toBe(1)
    expect(certain?.from).toBeGreaterThan(0.1)
    expect(certain?.to).toBeLessThan(0.9)
  })

  test('of a known day is certain on that day', () => {
    const { certain } = spanIn('2003-05-06', '2002/2006')
    expect(certain).toBeDefined()
  })

  test('that is only about right has soft ends and nothing certain', () => {
    expect(spanIn('2003~', '2002/2006')).toMatchObject({ soft: true })
    expect(spanIn('2003~', '2002/2006').certain).toBeUndefined()
  })

  test('without an end runs to the end of the line', () => {
    expect(spanIn('2004/..', '2002/2006')).toMatchObject({ openEnd: true, to: 1 })
  })
})

test('a line of a century has no more than twelve marks', () => {
  const scale = scaleOf([readDate('1900/2000')].filter((one) => one !== undefined))
  expect(scale?.ticks.length).toBeLessThanOrEqual(13)
})

test('a text that is no date is left out instead of guessed', () => {
  expect(readDate('soon after')).toBeUndefined()
  expect(scaleOf([])).toBeUndefined()
})
