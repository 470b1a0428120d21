// What the loader hands to the engine: packs whose every node has an id, a title and a citation, as plain data that can be cached.
import type {
  AgeLeaf,
  AllNode,
  AnyNode,
  AtLeastNode,
  BaseLeaf,
  Citation,
  Concept,
  ConceptLeaf,
  ConformityAnswer,
  CountLeaf,
  Guidance,
  MentalLeaf,
  Offence,
  OffenceLeaf,
  Pack,
} from '../pack/index.ts'
import { buildTaxonomy, type Taxonomy, type Title } from '../taxonomy/index.ts'

export type { Taxonomy, Title } from '../taxonomy/index.ts'

/**
 * A node after loading. `id` is the pack's or derived from what the node asks, and unique in its version of the offence (elements,
 * defences and aggravations together) or in its mode; `title` is the pack's or made from concept, degree or age; `source` is its
 * own or that of the nearest ancestor; `named` tells whether the pack wrote the id, so that findings and scenarios may rely on it.
 */
type Resolved<T> = Omit<T, 'id' | 'source' | 'title'> & {
  id: string
  source: Citation
  title: Title
  named: boolean
}

export type LoadedGroup =
  | (Omit<Resolved<AllNode>, 'all'> & { all: LoadedNode[] })
  | (Omit<Resolved<AnyNode>, 'any'> & { any: LoadedNode[] })
  | (Omit<Resolved<AtLeastNode>, 'of'> & { of: LoadedNode[] })
/** `of` of a mental leaf is always a list; `offence` of an offence leaf holds full references (`us/forced-labour`). */
export type LoadedNode =
  | LoadedGroup
  | Resolved<ConceptLeaf>
  | (Omit<Resolved<MentalLeaf>, 'of'> & { of: string[] })
  | Resolved<AgeLeaf>
  | (Omit<Resolved<CountLeaf>, 'where'> & { where: LoadedNode })
  | Resolved<OffenceLeaf>
  | Resolved<BaseLeaf>

/** One version of an offence: the text of the years in `valid`. `lesser[].offence` is a full reference. */
export type LoadedOffence = Omit<Offence, 'elements' | 'defences' | 'aggravations'> & {
  pack: string
  /** `us/forced-labour`. */
  ref: string
  elements: LoadedNode
  defences: (Omit<Offence['defences'][number], 'when'> & { when: LoadedNode })[]
  aggravations: (Omit<Offence['aggravations'][number], 'when'> & { when: LoadedNode })[]
}

export type LoadedPack = Omit<Pack, 'modes'> & {
  modes: (Omit<Pack['modes'][number], 'elements'> & { elements: LoadedNode })[]
  /** All versions of all offences, by id in alphabetical order; versions of one id stand together, oldest first, and never overlap. */
  offences: readonly LoadedOffence[]
  /** What people answered for conformity; in file order. */
  answers: readonly ConformityAnswer[]
}

/** Plain data (survives JSON), so that a caller may cache it by the content of the files. */
export type LawData = {
  concepts: readonly Concept[]
  guidance: readonly Guidance[]
  /** By id in alphabetical order. */
  packs: readonly LoadedPack[]
}

export type LawSet = {
  taxonomy: Taxonomy
  packs: readonly LoadedPack[]
  guidance: readonly Guidance[]
  pack(id: string): LoadedPack | undefined
  /** Versions of an offence, oldest first; empty when no pack knows it. */
  byRef(ref: string): readonly LoadedOffence[]
  data: LawData
}

export function lawSetFrom(data: LawData): LawSet {
  const packs = new Map(data.packs.map((pack) => [pack.pack, pack]))
  const offences = new Map<string, LoadedOffence[]>()
  for (const pack of data.packs)
    for (const offence of pack.offences) {
      const versions = offences.get(offence.ref)
      if (versions === undefined) offences.set(offence.ref, [offence])
      else versions.push(offence)
    }
  return {
    taxonomy: buildTaxonomy(data.concepts),
    packs: data.packs,
    guidance: data.guidance,
    pack: (id) => packs.get(id),
    byRef: (ref) => offences.get(ref) ?? [],
    data,
  }
}

/** The version of an offence in force on an ISO day, where one was. */
export function versionOn(versions: readonly LoadedOffence[], day: string): LoadedOffence | undefined {
  return versions.find(
    ({ valid }) =>
      (valid.from === undefined || valid.from <= day) && (valid.to === undefined || day <= valid.to),
  )
}

/** Children of a group or of a count; empty for other leaves. */
export function childrenOf(node: LoadedNode): readonly LoadedNode[] {
  if ('all' in node) return node.all
  if ('any' in node) return node.any
  if ('count' in node) return [node.where]
  if ('atLeast' in node) return node.of
  return []
}

/** Every node of a tree, parents before children. */
export function* nodesOf(node: LoadedNode): Generator<LoadedNode> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}
