// What breaks a chain of custody, what it does to the facts that rest on the item, and that it never moves a standing.
import type { CaseFile, CustodyEvent } from '@clew/casefile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chargeParagraphs, overviewOf } from '../explain/index.ts'
import type { AssessOptions, Assessment } from '../assessment/index.ts'
import { assess } from './assess.ts'
import { custodyFindings } from './custody.ts'
import { arbitraryCase } from './testing/arbitrary-case.ts'
import { lawOf } from './testing/law-of.ts'
import { smallCase } from './testing/small-case.ts'

const law = await lawOf('international', 'us')
const options: AssessOptions = { asOf: '2026-05-05', view: 'before-judgment' }

let next = 0
const event = (kind: CustodyEvent['kind'], by: string, hour: number, more: Partial<CustodyEvent> = {}) => ({
  id: `C${next++}`,
  kind,
  by,
  at: `2026-05-01T${String(hour).padStart(2, '0')}:00:00Z`,
  ...more,
})
const handed = (by: string, to: string, hour: number, more: Partial<CustodyEvent> = {}) =>
  event('handed-over', by, hour, {
    to,
    confirmed: `2026-05-01T${String(hour).padStart(2, '0')}:30:00Z`,
    ...more,
  })

const clean = (): CustodyEvent[] => [
  event('collected', 'Officer 1', 8, { where: 'The hotel' }),
  event('sealed', 'Officer 1', 9, { seal: 'S-1' }),
  handed('Officer 1', 'Store', 10, { seal: 'S-1' }),
  handed('Store', 'Laboratory', 11, { document: 'Receipt 7' }),
  event('examined', 'Laboratory', 12, { seal: 'S-1' }),
  event('sealed', 'Laboratory', 13, { seal: 'S-2' }),
  handed('Laboratory', 'Store', 14, { seal: 'S-2' }),
  event('returned', 'Store', 15, { to: 'The owner', seal: 'S-2' }),
  event('collected', 'Officer 2', 16),
  event('destroyed', 'Officer 2', 17),
]
const item = (custody: CustodyEvent[], more: object = {}) => ({
  ...smallCase({ facts: [], items: { E1: 'V' } }).evidence[0]!,
  custody,
  ...more,
})
const codes = (custody: CustodyEvent[], more: object = {}, asOf = options.asOf) =>
  custodyFindings(item(custody, more), asOf).map(({ code }) => code)

describe('a chain of custody', () => {
  it('that is whole gives no finding, up to any of its events', () => {
    const events = clean()
    for (let length = 0; length <= events.length; length++)
      expect(codes(events.slice(0, length)), `${length} events`).toEqual([])
  })

  it.each<[string, string[], () => CustodyEvent[]]>([
    ['that nobody began', ['no-collection'], () => [event('examined', 'Laboratory', 9)]],
    [
      'in which somebody hands over what another holds',
      ['giver-not-holder'],
      () => [event('collected', 'Officer 1', 8), handed('Officer 2', 'Store', 9)],
    ],
    [
      'with a gap between two holders',
      ['gap-between-holders'],
      () => [
        event('collected', 'Officer 1', 8),
        event('examined', 'Laboratory', 9),
        event('copied', 'Laboratory', 9),
      ],
    ],
    [
      'with a seal of another number',
      ['seal-differs'],
      () => [...clean().slice(0, 2), handed('Officer 1', 'Store', 10, { seal: 'S-9' })],
    ],
    [
      'with a new seal that nobody says why',
      ['seal-opened-unexamined'],
      () => [...clean().slice(0, 2), event('sealed', 'Officer 1', 10, { seal: 'S-2' })],
    ],
    [
      'that goes on after the destruction',
      ['after-destruction'],
      () => [...clean(), event('examined', 'Officer 2', 18)],
    ],
    [
      'whose times run back',
      ['time-runs-back'],
      () => [
        event('collected', 'Officer 1', 8),
        event('examined', 'Officer 1', 10),
        event('sealed', 'Officer 1', 9),
      ],
    ],
    [
      'confirmed before the hand-over',
      ['time-runs-back'],
      () => [
        event('collected', 'Officer 1', 8),
        handed('Officer 1', 'Store', 10, { confirmed: '2026-05-01T09:00:00Z' }),
      ],
    ],
  ])('%s is found broken', (_, expected, events) => {
    expect(codes(events())).toEqual(expected)
  })

  it('with a hand-over that nobody confirmed is broken from the next day on, or as soon as another event follows', () => {
    const { confirmed: _, ...open } = handed('Officer 1', 'Store', 10)
    const events = [event('collected', 'Officer 1', 8), open]
    expect(codes(events, {}, '2026-05-01')).toEqual([])
    expect(codes(events, {}, '2026-05-02')).toEqual(['hand-over-unconfirmed'])
    expect(codes([...events, event('examined', 'Store', 11)], {}, '2026-05-01')).toEqual([
      'hand-over-unconfirmed',
    ])
  })

  it('with a file that is not the one that arrived is broken', () => {
    const files = [{ id: 'X1', sha256: 'a'.repeat(64) }]
    const copied = (sha256: string) => [
      event('collected', 'Officer 1', 8),
      event('copied', 'Officer 1', 9, { file: 'X1', sha256 }),
    ]
    expect(codes(copied('a'.repeat(64)), { files })).toEqual([])
    expect(codes(copied('b'.repeat(64)), { files })).toEqual(['file-differs'])
    expect(codes([], { files: [{ ...files[0], damaged: '2026-05-03T10:00:00Z' }] })).toEqual(['file-differs'])
  })

  it('names the events and who held the item', () => {
    const events = [event('collected', 'Officer 1', 8), event('examined', 'Laboratory', 9)]
    expect(custodyFindings(item(events), options.asOf)).toEqual([
      {
        code: 'gap-between-holders',
        events: events.map(({ id }) => id),
        params: { by: 'Laboratory', holder: 'Officer 1', kind: 'examined' },
      },
    ])
  })
})

const broken = () => [event('collected', 'Officer 1', 8), event('examined', 'Laboratory', 9)]
const withCustody = (file: CaseFile, id: string, custody: CustodyEvent[]): CaseFile => ({
  ...file,
  evidence: file.evidence.map((each) => (each.id === id ? { ...each, custody } : each)),
})

describe('a broken custody', () => {
  const file = withCustody(
    smallCase({
      facts: [
        { id: 'F1', concept: 'act.recruitment', by: ['A'], to: ['V'], shownBy: ['E1', 'E2'] },
        { id: 'F2', concept: 'means.deception', by: ['A'], to: ['V'], shownBy: ['E3'] },
        { id: 'F3', concept: 'means.force', by: ['A'], to: ['V'], shownBy: ['E2'] },
        { id: 'F4', concept: 'act.harbouring', by: ['A'], to: ['V'], shownBy: ['F2'] },
        { id: 'F5', concept: 'benefit.financial', by: ['A'], to: ['V'], shownBy: ['E1'], agreed: true },
      ],
      items: { E1: 'V', E2: 'W', E3: { source: 'S-t', derivedFrom: ['E1'] } },
      charges: [{ id: 'C1', offence: 'international/trafficking-in-persons', accused: 'A', victims: ['V'] }],
    }),
    'E1',
    broken(),
  )

  it('makes the item contested, and the facts that rest on it, also through a translation or an inference', () => {
    const { custody, facts } = assess(file, law, options)
    expect(custody).toMatchObject([
      { evidence: 'E1', contested: true, findings: [{ code: 'gap-between-holders' }] },
    ])
    expect(facts.map(({ fact, contested, custody: of }) => [fact, contested, of])).toEqual([
      ['F1', true, ['E1']],
      ['F2', true, ['E3']],
      ['F3', false, []],
      ['F4', true, ['E3']],
      ['F5', false, []],
    ])
  })

  it('is gone when the item is left out', () => {
    const { facts } = assess(file, law, { ...options, without: ['E1'] })
    expect(facts.filter(({ contested }) => contested)).toEqual([])
  })

  it('is explained in both languages, with the item and the reason', () => {
    const assessment = assess(file, law, options)
    const charge = assessment.charges[0]!
    const english = chargeParagraphs(charge, assessment, file, 'en').join(' ')
    expect(english).toContain(
      'custody of E1 is contested: nothing says how it came from Officer 1 to Laboratory',
    )
    expect(chargeParagraphs(charge, assessment, file, 'ur').join(' ')).toContain('تحویل متنازع')
    const said = overviewOf(assessment, file, 'en').find(({ code }) => code === 'custody-broken')
    expect(said).toMatchObject({ weight: 'warm', about: [{ kind: 'evidence', id: 'E1' }] })
  })

  const kinds = ['collected', 'sealed', 'handed-over', 'examined', 'copied', 'returned', 'destroyed'] as const
  const people = ['A', 'B', 'C'] as const
  const anyEvent = fc.record({
    kind: fc.constantFrom(...kinds),
    by: fc.constantFrom(...people),
    to: fc.constantFrom(...people, undefined),
    hour: fc.integer({ min: 0, max: 23 }),
    seal: fc.constantFrom('S-1', 'S-2', undefined),
    confirmed: fc.boolean(),
  })
  const anyCustody = fc.array(anyEvent, { maxLength: 6 }).map((events) =>
    events.map(({ kind, by, to, hour, seal, confirmed }) =>
      event(kind, by, hour, {
        ...(to === undefined ? {} : { to }),
        ...(seal === undefined ? {} : { seal }),
        ...(confirmed ? { confirmed: '2026-05-02T08:00:00Z' } : {}),
      }),
    ),
  )
  const levels = ({ facts, charges, options: open }: Assessment) => ({
    facts: facts.map(({ fact, standing, firm, support, sources }) => [
      fact,
      standing,
      firm,
      support,
      sources,
    ]),
    charges: charges.map((c) => [
      c.charge,
      c.standing,
      c.firm,
      c.resilience,
      c.perVictim.map((v) => v.standing),
    ]),
    // Of several victims equally weak the one whose trace is shown is another when one is contested.
    elements: charges
      .filter(({ victims }) => victims.length === 1)
      .map(({ elements }) => elements.map((e) => [e.element, e.standing, e.firm])),
    options: open.map((o) => [o.offence, o.accused, o.mode, o.standing].join(' ')).toSorted(),
  })

  it('never raises or lowers a standing, and never hides that something else contests a fact', () => {
    fc.assert(
      fc.property(
        arbitraryCase,
        fc.array(anyCustody, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('before-judgment' as const, 'after-judgment' as const),
        (plain, logs, view) => {
          const marked: CaseFile = {
            ...plain,
            evidence: plain.evidence.map((each, at) => ({ ...each, custody: logs[at % logs.length] ?? [] })),
          }
          const asked = { ...options, view }
          const [without, withLogs] = [assess(plain, law, asked), assess(marked, law, asked)]
          expect(levels(withLogs)).toEqual(levels(without))
          for (const [at, fact] of without.facts.entries())
            if (fact.contested) expect(withLogs.facts[at]?.contested).toBe(true)
          for (const fact of withLogs.facts)
            if (fact.contested && fact.custody.length === 0)
              expect(without.facts.find((f) => f.fact === fact.fact)?.contested).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is found in every log that is not whole from its first event on, and in none that is', () => {
    fc.assert(
      fc.property(anyCustody, (events) => {
        const findings = custodyFindings(item(events), options.asOf)
        const known = new Set(events.map(({ id }) => id))
        for (const { events: named } of findings) for (const id of named) expect(known).toContain(id)
        const first = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0]
        if (first !== undefined && first.kind !== 'collected')
          expect(findings.map(({ code }) => code)).toContain('no-collection')
      }),
      { numRuns: 300 },
    )
  })
})
