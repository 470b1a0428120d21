// Reads one element tree: each node by the key that tells its kind, so that a refusal names the very node and not "no union member matched".
import * as z from 'zod'
import {
  AgeLeaf,
  BaseLeaf,
  Citation,
  ConceptLeaf,
  CountLeaf,
  MentalLeaf,
  OffenceLeaf,
} from '../pack/index.ts'
import type { Taxonomy, Title } from '../taxonomy/index.ts'
import { checkShape, isRecord, meant, show } from './check-shape.ts'
import type { LoadedNode } from './law-set.ts'
import type { NodeIds } from './node-ids.ts'
import * as titles from './node-titles.ts'
import type { Path, Report } from './problem.ts'

export type TreeContext = {
  taxonomy: Taxonomy
  pack: string
  /** `base` leaves stand only in modes of liability. */
  mode: boolean
  ids: NodeIds
  report: Report
}

const deepest = 40
const GroupShell = ConceptLeaf.pick({ id: true, title: true, source: true, note: true, fault: true })
const CountShell = CountLeaf.omit({ where: true }).extend({ where: z.unknown() })
const kinds: Readonly<Record<string, readonly string[]>> = {
  all: ['all'],
  any: ['any'],
  concept: ['concept'],
  mental: ['mental'],
  age: ['ageUnder', 'ageAtLeast'],
  count: ['count'],
  offence: ['offence'],
  base: ['base'],
  atLeast: ['atLeast'],
}

/** The loaded tree, or nothing when anything in it was refused; every refusal has been reported. */
export function resolveTree(
  raw: unknown,
  inherited: Citation,
  path: Path,
  context: TreeContext,
): LoadedNode | undefined {
  return resolveNode(raw, inherited, path, context, 'elements', 0)
}

function resolveNode(
  raw: unknown,
  inherited: Citation,
  path: Path,
  context: TreeContext,
  parent: string,
  depth: number,
): LoadedNode | undefined {
  const { report, taxonomy, ids } = context
  const field = path.findLast((part) => typeof part === 'string') ?? ''
  if (raw === undefined || raw === null) {
    report('missing-field', path, { field })
    return undefined
  }
  if (!isRecord(raw)) {
    report('wrong-type', path, { field, value: show(raw), expected: '@element' })
    return undefined
  }
  if (depth > deepest) {
    report('element-too-deep', path, { limit: String(deepest) })
    return undefined
  }
  const kind = kindOf(raw, path, report)
  if (kind === undefined) return undefined

  const source = inheritedSource(raw['source'], inherited)
  const place = <T extends { id?: string | undefined; title?: Record<string, string> | undefined }>(
    leaf: T,
    derived: string,
    title: Title,
  ) => ({
    ...leaf,
    id: ids.take(leaf.id, derived, [...path, 'id'], report),
    title: { ...(leaf.title ?? (leaf.id === undefined ? title : titled(leaf.id, title))) } as Title,
    source,
    named: leaf.id !== undefined,
  })

  switch (kind) {
    case 'all':
    case 'any':
    case 'atLeast': {
      const listKey = kind === 'atLeast' ? 'of' : kind
      const { [listKey]: list, atLeast, ...rest } = raw
      const shell = checkShape(GroupShell, rest, path, report)
      const placed = shell && placeGroup(shell)
      const children = resolveChildren(list, source, [...path, listKey], placed?.id ?? parent)
      const needed = kind === 'atLeast' ? checkAtLeast(atLeast, list, path, report) : 1
      if (placed === undefined || children === undefined || needed === undefined) return undefined
      if (kind === 'all') return { ...placed, all: children }
      if (kind === 'any') return { ...placed, any: children }
      return { ...placed, atLeast: needed, of: children }
    }
    case 'concept': {
      const leaf = checkShape(ConceptLeaf, raw, path, concepts())
      if (leaf === undefined) return undefined
      checkConcept(leaf.concept, [...path, 'concept'], context)
      return place(leaf, leaf.concept.replaceAll('.', '-'), titles.conceptTitle(taxonomy, leaf.concept))
    }
    case 'mental': {
      const leaf = checkShape(MentalLeaf, raw, path, concepts())
      if (leaf === undefined) return undefined
      const of = typeof leaf.of === 'string' ? [leaf.of] : leaf.of
      for (const [at, concept] of of.entries())
        checkConcept(concept, [...path, 'of', ...(typeof leaf.of === 'string' ? [] : [at])], context)
      const derived = `${leaf.mental}-${(of[0] ?? '').replaceAll('.', '-')}`
      return { ...place(leaf, derived, titles.mentalTitle(taxonomy, leaf.mental, of)), of }
    }
    case 'age': {
      const leaf = checkShape(AgeLeaf, raw, path, report)
      if (leaf === undefined) return undefined
      const { ageUnder, ageAtLeast } = leaf
      const derived = [
        ...(ageAtLeast === undefined ? [] : [`at-least-${ageAtLeast}`]),
        ...(ageUnder === undefined ? [] : [`under-${ageUnder}`]),
      ]
      return place(leaf, derived.join('-'), titles.ageTitle(ageUnder, ageAtLeast))
    }
    case 'count': {
      const shell = checkShape(CountShell, raw, path, report)
      const placed =
        shell &&
        place(shell, `${shell.count}-${shell.atLeast}`, titles.countTitle(shell.count, shell.atLeast))
      const where = resolveNode(raw['where'], source, [...path, 'where'], context, parent, depth + 1)
      return placed && where && { ...placed, where }
    }
    case 'offence': {
      const leaf = checkShape(OffenceLeaf, raw, path, report)
      if (leaf === undefined) return undefined
      const offence = leaf.offence.map((ref) => fullRef(context.pack, ref))
      return {
        ...place(leaf, `offence-${(leaf.offence[0] ?? '').replace('/', '-')}`, titles.offenceTitle(offence)),
        offence,
      }
    }
    default: {
      const leaf = checkShape(BaseLeaf, raw, path, report)
      if (!context.mode) report('unknown-mode-base', path)
      return leaf && place(leaf, leaf.base === 'whole' ? 'base' : 'base-mental', titles.baseTitle(leaf.base))
    }
  }

  function placeGroup(shell: z.output<typeof GroupShell>) {
    const name = kind === 'atLeast' ? 'at-least' : (kind as 'all' | 'any')
    const position = path.findLast((part) => typeof part === 'number')
    const derived = depth === 0 ? parent : `${parent}-${(position ?? 0) + 1}`
    return place(shell, derived, titles.groupTitle(name, atLeastOf(raw)))
  }
  function resolveChildren(
    list: unknown,
    source: Citation,
    at: Path,
    above: string,
  ): LoadedNode[] | undefined {
    const key = String(at.at(-1))
    if (list === undefined || list === null || (Array.isArray(list) && list.length === 0)) {
      report('empty-group', at, { field: key })
      return undefined
    }
    if (!Array.isArray(list)) {
      report('wrong-type', at, { field: key, value: show(list), expected: '@list' })
      return undefined
    }
    const children = list.map((child, index) =>
      resolveNode(child, source, [...at, index], context, above, depth + 1),
    )
    return children.every((child) => child !== undefined) ? children : undefined
  }
  /** A concept that is not even spelt like one gets the same "did you mean" as one that nobody knows. */
  function concepts(): Report {
    return (code, at, params = {}) =>
      code === 'unknown-concept'
        ? report(code, at, { ...params, ...near(taxonomy, params['concept'] ?? '') })
        : report(code, at, params)
  }
}

function titled(id: string, fallback: Title): Title {
  const usual = titles.usualTitle(id)
  return usual['ur'] === undefined && fallback['ur'] !== undefined ? { ...usual, ur: fallback['ur'] } : usual
}

function kindOf(raw: Record<string, unknown>, path: Path, report: Report): string | undefined {
  const present = Object.entries(kinds)
    .filter(([, keys]) => keys.some((key) => Object.hasOwn(raw, key)))
    .map(([kind]) => kind)
  const found = present.includes('count') ? present.filter((kind) => kind !== 'atLeast') : present
  if (found.length === 1) return found[0]
  const words = Object.values(kinds).flat()
  if (found.length > 1) {
    report('element-with-two-kinds', path, { kinds: found.join(', ') })
    return undefined
  }
  for (const key of Object.keys(raw)) {
    const close = meant(key, words)
    if (close.nearest !== undefined) {
      report('unknown-key', [...path, key], { key, ...close, known: words.join(', ') })
      return undefined
    }
  }
  report('element-without-kind', path, { known: words.join(', ') })
  return undefined
}

function atLeastOf(raw: unknown): number {
  const value = isRecord(raw) ? raw['atLeast'] : undefined
  return typeof value === 'number' ? value : 1
}

function inheritedSource(raw: unknown, inherited: Citation): Citation {
  if (raw === undefined) return inherited
  const own = Citation.safeParse(raw)
  return own.success ? own.data : inherited
}

function checkAtLeast(atLeast: unknown, list: unknown, path: Path, report: Report): number | undefined {
  if (typeof atLeast !== 'number' || !Number.isInteger(atLeast)) {
    report('wrong-type', [...path, 'atLeast'], { field: 'atLeast', value: show(atLeast), expected: '@int' })
    return undefined
  }
  const size = Array.isArray(list) ? list.length : 0
  if (size > 0 && (atLeast < 1 || atLeast > size)) {
    report('at-least-out-of-range', [...path, 'atLeast'], { atLeast: String(atLeast), size: String(size) })
    return undefined
  }
  return atLeast
}

function checkConcept(concept: string, path: Path, { taxonomy, report }: TreeContext): void {
  if (concept.startsWith('consent.')) report('consent-as-element', path, { concept })
  else if (!taxonomy.has(concept)) report('unknown-concept', path, { concept, ...near(taxonomy, concept) })
}

function near(taxonomy: Taxonomy, concept: string): { nearest?: string } {
  const found = taxonomy.nearest(concept)
  return found === undefined ? {} : { nearest: found }
}

/** `forced-labour` in the pack `us` is `us/forced-labour`. */
export function fullRef(pack: string, offence: string): string {
  return offence.includes('/') ? offence : `${pack}/${offence}`
}
