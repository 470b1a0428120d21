/** The table of this feature as TypeScript sees it. */
import type { CaseId, Id, UserId } from '../../platform/ids/ids.ts'
import type { PersonList } from '@clew/casefile'

export type MergeId = Id<'merge'>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    person_merge: {
      case_id: CaseId
      merge_id: MergeId
      collection: PersonList
      keep: string
      absorb: string
      reason: string
      version: number
      made_by: UserId
      made_at: Date
      undone_version: number | null
      undone_by: UserId | null
      undone_at: Date | null
    }
  }
}
