// Export and import are one road in two directions: whatever goes out comes back the same, and nothing goes astray unreported.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDecision } from '../../testing/arbitrary-decision.ts'
import { cellsOf, columnNames, decisionColumns } from '../decision/columns.ts'
import { Decision } from '../decision/decision.ts'
import { guardCell, unguardCell } from '../decision/formula.ts'
import { decisionRefusalIn } from '../decision/refusal.ts'
import { decisionsAsCsv, decisionsAsJson, decisionsFrom } from './index.ts'

const collection = fc.uniqueArray(arbitraryDecision(), { maxLength: 8, selector: ({ id }) => id })
const back = (text: string, as: 'json' | 'csv') => {
  const read = decisionsFrom(text, as)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  expect(read.refused).toEqual([])
  return read.taken.map(({ decision }) => decision)
}
const [sample] = fc.sample(arbitraryDecision(fc.constant('AU-1')), { numRuns: 1, seed: 7 })
if (sample === undefined) throw new Error('There is a sample')
const refusedOf = (text: string, as: 'json' | 'csv') => {
  const read = decisionsFrom(text, as)
  if (!read.ok) return read.faults.map(({ line, code }) => [line, code])
  expect(read.taken.length + read.refused.length).toBe(read.count)
  return read.refused.map(([first]) => [first?.line, first?.code])
}

describe('decisions that go out and come back', () => {
  test('are the same as JSON and as CSV', () => {
    fc.assert(
      fc.property(collection, (decisions) => {
        expect(back(decisionsAsJson(decisions), 'json')).toEqual(decisions)
        expect(back(decisionsAsCsv(decisions), 'csv')).toEqual(decisions)
      }),
      { numRuns: 300 },
    )
  })

  test('have a column for each of their fields', () => {
    expect([...columnNames].sort()).toEqual(Object.keys(Decision.shape).sort())
    expect(Object.keys(decisionColumns)).toEqual(columnNames)
  })

  test('never begin a cell as a formula, and lose no apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '@', '-', 'a', '\t', '＝') }), (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(unguardCell(guardCell(text))).toBe(text)
      }),
    )
  })

  test('survive a spreadsheet that writes semicolons, other line ends and no mark', () => {
    const cells = cellsOf({ ...sample, title: 'one, two; three' })
    const quoted = cells.map((cell) => `"${guardCell(cell).replaceAll('"', '""')}"`)
    const text = `${columnNames.join(';')}\n${quoted.join(';')}\n\n`
    expect(back(text, 'csv')[0]?.title).toBe('one, two; three')
  })
})

describe('a file of decisions', () => {
  const csv = (title: string, id = 'AU-1') => decisionsAsCsv([{ ...sample, id, title }], false)
  const heading = decisionsAsCsv([])

  test('is refused decision by decision, each with the line at which it begins', () => {
    const wrong = csv('fine', 'AU-3').replace('"AU-3"', '"no digits"')
    const text = `${heading}${csv('two\nlines')}${wrong}${csv('x', 'AU-2')}"only","three","cells"\r\n`
    const lines = csv('two\nlines').split('\n').length - 1
    const between = wrong.split('\n').length - 1 + csv('x', 'AU-2').split('\n').length - 1
    expect(refusedOf(text, 'csv')).toEqual([
      [2 + lines, 'wrong-value'],
      [2 + lines + between, 'wrong-cells'],
    ])
  })

  test('that tells a decision twice counts it once, and tells it differently counts none', () => {
    expect(refusedOf(decisionsAsJson([sample, sample]), 'json')).toEqual([[3, 'repeated']])
    expect(refusedOf(decisionsAsJson([sample, { ...sample, title: 'Other' }]), 'json')).toEqual([
      [2, 'conflicting'],
      [3, 'conflicting'],
    ])
  })

  test('with a column that nobody reads, or without one that is needed, is refused whole', () => {
    const text = `${heading.trimEnd()},"victimName"\r\n`
    expect(refusedOf(text, 'csv')).toEqual([[1, 'unknown-column']])
    expect(refusedOf(heading.replace('"court",', ''), 'csv')).toEqual([[1, 'missing-column']])
  })

  test('that cannot be read on says at which line', () => {
    expect(refusedOf('{"format":\n 1,, }', 'json')).toEqual([[2, 'file-unreadable']])
    expect(refusedOf(`${heading}"AU-1`, 'csv')[0]?.[1]).toBe('file-unreadable')
    expect(refusedOf('{"decisions": []}', 'json')).toEqual([[1, 'not-a-collection']])
    expect(refusedOf('', 'csv')).toEqual([[1, 'not-a-collection']])
  })

  test('has no place for the name of a victim', () => {
    const named = { ...sample, victims: [{ age: 'adult', sex: 'female', states: [], name: 'N. N.' }] }
    expect(refusedOf(JSON.stringify([named]), 'json')).toEqual([[1, 'unknown-key']])
    const initials = { ...sample, victims: [{ age: 'adult', sex: 'female', initials: 'Doe' }] }
    expect(refusedOf(JSON.stringify([initials]), 'json')).toEqual([[1, 'wrong-value']])
  })

  test('refuses what a database could not keep', () => {
    expect(refusedOf(JSON.stringify([{ ...sample, title: 'a\0b' }]), 'json')).toEqual([[1, 'wrong-value']])
    expect(refusedOf(JSON.stringify([{ ...sample, facts: '\ud800' }]), 'json')).toEqual([[1, 'wrong-value']])
  })

  test('says why in English and in Urdu', () => {
    const said = { code: 'repeated', params: { line: '7' } } as const
    expect(decisionRefusalIn('en', said).message).toContain('line 7')
    expect(decisionRefusalIn('ur', said).message).toMatch(/سطر 7/)
  })
})
