/** Conflicts of interest: declared by a person about themself, decided by another. */
import type {
  ConflictList,
  ConflictOfInterest,
  DecideConflictBody,
  DeclareConflictBody,
} from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { isUuid, timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { conflictRead } from './conflict-read.ts'
import {
  conflictRows,
  type ConflictQuestion,
  decideRow,
  insertDeclared,
  referenceOf,
} from './conflicts.store.ts'
import type { ConflictId } from './tables.ts'

/** The case is out of reach when this returns. @throws Refusal `case-not-found`, also for a case that was out of reach before. */
export async function declareConflict(
  { db, journal }: Entered,
  { userId }: Actor,
  { case: caseText, kind, party, words }: DeclareConflictBody,
  clock: Clock,
): Promise<ConflictOfInterest> {
  const caseId = caseIdOf(caseText)
  const reference = await referenceOf(db, caseId)
  if (reference === undefined) throw new Refusal('case-not-found')
  const id = timeOrderedId<'conflict'>(clock)
  await insertDeclared(db, { caseId, id, userId, reference, kind, party: party ?? null, words, at: clock() })
  journal({
    action: 'conflict.declare',
    caseId,
    subject: `conflict:${id}`,
    effect: 'change',
    detail: { kind },
  })
  return one(db, { caseId, id, whose: 'own' })
}

export async function listConflicts({ db, journal }: Entered): Promise<ConflictList> {
  const rows = await conflictRows(db, { whose: 'others' })
  journal({ action: 'conflict.list', effect: 'read', detail: { count: rows.length } })
  return { items: rows.map(conflictRead) }
}

/** @throws Refusal `case-not-found`. */
export async function readCaseConflicts({ db, journal }: Entered, caseText: string): Promise<ConflictList> {
  const caseId = caseIdOf(caseText)
  await versionOf(db, caseId)
  const rows = await conflictRows(db, { caseId, whose: 'all' })
  journal({ action: 'conflict.list', caseId, effect: 'read', detail: { count: rows.length } })
  return { items: rows.map(conflictRead) }
}

/** @throws Refusal `conflict-not-found`, also for one's own and for a head's that is not a head's to decide. */
export async function decideConflict(
  { db, journal }: Entered,
  at: { readonly id: string; readonly conflict: string },
  { decision, reason }: DecideConflictBody,
  clock: Clock,
): Promise<ConflictOfInterest> {
  if (!isUuid(at.conflict)) throw new Refusal('conflict-not-found')
  const place = { caseId: caseIdOf(at.id), id: at.conflict as ConflictId }
  const before = await one(db, { ...place, whose: 'others' })
  await decideRow(db, place, { state: decision, reason, now: clock() })
  journal({
    action: 'conflict.decide',
    caseId: place.caseId,
    subject: `conflict:${place.id}`,
    effect: 'change',
    detail: { person: before.person.id, before: before.state, after: decision },
  })
  return one(db, { ...place, whose: 'others' })
}

async function one(db: Entered['db'], question: ConflictQuestion): Promise<ConflictOfInterest> {
  const [row] = await conflictRows(db, question)
  if (row === undefined) throw new Refusal('conflict-not-found')
  return conflictRead(row)
}
