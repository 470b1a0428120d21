// Turns pack.yaml and the offence files of one folder into a loaded pack, reporting everything that is wrong on the way.
import * as z from 'zod'
import { Aggravation, Citation, Defence, ModeRule, Offence, Pack } from '../pack/index.ts'
import type { Taxonomy } from '../taxonomy/index.ts'
import { checkAges } from './check-ages.ts'
import { validity, type RawOffence } from './check-references.ts'
import { checkShape, isRecord, meant, show } from './check-shape.ts'
import { checkValues } from './check-values.ts'
import type { LoadedNode, LoadedOffence, LoadedPack } from './law-set.ts'
import { NodeIds } from './node-ids.ts'
import type { Path, Report } from './problem.ts'
import { fullRef, resolveTree, type TreeContext } from './resolve-node.ts'

// Element trees are read by resolve-node.ts, which can say which node is wrong; the schema sees everything around them.
const tree = z.unknown()
const OffenceShell = Offence.extend({
  elements: tree,
  defences: z.array(Defence.extend({ when: tree })).default([]),
  aggravations: z.array(Aggravation.extend({ when: tree })).default([]),
})
const PackShell = Pack.extend({ modes: z.array(ModeRule.extend({ elements: tree })).default([]) })
const nowhere: Citation = { instrument: '', article: '', reading: 'unverified' }

/** The pack without its offences, and the instruments that its files may cite. */
export function resolvePack(
  folder: string,
  raw: unknown,
  taxonomy: Taxonomy,
  report: Report,
): { pack: Omit<LoadedPack, 'offences' | 'answers'> | undefined; instruments: ReadonlySet<string> } {
  const shell = checkShape(PackShell, raw, [], report)
  const fields = isRecord(raw) ? raw : {}
  const instruments = new Set(records(fields['instruments']).map(({ item }) => show(item['id'])))
  checkValues(raw, instruments, [], report)
  if (typeof fields['pack'] === 'string' && fields['pack'] !== folder)
    report('pack-folder-mismatch', ['pack'], { pack: fields['pack'], folder })
  for (const key of ['instruments', 'jurisdiction', 'limitation']) checkUnique(fields[key], [key], report)
  for (const { item, at } of records(fields['limitation'])) {
    const concept = item['suspendedBy']
    if (typeof concept === 'string' && !taxonomy.has(concept))
      report('unknown-concept', ['limitation', at, 'suspendedBy'], {
        concept,
        ...meant(concept, taxonomy.concepts.keys()),
      })
  }
  const modes = records(fields['modes']).map(({ item, at }) => {
    const path = ['modes', at, 'elements']
    checkAges(item['elements'], path, report)
    const ids = new NodeIds([item['elements']])
    const context: TreeContext = { taxonomy, pack: folder, mode: true, ids, report }
    return resolveTree(item['elements'], citationOf(item), path, context)
  })
  const whole = shell !== undefined && modes.length === shell.modes.length && modes.every(isNode)
  if (!whole) return { pack: undefined, instruments }
  const loaded = shell.modes.map((mode, at) => ({ ...mode, elements: modes[at] as LoadedNode }))
  return { pack: { ...shell, modes: loaded }, instruments }
}

export function resolveOffence(
  { pack, id, path, raw }: RawOffence,
  taxonomy: Taxonomy,
  report: Report,
): LoadedOffence | undefined {
  const shell = checkShape(OffenceShell, raw, path, report)
  const defences = records(raw['defences'])
  const aggravations = records(raw['aggravations'])
  checkUnique(raw['defences'], [...path, 'defences'], report)
  checkUnique(raw['aggravations'], [...path, 'aggravations'], report)
  const trees = [raw['elements'], ...defences.map(whenOf), ...aggravations.map(whenOf)]
  const context: TreeContext = { taxonomy, pack, mode: false, ids: new NodeIds(trees), report }
  const source = citationOf(raw)
  const resolve = (root: unknown, from: Citation, at: Path): LoadedNode | undefined => {
    checkAges(root, at, report)
    return resolveTree(root, from, at, context)
  }
  const elements = resolve(raw['elements'], source, [...path, 'elements'])
  const [whenDefence, whenAggravated] = [
    { key: 'defences', items: defences },
    { key: 'aggravations', items: aggravations },
  ].map(({ key, items }) =>
    items.map(({ item, at }) => resolve(item['when'], citationOf(item, source), [...path, key, at, 'when'])),
  )
  if (shell === undefined || elements === undefined) return undefined
  if (whenDefence?.every(isNode) !== true || whenAggravated?.every(isNode) !== true) return undefined
  return {
    ...shell,
    pack,
    ref: `${pack}/${id}`,
    elements,
    defences: shell.defences.map((defence, at) => ({ ...defence, when: whenDefence[at] as LoadedNode })),
    aggravations: shell.aggravations.map((one, at) => ({ ...one, when: whenAggravated[at] as LoadedNode })),
    lesser: shell.lesser.map((one) => ({ ...one, offence: fullRef(pack, one.offence) })),
  }
}

/** By id, then oldest text first. */
export function inOrder(offences: readonly LoadedOffence[]): LoadedOffence[] {
  return offences.toSorted((a, b) => {
    if (a.id !== b.id) return a.id < b.id ? -1 : 1
    return validity(a).from < validity(b).from ? -1 : 1
  })
}

const isNode = (node: LoadedNode | undefined): node is LoadedNode => node !== undefined
const whenOf = ({ item }: { item: Record<string, unknown> }): unknown => item['when']

function citationOf(raw: Record<string, unknown>, otherwise: Citation = nowhere): Citation {
  const source = Citation.safeParse(raw['source'])
  return source.success ? source.data : otherwise
}

function records(list: unknown): { item: Record<string, unknown>; at: number }[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item, at) => (isRecord(item) ? [{ item, at }] : []))
}

function checkUnique(list: unknown, path: Path, report: Report): void {
  const seen = new Set<string>()
  for (const { item, at } of records(list)) {
    const { id } = item
    if (typeof id !== 'string') continue
    if (seen.has(id)) report('duplicate-id', [...path, at, 'id'], { id })
    seen.add(id)
  }
}
