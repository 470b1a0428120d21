/** What the tables look like to TypeScript. Features add theirs by declaration merging, beside their own SQL. */
import type { VettingLevel } from '@clew/contract'
import type { ColumnType, GeneratedAlways } from 'kysely'
import type { UnitId, UserId } from '../ids/ids.ts'

type CreatedAt = ColumnType<Date, never, never>

/**
 * Every table that a door opens. A feature writes
 * `declare module '../../platform/database/tables.ts' { interface Tables { fact: FactTable } }`.
 */
export interface Tables {
  unit: { unit_id: UnitId; name: string; created_at: CreatedAt }
  app_user: {
    user_id: UserId
    unit_id: UnitId
    display_name: string
    kind: 'local' | 'person'
    created_at: CreatedAt
    agency_id: string | null
    office_id: string | null
    email: string | null
    vetting_level: ColumnType<VettingLevel, VettingLevel | undefined, VettingLevel>
    /** Written as `YYYY-MM-DD`; read as text by a cast, because a day has no zone. */
    vetted_until: ColumnType<Date | null, string | null | undefined, string | null>
    demo: ColumnType<boolean, boolean | undefined, never>
    deactivated_at: Date | null
    version: ColumnType<number, number | undefined, number>
  }
  case_journal: JournalTable & { case_id: string; unit_id: GeneratedAlways<string | null> }
  unit_journal: JournalTable & { unit_id: GeneratedAlways<string> }
}

type JournalTable = {
  /** PostgreSQL's bigint comes as text. */
  seq: GeneratedAlways<string>
  at: GeneratedAlways<Date>
  user_id: GeneratedAlways<string | null>
  purpose: GeneratedAlways<string>
  action: string
  subject: string | null
  request_id: GeneratedAlways<string | null>
  /** Null where it was erased, together with subject and salt. */
  detail: ColumnType<unknown, string, never>
  salt: GeneratedAlways<Buffer | null>
  payload: GeneratedAlways<Buffer>
  previous: GeneratedAlways<Buffer>
  hash: GeneratedAlways<Buffer>
}
