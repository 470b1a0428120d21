/** The tables of integrity as TypeScript sees them. */
import type { ConflictGround, ConflictKind, ConflictState, GuardedStep, InterestKind } from '@clew/contract'
import type { ColumnType } from 'kysely'
import type { CaseId, Id, UnitId, UserId } from '../../platform/ids/ids.ts'

export type InterestId = Id<'interest'>
export type ConflictId = Id<'conflict'>
export type ProposalId = Id<'proposal'>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    interest: {
      user_id: UserId
      interest_id: InterestId
      unit_id: UnitId
      kind: InterestKind
      name: string
      words: string | null
      declared_at: Date
      ended_at: Date | null
    }
    conflict_of_interest: {
      case_id: CaseId
      conflict_id: ConflictId
      unit_id: UnitId
      user_id: UserId
      reference: string
      origin: 'declared' | 'screening'
      kind: ConflictKind
      party: string | null
      words: string | null
      grounds: ColumnType<ConflictGround | null, string | null, never>
      state: ColumnType<ConflictState, never, ConflictState>
      made_by: UserId
      made_at: Date
      decided_by: UserId | null
      decided_at: Date | null
      decision: string | null
    }
    second_person_proposal: {
      case_id: CaseId
      proposal_id: ProposalId
      unit_id: UnitId
      reference: string
      step: GuardedStep
      request: ColumnType<unknown, string, never>
      basis: ColumnType<unknown, string, never>
      shown: ColumnType<unknown, string, never>
      reason: string
      proposed_by: UserId
      proposed_at: ColumnType<Date, never, never>
      expires_at: Date
      state: ColumnType<
        'waiting' | 'agreed' | 'refused' | 'withdrawn',
        never,
        'agreed' | 'refused' | 'withdrawn'
      >
      decided_by: UserId | null
      decided_at: Date | null
      decision: string | null
    }
  }
}
