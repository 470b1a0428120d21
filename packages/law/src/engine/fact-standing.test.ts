// What makes a fact rejected, unsupported, single-source, corroborated or established.
import { describe, expect, it } from 'vitest'
import type { AssessOptions, FactStanding } from '../assessment/index.ts'
import { assess } from './assess.ts'
import { lawOf } from './testing/law-of.ts'
import { type SmallCase, smallCase } from './testing/small-case.ts'

const law = await lawOf('international')
const options: AssessOptions = { asOf: '2020-01-01', view: 'before-judgment' }

function standingOf(
  parts: SmallCase,
  id = 'F1',
  more: Partial<AssessOptions> = {},
): FactStanding | undefined {
  return assess(smallCase(parts), law, { ...options, ...more }).facts.find((f) => f.fact === id)
}
const fact = (shownBy: string[], against: string[] = []): SmallCase['facts'][number] => ({
  id: 'F1',
  concept: 'act.recruitment',
  by: ['A'],
  to: ['V'],
  shownBy,
  against,
})

describe('a fact', () => {
  it('with nothing linked is unsupported, not false', () => {
    expect(standingOf({ facts: [fact([])] })?.standing).toBe(1)
  })

  it('told twice by the same person rests on one source', () => {
    expect(standingOf({ facts: [fact(['E1', 'E2'])], items: { E1: 'V', E2: 'V' } })?.standing).toBe(2)
  })

  it('told by two persons is corroborated', () => {
    expect(standingOf({ facts: [fact(['E1', 'E2'])], items: { E1: 'V', E2: 'W' } })?.standing).toBe(3)
  })

  it('is not corroborated by a translation of the same account, nor by an opinion that rests on it', () => {
    const items = {
      E1: 'V',
      E2: { source: 'S-translator', derivedFrom: ['E1'] },
      E3: { source: 'S-expert', derivedFrom: ['E2'] },
    }
    const standing = standingOf({ facts: [fact(['E1', 'E2', 'E3'])], items })
    expect(standing?.standing).toBe(2)
    expect(standing?.sources).toEqual(['V'])
  })

  it('is not corroborated by one opinion drawn from two accounts, which falls with either', () => {
    const items = { E1: 'V', E2: 'W', E3: { source: 'S-expert', derivedFrom: ['E1', 'E2'] } }
    const parts = { facts: [fact(['E3'])], items }
    expect(standingOf(parts)?.standing).toBe(2)
    expect(standingOf(parts, 'F1', { without: ['W'] })?.standing).toBe(1)
  })

  it('loses an excluded item and everything derived from it together', () => {
    const items = {
      E1: { source: 'S-search', admissibility: { status: 'excluded', why: 'no warrant' } },
      E2: { source: 'S-lab', derivedFrom: ['E1'] },
    }
    const assessment = assess(smallCase({ facts: [fact(['E1', 'E2'])], items }), law, options)
    expect(assessment.facts[0]?.standing).toBe(1)
    expect(assessment.notes.find((n) => n.code === 'excluded-falls')?.items).toEqual(['E1', 'E2'])
  })

  it('shown only by what was obtained informally abroad stands provisionally', () => {
    const standing = standingOf({
      facts: [fact(['E1'])],
      items: { E1: { source: 'W', obtained: { how: 'informal-abroad' } } },
    })
    expect([standing?.standing, standing?.firm]).toEqual([2, 1])
  })

  it('inferred from a proved fact carries the evidence of that fact and no source of its own', () => {
    const base = { id: 'F2', concept: 'means.force', by: ['A'], to: ['V'], shownBy: ['E1', 'E2'] }
    const standing = standingOf({ facts: [fact(['F2']), base], items: { E1: 'V', E2: 'W' } })
    expect([standing?.standing, standing?.sources]).toEqual([3, ['V', 'W']])
  })

  it('keeps both readings of one item: support stands and the fact is contested', () => {
    const standing = standingOf({ facts: [fact(['E1'], ['E1'])], items: { E1: 'V' } })
    expect([standing?.standing, standing?.contested]).toEqual([2, true])
  })

  it('that is agreed is established, and no lost source changes that', () => {
    expect(
      standingOf({ facts: [{ ...fact(['E1']), agreed: true }] }, 'F1', { without: ['S-E1'] })?.standing,
    ).toBe(4)
  })

  it('found by a court counts after judgment only', () => {
    const findings = [{ id: 'D1', court: 'x', on: '2019-01-01', fact: 'F1', proved: false }]
    expect(standingOf({ facts: [fact(['E1', 'E2'])], findings })?.standing).toBe(3)
    expect(
      standingOf({ facts: [fact(['E1', 'E2'])], findings }, 'F1', { view: 'after-judgment' })?.standing,
    ).toBe(0)
  })

  it('found by a court whose finding was set aside is again what the evidence makes it', () => {
    const findings = [
      { id: 'D1', court: 'x', on: '2018', fact: 'F1', proved: true },
      { id: 'D2', court: 'y', on: '2019', fact: 'F2', proved: true, setsAside: ['D1'] },
    ]
    const facts = [fact(['E1']), { id: 'F2', concept: 'act.receipt', by: ['A'], to: ['V'] }]
    expect(standingOf({ facts, findings }, 'F1', { view: 'after-judgment' })?.standing).toBe(2)
  })

  it('restored on a further appeal is established again', () => {
    const findings = [
      { id: 'D1', court: 'x', on: '2006', fact: 'F1', proved: true },
      { id: 'D2', court: 'y', on: '2007', fact: 'F2', proved: true, setsAside: ['D1'] },
      { id: 'D3', court: 'z', on: '2008', fact: 'F2', proved: true, setsAside: ['D2'] },
    ]
    const facts = [fact([]), { id: 'F2', concept: 'act.receipt', by: ['A'], to: ['V'] }]
    expect(standingOf({ facts, findings }, 'F1', { view: 'after-judgment' })?.standing).toBe(4)
  })
})
