/** Rules about the shipped packs: what a judge may ask of any of them, asked of all of them. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  childrenOf,
  checkPacks,
  loadPacks,
  nodesOf,
  type Citation,
  type LoadedNode,
  type LoadedOffence,
  type LoadedPack,
} from '../../packages/law/src/index.ts'
import { readPackFolder } from '../../packages/law/src/node/index.ts'
import { root } from './tree.ts'

const { files } = await readPackFolder(join(root, 'law-packs'), { scenarios: true })
const loaded = loadPacks(files)
const packs: readonly LoadedPack[] = loaded.ok ? loaded.law.packs : []
const offences: readonly LoadedOffence[] = packs.flatMap((pack) => pack.offences)
const nameOf = ({ ref, valid }: LoadedOffence): string => `${ref} ${valid.from ?? ''}..${valid.to ?? ''}`

const treesOf = (offence: LoadedOffence): LoadedNode[] => [
  offence.elements,
  ...offence.defences.map(({ when }) => when),
  ...offence.aggravations.map(({ when }) => when),
]
/** Every citation anywhere in a loaded value, with the place where it stands. */
function citationsIn(value: unknown, path = ''): { at: string; source: Citation }[] {
  if (Array.isArray(value)) return value.flatMap((child, at) => citationsIn(child, `${path}[${at}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'source' ? [{ at: path, source: child as Citation }] : citationsIn(child, `${path}.${key}`),
  )
}
const ranks = { unverified: 0, secondary: 1, read: 2 }

describe('the shipped packs', () => {
  test('load, answer their scenarios and refuse their bad examples', () => {
    const { problems, failures } = checkPacks(files)
    expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([])
    expect(
      failures.map(({ file, line, differences }) => `${file}:${line} ${differences.join('; ')}`),
    ).toEqual([])
  }, 120_000)

  test('carry good scenarios and bad examples of their own', () => {
    const paths = [...files.keys()]
    const without = packs.flatMap(({ pack }) =>
      ['good', 'bad']
        .filter((sort) => !paths.some((path) => path.startsWith(`${pack}/scenarios/${sort}/`)))
        .map((sort) => `${pack}: ${sort}`),
    )
    expect(without).toEqual([])
  })

  test('say who reviewed them, or that nobody did', () => {
    expect(packs.length).toBeGreaterThan(8)
    expect(
      packs.filter(({ review }) => review !== 'unverified' && review.by.length === 0).map(({ pack }) => pack),
    ).toEqual([])
  })

  test('cite an article of a listed instrument for every element of every tree', () => {
    const bare = packs.flatMap((pack) => {
      const known = new Set(pack.instruments.map(({ id }) => id))
      const trees = [...pack.offences.flatMap(treesOf), ...pack.modes.map(({ elements }) => elements)]
      return trees
        .flatMap((tree) => [...nodesOf(tree)])
        .filter(({ source }) => !known.has(source.instrument) || source.article.trim() === '')
        .map(({ id }) => `${pack.pack}: ${id}`)
    })
    expect(bare).toEqual([])
  })

  test('claim to have read only instruments whose edition they name', () => {
    const claims = packs.flatMap((pack) => {
      const undated = new Set(
        pack.instruments.filter(({ edition }) => edition === undefined).map(({ id }) => id),
      )
      return citationsIn(pack)
        .filter(({ source }) => source.reading === 'read' && undated.has(source.instrument))
        .map(({ source }) => `${pack.pack}: ${source.instrument}`)
    })
    expect([...new Set(claims)]).toEqual([])
  })

  test('rate an offence no better than the weakest reading of its elements and its range', () => {
    const proud = offences.filter((offence) =>
      [offence.source, ...citationsIn([offence.elements, offence.penalty]).map(({ source }) => source)].some(
        ({ reading }) => ranks[reading] < ranks[offence.reading],
      ),
    )
    expect(proud.map(nameOf)).toEqual([])
  })

  test('give each offence a range of penalty, or say why there is none', () => {
    const silent = offences.filter(
      ({ penalty, note, auxiliary, kind }) =>
        penalty === undefined && note === undefined && !auxiliary && kind !== 'state-duty',
    )
    expect(silent.map(nameOf)).toEqual([])
  })

  test('name the parts of every offence, so that findings can point at them', () => {
    const nameless = offences.flatMap((offence) => {
      const children = childrenOf(offence.elements)
      const top = offence.elements.named || children.length === 0 ? [offence.elements] : children
      return top.filter(({ named }) => !named).map(({ id }) => `${nameOf(offence)}: ${id}`)
    })
    expect(nameless).toEqual([])
  })

  test('say what agreement of the victim is worth wherever trafficking asks for means', () => {
    const silent = offences.filter(
      ({ kind, consent, elements }) =>
        kind === 'trafficking' &&
        consent === undefined &&
        [...nodesOf(elements)].some((node) => 'concept' in node && node.concept.startsWith('means.')),
    )
    expect(silent.map(nameOf)).toEqual([])
  })

  test('belong to one State exactly when they are national law', () => {
    const stateless = packs.filter(({ kind, state }) => (kind === 'national') !== (state !== undefined))
    expect(stateless.map(({ pack }) => pack)).toEqual([])
  })
})
