// A form that was open while others worked must neither write over them nor trouble its reader for nothing.
import type { CaseFile } from '@clew/casefile'
import { describe, expect, test } from 'vitest'
import { smallCase } from '../../testing/small-case.ts'
import { type Change, putRecord, removeRecord, together } from '../case-file/change.ts'
import { overtaken, placesOf, versionFor } from './overtaken.ts'

const caseFile = smallCase()
const [fact] = caseFile.facts
if (fact === undefined) throw new Error('the small case has no fact')
const mine: readonly Change[] = [together([putRecord('facts', { ...fact, says: 'Mine' })])]
const then = { version: 3, caseFile }
const later = (part: Partial<CaseFile>) => ({ version: 5, caseFile: { ...caseFile, ...part } })

describe('what a form sends after others have worked', () => {
  test('carries the newest version where its own record stands as it stood', () => {
    expect(versionFor(mine, then, later({ title: 'Another title' }))).toBe(5)
  })

  test('carries the version that was seen where its own record was changed or removed', () => {
    const changed = caseFile.facts.map((one) => ({ ...one, says: 'Theirs' }))
    expect(versionFor(mine, then, later({ facts: changed }))).toBe(3)
    expect(versionFor(mine, then, later({ facts: [] }))).toBe(3)
    expect(
      versionFor([{ kind: 'set-header', header: { title: 'Mine' } }], then, later({ title: 'Theirs' })),
    ).toBe(3)
  })

  test('is overtaken only by a change to the same record', () => {
    const conflict = (collection: string, id: string) => ({
      version: 5,
      updated: '2026-01-01T00:00:00Z',
      theirs: [{ collection, id }],
    })
    expect(overtaken(mine, conflict('facts', fact.id))).toBe(true)
    expect(overtaken(mine, conflict('evidence', fact.id))).toBe(false)
    expect(overtaken([removeRecord('facts', fact.id)], conflict('facts', fact.id))).toBe(true)
    expect(placesOf([{ kind: 'set-header', header: { court: 'A court' } }])).toEqual([
      { collection: 'header', id: 'court' },
    ])
  })
})
