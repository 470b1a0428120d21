/** What an entry of the journal says; who, why and when are added by the database itself and cannot be claimed. */
import type { CaseId, UserId } from '../ids/ids.ts'

/** A verb of the product, `noun.verb`: `case.read`, `case.import`, `fact.exclude`. */
export type JournalAction = `${string}.${string}`

export type JournalEntry = {
  readonly action: JournalAction
  /** The case that it is about; absent for lists, searches and sign-ins. */
  readonly caseId?: CaseId
  /** Who did it, where whoever acts only agreed; both stand in the journal then. */
  readonly inNameOf?: UserId
  /** What in the case, as `kind:id`. */
  readonly subject?: string
  /** A change is on the disk before anybody hears of it; a read may be lost with the last half second of a power cut. */
  readonly effect: 'read' | 'change'
  /** Before and after, counts, filters: never a name of a protected person, never a whole record. */
  readonly detail?: Readonly<Record<string, unknown>>
}
