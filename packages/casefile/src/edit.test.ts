// Undo must restore exactly, and an edit must never leave a broken file behind.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCaseFile, arbitraryProse } from '../testing/index.ts'
import {
  applyChange,
  type CaseFile,
  Change,
  type CollectionName,
  collectionNames,
  nextLocalId,
  type PutRecord,
  type Step,
} from './index.ts'

const small: CaseFile = {
  ...(fc.sample(arbitraryCaseFile({ most: {}, least: {} }), { numRuns: 1, seed: 1 })[0] as CaseFile),
  publications: [],
  parties: [
    {
      id: 'P1',
      kind: 'natural',
      name: 'Owner',
      roles: [],
      nationality: [],
      offices: [],
      immunities: [],
      relations: [],
      present: [],
      identified: 'yes',
      questioned: 'no',
    },
  ],
  victims: [{ id: 'V1', pseudonym: 'V1', sex: 'not-stated', nationality: [] }],
  witnesses: [],
  places: [],
  sources: [],
  evidence: [
    {
      id: 'E1',
      kind: 'testimony',
      title: 'Account',
      source: 'V1',
      derivedFrom: [],
      obtained: { how: 'voluntary' },
      admissibility: { status: 'admissible' },
    },
  ],
  facts: [
    { id: 'F1', concept: 'means.threat', says: 'Threats.', by: ['P1'], to: ['V1'], with: [], alsoAt: [] },
  ],
  links: [
    { id: 'K1', evidence: 'E1', fact: 'F1', bearing: 'supports', directness: 'direct' },
    { id: 'K2', evidence: 'E1', fact: 'F1', bearing: 'undermines', directness: 'direct' },
  ],
  charges: [],
  findings: [],
  sentences: [],
  orders: [],
  adjournments: [],
  notes: ['one', 'two', 'three'],
}

/** A change to such a case file; some of them are refused. */
function arbitraryStep(caseFile: CaseFile): fc.Arbitrary<Step> {
  const filled = collectionNames.filter((name) => caseFile[name].length > 0)
  const at = fc.nat({ max: 4 })
  const steps: fc.Arbitrary<Step>[] = [
    fc.record({ kind: fc.constant('insert-note' as const), at, text: arbitraryProse }),
    fc.record({ kind: fc.constant('replace-note' as const), at, text: arbitraryProse }),
    fc.record({ kind: fc.constant('remove-note' as const), at }),
    fc.record({ kind: fc.constant('move-note' as const), from: at, to: at }),
    fc.record({
      kind: fc.constant('set-header' as const),
      header: fc.record(
        { title: arbitraryProse, court: fc.option(arbitraryProse), summary: fc.constant(null) },
        { requiredKeys: ['court', 'summary'] },
      ),
    }) as fc.Arbitrary<Step>,
  ]
  if (filled.length > 0) {
    const one = fc
      .constantFrom(...filled)
      .chain((collection) =>
        fc.constantFrom(...caseFile[collection].map((record) => ({ collection, record }))),
      )
    steps.push(
      fc.tuple(one, fc.boolean()).map(([{ collection, record }, cascade]) => ({
        kind: 'remove-record',
        collection,
        id: record.id,
        cascade,
      })),
      fc
        .tuple(one, at)
        .map(([{ collection, record }, to]) => ({ kind: 'move-record', collection, id: record.id, to })),
      fc
        .tuple(one, arbitraryProse)
        .map(
          ([{ collection, record }, note]) =>
            ({ kind: 'put-record', collection, record: { ...record, note } }) as PutRecord,
        ),
      fc.tuple(one, at).map(
        ([{ collection, record }, at]) =>
          ({
            kind: 'put-record',
            collection,
            record: { ...record, id: nextLocalId(caseFile, collection) },
            at,
          }) as PutRecord,
      ),
    )
  }
  return fc.oneof(...steps)
}

test('what undoes a change restores the case file exactly, positions included', { timeout: 60_000 }, () => {
  let applied = 0
  const scenario = arbitraryCaseFile().chain((caseFile) =>
    fc.tuple(fc.constant(caseFile), fc.array(arbitraryStep(caseFile), { minLength: 1, maxLength: 3 })),
  )
  fc.assert(
    fc.property(scenario, ([caseFile, changes]) => {
      const before = structuredClone(caseFile)
      const change: Change = changes.length === 1 ? (changes[0] as Step) : { kind: 'together', changes }
      const done = applyChange(caseFile, change)
      expect(caseFile).toEqual(before)
      if (!done.ok) return
      applied += 1
      expect(Change.safeParse(done.inverse).success).toBe(true)
      const undone = applyChange(done.caseFile, done.inverse)
      expect(undone).toMatchObject({ ok: true })
      if (undone.ok) expect(undone.caseFile).toEqual(before)
    }),
    { numRuns: 150 },
  )
  expect(applied).toBeGreaterThan(20)
})

test('a record that others name is not removed, and the refusal lists them', () => {
  const done = applyChange(small, { kind: 'remove-record', collection: 'evidence', id: 'E1' })
  expect(done).toMatchObject({
    ok: false,
    problems: [{ code: 'still-referred', params: { id: 'E1', referrers: 'links K1, links K2' } }],
  })
})

test('with cascade the links go with the item, and undo brings all back', () => {
  const done = applyChange(small, { kind: 'remove-record', collection: 'evidence', id: 'E1', cascade: true })
  if (!done.ok) throw new Error('refused')
  expect(done.caseFile.links).toEqual([])
  const undone = applyChange(done.caseFile, done.inverse)
  expect(undone.ok && undone.caseFile).toEqual(small)
})

test('cascade takes links only: a person who did something stays', () => {
  const done = applyChange(small, { kind: 'remove-record', collection: 'parties', id: 'P1', cascade: true })
  expect(done).toMatchObject({
    ok: false,
    problems: [{ code: 'still-referred', params: { referrers: 'facts F1' } }],
  })
})

test('a fact and its link may be added together in any order', () => {
  const fact: Step = {
    kind: 'put-record',
    collection: 'facts',
    record: {
      id: 'F2',
      concept: 'act.harbouring',
      says: 'Kept in a shed.',
      by: [],
      to: ['V1'],
      with: [],
      alsoAt: [],
    },
  }
  const link: Step = {
    kind: 'put-record',
    collection: 'links',
    record: { id: 'K3', evidence: 'E1', fact: 'F2', bearing: 'supports', directness: 'direct' },
  }
  expect(applyChange(small, { kind: 'together', changes: [link, fact] }).ok).toBe(true)
  expect(applyChange(small, link)).toMatchObject({ ok: false, problems: [{ code: 'unknown-reference' }] })
})

test('an edit is refused for what it breaks, not for what was broken before', () => {
  const broken = { ...small, opened: '2015-02-30' }
  expect(applyChange(broken, { kind: 'remove-note', at: 0 }).ok).toBe(true)
  const worse = applyChange(broken, {
    kind: 'set-header',
    header: { opened: '2015-02-31' },
  })
  expect(worse).toMatchObject({ ok: false, problems: [{ code: 'date-no-such-day' }] })
})

test('an identifier of another list cannot be taken', () => {
  const change: Step = {
    kind: 'put-record',
    collection: 'witnesses',
    record: { id: 'P1', description: 'Neighbour' },
  }
  expect(applyChange(small, change)).toMatchObject({ ok: false, problems: [{ code: 'id-repeated' }] })
})

test('what is not there cannot be removed, moved or put beyond the end', () => {
  const change = (step: Step) => applyChange(small, step)
  expect(change({ kind: 'remove-record', collection: 'facts', id: 'F9' })).toMatchObject({
    problems: [{ code: 'no-such-record' }],
  })
  expect(change({ kind: 'move-record', collection: 'links', id: 'K1', to: 2 })).toMatchObject({
    problems: [{ code: 'no-such-position' }],
  })
  expect(change({ kind: 'insert-note', at: 4, text: 'x' })).toMatchObject({
    problems: [{ code: 'no-such-position' }],
  })
  expect(change({ kind: 'remove-note', at: 3 })).toMatchObject({ problems: [{ code: 'no-such-position' }] })
})

test('ids that are handed out are free in the whole file', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      arbitraryCaseFile(),
      fc.constantFrom(...collectionNames),
      (caseFile, name: CollectionName) => {
        const id = nextLocalId(caseFile, name)
        expect(collectionNames.some((other) => caseFile[other].some((record) => record.id === id))).toBe(
          false,
        )
      },
    ),
    { numRuns: 50 },
  )
  expect(nextLocalId(small, 'links')).toBe('K3')
  expect(nextLocalId(small, 'charges')).toBe('C1')
})

test('a record may come with no more than what it must have', () => {
  const record = { id: 'E9', kind: 'statement', title: 'A neighbour', source: 'V1' } as never
  const applied = applyChange(small, { kind: 'put-record', collection: 'evidence', record })
  expect(applied.ok && applied.caseFile.evidence.at(-1)?.admissibility).toEqual({ status: 'not-assessed' })
})
