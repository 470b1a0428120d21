// Facts in issue and their links to evidence: linked once, read by every offence of every law.
import * as z from 'zod'
import { CivilDate, ConceptId, LocalId, Prose, UncertainDate } from './scalars.ts'
import { bearings } from './words.ts'

export const Agreement = z.strictObject({
  how: z.enum(['formal-admission', 'agreed-facts', 'plea', 'judicial-notice']),
  by: z.array(LocalId).default([]),
  on: CivilDate.optional(),
  note: Prose.optional(),
})
export type Agreement = z.infer<typeof Agreement>

export const Fact = z.strictObject({
  id: LocalId,
  concept: ConceptId,
  /** What happened, in one plain sentence. */
  says: Prose,
  /** Parties who did it or held the state of mind; empty when nobody is known to have. */
  by: z.array(LocalId).default([]),
  /** Victims (or, for obstruction or bribery, any person of the file) to whom it was done. */
  to: z.array(LocalId).default([]),
  /** Parties together with whom; for facts of participation. */
  with: z.array(LocalId).default([]),
  /** For a mental state: the concept that it is about ("intended *forced labour*", "knew of *the age*"). For participation: what the agreement or help was about, where not the scheme itself. */
  of: ConceptId.optional(),
  place: LocalId.optional(),
  /** Further places where the fact also happened (a journey, a payment abroad). */
  alsoAt: z.array(LocalId).default([]),
  when: UncertainDate.optional(),
  /** A birth date (EDTF) for `age.born`, a State for `nexus.nationality`, a whole number or money in words elsewhere. */
  value: z.string().min(1).max(200).optional(),
  agreed: Agreement.optional(),
  note: Prose.optional(),
})
export type Fact = z.infer<typeof Fact>

/** One bearing of one item (or of one fact, by inference) on one fact. Both readings of an item are two links. */
export const Link = z.strictObject({
  id: LocalId,
  /** The item; exactly one of `evidence` and `inference`. */
  evidence: LocalId.optional(),
  /** A proved fact from which this one may be inferred (UNTOC arts 5(2), 6(2)(f)); it carries its own evidence along. */
  inference: LocalId.optional(),
  fact: LocalId,
  bearing: z.enum(bearings),
  directness: z.enum(['direct', 'circumstantial']).default('direct'),
  /** Who reads the item so, where readings differ. */
  reading: z.enum(['prosecution', 'defence', 'expert', 'court', 'unit']).optional(),
  /** The law that makes this document conclusive of the fact, cited; makes a supporting link establish it. */
  conclusive: Prose.optional(),
  /** How the item bears on the fact. */
  note: Prose.optional(),
})
export type Link = z.infer<typeof Link>
