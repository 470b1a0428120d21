/** The tables of people as TypeScript sees them. Days are written as `YYYY-MM-DD` and read by a cast to text. */
import type { AgencyKind, Role } from '@clew/contract'
import type { ColumnType, Generated } from 'kysely'
import type { Id, UnitId, UserId } from '../../platform/ids/ids.ts'

export type AgencyId = Id<'agency'>
export type OfficeId = Id<'office'>

type MadeAt = ColumnType<Date, never, never>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    agency: {
      agency_id: AgencyId
      unit_id: UnitId
      kind: AgencyKind
      name: string
      version: Generated<number>
      closed_at: Date | null
      created_at: MadeAt
    }
    office: {
      office_id: OfficeId
      agency_id: AgencyId
      unit_id: UnitId
      name: string
      regions: string[]
      version: Generated<number>
      closed_at: Date | null
      created_at: MadeAt
    }
    user_role: {
      user_id: UserId
      role: Role
      unit_id: UnitId
      granted_by: UserId | null
      granted_at: MadeAt
    }
  }
}
