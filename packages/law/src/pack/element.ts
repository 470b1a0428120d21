// The tree of elements: what an offence asks, in concepts, mental states and computed propositions.
import * as z from 'zod'
import { ConceptId } from '@clew/casefile'
import { Citation, Words } from './citation.ts'

/**
 * Whose act answers the leaf: `scheme` the accused's own, or another's that is the accused's through participation with
 * knowledge; `accused` own only; `another` somebody else's; `anyone` no matter whose.
 */
export const Actor = z.enum(['scheme', 'accused', 'another', 'anyone'])
export type Actor = z.infer<typeof Actor>

/** Towards whom: the victim of the charge; any victim; or nobody in particular. */
export const Towards = z.enum(['victim', 'any-victim', 'anyone'])
export type Towards = z.infer<typeof Towards>

export const MentalDegree = z.enum(['intent', 'knowledge', 'recklessness', 'ought-to-know'])
/** Ordered: a higher degree answers a leaf that asks for a lower one. `gross-negligence` is a concept narrower than ought-to-know. */
export type MentalDegree = z.infer<typeof MentalDegree>

/** What every node may carry. Ids are unique in the offence; court findings and scenarios name them. */
const common = {
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .optional(),
  title: Words.optional(),
  /** Inherited from the nearest ancestor, finally from the offence, where absent. */
  source: Citation.optional(),
  /** Words for a reader of the law page: why the leaf is here, what the statute adds. */
  note: z.string().optional(),
  /** For the reader: the fault element of this physical element, where the law makes it strict or absolute. */
  fault: z.enum(['strict', 'absolute']).optional(),
}

export const ConceptLeaf = z.strictObject({
  ...common,
  concept: ConceptId,
  by: Actor.default('scheme'),
  to: Towards.default('victim'),
  /** `inside`: only facts placed in the pack's State; `abroad`: only facts placed elsewhere. */
  where: z.enum(['anywhere', 'inside', 'abroad']).default('anywhere'),
  /** `charge`: facts of the charged period; `any`: whenever. */
  when: z.enum(['charge', 'any']).default('charge'),
  /** Exact value that the fact must carry (nexus.* facts). `STATE` stands for the pack's State. */
  value: z.string().optional(),
})
export type ConceptLeaf = z.infer<typeof ConceptLeaf>

/** A state of mind of the accused about any of the concepts named. A fact with no `to` speaks of every victim. */
export const MentalLeaf = z.strictObject({
  ...common,
  mental: MentalDegree,
  of: z.union([ConceptId, z.array(ConceptId).min(1)]),
  by: z.enum(['accused', 'anyone']).default('accused'),
  to: Towards.default('victim'),
})
export type MentalLeaf = z.infer<typeof MentalLeaf>

/** Age of the victim at the time of the acts, from facts `age.under-N` and `age.born`. Bounds are whole years. */
export const AgeLeaf = z.strictObject({
  ...common,
  ageUnder: z.int().positive().max(30).optional(),
  ageAtLeast: z.int().positive().max(30).optional(),
  /** Victim by default; the accused for a defence open to children. */
  of: z.enum(['victim', 'accused']).default('victim'),
})
export type AgeLeaf = z.infer<typeof AgeLeaf>

/** At least n victims, or n persons, for each of whom `where` holds; its standing is that of the n-th best. Groups count with their number. */
export const CountLeaf = z.strictObject({
  ...common,
  count: z.enum(['victims', 'persons']),
  atLeast: z.int().min(2),
  get where() {
    return ElementNode
  },
})

/** Another offence of the same pack (or `pack/offence`) must be made out: predicate offences, ventures, services in violation of a chapter. */
export const OffenceLeaf = z.strictObject({
  ...common,
  offence: z.array(z.string().min(1)).min(1),
  by: Actor.default('anyone'),
  to: Towards.default('victim'),
})
export type OffenceLeaf = z.infer<typeof OffenceLeaf>

/** In a mode of liability: the tree of the offence that the mode extends, for another actor or only its mental part. */
export const BaseLeaf = z.strictObject({
  ...common,
  base: z.enum(['whole', 'mental']),
  by: Actor.default('anyone'),
})
export type BaseLeaf = z.infer<typeof BaseLeaf>

export const AllNode = z.strictObject({
  ...common,
  get all() {
    return z.array(ElementNode).min(1)
  },
})
export const AnyNode = z.strictObject({
  ...common,
  get any() {
    return z.array(ElementNode).min(1)
  },
})
export const AtLeastNode = z.strictObject({
  ...common,
  atLeast: z.int().min(1),
  get of() {
    return z.array(ElementNode).min(1)
  },
})

export type NodeCommon = {
  id?: string | undefined
  title?: Words | undefined
  source?: Citation | undefined
  note?: string | undefined
  fault?: 'strict' | 'absolute' | undefined
}
export type CountLeaf = NodeCommon & { count: 'victims' | 'persons'; atLeast: number; where: ElementNode }
export type AllNode = NodeCommon & { all: ElementNode[] }
export type AnyNode = NodeCommon & { any: ElementNode[] }
export type AtLeastNode = NodeCommon & { atLeast: number; of: ElementNode[] }
export type ElementNode =
  | AllNode
  | AnyNode
  | AtLeastNode
  | ConceptLeaf
  | MentalLeaf
  | AgeLeaf
  | CountLeaf
  | OffenceLeaf
  | BaseLeaf

/** A node of an offence's element tree. Exactly one of its kinds' keys is present. */
export const ElementNode: z.ZodType<ElementNode> = z.lazy(() =>
  z.union([
    AllNode,
    AnyNode,
    AtLeastNode,
    ConceptLeaf,
    MentalLeaf,
    AgeLeaf,
    CountLeaf,
    OffenceLeaf,
    BaseLeaf,
  ]),
) as z.ZodType<ElementNode>
