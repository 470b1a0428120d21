// Evidence and the sources it comes from; two items of one source corroborate nothing, so the source is a thing of its own.
import * as z from 'zod'
import { CustodyEvent, ExhibitFile } from './custody.ts'
import { CivilDate, CountryCode, LocalId, Prose, UncertainDate } from './scalars.ts'
import { admissibilities, evidenceKinds, obtainings, sourceKinds } from './words.ts'

/** A device, record system, scene or organisation. Persons of the file (parties, victims, witnesses) are sources by their own id. */
export const Source = z.strictObject({
  id: LocalId,
  kind: z.enum(sourceKinds),
  title: Prose,
  /** Whose it is, where it belongs to a person of the file. */
  of: LocalId.optional(),
  note: Prose.optional(),
})
export type Source = z.infer<typeof Source>

export const Obtained = z.strictObject({
  how: z.enum(obtainings),
  when: UncertainDate.optional(),
  place: LocalId.optional(),
  /** Agency or officer's function, never a private name. */
  by: Prose.optional(),
  /** Warrant, consent, production order, request. */
  authority: Prose.optional(),
  /** State from which it came, where not the forum. */
  from: CountryCode.optional(),
})
export type Obtained = z.infer<typeof Obtained>

export const AdmissibilityRuling = z.strictObject({
  status: z.enum(admissibilities),
  why: Prose.optional(),
  by: Prose.optional(),
  on: CivilDate.optional(),
})
export type AdmissibilityRuling = z.infer<typeof AdmissibilityRuling>

export const Evidence = z.strictObject({
  id: LocalId,
  kind: z.enum(evidenceKinds),
  title: Prose,
  /** Id of a party, victim, witness or source. */
  source: LocalId,
  /** Items that this one rests on: translation, transcript, opinion on one account. It shares their sources and falls with them. */
  derivedFrom: z.array(LocalId).default([]),
  obtained: Obtained.default({ how: 'not-stated' }),
  admissibility: AdmissibilityRuling.default({ status: 'not-assessed' }),
  /** Where the item is kept. */
  kept: Prose.optional(),
  /** Who held it and what was done with it, in the order in which it was written down. */
  custody: z.array(CustodyEvent).optional(),
  /** Files of the item as they arrived. */
  files: z.array(ExhibitFile).optional(),
  note: Prose.optional(),
})
export type Evidence = z.infer<typeof Evidence>
