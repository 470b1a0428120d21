// Parties to the scheme, victims (pseudonyms only) and witnesses; an accused is a party who is named in a charge.
import * as z from 'zod'
import { CivilDate, CountryCode, LocalId, Prose, UncertainDate } from './scalars.ts'
import { identifications, partyKinds, partyRoles, relationKinds, sexes } from './words.ts'

/** Public office held; UNTOC art. 8, and the qualified offences of many laws. */
export const Office = z.strictObject({
  title: Prose,
  state: CountryCode,
  kind: z.enum(['official', 'police', 'border', 'consular', 'diplomat', 'judge', 'military', 'other']),
  from: UncertainDate.optional(),
  to: UncertainDate.optional(),
})
export type Office = z.infer<typeof Office>

/** A bar to prosecution that belongs to the person, with the state of a request to waive it (Vienna Convention on Diplomatic Relations arts 31-32). */
export const Immunity = z.strictObject({
  kind: z.enum(['diplomatic', 'consular', 'head-of-state', 'parliamentary', 'judicial', 'other']),
  /** The State before whose courts it holds. */
  before: CountryCode,
  waiver: z.enum(['not-requested', 'requested', 'refused', 'granted', 'not-applicable']),
  note: Prose.optional(),
})
export type Immunity = z.infer<typeof Immunity>

export const Relation = z.strictObject({
  to: LocalId,
  kind: z.enum(relationKinds),
  note: Prose.optional(),
})
export type Relation = z.infer<typeof Relation>

export const Presence = z.strictObject({ state: CountryCode, when: UncertainDate.optional() })
export type Presence = z.infer<typeof Presence>

export const Party = z.strictObject({
  id: LocalId,
  kind: z.enum(partyKinds),
  /** Published name of a party, or a description where nobody is named. Never a victim's. */
  name: Prose,
  /** How many persons a `group` stands for; 1 when absent. */
  number: z.int().positive().optional(),
  roles: z.array(z.enum(partyRoles)).default([]),
  nationality: z.array(CountryCode).default([]),
  residence: CountryCode.optional(),
  stateless: z.boolean().optional(),
  born: UncertainDate.optional(),
  offices: z.array(Office).default([]),
  immunities: z.array(Immunity).default([]),
  relations: z.array(Relation).default([]),
  /** Where this party is or was known to be after the acts (extradite-or-prosecute, UNTOC art. 15(3)-(4)). */
  present: z.array(Presence).default([]),
  identified: z.enum(identifications).default('yes'),
  questioned: z.enum(['yes', 'no', 'not-known']).default('not-known'),
  note: Prose.optional(),
})
export type Party = z.infer<typeof Party>

export const Victim = z.strictObject({
  id: LocalId,
  /** `V1` or another pseudonym; identities live in the vault, never here. */
  pseudonym: z.string().min(1).max(40),
  /** How many persons this entry stands for; 1 when absent. */
  number: z.int().positive().optional(),
  sex: z.enum(sexes).default('not-stated'),
  nationality: z.array(CountryCode).default([]),
  residence: CountryCode.optional(),
  stateless: z.boolean().optional(),
  born: UncertainDate.optional(),
  note: Prose.optional(),
})
export type Victim = z.infer<typeof Victim>

export const Witness = z.strictObject({
  id: LocalId,
  /** A description or function ("neighbour", "border officer"); a protected witness is a pseudonym. */
  description: Prose,
  protected: z.boolean().optional(),
  /** When a statement has been taken. */
  heard: CivilDate.optional(),
  note: Prose.optional(),
})
export type Witness = z.infer<typeof Witness>
