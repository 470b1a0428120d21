// The picture and the table of ties are made from the same rows.
import { expect, test } from 'vitest'
import { smallCase } from '../../testing/small-case.ts'
import { spotsOf, tiesOf } from './ties.ts'

test('several acts between the same two are one tie that names them all', () => {
  expect(tiesOf(smallCase())).toEqual([{ from: 'P1', to: 'V1', kind: 'act', label: '', facts: ['F1', 'F2'] }])
})

test('every party and victim has a spot of its own inside the picture', () => {
  const spots = spotsOf(smallCase(), 640, 400)
  expect(spots.map((spot) => spot.id)).toEqual(['P1', 'V1'])
  expect(new Set(spots.map((spot) => `${spot.x},${spot.y}`)).size).toBe(2)
  for (const { x, y } of spots) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(640)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(400)
  }
})
