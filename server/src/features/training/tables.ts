/** The tables of training as TypeScript sees them. Days are written as `YYYY-MM-DD` and read by a cast to text. */
import type { Role, TestMoment } from '@clew/contract'
import type { TestAnswers } from '@clew/library'
import type { ColumnType } from 'kysely'
import type { Id, UnitId, UserId } from '../../platform/ids/ids.ts'
import type { OfficeId } from '../people/index.ts'

export type SessionId = Id<'training-session'>
export type ResultId = Id<'training-result'>
export type CompetenceId = Id<'competence'>

type Day = ColumnType<string, string, string>
type MadeAt = ColumnType<Date, never, never>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    training_session: {
      session_id: SessionId
      unit_id: UnitId
      module: string
      held_on: Day
      begins: string
      place: string
      office_id: OfficeId | null
      trainer_id: UserId
      capacity: number
      version: ColumnType<number, never, number>
      cancelled_at: ColumnType<Date | null, never, Date | null>
      planned_by: ColumnType<UserId, UserId, never>
      planned_at: MadeAt
    }
    training_place: {
      session_id: SessionId
      user_id: UserId
      unit_id: UnitId
      given_by: UserId
      given_at: MadeAt
    }
    training_attendance: {
      session_id: SessionId
      user_id: UserId
      unit_id: UnitId
      attended: boolean
      noted_by: UserId
      noted_at: Date
    }
    training_result: {
      result_id: ResultId
      unit_id: UnitId
      user_id: UserId
      module: string
      moment: TestMoment
      questions: string
      answers: ColumnType<TestAnswers, string, never>
      right_count: number
      asked_count: number
      passed: boolean
      taken_at: Date
    }
    training_competence: {
      competence_id: CompetenceId
      unit_id: UnitId
      user_id: UserId
      module: string
      session_id: SessionId
      result_id: ResultId
      given_on: Day
      expires_on: Day
      withdrawn_at: Date | null
      withdrawn_by: UserId | null
      withdrawn_why: string | null
    }
    training_rule: { unit_id: UnitId; role: Role; module: string; set_by: UserId; set_at: MadeAt }
  }
}
