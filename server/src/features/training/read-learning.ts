/** What one person has learned and what their roles ask for: for themselves, and for those who train. */
import type { LearningRead } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { loadPerson, todayOf } from '../people/index.ts'
import type { Lessons } from './lessons-source.ts'
import * as store from './records.store.ts'
import { titleOf } from './session-read.ts'
import { askedOf, standingsOf, stateOn, suggestedTo } from './standing.ts'

type Parts = {
  readonly actor: Actor
  readonly access: Access
  readonly lessons: Lessons
  readonly clock: Clock
}

/** @throws Refusal `person-not-found`. */
export async function readLearning(
  { db, journal }: Entered,
  idText: string,
  { actor, access, lessons, clock }: Parts,
): Promise<LearningRead> {
  const today = todayOf(clock)
  const person = await loadPerson(db, idText, today)
  const { user_id: id, display_name: name, roles } = person
  const competences = await store.competencesOf(db, id)
  const results = await store.resultsOf(db, id)
  const sessions = await store.attendedBy(db, id)
  const rules = await store.rulesOf(db)
  const until: Record<string, string> = {}
  for (const { module, expires_on, withdrawn_at } of competences)
    if (withdrawn_at === null && expires_on > (until[module] ?? '')) until[module] = expires_on
  const asked = askedOf(rules, roles)
  const own = id === actor.userId
  journal({
    action: own ? 'training.mine' : 'training.person',
    effect: 'read',
    subject: `person:${id}`,
    detail: { competences: competences.length, results: results.length },
  })
  return {
    person: { id, name },
    competences: competences.map((row) => ({
      id: row.competence_id,
      module: row.module,
      title: titleOf(lessons, row.module),
      given: row.given_on,
      expires: row.expires_on,
      state: row.withdrawn_at === null ? stateOn(today, row.expires_on) : 'missing',
      ...(row.withdrawn_at === null
        ? {}
        : { withdrawn: { at: row.withdrawn_at.toISOString(), why: row.withdrawn_why ?? '' } }),
    })),
    results: results.map((row) => ({
      module: row.module,
      title: titleOf(lessons, row.module),
      moment: row.moment,
      right: row.right_count,
      asked: row.asked_count,
      passed: row.passed,
      at: row.taken_at.toISOString(),
    })),
    sessions: sessions.map((row) => ({
      session: row.session_id,
      module: row.module,
      title: titleOf(lessons, row.module),
      day: row.held_on,
      place: row.place,
      ...(row.attended === null ? {} : { attended: row.attended }),
      cancelled: row.cancelled,
    })),
    asked: standingsOf(asked, until, { lessons, today }),
    suggested: standingsOf(
      suggestedTo(lessons, roles).filter((module) => !asked.includes(module)),
      until,
      { lessons, today },
    ),
    abilities: { withdraw: access.may('training.manage') },
  }
}
