/** The tables of the vault as TypeScript sees them. Bytes are sealed; texts are names of fields, purposes and ids. */
import type { IdentityField, RevealPurpose } from '@clew/contract'
import type { ColumnType } from 'kysely'
import type { CaseId, Id, UnitId, UserId } from '../../platform/ids/ids.ts'

export type RecordId = Id<'vault-identity'>
export type PhotographId = Id<'photograph'>
export type RequestId = Id<'vault-request'>
export type OfficeId = Id<'office'>

/** Stands for every office that has no rule of custody of its own. */
export const wholeUnit = '00000000-0000-0000-0000-000000000000' as OfficeId

declare module '../../platform/database/tables.ts' {
  interface Tables {
    vault_identity: {
      case_id: CaseId
      record_id: RecordId
      unit_id: UnitId
      person: string
      version: number
      fields: IdentityField[]
      /** Null once erased. */
      sealed: Buffer | null
      sealed_at: Date
      sealed_by: UserId
      erased_at: ColumnType<Date | null, never, Date>
    }
    vault_photograph: {
      case_id: CaseId
      photograph_id: PhotographId
      record_id: RecordId
      sealed: Buffer
      sealed_at: Date
      sealed_by: UserId
    }
    vault_request: {
      case_id: CaseId
      request_id: RequestId
      record_id: RecordId
      unit_id: UnitId
      person: string
      fields: IdentityField[]
      purpose: RevealPurpose
      /** Sealed; null once the identity is erased. */
      words: Buffer | null
      asked_by: UserId
      asked_at: Date
      needed: number
      office_id: OfficeId | null
      expires_at: Date
      first_shown_at: ColumnType<Date | null, never, Date>
      withdrawn_at: ColumnType<Date | null, never, Date>
    }
    vault_decision: {
      case_id: CaseId
      request_id: RequestId
      decided_by: UserId
      asked_by: UserId
      decided_at: Date
      agreed: boolean
      words: Buffer | null
    }
    vault_showing: { case_id: CaseId; request_id: RequestId; showing_id: string; shown_at: Date }
    vault_erasure: {
      case_id: CaseId
      record_id: RecordId
      person: string
      erased_by: UserId
      erased_at: Date
      reason: string
      words: string
      key_digest: string
      content_digest: string
    }
    custody_rule: {
      unit_id: UnitId
      office_id: OfficeId
      version: number
      needed: number
      set_by: UserId
      set_at: Date
    }
    custodian: { unit_id: UnitId; office_id: OfficeId; user_id: UserId }
  }
}
