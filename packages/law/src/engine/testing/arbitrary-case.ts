// Random case files dense enough that charges stand, fall and rest on single sources: few persons, few concepts, many links.
import type { CaseFile, Charge, Evidence, Fact, Finding, Link } from '@clew/casefile'
import fc from 'fast-check'

const concepts = [
  'act.recruitment',
  'act.transportation',
  'act.harbouring',
  'act.obtaining',
  'act.provision',
  'means.force',
  'means.deception',
  'means.threat-to-family',
  'means.withheld-documents',
  'exploitation.forced-labour',
  'exploitation.prostitution',
  'document.withheld',
  'benefit.financial',
  'participation.joint',
  'participation.aided',
  'consent.victim',
  'age.under-18',
  'nexus.commerce',
]
const aims = [
  'exploitation.forced-labour',
  'exploitation.any',
  'participation.joint',
  'means.force',
  'act.obtaining',
]
const minds = ['mental.intent', 'mental.knowledge', 'mental.recklessness']
const offences = [
  'international/trafficking-in-persons',
  'us/forced-labour',
  'us/document-servitude',
  'us/trafficking-for-labour',
  'us/benefiting',
]

const parties = ['P1', 'P2', 'P3']
const victims = ['V1', 'V2']
const sources = ['V1', 'V2', 'P2', 'S1', 'S2', 'W1']
const some = (ids: readonly string[], least = 0): fc.Arbitrary<string[]> =>
  fc.subarray([...ids], { minLength: least })

const fact = (at: number): fc.Arbitrary<Fact> =>
  fc
    .oneof(
      {
        weight: 3,
        arbitrary: fc.record({ concept: fc.constantFrom(...concepts), of: fc.constant(undefined) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ concept: fc.constantFrom(...minds), of: fc.constantFrom(...aims) }),
      },
    )
    .chain(({ concept, of }) =>
      fc
        .record({
          by: some(parties, concept.startsWith('age.') ? 0 : 1),
          to: some(victims, 1),
          where: fc.constantFrom('US', 'TH', undefined),
          when: fc.constantFrom('2004', '2002/2006', undefined),
        })
        .map(({ by, to, where, when }): Fact => ({
          id: `F${at}`,
          concept,
          says: 'x',
          by: concept.startsWith('age.') ? [] : by,
          to,
          with: [],
          alsoAt: [],
          ...(of === undefined ? {} : { of }),
          ...(where === undefined ? {} : { place: where }),
          ...(when === undefined ? {} : { when }),
        })),
    )

const item = (at: number): fc.Arbitrary<Evidence> =>
  fc
    .record({
      source: fc.constantFrom(...sources),
      derived: fc.option(fc.integer({ min: 0, max: Math.max(0, at - 1) }), { nil: undefined, freq: 4 }),
      status: fc.constantFrom(
        'admissible' as const,
        'admissible' as const,
        'contested' as const,
        'excluded' as const,
      ),
      how: fc.constantFrom('voluntary' as const, 'search' as const, 'informal-abroad' as const),
    })
    .map(({ source, derived, status, how }) => ({
      id: `E${at}`,
      kind: 'statement' as const,
      title: 'x',
      source,
      derivedFrom: derived === undefined || at === 0 ? [] : [`E${derived}`],
      obtained: { how },
      admissibility: { status, why: 'x' },
    }))

const link = (at: number, facts: number, items: number): fc.Arbitrary<Link> =>
  fc
    .record({
      fact: fc.nat(facts - 1),
      from: fc.nat(facts - 1),
      item: fc.nat(items - 1),
      infer: fc.integer({ min: 0, max: 5 }),
      against: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ fact: target, from, item: evidence, infer, against }) => ({
      id: `L${at}`,
      // Inference only from earlier to later facts: a checked file has no circles.
      ...(infer === 0 && from < target ? { inference: `F${from}` } : { evidence: `E${evidence}` }),
      fact: `F${target}`,
      bearing: against === 0 ? ('undermines' as const) : ('supports' as const),
      directness: 'direct' as const,
    }))

const charge = (at: number): fc.Arbitrary<Charge> =>
  fc
    .record({
      offence: fc.constantFrom(...offences),
      accused: fc.constantFrom(...parties),
      victims: some(victims, 1),
      mode: fc.constantFrom(
        'principal' as const,
        'principal' as const,
        'accomplice' as const,
        'conspiracy' as const,
      ),
      period: fc.constantFrom('2002/2006', undefined),
    })
    .map(({ offence, accused, victims: named, mode, period }) => ({
      id: `C${at}`,
      offence,
      accused,
      victims: named,
      mode,
      alternativeTo: [],
      pleaded: [],
      status: 'charged' as const,
      ...(period === undefined ? {} : { period }),
    }))

const finding = (at: number, facts: number): fc.Arbitrary<Finding> =>
  fc.record({ fact: fc.nat(facts - 1), proved: fc.boolean() }).map(({ fact: target, proved }) => ({
    id: `D${at}`,
    court: 'x',
    on: '2010',
    fact: `F${target}`,
    proved,
    setsAside: [],
    confidence: 'sourced' as const,
  }))

const listOf = <T>(size: number, one: (at: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...Array.from({ length: size }, (_, at) => one(at)))

/** A valid case file of three parties, two victims and six sources. */
export const arbitraryCase: fc.Arbitrary<CaseFile> = fc
  .record({
    facts: fc.integer({ min: 4, max: 14 }),
    items: fc.integer({ min: 1, max: 9 }),
    links: fc.integer({ min: 3, max: 24 }),
    charges: fc.integer({ min: 1, max: 3 }),
    findings: fc.integer({ min: 0, max: 2 }),
  })
  .chain((n) =>
    fc.record({
      facts: listOf(n.facts, fact),
      evidence: listOf(n.items, item),
      links: listOf(n.links, (at) => link(at, n.facts, n.items)),
      charges: listOf(n.charges, charge),
      findings: listOf(n.findings, (at) => finding(at, n.facts)),
    }),
  )
  .map((parts) => ({
    format: 'clew-casefile/1' as const,
    reference: 'R',
    title: 'x',
    stage: 'trial' as const,
    forms: ['forced-labour' as const],
    forum: 'US',
    publications: [],
    parties: parties.map((id) => ({
      id,
      kind: 'natural' as const,
      name: id,
      roles: [],
      nationality: ['US'],
      offices: [],
      immunities: [],
      relations: [],
      present: [],
      identified: 'yes' as const,
      questioned: 'yes' as const,
    })),
    victims: victims.map((id) => ({ id, pseudonym: id, sex: 'not-stated' as const, nationality: ['TH'] })),
    witnesses: [{ id: 'W1', description: 'x' }],
    places: ['US', 'TH'].map((id) => ({ id, kind: 'country' as const, name: id, state: id })),
    sources: ['S1', 'S2'].map((id) => ({ id, kind: 'record-system' as const, title: id })),
    sentences: [],
    orders: [],
    adjournments: [],
    notes: [],
    ...parts,
  }))
