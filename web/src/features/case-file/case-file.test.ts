// What changed, what undoes it, what would fall: the figures on which people decide.
import { describe, expect, test } from 'vitest'
import { smallAssessment, smallCase } from '../../testing/small-case.ts'
import { freeId, putRecord } from './change.ts'
import { nextTrail } from './changes.ts'
import { deltaOf, isEmpty } from './delta.ts'
import { namesOf } from './names.ts'
import { lossesBySource, sourcesOf } from './sources.ts'

describe('what an edit changed', () => {
  test('names the charges and facts whose standing moved, from what to what', () => {
    const delta = deltaOf(smallAssessment(3), smallAssessment(1))
    expect(delta.charges).toEqual([{ id: 'C1', from: 3, to: 1 }])
    expect(delta.facts).toEqual([{ id: 'F1', from: 3, to: 1 }])
  })

  test('is empty when nothing moved', () => {
    expect(isEmpty(deltaOf(smallAssessment(), smallAssessment()))).toBe(true)
  })
})

describe('undo', () => {
  const none = { undo: [], redo: [] }
  const fact = smallCase().facts[0]
  if (fact === undefined) throw new Error('the small case has a fact')
  const step = [putRecord('facts', fact)]

  test('keeps the inverse of every edit and forgets what was undone when a new edit is made', () => {
    const edited = nextTrail(none, 'edit', step)
    expect(edited.undo).toEqual([step])
    const undone = nextTrail(edited, 'undo', step)
    expect(undone).toEqual({ undo: [], redo: [step] })
    expect(nextTrail(undone, 'redo', step)).toEqual({ undo: [step], redo: [] })
    expect(nextTrail(undone, 'edit', step).redo).toEqual([])
  })
})

test('a new record gets the first id that nobody has', () => {
  expect(freeId(smallCase(), 'F')).toBe('F3')
  expect(freeId(smallCase(), 'K', ['K4'])).toBe('K5')
  expect(freeId(smallCase(), 'W')).toBe('W1')
})

test('a victim is called by the pseudonym', () => {
  expect(namesOf(smallCase()).person('V1')).toBe('V1')
  expect(namesOf(smallCase()).any('F1')).toBe('The owner recruited V1.')
})

test('each source leads to the charges that its loss lowers', () => {
  expect(sourcesOf(smallCase())).toEqual(['V1', 'S1'])
  expect(
    lossesBySource(smallAssessment())
      .get('V1')
      ?.map((one) => one.charge),
  ).toEqual(['C1'])
})
