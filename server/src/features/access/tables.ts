/** The tables of emergencies as TypeScript sees them. */
import type { ColumnType } from 'kysely'
import type { CaseId, Id, UnitId, UserId } from '../../platform/ids/ids.ts'

export type BreakGlassId = Id<'break-glass'>
export type AlarmId = Id<'alarm'>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    break_glass: {
      case_id: CaseId
      break_glass_id: BreakGlassId
      user_id: UserId
      unit_id: UnitId
      reason: string
      opened_at: ColumnType<Date, never, never>
      expires_at: ColumnType<Date, Date, never>
    }
    alarm: {
      case_id: CaseId
      alarm_id: AlarmId
      break_glass_id: BreakGlassId
      unit_id: UnitId
      user_id: UserId
      raised_at: ColumnType<Date, never, never>
      seen_at: ColumnType<Date | null, never, Date>
    }
  }
}
