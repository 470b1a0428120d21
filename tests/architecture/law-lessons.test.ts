/** What the laws themselves taught: differences between laws that the model must hold, asked of the shipped packs. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  childrenOf,
  loadPacks,
  nodesOf,
  type LoadedNode,
  type LoadedPack,
} from '../../packages/law/src/index.ts'
import { readPackFolder } from '../../packages/law/src/node/index.ts'
import { root } from './tree.ts'

const { files } = await readPackFolder(join(root, 'law-packs'), { scenarios: false })
const loaded = loadPacks(files)
const packs: readonly LoadedPack[] = loaded.ok ? loaded.law.packs : []
const offences = packs.flatMap((pack) => pack.offences)
const pack = (id: string): LoadedPack => packs.find((one) => one.pack === id)!
const newest = (ref: string) => offences.findLast((one) => one.ref === ref)!

/** Whether no way through the tree avoids a concept of the family: an element, not one of several ways. */
function asks(node: LoadedNode, family: string): boolean {
  if ('concept' in node) return node.concept.startsWith(family)
  if ('all' in node) return childrenOf(node).some((child) => asks(child, family))
  if ('any' in node) return childrenOf(node).every((child) => asks(child, family))
  return false
}
const names = (node: LoadedNode, family: string): boolean =>
  [...nodesOf(node)].some((one) => 'concept' in one && one.concept.startsWith(family))
const childAges = (node: LoadedNode): number[] =>
  [...nodesOf(node)].flatMap((one) => ('ageUnder' in one && one.ageUnder !== undefined ? [one.ageUnder] : []))

describe('the laws', () => {
  test('ask for a link with a border or with commerce only where the statute does', () => {
    const linked = new Set(offences.filter(({ elements }) => asks(elements, 'nexus.')).map(({ ref }) => ref))
    expect([...linked]).toEqual([
      // Law 21 of 2007, article 4, punishes taking a citizen of Indonesia out of the country.
      'id/taking-out',
      'us/laundering',
      'us/racketeering',
      'us/service-abroad',
      'us/sex-trafficking',
    ])
    const domestic = newest('au/domestic-trafficking').elements
    expect(childrenOf(domestic).map(({ id }) => id)).toContain('nexus')
  })

  test('do without means in some States and in some sections', () => {
    const refs = [
      'gb/human-trafficking',
      'ca/trafficking-child',
      'au/trafficking-reckless',
      'au/trafficking-children',
      'us/trafficking-for-labour',
    ]
    for (const ref of refs) expect(asks(newest(ref).elements, 'means.'), ref).toBe(false)
    expect(names(newest('au/trafficking-reckless').elements, 'means.')).toBe(false)
    // A child's forced labour in the United States needs the means too.
    expect(
      asks(newest('us/forced-labour').elements, 'means.') ||
        childAges(newest('us/forced-labour').elements).length === 0,
    ).toBe(true)
  })

  test('open the branch of childhood beside the means and nowhere else', () => {
    const refs = [
      'international/trafficking-in-persons',
      'eu/trafficking-in-human-beings',
      'ph/trafficking',
      'th/trafficking',
      'za/trafficking',
    ]
    for (const ref of refs) {
      const means = childrenOf(newest(ref).elements).find(({ id }) => id === 'means')!
      expect(
        childrenOf(means).map(({ id }) => id),
        ref,
      ).toContain('childhood')
    }
  })

  test('step by age where each law steps', () => {
    const steps = (ref: string): number[] =>
      newest(ref)
        .aggravations.flatMap(({ when }) => childAges(when))
        .toSorted((a, b) => a - b)
    expect(steps('us/sex-trafficking')).toEqual([14])
    expect(steps('th/trafficking')).toEqual([15, 18])
    expect(steps('ph/use-of-trafficked-person')).toEqual([12, 18])
    expect(childAges(newest('us/sex-trafficking').elements)).toEqual([18])
  })

  test('ask for every degree of a guilty mind, and mark where none is asked', () => {
    const degrees = new Set(
      offences.flatMap(({ elements }) =>
        [...nodesOf(elements)].flatMap((one) => ('mental' in one ? [one.mental] : [])),
      ),
    )
    expect([...degrees].toSorted()).toEqual(['intent', 'knowledge', 'ought-to-know', 'recklessness'])
    const absolute = [...nodesOf(newest('au/trafficking').elements)].filter(
      ({ fault }) => fault === 'absolute',
    )
    expect(absolute.map(({ id }) => id)).toEqual(['compliance'])
  })

  test('punish attempt and conspiracy of the listed sections only', () => {
    const covered = (mode: string): string[] =>
      pack('us')
        .modes.filter((one) => one.mode === mode)
        .flatMap((one) => one.offences ?? ['all'])
    expect(covered('attempt')).not.toContain('document-servitude')
    expect(covered('attempt')).not.toContain('all')
    expect(covered('conspiracy')).toContain('document-servitude')
    const special = pack('us').modes.filter(({ source }) => source.article === '1594(b)')
    expect(special.flatMap((one) => one.offences ?? [])).not.toContain('involuntary-servitude')
  })

  test('want aggravation alleged in the charge in Australia, and name alternative verdicts', () => {
    const pleaded = new Set(
      offences
        .filter(({ aggravations }) => aggravations.some((one) => one.mustBePleaded))
        .map((one) => one.pack),
    )
    expect([...pleaded]).toEqual(['au'])
    expect(newest('au/servitude-cause').lesser).toMatchObject([
      { offence: 'au/forced-labour-cause', alternativeVerdict: true },
    ])
  })

  test('make restitution a duty, a thing to consider with reasons, a discretion, or the claim of the prosecutor', () => {
    const duty = (id: string): string | undefined => pack(id).restitution[0]?.duty
    expect(['us', 'gb', 'au', 'ca', 'za', 'th'].map(duty)).toEqual([
      'mandatory',
      'consider-with-reasons',
      'discretionary',
      'discretionary',
      'discretionary',
      'claimed-by-prosecutor',
    ])
  })
})
