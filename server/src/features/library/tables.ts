/** The tables of this feature as TypeScript sees them. */
import type { EntryKind, Followed, TextState } from '@clew/contract'
import type { ColumnType } from 'kysely'
import type { Id, UnitId, UserId } from '../../platform/ids/ids.ts'

export type StepId = Id<'library-step'>
export type DigestId = Id<'library-digest'>
export type ReleaseStep = 'added' | 'changed' | 'removed'
export type NewsStep = 'published' | 'withdrawn' | ReleaseStep
export type Step = 'begun' | 'proposed' | 'returned' | 'published' | 'withdrawn'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    library_text: {
      unit_id: UnitId
      kind: EntryKind
      entry_id: string
      language: string
      edition: number
      version: ColumnType<number, number | undefined, number>
      state: TextState
      text: string
      title: string
      note: string | null
      base_digest: Buffer | null
      author_id: UserId
      reviewer_id: UserId | null
      reviewed_at: Date | null
      changed_at: Date
    }
    library_step: {
      unit_id: UnitId
      step_id: StepId
      kind: EntryKind
      entry_id: string
      language: string
      edition: number
      step: Step
      by_user: UserId
      at: Date
      reason: string | null
      touches: string[]
    }
    library_shipped: {
      kind: EntryKind
      entry_id: string
      digest: Buffer
      title: string
      touches: string[]
    }
    library_release: {
      release_id: StepId
      kind: EntryKind
      entry_id: string
      step: ReleaseStep
      version: string
      title: string
      touches: string[]
      at: Date
    }
    library_subscription: {
      user_id: UserId
      kind: Followed['kind']
      subject: string
      unit_id: UnitId
      since: Date
    }
    library_reader: {
      user_id: UserId
      unit_id: UnitId
      by_mail: boolean
      mail_since: Date | null
      language: string
      feed_hash: Buffer | null
      feed_made_at: Date | null
    }
    library_digest: {
      user_id: UserId
      digest_id: DigestId
      unit_id: UnitId
      made_at: Date
      covers_to: Date
      steps: StepId[]
      state: 'waiting' | 'sent' | 'failed'
      attempts: number
      next_at: Date
      sent_at: Date | null
      fault: string | null
      stop_hash: Buffer | null
    }
  }
}
