// The proof map is read in court: what is drawn, where, and what the table beside it says, is checked here without a browser.
import { describe, expect, test } from 'vitest'
import { smallAssessment, smallCase } from '../../testing/small-case.ts'
import { linesOf } from './measure.ts'
import { layoutProof } from './proof-layout.ts'
import { pathThrough, proofGraph } from './proof-model.ts'
import { proofRows } from './proof-rows.ts'
import { stepFrom } from './proof-steps.ts'

const graphOf = (without: readonly string[] = []) =>
  proofGraph({
    caseFile: smallCase(),
    assessment: smallAssessment(without.length === 0 ? 2 : 1, without),
    whole: smallAssessment(),
    focus: 'C1',
  })
const layout = (graph = graphOf()) => layoutProof(graph, 1200, () => 50)

describe('the graph of a proof', () => {
  test('leads from the charge to the sources through elements, facts and evidence', () => {
    const path = pathThrough(graphOf(), 'charge:C1')
    for (const key of ['element:C1:act', 'fact:F1', 'evidence:E1', 'source:V1', 'source:S1'])
      expect(path).toContain(key)
  })

  test('draws what undermines as undermining', () => {
    const edge = graphOf().edges.find((one) => one.from === 'fact:F2' && one.to === 'evidence:E3')
    expect(edge?.kind).toBe('undermines')
  })

  test('gives a derived item the source of what it rests on', () => {
    const edges = graphOf().edges.filter((one) => one.from === 'evidence:E3')
    expect(edges.map((one) => one.to)).toEqual(['source:V1'])
  })

  test('keeps what a source thought away was worth before, and takes its items with it', () => {
    const graph = graphOf(['V1'])
    const node = (key: string) => graph.nodes.find((one) => one.key === key)
    expect(node('charge:C1')).toMatchObject({ standing: 1, before: 2 })
    expect(node('source:V1')?.gone).toBe(true)
    expect(node('evidence:E1')?.gone).toBe(true)
    expect(node('evidence:E2')?.gone).toBe(false)
  })
})

describe('the layout of the map', () => {
  test('never puts two nodes of a column over each other', () => {
    const placed = [...layout().placed.values()]
    for (const a of placed)
      for (const b of placed)
        if (a !== b && a.node.column === b.node.column)
          expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
  })

  test('keeps the columns in order and inside its width', () => {
    const { columns, width } = layout()
    expect(columns.map((one) => one.x)).toEqual(columns.map((one) => one.x).sort((a, b) => a - b))
    for (const { x, width: own } of columns) expect(x + own).toBeLessThanOrEqual(width)
  })

  test('draws every edge between nodes that are there', () => {
    const drawn = graphOf().edges.filter((edge) => edge.kind !== 'part')
    expect(layout().paths.length).toBe(drawn.length)
  })
})

describe('the arrow keys', () => {
  test('walk from charge to source and back along what is tied', () => {
    const graph = graphOf()
    const placed = layout(graph)
    let key = 'charge:C1'
    const seen = [key]
    for (let next = stepFrom(graph, placed, key, 'ahead'); next !== undefined;) {
      key = next
      seen.push(key)
      next = stepFrom(graph, placed, key, 'ahead')
    }
    expect(seen.length).toBe(5)
    expect(key).toMatch(/^source:/)
    expect(stepFrom(graph, placed, 'fact:F1', 'back')).toBe('element:C1:act')
  })
})

describe('the table beside the map', () => {
  test('has a row for every node of the map', () => {
    const graph = graphOf()
    const rows = new Set(proofRows(graph).map((row) => row.node.key))
    expect(graph.nodes.filter((node) => !rows.has(node.key))).toEqual([])
  })

  test('says how a row is tied to the one above', () => {
    const row = proofRows(graphOf()).find((one) => one.path.endsWith('fact:F2/evidence:E3'))
    expect(row).toMatchObject({ tie: 'undermines', level: 4 })
  })
})

test('lines are counted between words, and a long word takes as many as it needs', () => {
  const width = (text: string) => text.length * 10
  expect(linesOf('one two', 200, width)).toBe(1)
  expect(linesOf('one two three', 80, width)).toBe(2)
  expect(linesOf('incomprehensibilities', 100, width)).toBe(3)
})
