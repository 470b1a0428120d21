/** Changes a case file so that it stays sound, writes no more than what changed, and never over the work of another. */
import { applyChange, type CaseFile, type Change } from '@clew/casefile'
import type { Changed, ChangesBody, Conflict, Language } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { difference, headOf } from './case-row.ts'
import { guardedIn, secondNeeded } from './guard.ts'
import type { OnePerson } from './burials.ts'
import * as store from './cases.store.ts'
import type { Concepts } from './import-case.ts'
import { problemParts } from './problem-parts.ts'
import { caseIdOf, type LoadedCase, loadCase } from './read-case.ts'
import { refreshShares } from './refresh-shares.ts'
import { recordLists, recordTables } from './tables.ts'
import { type Touched, touchedBy } from './touched.ts'

/** What lets a change pass that one person could not make: a second who agreed. `one`: two ids that a merge makes one. */
export type Leave = { readonly agreed?: boolean; readonly one?: OnePerson }

/**
 * All changes together or none; they are checked after the last.
 * @throws Refusal `case-not-found`, `version-conflict` with what the others changed, `change-refused`, `evidence-in-custody`,
 * `reference-taken`, `needs-second-person`.
 */
export async function changeCase(
  { db, journal }: Entered,
  actor: Actor,
  idText: string,
  body: ChangesBody,
  concepts: Concepts,
  clock: Clock,
  language: Language = 'en',
  leave: Leave = {},
): Promise<Changed> {
  const id = caseIdOf(idText)
  if ((await store.lockCase(db, id)) === undefined) throw new Refusal('case-not-found')
  const before = await loadCase(db, id)
  if (before.version !== body.version) {
    const params = { seen: body.version, current: before.version }
    throw new Refusal('version-conflict', params, { current: await conflict(db, before, body.version) })
  }
  const applied = applyChange(before.caseFile, asOneChange(body.changes), concepts)
  if (!applied.ok) {
    const errors = problemParts(applied.problems, language)
    throw new Refusal('change-refused', { count: errors.length }, { errors })
  }
  const { caseFile, inverse } = applied
  await moveReference(db, actor, before, caseFile)
  const version = before.version + 1
  const at = clock()
  await refuseHeld(db, before, caseFile)
  if (leave.agreed !== true) {
    const sides = { before: before.caseFile, after: caseFile, at, one: leave.one, law: concepts.law }
    const { found } = await guardedIn(db, actor, id, sides)
    if (found.length > 0) throw secondNeeded(found, language)
  }
  await write(db, before, caseFile, version, at)
  await refreshShares(db, id, caseFile, at)
  const touched = touchedBy(before.caseFile, caseFile, body.changes)
  const edit = { caseId: id, version, userId: actor.userId, at, changes: body.changes, inverse, touched }
  await store.insertEdit(db, edit)
  journal({ action: 'case.change', caseId: id, effect: 'change', detail: { version, touched } })
  return { version, inverse: [inverse], caseFile }
}

/** The steps of all changes in one; the case file's own rules check every record, which is why the cast is safe. */
export function asOneChange(changes: ChangesBody['changes']): Change {
  const steps = changes.flatMap((change) => (change.kind === 'together' ? change.changes : [change]))
  return { kind: 'together', changes: steps } as Change
}

async function moveReference(
  db: Entered['db'],
  { unitId }: Actor,
  { id, caseFile: before }: LoadedCase,
  { reference }: CaseFile,
): Promise<void> {
  if (before.reference === reference) return
  if (!(await store.claimReference(db, unitId, reference, id)))
    throw new Refusal('reference-taken', { reference })
  await store.releaseReference(db, unitId, before.reference)
}

/** @throws Refusal `evidence-in-custody` where an item would go that has files or a custody log. */
export async function refuseHeld(
  db: Entered['db'],
  { id, caseFile: before }: Pick<LoadedCase, 'id' | 'caseFile'>,
  after: CaseFile,
): Promise<void> {
  const held = await store.heldItems(db, id, difference(before, after).removed.evidence)
  if (held.length > 0) throw new Refusal('evidence-in-custody', { ids: held.join(', ') })
}

/** Writes parents first and removes children first, so that every foreign key holds after every statement. */
async function write(
  db: Entered['db'],
  { id, caseFile: before }: LoadedCase,
  after: CaseFile,
  version: number,
  at: Date,
): Promise<void> {
  const { written, removed } = difference(before, after)
  for (const list of recordLists) await store.writeRecords(db, recordTables[list], id, version, written[list])
  for (const list of recordLists.toReversed())
    await store.removeRecords(db, recordTables[list], id, removed[list])
  await store.updateHead(db, id, version, headOf(after), at)
}

async function conflict(db: Entered['db'], now: LoadedCase, seen: number): Promise<Conflict> {
  const touched = new Map<string, Touched>()
  for (const each of await store.touchedSince(db, now.id, seen))
    touched.set(`${each.collection}:${each.id}`, each)
  return {
    version: now.version,
    updated: now.updated.toISOString(),
    theirs: [...touched.values()].map(({ collection, id }) => {
      const present = presentValue(now.caseFile, collection, id)
      return { collection, id, ...(present === undefined ? {} : { now: present }) }
    }),
  }
}

function presentValue(caseFile: CaseFile, collection: string, id: string): unknown {
  if (collection === 'header') return caseFile[id as keyof CaseFile]
  const list = recordLists.find((name) => name === collection)
  return list === undefined ? undefined : caseFile[list].find((each) => each.id === id)
}
