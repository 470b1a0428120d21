// The lists of records in a case file, in the order in which people write and read them.
import type * as z from 'zod'
import { Adjournment } from './adjournment.ts'
import { Charge } from './charge.ts'
import { Evidence, Source } from './evidence.ts'
import { Fact, Link } from './fact.ts'
import { Finding, MoneyOrder, Sentence } from './finding.ts'
import { Party, Victim, Witness } from './party.ts'
import { Place } from './place.ts'

/** Schema of one record of each list; every record has an `id`. */
export const collections = {
  parties: Party,
  victims: Victim,
  witnesses: Witness,
  places: Place,
  sources: Source,
  evidence: Evidence,
  facts: Fact,
  links: Link,
  charges: Charge,
  findings: Finding,
  sentences: Sentence,
  orders: MoneyOrder,
  adjournments: Adjournment,
} as const

export type CollectionName = keyof typeof collections
/** The record type of a list: `RecordOf<"facts">` is `Fact`. */
export type RecordOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]>

export const collectionNames = Object.keys(collections) as readonly CollectionName[]
