// Attribution, knowledge, patterns, gaps, bars and sentences on single charges.
import { describe, expect, it } from 'vitest'
import type { AssessOptions, Assessment, ChargeAssessment } from '../assessment/index.ts'
import { assess } from './assess.ts'
import { lawOf } from './testing/law-of.ts'
import { type SmallCase, smallCase } from './testing/small-case.ts'

const law = await lawOf('international', 'us')
const charge = {
  id: 'C',
  offence: 'international/trafficking-in-persons',
  accused: 'A',
  victims: ['V'],
  status: 'charged',
}
const whole: SmallCase['facts'] = [
  { id: 'F1', concept: 'act.recruitment', by: ['B'], to: ['V'], shownBy: ['E1', 'E2'] },
  { id: 'F2', concept: 'means.deception', by: ['B'], to: ['V'], shownBy: ['E1', 'E2'] },
  { id: 'F3', concept: 'mental.intent', of: 'exploitation.forced-labour', by: ['A'], shownBy: ['E3', 'E4'] },
]
const joint: SmallCase['facts'][number] = {
  id: 'F4',
  concept: 'participation.joint',
  by: ['A'],
  with: ['B'],
  shownBy: ['E5'],
}

function read(parts: SmallCase, options: Partial<AssessOptions> = {}): Assessment {
  return assess(smallCase({ charges: [charge], ...parts }), law, {
    asOf: '2020-01-01',
    view: 'before-judgment',
    ...options,
  })
}
function first(parts: SmallCase, options: Partial<AssessOptions> = {}): ChargeAssessment {
  const found = read(parts, options).charges[0]
  if (found === undefined) throw new Error('the charge was not assessed')
  return found
}

describe('the acts of another', () => {
  it('are not the accused’s without participation', () => {
    expect(first({ facts: whole }).standing).toBe(1)
  })

  it('become the accused’s through participation with knowledge, no better than the participation is shown', () => {
    const found = first({ facts: [...whole, joint] })
    expect(found.standing).toBe(2)
    expect(found.elements[0]?.children.find((c) => c.carries)?.facts[0]?.through).toMatchObject({
      participation: 'F4',
      knowledge: 'F3',
    })
  })

  it('stay another’s when the participant is not shown to have known', () => {
    const ignorant = whole.map((f) => (f.id === 'F3' ? { ...f, by: ['B'] } : f))
    expect(first({ facts: [...ignorant, joint] }).standing).toBe(1)
  })

  it('do not become the accused’s by mere help: help is the accomplice’s', () => {
    expect(first({ facts: [...whole, { ...joint, concept: 'participation.aided' }] }).standing).toBe(1)
  })
})

describe('similar independent accounts', () => {
  const told = (id: string, to: string, by: string): SmallCase['facts'] => [
    { id: `F-act-${id}`, concept: 'act.recruitment', by: ['A'], to: [to], shownBy: [by] },
    { id: `F-means-${id}`, concept: 'means.deception', by: ['A'], to: [to], shownBy: [by] },
  ]
  const intent: SmallCase['facts'][number] = {
    id: 'F-mind',
    concept: 'mental.intent',
    of: 'exploitation.forced-labour',
    by: ['A'],
    shownBy: ['E3', 'E4'],
  }

  it('of another victim corroborate a pattern where the law of evidence allows', () => {
    const alone = first({ facts: [...told('v', 'V', 'E1'), intent], items: { E1: 'V' } })
    const pattern = read({
      facts: [...told('v', 'V', 'E1'), ...told('w', 'W', 'E2'), intent],
      items: { E1: 'V', E2: 'W' },
    })
    const allowed =
      law.packs.find((p) => p.pack === 'international')?.evidenceLaw.similarAccounts?.allowed === true
    expect(alone.standing).toBe(2)
    expect(pattern.charges[0]?.standing).toBe(allowed ? 3 : 2)
    expect(pattern.facts.find((f) => f.fact === 'F-act-v')?.similar).toEqual(['F-act-w'])
  })

  it('from the same source corroborate nothing', () => {
    const copied = read({
      facts: [...told('v', 'V', 'E1'), ...told('w', 'W', 'E2'), intent],
      items: { E1: 'V', E2: { source: 'S-x', derivedFrom: ['E1'] } },
    })
    expect(copied.facts.find((f) => f.fact === 'F-act-v')?.similar).toEqual([])
  })
})

describe('a gap', () => {
  it('names the fewest elements to bring to two sources, with who holds the evidence and how fast it is lost', () => {
    const own = whole
      .map((f) => ({ ...f, by: ['A'] }))
      .map((f) => (f.id === 'F2' ? { ...f, shownBy: ['E1'] } : f))
    const found = first({ facts: own })
    const set = found.gap.sets[0] ?? []
    expect(set.map((step) => step.facts)).toEqual([['F2']])
    expect(set[0]?.guidance.map((g) => g.perishes)).toContain('days')
    expect(set[0]?.guidance[0]?.heldBy.en).not.toBe('')
  })

  it('is empty for a charge that stands on two sources throughout', () => {
    expect(first({ facts: whole.map((f) => ({ ...f, by: ['A'] })) }).gap.sets).toEqual([])
  })
})

describe('a bar', () => {
  const own = whole.map((f) => ({ ...f, by: ['A'], place: 'US', when: '2004' }))
  const forced: SmallCase['facts'] = [
    {
      id: 'F1',
      concept: 'act.obtaining',
      by: ['A'],
      to: ['V'],
      when: '2004',
      place: 'US',
      shownBy: ['E1', 'E2'],
    },
    {
      id: 'F2',
      concept: 'means.force',
      by: ['A'],
      to: ['V'],
      when: '2004',
      place: 'US',
      shownBy: ['E1', 'E2'],
    },
    {
      id: 'F3',
      concept: 'mental.knowledge',
      of: 'exploitation.any',
      by: ['A'],
      to: ['V'],
      shownBy: ['E1', 'E2'],
    },
  ]

  it('of immunity leaves the standing visible', () => {
    const parties = [
      {
        id: 'A',
        kind: 'natural',
        name: 'A',
        immunities: [{ kind: 'diplomatic', before: 'US', waiver: 'refused' }],
      },
      { id: 'B', kind: 'natural', name: 'B' },
    ]
    const charges = [{ ...charge, offence: 'us/forced-labour' }]
    const barred = first({ facts: forced, parties, charges })
    const free = first({ facts: forced, charges })
    expect(barred.bars.map((b) => b.code)).toContain('immunity')
    expect(barred.standing).toBe(free.standing)
  })

  it('of limitation comes when the years of the rule of that time have run, and names the last day', () => {
    const charges = [{ ...charge, offence: 'us/forced-labour', period: '2008' }]
    const late = first({ facts: forced, charges }, { asOf: '2020-01-01' })
    expect(late.limitation).toMatchObject({ status: 'expired', years: 10, lastDay: '2018-12-31' })
    expect(late.bars.map((b) => b.code)).toContain('limitation')
    expect(
      first(
        { facts: forced, charges: [{ ...charges[0], charged: '2010-05-01' }] },
        { asOf: '2016-01-01' },
      ).bars.map((b) => b.code),
    ).not.toContain('limitation')
  })

  it('of jurisdiction stands where no act and nobody leads to the State', () => {
    const abroad = forced.map((f) => ({ ...f, place: 'TH' }))
    const parties = [{ id: 'A', kind: 'natural', name: 'A', nationality: ['TH'] }]
    const found = first({
      facts: abroad,
      parties,
      charges: [{ ...charge, offence: 'us/forced-labour', period: '2004' }],
    })
    expect(found.bars.map((b) => b.code)).toContain('no-jurisdiction')
  })

  it('never stands against the international offence, which binds States', () => {
    expect(first({ facts: own }).bars).toEqual([])
  })
})

describe('a plea', () => {
  const acts: SmallCase['facts'] = whole.map((f) => ({ ...f, by: ['A', 'B'], shownBy: [] }))
  const both = [charge, { ...charge, id: 'D', accused: 'B' }]
  const pleaded = smallCase({ facts: acts, charges: both })
  const file = {
    ...pleaded,
    facts: pleaded.facts.map((f) => ({ ...f, agreed: { how: 'plea' as const, by: ['A'] } })),
  }
  const read = (without: string[] = []): Map<string, number> =>
    new Map(
      assess(file, law, { asOf: '2020-01-01', view: 'before-judgment', without }).charges.map((c) => [
        c.charge,
        c.standing,
      ]),
    )

  it('establishes the facts against the one who pleaded, and is one source against the others', () => {
    expect([read().get('C'), read().get('D')]).toEqual([4, 2])
  })

  it('falls away against the others with the one who pleaded', () => {
    expect(read(['A']).get('D')).toBe(1)
  })
})

describe('a sentence', () => {
  const facts = whole.map((f) => ({ ...f, by: ['A'] }))
  const flags = (sentence: Record<string, unknown>): string[] =>
    read(
      { facts, sentences: [{ id: 'S', accused: 'A', charges: ['C'], ...sentence }], stage: 'closed' },
      { view: 'after-judgment' },
    ).sentences.map((s) => s.code)

  it('that is suspended, or only a fine, or commuted, is flagged against UNTOC article 11(1) and the TVPA standards', () => {
    expect(flags({ kind: 'suspended-custody', months: 24 })).toEqual(['suspended'])
    expect(flags({ kind: 'fine' })).toEqual(['fine-only'])
    expect(flags({ kind: 'custody', months: 24, commuted: true })).toEqual(['commuted'])
  })

  it('of prison without more is not flagged', () => {
    expect(flags({ kind: 'custody', months: 120 })).toEqual([])
  })
})
