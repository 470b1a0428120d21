// A merge must leave nothing of the second person behind, and its undoing must leave nothing of the merge.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryCaseFile } from '../testing/index.ts'
import {
  applyChange,
  canonicalJson,
  type CaseFile,
  mentionsIn,
  mergePersons,
  personLists,
  personsAlike,
  type PersonList,
  undecidedFields,
} from './index.ts'

type Pair = { collection: PersonList; keep: string; absorb: string }

function pairsOf(caseFile: CaseFile): Pair[] {
  return personLists.flatMap((collection) => {
    const [first, second] = caseFile[collection]
    return first === undefined || second === undefined
      ? []
      : [{ collection, keep: first.id, absorb: second.id }]
  })
}

function chosen(caseFile: CaseFile, { collection, keep, absorb }: Pair): Record<string, 'keep' | 'absorb'> {
  const find = (id: string) => caseFile[collection].find((person) => person.id === id) ?? { id }
  return Object.fromEntries(
    undecidedFields(find(keep), find(absorb)).map((field, index) => [
      field,
      index % 2 === 0 ? 'keep' : 'absorb',
    ]),
  )
}

/** An accused who would be their own victim, or whose sentence was for the charge of another. */
const impossible = ['accused-own-victim', 'sentence-other-accused', 'stateless-with-nationality']

const crowded = arbitraryCaseFile({ least: { parties: 3, victims: 3, witnesses: 3, facts: 5, evidence: 4 } })

test(
  'a merge leaves no mention of the absorbed person, and its inverse restores every byte',
  { timeout: 60_000 },
  () => {
    let merged = 0
    fc.assert(
      fc.property(crowded, (caseFile) => {
        for (const pair of pairsOf(caseFile)) {
          const merge = mergePersons(caseFile, { ...pair, choices: chosen(caseFile, pair) })
          if (!merge.ok) throw new Error(merge.code)
          const applied = applyChange(caseFile, merge.change)
          // What a merge can make impossible is said and not done.
          if (!applied.ok) {
            expect(impossible).toEqual(expect.arrayContaining(applied.problems.map(({ code }) => code)))
            continue
          }
          merged += 1
          expect(mentionsIn(applied.caseFile).filter(({ id }) => id === pair.absorb)).toEqual([])
          expect(applied.caseFile[pair.collection].map(({ id }) => id)).not.toContain(pair.absorb)
          for (const list of ['facts', 'evidence', 'links', 'charges', 'findings', 'places'] as const)
            expect(applied.caseFile[list]).toHaveLength(caseFile[list].length)
          const undone = applyChange(applied.caseFile, applied.inverse)
          expect(undone.ok && canonicalJson(undone.caseFile)).toBe(canonicalJson(caseFile))
        }
      }),
      { numRuns: 60 },
    )
    expect(merged).toBeGreaterThan(30)
  },
)

describe('a merge', () => {
  const base = fc.sample(crowded, { numRuns: 1, seed: 5 })[0] as CaseFile
  const [first, second] = base.parties
  if (first === undefined || second === undefined) throw new Error('The sample has too few parties')
  const pair = { collection: 'parties', keep: first.id, absorb: second.id } as const
  const two: CaseFile = {
    ...base,
    parties: [
      {
        ...first,
        kind: 'natural',
        name: 'Aleksandr Petrov',
        nationality: ['RU'],
        relations: [{ to: second.id, kind: 'relative' }],
      },
      { ...second, kind: 'natural', name: 'Александр Петров', nationality: ['RU', 'UA'], relations: [] },
      ...base.parties.slice(2),
    ],
  }

  test('asks a person about every field that both fill differently', () => {
    const merge = mergePersons(two, { ...pair, choices: {} })
    expect(merge).toMatchObject({ ok: false, code: 'undecided' })
    expect(!merge.ok && merge.code === 'undecided' && merge.fields).toContain('name')
  })

  test('joins lists, keeps what was chosen and drops the tie between the two', () => {
    const choices = { ...chosen(two, pair), name: 'absorb' as const }
    const merge = mergePersons(two, { ...pair, choices })
    const record = merge.ok && merge.change.kind === 'together' ? merge.change.changes[0] : undefined
    expect(record).toMatchObject({
      record: { id: first.id, name: 'Александр Петров', nationality: ['RU', 'UA'], relations: [] },
    })
  })

  test('of a person with itself or with nobody is refused', () => {
    expect(mergePersons(two, { ...pair, absorb: first.id, choices: {} })).toMatchObject({
      code: 'same-person',
    })
    expect(mergePersons(two, { ...pair, absorb: 'nobody', choices: {} })).toMatchObject({
      code: 'no-such-person',
    })
  })

  test('is proposed with reasons, across scripts, and never because of a nationality alone', () => {
    expect(personsAlike(two)).toContainEqual({
      collection: 'parties',
      one: first.id,
      other: second.id,
      reasons: expect.arrayContaining(['name-in-other-spelling', 'same-nationality']),
    })
    const apart = {
      ...two,
      parties: two.parties.map((each, index) => ({
        ...each,
        name: ['Ivan Petrov', 'Olga Sidorova', 'Li Wei'][index] ?? 'Zed Qux',
      })),
    }
    expect(personsAlike(apart).filter(({ one, other }) => one === first.id && other === second.id)).toEqual(
      [],
    )
  })
})
