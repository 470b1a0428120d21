/** The tables of who works on what as TypeScript sees them. Days are written as `YYYY-MM-DD` and read by a cast to text. */
import type { AssignmentRole, Compartment, ShareField } from '@clew/contract'
import type { ColumnType, Generated } from 'kysely'
import type { CaseId, Id, UnitId, UserId } from '../../platform/ids/ids.ts'

export type AssignmentId = Id<'assignment'>
export type DelegationId = Id<'delegation'>
export type ShareId = Id<'share'>

type MadeAt = ColumnType<Date, never, never>
type Day = ColumnType<Date, string, string>
type LastDay = ColumnType<Date | null, string | null, string | null>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    case_assignment: {
      case_id: CaseId
      assignment_id: AssignmentId
      user_id: UserId
      unit_id: UnitId
      role: AssignmentRole
      starts_on: Day
      ends_on: LastDay
      version: Generated<number>
      assigned_by: UserId | null
      assigned_at: MadeAt
      reason: string | null
    }
    case_compartment: {
      case_id: CaseId
      compartment: Compartment
      unit_id: UnitId
      set_by: UserId | null
      set_at: MadeAt
      reason: string
    }
    compartment_clearance: {
      user_id: UserId
      compartment: Compartment
      unit_id: UnitId
      starts_on: Day
      ends_on: LastDay
      granted_by: UserId | null
      granted_at: ColumnType<Date, never, Date>
    }
    delegation: {
      delegation_id: DelegationId
      unit_id: UnitId
      from_user: UserId
      to_user: UserId
      starts_on: Day
      ends_on: Day
      reason: string
      made_by: UserId
      made_at: MadeAt
      ended_at: Date | null
    }
    case_share: {
      case_id: CaseId
      share_id: ShareId
      agency_id: string
      unit_id: UnitId
      fields: ShareField[]
      purpose: string
      starts_on: Day
      ends_on: LastDay
      shared_by: UserId
      shared_at: MadeAt
      ended_at: Date | null
    }
  }
}
