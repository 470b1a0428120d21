// Charges (counts): an offence against one accused, for named victims, in one mode of liability, over one period.
import * as z from 'zod'
import { CivilDate, LocalId, Prose, UncertainDate } from './scalars.ts'
import { chargeStatuses, modes } from './words.ts'

/** `us/forced-labour`: pack and offence. */
export const OffenceRef = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/)
export type OffenceRef = z.infer<typeof OffenceRef>

export const Charge = z.strictObject({
  id: LocalId,
  offence: OffenceRef,
  /** Words of the indictment, where they say more than the offence's title. */
  words: Prose.optional(),
  accused: LocalId,
  victims: z.array(LocalId).default([]),
  mode: z.enum(modes).default('principal'),
  period: UncertainDate.optional(),
  /** How many like counts this entry stands for; 1 when absent. */
  counts: z.int().positive().optional(),
  /** Charges to which this one is the alternative. */
  alternativeTo: z.array(LocalId).default([]),
  /** Aggravating circumstances pleaded in the charge, by their id in the pack. */
  pleaded: z.array(z.string().min(1)).default([]),
  status: z.enum(chargeStatuses).default('considered'),
  /** Day on which proceedings began or limitation was interrupted. */
  charged: CivilDate.optional(),
  note: Prose.optional(),
})
export type Charge = z.infer<typeof Charge>
