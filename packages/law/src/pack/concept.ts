// The taxonomy of concepts: one file for facts and law alike, mapped to the ILO indicators and HTCDS where they have a word for it.
import * as z from 'zod'
import { ConceptId } from '@clew/casefile'
import { Words } from './citation.ts'

export const Concept = z.strictObject({
  id: ConceptId,
  broader: ConceptId.optional(),
  definition: z.string().min(1),
  /** Short names by language; English is made from the id where absent. */
  title: Words.optional(),
  /** ILO/EC operational indicators: `D1-01`. Weights are secondary and not used by the engine. */
  ilo: z.array(z.string()).default([]),
  /** `field=value` of HTCDS 2.0. */
  htcds: z.array(z.string()).default([]),
  /** FollowTheMoney schema or property. */
  ftm: z.array(z.string()).default([]),
})
export type Concept = z.infer<typeof Concept>
export const ConceptFile = z.strictObject({ concepts: z.array(Concept).min(1) })

/** Working guidance, law-packs/guidance.yaml: which evidence usually shows a concept, who holds it, how fast it perishes. */
export const Guidance = z.strictObject({
  /** Concepts (and all narrower ones) that the row speaks of; `mental.*` rows may name `of`. */
  for: z.array(ConceptId).min(1),
  evidence: z
    .array(
      z.strictObject({
        what: Words,
        heldBy: Words,
        /** `hours`, `days`, `weeks`, `stable`: U0…U3 of the evidence reference. */
        perishes: z.enum(['hours', 'days', 'weeks', 'stable']),
      }),
    )
    .min(1),
  source: z.string(),
  reading: z.enum(['read', 'secondary', 'unverified']),
})
export type Guidance = z.infer<typeof Guidance>
export const GuidanceFile = z.strictObject({ status: z.string(), guidance: z.array(Guidance).min(1) })
