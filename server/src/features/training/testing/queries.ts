/** One call of each statement of training, for the text of SQL that is committed. */
import type { Entered } from '../../../platform/database/doors.ts'
import { timeOrderedId, type UnitId, type UserId } from '../../../platform/ids/ids.ts'
import * as records from '../records.store.ts'
import * as sessions from '../sessions.store.ts'
import type { CompetenceId, ResultId, SessionId } from '../tables.ts'

type Call = (db: Entered['db']) => Promise<unknown>

const clock = () => new Date('2026-05-05T12:00:00Z')
const session: SessionId = timeOrderedId<'training-session'>(clock)
const result: ResultId = timeOrderedId<'training-result'>(clock)
const competence: CompetenceId = timeOrderedId<'competence'>(clock)
const today = '2026-05-05'

export const trainingStores = { 'training-sessions': sessions, 'training-records': records }

/** In an order in which each finds what it needs. */
export const trainingCalls = (
  unitId: UnitId,
  userId: UserId,
): Readonly<Record<keyof typeof trainingStores, Readonly<Record<string, Call>>>> => {
  const plan = {
    module: 'elements',
    held_on: today,
    begins: '09:00',
    place: 'P',
    capacity: 2,
    trainer_id: userId,
    office_id: null,
  }
  const earned = { session_id: session, user_id: userId, result_id: result }
  return {
    'training-sessions': {
      insertSession: (db) =>
        sessions.insertSession(db, { ...plan, session_id: session, unit_id: unitId, planned_by: userId }),
      anyTraining: (db) => sessions.anyTraining(db),
      lockSession: (db) => sessions.lockSession(db, session),
      updateSession: (db) => sessions.updateSession(db, session, { ...plan, version: 2, cancelled_at: null }),
      sessionsFrom: (db) => sessions.sessionsFrom(db, userId, { from: today, module: 'elements' }),
      findSession: (db) => sessions.findSession(db, userId, session),
      insertPlace: (db) =>
        sessions.insertPlace(db, {
          session_id: session,
          user_id: userId,
          unit_id: unitId,
          given_by: userId,
        }),
      participantsOf: (db) => sessions.participantsOf(db, session, today),
      deletePlace: async (db) => {
        await sessions.deletePlace(db, session, userId)
        await sessions.insertPlace(db, {
          session_id: session,
          user_id: userId,
          unit_id: unitId,
          given_by: userId,
        })
      },
      putAttendance: (db) =>
        sessions.putAttendance(db, [
          {
            session_id: session,
            user_id: userId,
            unit_id: unitId,
            attended: true,
            noted_by: userId,
            noted_at: clock(),
          },
        ]),
    },
    'training-records': {
      insertResult: (db) =>
        records.insertResult(db, {
          result_id: result,
          unit_id: unitId,
          user_id: userId,
          module: 'elements',
          moment: 'post',
          questions: 'K',
          answers: { q1: [0] },
          right_count: 1,
          asked_count: 1,
          passed: true,
          taken_at: clock(),
        }),
      earnedIn: (db) => records.earnedIn(db, 'elements', [userId]),
      insertCompetence: (db) =>
        records.insertCompetence(db, {
          ...earned,
          competence_id: competence,
          unit_id: unitId,
          module: 'elements',
          months: 24,
          today,
        }),
      competencesOf: (db) => records.competencesOf(db, userId),
      resultsOf: (db) => records.resultsOf(db, userId),
      attendedBy: (db) => records.attendedBy(db, userId),
      setRule: (db) =>
        records.setRule(db, { unit: unitId, user: userId, role: 'prosecutor', modules: ['elements'] }),
      rulesOf: (db) => records.rulesOf(db),
      learners: (db) => records.learners(db, today),
      withdraw: async (db) => {
        const by = { user: userId, at: clock(), why: 'W' }
        await records.withdraw(db, { competence }, by)
        await records.withdraw(db, { session, people: [userId] }, by)
      },
    },
  }
}
