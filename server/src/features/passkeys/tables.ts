/** The tables of the ways in, as TypeScript sees them. */
import type { ColumnType, Generated } from 'kysely'
import type { Id, UnitId, UserId } from '../../platform/ids/ids.ts'

export type PasskeyId = Id<'passkey'>
export type EnrolmentId = Id<'enrolment'>

type MadeAt = ColumnType<Date, never, never>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    passkey: {
      passkey_id: PasskeyId
      user_id: UserId
      unit_id: UnitId
      credential_id: string
      public_key: Buffer
      /** PostgreSQL's bigint comes as text. */
      counter: ColumnType<string, number, number>
      transports: string[]
      device: 'singleDevice' | 'multiDevice'
      backed_up: boolean
      name: string
      created_at: MadeAt
      last_used_at: Date | null
      ended_at: Date | null
      ended_why: 'removed' | 'recovery' | 'copied' | null
    }
    enrolment: {
      enrolment_id: EnrolmentId
      user_id: UserId
      unit_id: UnitId
      kind: 'invitation' | 'recovery'
      code_hash: Buffer
      made_by: UserId
      made_at: MadeAt
      expires_at: Date
      used_at: Generated<Date | null>
      ended_at: Generated<Date | null>
    }
  }
}
