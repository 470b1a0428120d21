/** The addresses of sessions, each with who may use it and what it leaves in the journal. */
import * as contract from '@clew/contract'
import { parseCivilDate } from '@clew/casefile'
import type { Clock } from '../../platform/clock/clock.ts'
import type { GuardedWork, Route } from '../../platform/http/route.ts'
import { route } from '../../platform/http/route.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { todayOf } from '../people/index.ts'
import { sessionRecord } from './export-record.ts'
import type { LessonsSource } from './lessons-source.ts'
import { noteAttendance } from './note-attendance.ts'
import { changeSession, planSession } from './plan-session.ts'
import { readBack, sessionOf, type SessionParts } from './session-read.ts'
import { sessionsFrom } from './sessions.store.ts'
import { giveUpPlace, takePlace } from './take-place.ts'

type Parts = { readonly lessons: LessonsSource; readonly clock: Clock }

export function sessionRoutes(parts: Parts): Route[] {
  /** Does a step with what every step needs. */
  const step = async <T>(
    { actor, enter }: { actor: Actor; enter: <R>(work: GuardedWork<R>) => Promise<R> },
    work: (entered: Entered, all: SessionParts) => Promise<T>,
  ): Promise<T> => {
    const lessons = await parts.lessons.current()
    return enter((entered, access) => work(entered, { actor, access, lessons, clock: parts.clock }))
  }
  const managed = { permission: 'training.manage', purpose: 'supervision' } as const
  return [
    route(
      contract.listTrainingSessions,
      { permission: 'training.read', journal: ['training.sessions'] },
      async (call) => ({
        status: 200,
        body: await step(call, (entered, all) => list(entered, call.query, all)),
      }),
    ),
    route(contract.planTrainingSession, { ...managed, journal: ['training.plan'] }, async (call) => ({
      status: 201,
      body: await step(call, (entered, all) => planSession(entered, call.body, all)),
    })),
    route(
      contract.readTrainingSession,
      { permission: 'training.read', journal: ['training.session'] },
      async (call) => ({
        status: 200,
        body: await step(call, (entered, all) => one(entered, call.params.id, all)),
      }),
    ),
    route(contract.changeTrainingSession, { ...managed, journal: ['training.change'] }, async (call) => ({
      status: 200,
      body: await step(call, (entered, all) => changeSession(entered, call.params.id, call.body, all)),
    })),
    route(
      contract.takeTrainingPlace,
      { permission: 'training.learn', journal: ['training.place'] },
      async (call) => ({
        status: 200,
        body: await step(call, (entered, all) => takePlace(entered, call.params.id, call.body.person, all)),
      }),
    ),
    route(
      contract.giveUpTrainingPlace,
      { permission: 'training.learn', journal: ['training.leave'] },
      async (call) => ({
        status: 200,
        body: await step(call, (entered, all) => giveUpPlace(entered, call.params, all)),
      }),
    ),
    route(
      contract.noteAttendance,
      { ...managed, journal: ['training.attendance', 'training.competence', 'training.withdraw'] },
      async (call) => ({
        status: 200,
        body: await step(call, (entered, all) => noteAttendance(entered, call.params.id, call.body, all)),
      }),
    ),
    route(contract.exportTrainingSession, { ...managed, journal: ['training.export'] }, async (call) =>
      sessionRecord(
        await step(call, async ({ db, journal }, all) => {
          const read = await readBack(db, call.params.id, all)
          const subject = `training-session:${read.session.id}`
          journal({
            action: 'training.export',
            effect: 'read',
            subject,
            detail: { people: read.participants.length },
          })
          return read
        }),
      ),
    ),
  ]
}

async function list(
  { db, journal }: Entered,
  { from, module }: { from?: string | undefined; module?: string | undefined },
  { actor, access, lessons, clock }: SessionParts,
) {
  const today = todayOf(clock)
  if (from !== undefined && parseCivilDate(from) === undefined) throw new Refusal('request-invalid')
  const rows = await sessionsFrom(db, actor.userId, { from: from ?? today, module })
  journal({ action: 'training.sessions', effect: 'read', detail: { from, module, count: rows.length } })
  return {
    items: rows.map((row) => sessionOf(row, lessons, today)),
    abilities: { manage: access.may('training.manage') },
  }
}

async function one({ db, journal }: Entered, id: string, parts: SessionParts) {
  const read = await readBack(db, id, parts)
  journal({
    action: 'training.session',
    effect: 'read',
    subject: `training-session:${read.session.id}`,
    detail: { people: read.participants.length },
  })
  return read
}
