/** The tables of this feature as TypeScript sees them. */
import type { CustodyKind } from '@clew/casefile'
import type { ColumnType } from 'kysely'
import type { CaseId, Id, UserId } from '../../platform/ids/ids.ts'

/** Of the upload that it was and of the exhibit that it is; names the file and its key. */
export type ExhibitId = Id<'exhibit'>
export type CustodyEventId = Id<'custody-event'>

/** PostgreSQL's bigint comes as text. */
type Size = ColumnType<string, number, never>
type Fixed<T> = ColumnType<T, T, never>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    exhibit_upload: {
      case_id: CaseId
      exhibit_id: ExhibitId
      evidence_id: string
      user_id: UserId
      sealed_name: Buffer
      size: Size
      stated: Fixed<Buffer | null>
      begun_at: Fixed<Date>
      expires_at: Fixed<Date>
    }
    exhibit: {
      case_id: CaseId
      exhibit_id: ExhibitId
      evidence_id: string
      sealed_name: Buffer
      size: Size
      sha256: Fixed<Buffer>
      media_type: string
      added_by: UserId
      added_at: Fixed<Date>
      checked_at: ColumnType<Date | null, never, Date>
      damaged_at: ColumnType<Date | null, never, Date | null>
      destroyed_at: ColumnType<Date | null, never, Date>
      cleared_at: ColumnType<Date | null, never, Date>
    }
    exhibit_stamp: {
      case_id: CaseId
      exhibit_id: ExhibitId
      query: Fixed<Buffer>
      asked_at: Fixed<Date>
      authority: ColumnType<string | null, never, string>
      response: ColumnType<Buffer | null, never, Buffer>
      stamped_at: ColumnType<Date | null, never, Date>
      attempts: ColumnType<number, never, number>
      problem: ColumnType<string | null, never, string | null>
    }
    custody_event: {
      case_id: CaseId
      event_id: CustodyEventId
      evidence_id: string
      kind: CustodyKind | 'received'
      at: Fixed<Date>
      recorded_at: ColumnType<Date, never, never>
      user_id: UserId
      office: string | null
      to_user: UserId | null
      to_office: string | null
      document: string | null
      place: string | null
      seal: string | null
      exhibit_id: ExhibitId | null
      sha256: Fixed<Buffer | null>
      note: string | null
      confirms: CustodyEventId | null
    }
  }
}
