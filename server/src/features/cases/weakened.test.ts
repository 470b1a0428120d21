/** However many small things one person takes away, no charge that stood stands lower; and what is added is never held against anybody. */
import { applyChange, type CaseFile, type Change, readCaseFile } from '@clew/casefile'
import { assess, loadPacks } from '@clew/law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { weakenedCharges } from './weakened.ts'

const loaded = loadPacks(smallLaw())
if (!loaded.ok) throw new Error('The small law does not load')
const { law } = loaded
const at = new Date('2026-05-05T12:00:00Z')

/** The small case with a second voice for everything, and a second charge that is only considered. */
const richCase = `${smallCase()
  .replace('\nfacts:', '\n  - {id: E3, kind: statement, title: Account of the neighbour, source: W1}\nfacts:')
  .replace(
    '\ncharges:',
    '\n  - {id: K7, evidence: E3, fact: F3, bearing: supports}\n  - {id: K8, evidence: E3, fact: F4, bearing: supports}\ncharges:',
  )}  - {id: C2, offence: gb/forced-labour, accused: P1, victims: [V1]}
findings:
  - {id: D1, court: A court, on: "2026", fact: F4, proved: true}
`
const caseOf = (text: string): CaseFile => {
  const read = readCaseFile(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.caseFile
}
const rich = caseOf(richCase)
const done = (file: CaseFile, change: Change): CaseFile | undefined => {
  const applied = applyChange(file, change)
  return applied.ok ? applied.caseFile : undefined
}
const apply = (file: CaseFile, change: Change): CaseFile => {
  const after = done(file, change)
  if (after === undefined) throw new Error('The change is refused')
  return after
}
const standing = (file: CaseFile, charge: string, view: 'before-judgment' | 'after-judgment') =>
  assess(file, law, { asOf: '2026-05-05', view }).charges.find((one) => one.charge === charge)?.standing ?? 0
const weakened = (before: CaseFile, after: CaseFile) =>
  weakenedCharges(before, after, law, at).map(({ charge, from, to }) => `${charge} ${from} ${to}`)
const remove = (collection: 'facts' | 'links' | 'findings', id: string): Change => ({
  kind: 'remove-record',
  collection,
  id,
  cascade: true,
})

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
/** What one person could try, in pieces; `adds` where nothing that was there is touched. */
const attempts = (file: CaseFile): fc.Arbitrary<{ change: Change; adds: boolean }> => {
  const link = fc.constantFrom(...file.links)
  const put = (collection: string, record: unknown) => ({ kind: 'put-record', collection, record }) as Change
  const taking = (arbitrary: fc.Arbitrary<Change>) => arbitrary.map((change) => ({ change, adds: false }))
  const adding = (arbitrary: fc.Arbitrary<Change>) => arbitrary.map((change) => ({ change, adds: true }))
  const possible = [
    adding(
      fc
        .tuple(fc.nat(9999), fc.constantFrom(...ids(file.facts)), fc.constantFrom('E1', 'E2', 'E3'))
        .map(([n, fact, evidence]) =>
          put('links', { id: `X${n}`, evidence, fact, bearing: 'undermines', directness: 'direct' }),
        ),
    ),
    adding(
      fc.nat(9999).map((n) =>
        put('findings', {
          id: `Y${n}`,
          court: 'C',
          on: '2027',
          fact: file.facts[0]?.id,
          proved: false,
          setsAside: [],
          confidence: 'sourced',
        }),
      ),
    ),
    taking(fc.constantFrom(...ids(file.facts)).map((id) => remove('facts', id))),
    taking(
      fc
        .tuple(fc.constantFrom(...file.facts), fc.constantFrom('means.deception', 'act.recruitment'))
        .map(([fact, concept]) => put('facts', { ...fact, of: undefined, concept })),
    ),
    taking(fc.constantFrom(...file.facts).map((fact) => put('facts', { ...fact, by: [] }))),
    taking(
      fc
        .constantFrom(...file.evidence)
        .map((item) =>
          put('evidence', { ...item, admissibility: { status: 'excluded', why: 'Thought unreliable.' } }),
        ),
    ),
    taking(fc.constantFrom(...file.evidence).map((item) => put('evidence', { ...item, source: 'V1' }))),
    taking(fc.constantFrom(...file.charges).map((charge) => put('charges', { ...charge, period: '1999' }))),
    ...(file.findings.length === 0
      ? []
      : [taking(fc.constantFrom(...ids(file.findings)).map((id) => remove('findings', id)))]),
    ...(file.links.length === 0
      ? []
      : [
          taking(link.map(({ id }) => remove('links', id))),
          taking(link.map((one) => put('links', { ...one, bearing: 'undermines' }))),
        ]),
  ]
  return fc.oneof(...possible)
}

describe('what one person takes away', () => {
  test('in however many steps, leaves every charge that was brought as it stood', () => {
    let refused = 0
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(2 ** 30)), (seeds) => {
        let file = rich
        for (let step = 0; step < 12 && file.facts.length > 0; step += 1) {
          const seed = seeds.next().value ?? 0
          const attempt = fc.sample(attempts(file), { numRuns: 1, seed })[0]
          const after = attempt === undefined ? undefined : done(file, attempt.change)
          if (attempt === undefined || after === undefined) continue
          const found = weakened(file, after)
          if (attempt.adds) expect(found).toEqual([])
          else if (found.length > 0) refused += 1
          else {
            for (const view of ['before-judgment', 'after-judgment'] as const)
              expect(standing(after, 'C1', view), JSON.stringify(attempt.change)).toBeGreaterThanOrEqual(
                standing(file, 'C1', view) >= 2 ? standing(file, 'C1', view) : 0,
              )
            expect(standing(after, 'C2', 'before-judgment')).toBeGreaterThanOrEqual(
              Math.min(2, standing(file, 'C2', 'before-judgment')),
            )
          }
          if (attempt.adds || found.length === 0) file = after
        }
      }),
      { numRuns: 40 },
    )
    expect(refused).toBeGreaterThan(20)
  })

  test('weakens a charge that was brought by any fall, and a considered one below what is needed to bring it', () => {
    expect(weakened(rich, apply(rich, remove('links', 'K7')))).toEqual(['C1 3 2'])
    const less = apply(rich, remove('links', 'K8'))
    expect(weakened(rich, less)).toEqual([])
    expect(weakened(less, apply(less, remove('links', 'K6')))).toEqual(['C2 2 1'])
  })

  test('counts where it hides behind what is added, and not where something as good takes its place', () => {
    const dull = {
      id: 'F9',
      concept: 'participation.any',
      says: 'Something',
      by: [],
      to: [],
      with: [],
      alsoAt: [],
    }
    const hidden = {
      kind: 'together',
      changes: [{ kind: 'put-record', collection: 'facts', record: dull }, remove('facts', 'F3')],
    } as Change
    expect(weakened(rich, apply(rich, hidden))).toEqual(['C1 3 1'])
    const replaced = {
      kind: 'together',
      changes: [
        remove('links', 'K7'),
        { kind: 'put-record', collection: 'links', record: { ...rich.links[6], id: 'K9' } },
      ],
    } as Change
    expect(weakened(rich, apply(rich, replaced))).toEqual([])
  })

  test('does not count what a court ruled, nor the withdrawal of a witness that is added', () => {
    const [item] = rich.evidence
    const excluded = (admissibility: object) =>
      apply(rich, {
        kind: 'put-record',
        collection: 'evidence',
        record: { ...item, admissibility },
      } as Change)
    const why = 'No caution was given.'
    expect(weakened(rich, excluded({ status: 'excluded', why }))).toHaveLength(1)
    expect(
      weakened(rich, excluded({ status: 'excluded', why, by: 'Crown Court', on: '2026-05-01' })),
    ).toEqual([])
    const withdrawn = {
      kind: 'together',
      changes: [
        { kind: 'put-record', collection: 'evidence', record: { ...item, id: 'E9', title: 'Withdrawal' } },
        {
          kind: 'put-record',
          collection: 'links',
          record: { ...rich.links[4], id: 'K9', evidence: 'E9', bearing: 'undermines' },
        },
      ],
    } as Change
    expect(weakened(rich, apply(rich, withdrawn))).toEqual([])
  })

  test('is nothing where words are mended or a considered charge is drafted anew', () => {
    const [fact] = rich.facts
    const mended = {
      kind: 'put-record',
      collection: 'facts',
      record: { ...fact, says: 'In other words' },
    } as Change
    expect(weakened(rich, apply(rich, mended))).toEqual([])
    const drafted = {
      kind: 'put-record',
      collection: 'charges',
      record: { ...rich.charges[1], offence: 'gb/trafficking', period: '1999' },
    } as Change
    expect(weakened(rich, apply(rich, drafted))).toEqual([])
  })
})
