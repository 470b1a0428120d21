// Scenario tests of a pack in words that a lawyer can read: a few facts, who shows them, and what the law must answer and why.
import * as z from 'zod'
import { CivilDate, ConceptId, LocalId, UncertainDate, modes } from '@clew/casefile'

const standings = ['rejected', 'unsupported', 'single-source', 'corroborated', 'established'] as const
const StandingName = z.enum(standings)

/** A fact with the sources that show it: `shownBy: [V1, camera]` makes one admissible item from each source. */
export const ScenarioFact = z.strictObject({
  id: LocalId.optional(),
  concept: ConceptId,
  says: z.string().optional(),
  by: z.array(LocalId).default([]),
  to: z.array(LocalId).default([]),
  with: z.array(LocalId).default([]),
  of: ConceptId.optional(),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  when: UncertainDate.optional(),
  value: z.string().optional(),
  shownBy: z.array(z.string()).default([]),
  contradictedBy: z.array(z.string()).default([]),
  found: z.enum(['proved', 'not-proved']).optional(),
})

export const Scenario = z.strictObject({
  scenario: z.string().min(1),
  offence: z.string(),
  mode: z.enum(modes).default('principal'),
  accused: LocalId.default('A'),
  victims: z.array(LocalId).default(['V']),
  period: UncertainDate.optional(),
  pleaded: z.array(z.string()).default([]),
  charged: CivilDate.optional(),
  /** Day of the assessment. */
  asOf: CivilDate.optional(),
  /** Persons beyond the accused `A` and the victim `V`, in short form. */
  persons: z
    .array(
      z.strictObject({
        id: LocalId,
        kind: z.enum(['natural', 'legal', 'group', 'state', 'victim']).default('natural'),
        nationality: z.array(z.string()).default([]),
        residence: z.string().optional(),
        number: z.int().positive().optional(),
      }),
    )
    .default([]),
  facts: z.array(ScenarioFact),
  expect: z.strictObject({
    standing: StandingName,
    contested: z.boolean().optional(),
    /** Element ids among the weakest. */
    weakest: z.array(z.string()).optional(),
    /** Standing of single elements by id. */
    elements: z.record(z.string(), StandingName).optional(),
    aggravations: z.record(z.string(), StandingName).optional(),
    defences: z.record(z.string(), StandingName).optional(),
    /** Codes of bars: `limitation`, `immunity`, `no-jurisdiction`, `not-in-force`. */
    bars: z.array(z.string()).optional(),
    /** Bounds of the custody range with what stands: `15y`, `life`. */
    custody: z.strictObject({ min: z.string().optional(), max: z.string() }).optional(),
    /** Basis ids of the pack on which jurisdiction rests. */
    jurisdiction: z.array(z.string()).optional(),
  }),
})
export type Scenario = z.infer<typeof Scenario>
export const ScenarioFile = z.strictObject({ scenarios: z.array(Scenario).min(1) })

/** One file of scenarios/bad/: a piece of pack that must be refused, with the codes that it must be refused with. */
export const BadPack = z.strictObject({
  bad: z.string().min(1),
  /** Text of pack.yaml; a minimal valid one is used when absent. */
  pack: z.unknown().optional(),
  /** Content of one offence file. */
  offences: z.unknown().optional(),
  refusedWith: z.array(z.string()).min(1),
})
export type BadPack = z.infer<typeof BadPack>
