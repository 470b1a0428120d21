/** Whoever looks for names looks everywhere where people write, and rewriting touches nothing else. */
import { describe, expect, test } from 'vitest'
import { smallCase } from '../../../tests/fixtures/small-case.ts'
import { applyChange } from './edit.ts'
import { proseOf, rewriteProse } from './prose-places.ts'
import { readCaseFile } from './read-case-file.ts'

const read = readCaseFile(smallCase())
if (!read.ok) throw new Error('The small case file has errors')
const { caseFile } = read

describe('prose of a case file', () => {
  test('is found in the header, in notes and in records, and identifiers are not prose', () => {
    const places = proseOf({ ...caseFile, notes: ['A note.'] })
    const named = places.map(({ collection, id, field }) => `${collection}/${id}/${field}`)
    expect(named).toContain('header/title/')
    expect(named).toContain('notes/0/')
    expect(named).toContain(`facts/${caseFile.facts[0]?.id}/says`)
    expect(named.filter((each) => /\/(id|concept|source|by\.\d+|to\.\d+)$/.test(each))).toEqual([])
  })

  test('can be rewritten in every place at once, by steps that the case file takes', () => {
    const whole = { ...caseFile, notes: ['A note.', 'Another.'] }
    const steps = rewriteProse(whole, ({ text, field }) => (field === 'says' ? `${text} Indeed.` : text))
    expect(steps).toHaveLength(caseFile.facts.length)
    const notes = rewriteProse(whole, ({ text, collection, id }) =>
      collection === 'notes' && id === '1'
        ? 'Changed.'
        : collection === 'header' && id === 'title'
          ? 'T'
          : text,
    )
    const applied = applyChange(whole, { kind: 'together', changes: notes })
    expect(applied.ok && applied.caseFile).toEqual({ ...whole, title: 'T', notes: ['A note.', 'Changed.'] })
    expect(rewriteProse(whole, ({ text }) => text)).toEqual([])
  })
})
