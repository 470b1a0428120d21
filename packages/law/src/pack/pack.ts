// A law pack's own page (pack.yaml): whose law, read where, by whom, and the general rules that surround its offences.
import * as z from 'zod'
import { CountryCode, modes } from '@clew/casefile'
import { Citation, Instrument, Validity, Words } from './citation.ts'
import { Comparator, Complete } from './conformity.ts'
import { ElementNode, MentalDegree } from './element.ts'
import { Penalty } from './penalty.ts'

export const bases = [
  'territorial',
  'flag',
  'registration',
  'offender-nationality',
  'offender-residence',
  'stateless-residence',
  'victim-nationality',
  'victim-residence',
  'aimed-at-territory',
  'presence',
  'extradite-or-prosecute',
  'service-abroad',
  'legal-person-registered',
  'universal',
] as const
export type Basis = (typeof bases)[number]

/** Offence ids of this pack; `all` when absent. */
const offences = z.array(z.string()).optional()

export const JurisdictionRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  basis: z.enum(bases),
  offences,
  /** For territory: `part` when any part of the conduct inside is enough, `inside` when only what happened inside counts. */
  reach: z.enum(['part', 'inside']).default('part'),
  dualCriminality: z.enum(['required', 'not-required', 'not-stated']).default('not-stated'),
  /** Consent or certificate that a prosecution under this basis needs. */
  consentOf: z.string().optional(),
  valid: Validity.default({}),
  source: Citation,
  note: z.string().optional(),
})
export type JurisdictionRule = z.infer<typeof JurisdictionRule>

export const ModeRule = z.strictObject({
  mode: z.enum(modes),
  offences,
  /** Replaces the offence's own tree; uses `base` leaves for it. */
  elements: ElementNode,
  /** `same` as the completed offence, a fraction of its bounds, or a range of its own. */
  penalty: z.union([
    z.literal('same'),
    z.strictObject({ fraction: z.string().regex(/^\d+\/\d+$/) }),
    Penalty,
    z.literal('not-stated'),
  ]),
  valid: Validity.default({}),
  source: Citation,
  note: z.string().optional(),
})
export type ModeRule = z.infer<typeof ModeRule>

export const LimitationRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  offences,
  /** Whole years, `none` when there is no limit, `not-verified` when nobody checked. */
  years: z.union([z.int().positive(), z.literal('none'), z.literal('not-verified')]),
  /** When the clock starts for a child victim. */
  childFrom: z.enum(['offence', 'majority']).default('offence'),
  /** Concept of facts that suspend the clock; their `value` is the number of days. */
  suspendedBy: z.string().optional(),
  valid: Validity.default({}),
  source: Citation,
})
export type LimitationRule = z.infer<typeof LimitationRule>

export const RestitutionRule = z.strictObject({
  duty: z.enum([
    'mandatory',
    'consider-with-reasons',
    'discretionary',
    'claimed-by-prosecutor',
    'possible-in-civil-claim',
    'not-verified',
  ]),
  offences,
  source: Citation,
  note: z.string().optional(),
})
export type RestitutionRule = z.infer<typeof RestitutionRule>

export const EvidenceLaw = z.strictObject({
  /** Similar independent accounts of different victims corroborate a pattern. */
  similarAccounts: z
    .strictObject({ allowed: z.boolean(), source: Citation, note: z.string().optional() })
    .optional(),
  /** Knowledge, intent and purpose may be inferred from objective facts. */
  inference: z
    .strictObject({ allowed: z.boolean(), source: Citation, note: z.string().optional() })
    .optional(),
  notes: z.array(z.strictObject({ title: z.string(), text: z.string(), source: Citation })).default([]),
})
export type EvidenceLaw = z.infer<typeof EvidenceLaw>

export const Review = z.union([
  z.literal('unverified'),
  z.strictObject({
    by: z.string().min(1),
    on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    note: z.string().optional(),
  }),
])
export type Review = z.infer<typeof Review>

export const Pack = z.strictObject({
  /** Folder name and prefix of offence references: `us`, `international`. */
  pack: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: Words,
  kind: z.enum(['international', 'regional', 'national']),
  /** State whose law this is; absent for international and regional packs. */
  state: CountryCode.optional(),
  /** States bound, for a regional pack. */
  states: z.array(CountryCode).default([]),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Day on which the newest of the texts that were read stood. */
  asAt: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  review: Review,
  instruments: z.array(Instrument).min(1),
  /** Degree of knowledge with which a participant answers for the acts of the others, where the pack names one. */
  attribution: z.strictObject({ mental: MentalDegree, source: Citation }).optional(),
  jurisdiction: z.array(JurisdictionRule).default([]),
  modes: z.array(ModeRule).default([]),
  limitation: z.array(LimitationRule).default([]),
  restitution: z.array(RestitutionRule).default([]),
  evidenceLaw: EvidenceLaw.default({ notes: [] }),
  comparators: z.array(Comparator).default([]),
  complete: z.array(Complete).default([]),
  /** What the pack leaves out or could not check. */
  limits: z.array(z.string()).default([]),
})
export type Pack = z.infer<typeof Pack>
