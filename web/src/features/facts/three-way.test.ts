// A merge by field must lose nothing that somebody typed and must ask about nothing that only one person changed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clashes, type Fields, mergedBy, sameValue, settled } from './three-way.ts'

const names = ['says', 'when', 'by', 'to', 'note', 'place'] as const
const value = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.array(fc.constantFrom('P1', 'P2', 'V1'), { maxLength: 3 }),
  fc.record({ how: fc.constantFrom('seized', 'given') }),
)
const record: fc.Arbitrary<Fields> = fc.dictionary(fc.constantFrom(...names), value)
const sameRecord = (a: Fields, b: Fields) => names.every((name) => sameValue(a[name], b[name]))
const all = (side: 'mine' | 'theirs') => Object.fromEntries(names.map((name) => [name, side]))

describe('a merge by field', () => {
  test('gives mine where everything is chosen of mine, and theirs where everything is chosen of theirs', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) => {
        const found = clashes(base, mine, theirs)
        expect(mergedBy(mine, theirs, found, all('mine'))).toEqual(mine)
        expect(sameRecord(mergedBy(mine, theirs, found, all('theirs')) ?? {}, theirs)).toBe(true)
      }),
    )
  })

  test('asks about a field only where both changed it, each to something else', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) => {
        const found = clashes(base, mine, theirs)
        const asked = found.filter(({ changedBy }) => changedBy === undefined).map(({ field }) => field)
        const both = names.filter(
          (name) =>
            !sameValue(mine[name], base[name]) &&
            !sameValue(theirs[name], base[name]) &&
            !sameValue(mine[name], theirs[name]),
        )
        expect([...asked].sort()).toEqual([...both].sort())
        const merged = mergedBy(mine, theirs, found, settled(found))
        if (both.length > 0) expect(merged).toBeUndefined()
        else
          for (const name of names) {
            const mineChanged = !sameValue(mine[name], base[name])
            expect(sameValue(merged?.[name], mineChanged ? mine[name] : theirs[name])).toBe(true)
          }
      }),
    )
  })

  test('keeps what two people did to different fields of one fact', () => {
    const base = { id: 'F1', says: 'He took the passports.', when: '2021', by: ['P1'], alsoAt: [] }
    const mine = { ...base, when: '2021-03' }
    const theirs = {
      id: 'F1',
      says: 'He took three passports.',
      when: '2021',
      by: ['P1'],
      note: 'Seen by E2',
    }
    const found = clashes(base, mine, theirs)
    expect(found.map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['says', 'theirs'],
      ['when', 'mine'],
      ['note', 'theirs'],
    ])
    expect(mergedBy(mine, theirs, found, settled(found))).toEqual({
      ...base,
      says: 'He took three passports.',
      when: '2021-03',
      note: 'Seen by E2',
    })
  })

  test('takes a field away where theirs has none and theirs is chosen', () => {
    const found = clashes({ note: 'old' }, { note: 'new' }, {})
    expect(found).toEqual([{ field: 'note', base: 'old', mine: 'new', theirs: undefined }])
    expect(mergedBy({ note: 'new' }, {}, found, { note: 'theirs' })).toEqual({})
  })
})

describe('a list that both changed', () => {
  const items = fc.uniqueArray(fc.constantFrom('P1', 'P2', 'P3', 'V1', 'V2'), { maxLength: 5 })

  test('can keep what each added, without what either took out', () => {
    let offered = 0
    fc.assert(
      fc.property(items, items, items, (base, mine, theirs) => {
        const found = clashes({ by: base }, { by: mine }, { by: theirs })
        const [clash] = found
        if (clash?.both === undefined) return
        offered += 1
        const wanted = [...new Set([...base, ...mine, ...theirs])].filter((one) =>
          base.includes(one) ? mine.includes(one) && theirs.includes(one) : true,
        )
        expect(new Set(clash.both)).toEqual(new Set(wanted))
        expect(clash.both).toHaveLength(wanted.length)
        expect(mergedBy({ by: mine }, { by: theirs }, found, { by: 'both' })).toEqual({ by: clash.both })
      }),
    )
    expect(offered).toBeGreaterThan(10)
  })

  test('is not offered for texts, nor where it would be one of the two', () => {
    const found = clashes({ says: 'a', by: [] }, { says: 'b', by: ['P1'] }, { says: 'c', by: ['P1', 'P2'] })
    expect(found.map(({ both }) => both)).toEqual([undefined, undefined])
  })
})
