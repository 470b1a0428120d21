// A moment without a zone is no moment.
import { expect, test } from 'vitest'
import { formatInstant, parseInstant } from './index.ts'

test('a moment needs its zone and is written in UTC', () => {
  const moment = parseInstant('2026-11-21T23:30:00+05:30')
  expect(moment === undefined ? '' : formatInstant(moment)).toBe('2026-11-21T18:00:00.000Z')
  expect(parseInstant('2026-11-21T23:30:00')).toBeUndefined()
})

test.each(['2026-02-30T00:00:00Z', '2026-11-21', '2026-11-21T24:00:00Z', '2026-11-21T10:61:00Z', 'now', ''])(
  '%s is no moment',
  (text) => {
    expect(parseInstant(text)).toBeUndefined()
  },
)
