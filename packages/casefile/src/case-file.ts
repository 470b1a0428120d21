// The schema of a case file: what happened as facts, what shows it as evidence, and what courts made of it, kept apart.
import * as z from 'zod'
import { Adjournment } from './adjournment.ts'
import { Charge } from './charge.ts'
import { Evidence, Source } from './evidence.ts'
import { Fact, Link } from './fact.ts'
import { Finding, MoneyOrder, Sentence } from './finding.ts'
import { Party, Victim, Witness } from './party.ts'
import { Place } from './place.ts'
import { CivilDate, CountryCode, Prose } from './scalars.ts'
import { forms, stages } from './words.ts'

/** Where the case was published; only for decided cases and teaching material. */
export const Publication = z.strictObject({
  title: z.string().min(1),
  url: z.string().optional(),
  /** `sourced`: read in the pages named; `known`: general knowledge, to be checked before it is shown as fact. */
  confidence: z.enum(['sourced', 'known']).default('sourced'),
})
export type Publication = z.infer<typeof Publication>

export const CaseFile = z.strictObject({
  format: z.literal('clew-casefile/1'),
  /** The unit's own reference; unique in the unit, printed on every page. */
  reference: z.string().min(1).max(64),
  title: Prose,
  stage: z.enum(stages),
  forms: z.array(z.enum(forms)).min(1),
  /** The State whose authorities keep this file; ISO 3166-1 alpha-2 (XK for Kosovo). */
  forum: CountryCode,
  opened: CivilDate.optional(),
  summary: Prose.optional(),
  court: Prose.optional(),
  citation: z.string().optional(),
  publications: z.array(Publication).default([]),
  parties: z.array(Party).default([]),
  victims: z.array(Victim).default([]),
  witnesses: z.array(Witness).default([]),
  places: z.array(Place).default([]),
  sources: z.array(Source).default([]),
  evidence: z.array(Evidence).default([]),
  facts: z.array(Fact).default([]),
  links: z.array(Link).default([]),
  charges: z.array(Charge).default([]),
  findings: z.array(Finding).default([]),
  sentences: z.array(Sentence).default([]),
  orders: z.array(MoneyOrder).default([]),
  adjournments: z.array(Adjournment).default([]),
  /** What a reader should know about this file: gaps in the stored sources, readings chosen. */
  notes: z.array(Prose).default([]),
})
export type CaseFile = z.infer<typeof CaseFile>
