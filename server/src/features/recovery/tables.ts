/** The table of recoveries as TypeScript sees it. */
import type { ColumnType, Generated } from 'kysely'
import type { Id, UnitId, UserId } from '../../platform/ids/ids.ts'

export type RecoveryId = Id<'recovery'>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    recovery: {
      recovery_id: RecoveryId
      user_id: UserId
      unit_id: UnitId
      asked_at: ColumnType<Date, never, never>
      opened_by: UserId | null
      first_by: Generated<UserId | null>
      first_at: Generated<Date | null>
      second_by: Generated<UserId | null>
      second_at: Generated<Date | null>
      ended_at: Generated<Date | null>
      ended_by: Generated<UserId | null>
    }
  }
}
