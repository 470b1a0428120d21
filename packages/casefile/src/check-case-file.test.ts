// Each rule about a whole case file, broken once on purpose.
import { expect, test } from 'vitest'
import { CaseFile, checkCaseFile } from './index.ts'

type Lists = Partial<Record<keyof CaseFile, readonly Record<string, unknown>[]>>

/** A case file with one of everything, to which records are added. */
function withRecords(more: Lists, header: Record<string, unknown> = {}): CaseFile {
  const base: Lists = {
    parties: [{ id: 'P1', kind: 'natural', name: 'Owner' }],
    victims: [
      { id: 'V1', pseudonym: 'V1' },
      { id: 'V2', pseudonym: 'V2' },
    ],
    witnesses: [{ id: 'W1', description: 'Neighbour' }],
    places: [{ id: 'L1', kind: 'country', name: 'Home', state: 'PH' }],
    sources: [{ id: 'S1', kind: 'device', title: 'Phone' }],
    evidence: [{ id: 'E1', kind: 'testimony', title: 'Account', source: 'V1' }],
    facts: [{ id: 'F1', concept: 'means.threat', says: 'Threats.', by: ['P1'], to: ['V1'] }],
    links: [{ id: 'K1', evidence: 'E1', fact: 'F1', bearing: 'supports' }],
    charges: [{ id: 'C1', offence: 'us/forced-labour', accused: 'P1', victims: ['V1'] }],
    findings: [{ id: 'D1', court: 'Court', on: '2015', charge: 'C1', outcome: 'convicted' }],
    sentences: [],
    orders: [],
    adjournments: [],
  }
  const lists = Object.keys(base).map((key) => {
    const name = key as keyof CaseFile
    return [name, [...(base[name] ?? []), ...(more[name] ?? [])]] as const
  })
  return CaseFile.parse({
    format: 'clew-casefile/1',
    reference: 'X-1',
    title: 'A case',
    stage: 'trial',
    forms: ['forced-labour'],
    forum: 'AU',
    ...Object.fromEntries(lists),
    ...header,
  })
}

const found = (caseFile: CaseFile, concepts?: ReadonlySet<string>) =>
  checkCaseFile(caseFile, { concepts }).map(({ code, path }) => `${code} ${path.join('.')}`)

const fact = (fields: Record<string, unknown>) => ({
  facts: [{ id: 'F2', concept: 'means.debt', says: 'A debt.', ...fields }],
})
const item = (fields: Record<string, unknown>) => ({
  evidence: [{ id: 'E2', kind: 'translation', title: 'Item', source: 'S1', ...fields }],
})
const link = (fields: Record<string, unknown>) => ({
  links: [{ id: 'K2', fact: 'F1', bearing: 'supports', ...fields }],
})
const charge = (fields: Record<string, unknown>) => ({
  charges: [{ id: 'C2', offence: 'au/slavery', accused: 'P1', ...fields }],
})
const finding = (fields: Record<string, unknown>) => ({
  findings: [{ id: 'D2', court: 'Court', on: '2016', ...fields }],
})
const sentence = (fields: Record<string, unknown>) => ({
  sentences: [{ id: 'T1', accused: 'P1', kind: 'custody', ...fields }],
})

test('a case file with one of everything has no problem', () => {
  expect(found(withRecords({}))).toEqual([])
})

test.each<[string, Lists, string]>([
  ['an item from nobody', item({ source: 'S9' }), 'unknown-reference evidence.1.source'],
  ['an item from a place', item({ source: 'L1' }), 'wrong-reference evidence.1.source'],
  [
    'an item obtained at a person',
    item({ obtained: { how: 'search', place: 'P1' } }),
    'wrong-reference evidence.1.obtained.place',
  ],
  [
    'an item derived from nothing',
    item({ derivedFrom: ['E9'] }),
    'unknown-reference evidence.1.derivedFrom.0',
  ],
  ['a fact by a witness', fact({ by: ['W1'] }), 'wrong-reference facts.1.by.0'],
  ['a fact to nobody in the file', fact({ to: ['V7'] }), 'unknown-reference facts.1.to.0'],
  ['a fact at a source', fact({ place: 'S1' }), 'wrong-reference facts.1.place'],
  ['a fact that names a victim twice', fact({ to: ['V1', 'V1'] }), 'listed-twice facts.1.to.1'],
  ['a link to a charge', link({ evidence: 'E1', fact: 'C1' }), 'wrong-reference links.1.fact'],
  ['a charge for a witness as victim', charge({ victims: ['W1'] }), 'wrong-reference charges.1.victims.0'],
  [
    'a charge against its own victim',
    charge({ accused: 'V1', victims: ['V1'] }),
    'accused-own-victim charges.1.victims.0',
  ],
  [
    'a finding on no such charge',
    finding({ charge: 'C9', outcome: 'acquitted' }),
    'unknown-reference findings.1.charge',
  ],
  [
    'an order for a place',
    { orders: [{ id: 'O1', kind: 'restitution', inFavourOf: ['L1'] }] },
    'wrong-reference orders.0.inFavourOf.0',
  ],
  [
    'a relation to nobody',
    { parties: [{ id: 'P2', kind: 'natural', name: 'B', relations: [{ to: 'V8', kind: 'parent' }] }] },
    'unknown-reference parties.1.relations.0.to',
  ],
  ['an id of another list', { witnesses: [{ id: 'P1', description: 'x' }] }, 'id-repeated witnesses.1.id'],
  [
    'an excluded item without a reason',
    item({ admissibility: { status: 'excluded' } }),
    'excluded-without-why evidence.1.admissibility',
  ],
  ['a link from nothing', link({}), 'link-without-item links.1'],
  [
    'a link from two things',
    { ...fact({}), ...link({ evidence: 'E1', inference: 'F2' }) },
    'link-with-two-items links.1.inference',
  ],
  [
    'conclusive undermining',
    link({ evidence: 'E1', bearing: 'undermines', conclusive: 's 5' }),
    'conclusive-undermines links.1.conclusive',
  ],
  ['a birth without a date', fact({ concept: 'age.born' }), 'value-missing facts.1.value'],
  ['a birth on no date', fact({ concept: 'age.born', value: 'fourteen' }), 'date-not-readable facts.1.value'],
  [
    'a birth on 30 February',
    fact({ concept: 'age.born', value: '2001-02-30' }),
    'date-no-such-day facts.1.value',
  ],
  [
    'a nationality of no State',
    fact({ concept: 'nexus.nationality', value: 'Filipino' }),
    'value-not-country facts.1.value',
  ],
  ['a finding on nothing', finding({ proved: true }), 'finding-without-subject findings.1'],
  [
    'a finding on two things',
    finding({ fact: 'F1', charge: 'C1', proved: true }),
    'finding-two-subjects findings.1.charge',
  ],
  [
    'an element of no charge',
    finding({ element: 'act', proved: true }),
    'element-without-charge findings.1.element',
  ],
  [
    'a fact with an outcome',
    finding({ fact: 'F1', proved: true, outcome: 'convicted' }),
    'finding-not-outcome findings.1.outcome',
  ],
  ['a fact neither proved nor not', finding({ fact: 'F1' }), 'finding-needs-proved findings.1'],
  [
    'a charge that is proved',
    finding({ charge: 'C1', outcome: 'convicted', proved: true }),
    'finding-not-proved findings.1.proved',
  ],
  ['a charge without outcome', finding({ charge: 'C1' }), 'finding-needs-outcome findings.1'],
  [
    'a fine of twelve months',
    sentence({ kind: 'fine', months: 12 }),
    'sentence-length-misplaced sentences.0.months',
  ],
  [
    'community work for life',
    sentence({ kind: 'community', months: 'life' }),
    'sentence-life-misplaced sentences.0.months',
  ],
  [
    'more suspended than imposed',
    sentence({ months: 6, suspendedMonths: 9 }),
    'sentence-suspension-too-long sentences.0.suspendedMonths',
  ],
  [
    'a suspended fine',
    sentence({ kind: 'fine', suspendedMonths: 9 }),
    'sentence-suspension-misplaced sentences.0.suspendedMonths',
  ],
  [
    'no sentence of six months',
    sentence({ kind: 'none', months: 6 }),
    'sentence-none-with-penalty sentences.0.kind',
  ],
  [
    'a sentence on the charge of another',
    { ...charge({ accused: 'V2' }), ...sentence({ charges: ['C2'] }) },
    'sentence-other-accused sentences.0.charges.0',
  ],
  [
    'a payment in another currency',
    {
      orders: [
        {
          id: 'O1',
          kind: 'costs',
          amount: { amount: '1', currency: 'USD' },
          paid: { amount: '1', currency: 'AUD' },
        },
      ],
    },
    'paid-other-currency orders.0.paid',
  ],
  [
    'a currency of no State',
    { orders: [{ id: 'O1', kind: 'costs', amount: { amount: '1', currency: 'UDS' } }] },
    'currency-unknown orders.0.amount.currency',
  ],
  [
    'a stateless citizen',
    { victims: [{ id: 'V3', pseudonym: 'V3', stateless: true, nationality: ['PH'] }] },
    'stateless-with-nationality victims.2.stateless',
  ],
  [
    'an office that ends before it begins',
    {
      parties: [
        {
          id: 'P2',
          kind: 'natural',
          name: 'B',
          offices: [{ title: 'Consul', state: 'PH', kind: 'consular', from: '2015', to: '2012' }],
        },
      ],
    },
    'period-backwards parties.1.offices.0.to',
  ],
  ['a period that ends before it begins', charge({ period: '2015/2012' }), 'date-backwards charges.1.period'],
  [
    'a month thirteen',
    finding({ fact: 'F1', proved: true, on: '2016-13' }),
    'date-no-such-month findings.1.on',
  ],
])('%s is refused', (_, lists, problem) => {
  expect(found(withRecords(lists))).toContain(problem)
})

test.each<[string, Lists, string, string]>([
  [
    'derived',
    {
      evidence: [
        { id: 'E2', kind: 'transcript', title: 'a', source: 'V1', derivedFrom: ['E3'] },
        { id: 'E3', kind: 'translation', title: 'b', source: 'V1', derivedFrom: ['E2'] },
      ],
    },
    'circular-derivation',
    'E2 → E3 → E2',
  ],
  [
    'inferred',
    {
      ...fact({}),
      links: [
        { id: 'K2', inference: 'F1', fact: 'F2', bearing: 'supports' },
        { id: 'K3', inference: 'F2', fact: 'F1', bearing: 'supports' },
      ],
    },
    'circular-inference',
    'F2 → F1 → F2',
  ],
  ['inferred from itself', link({ inference: 'F1' }), 'circular-inference', 'F1 → F1'],
  [
    'alternative',
    {
      charges: [
        { id: 'C2', offence: 'a/b', accused: 'P1', alternativeTo: ['C3'] },
        { id: 'C3', offence: 'a/c', accused: 'P1', alternativeTo: ['C2'] },
      ],
    },
    'circular-alternative',
    'C2 → C3 → C2',
  ],
  [
    'set aside',
    { findings: [{ id: 'D2', court: 'c', on: '2015', fact: 'F1', proved: true, setsAside: ['D2'] }] },
    'circular-set-aside',
    'D2 → D2',
  ],
])('what is %s in a circle is refused with the circle', (_, lists, code, chain) => {
  expect(checkCaseFile(withRecords(lists))).toMatchObject([{ code, params: { chain } }])
})

test('a long chain of derivations is no circle and no burden', () => {
  const evidence = Array.from({ length: 20_000 }, (_, n) => ({
    id: `X${n}`,
    kind: 'transcript',
    title: 't',
    source: 'V1',
    derivedFrom: n === 0 ? ['E1'] : [`X${n - 1}`],
  }))
  expect(found(withRecords({ evidence }))).toEqual([])
})

test('a victim may be prosecuted for what the exploitation made them do', () => {
  const lists = { ...fact({ concept: 'drugs.produced', by: ['V2'] }), ...charge({ accused: 'V2' }) }
  expect(found(withRecords(lists))).toEqual([])
})

test('both readings of one item are two links and no problem', () => {
  expect(found(withRecords(link({ evidence: 'E1', bearing: 'undermines', reading: 'defence' })))).toEqual([])
})

test('concepts are checked only against a taxonomy that is given', () => {
  const caseFile = withRecords(fact({ concept: 'mental.intent', of: 'exploitation.forced-labor' }))
  expect(found(caseFile)).toEqual([])
  const concepts = new Set(['means.threat', 'mental.intent', 'exploitation.forced-labour'])
  expect(checkCaseFile(caseFile, { concepts })).toMatchObject([
    {
      code: 'concept-unknown',
      path: ['facts', 1, 'of'],
      line: 0,
      params: { near: 'exploitation.forced-labour' },
    },
  ])
})
