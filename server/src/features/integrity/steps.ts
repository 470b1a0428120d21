/** The steps that could bury a case: what each rests on, what whoever decides is shown, and how it is done by its ordinary verb. */
import type { CaseFile } from '@clew/casefile'
import { applyChange } from '@clew/casefile'
import type { ChangesBody, GuardedStep, Language, ProposedStep, ShownChange } from '@clew/contract'
import type { Permission } from '../../platform/authorization/permissions.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Keys } from '../../platform/crypto/index.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { liftCompartment } from '../assignments/index.ts'
import {
  asOneChange,
  changeCase,
  type Concepts,
  guardedIn,
  loadCase,
  type OnePerson,
  partiesIn,
  refuseHeld,
  type Touched,
  touchedBy,
} from '../cases/index.ts'
import { keptFiles, releaseExhibit } from '../exhibits/index.ts'
import { mergePeople, plannedMerge } from '../merges/index.ts'
import { checkErasure, eraseIdentity, sealedPersons } from '../vault/index.ts'
import { compartmentSetAt, evidenceTitle, lastCustodyEvent, sealedVersion } from './proposals.store.ts'
import { screenCase } from './screen-case.ts'
import { showChanges } from './shown.ts'

export type StepParts = {
  readonly clock: Clock
  readonly keys: Keys
  readonly concepts: () => Promise<Concepts['concepts']>
  readonly law: () => Promise<Concepts['law']>
  /** Removes from the disk what was destroyed by a step that has been taken; returns at once. */
  readonly clearDestroyed: () => void
}

/** Who may take the step, were it not for the second person. */
export const permissionOf = {
  'change-case': 'case.change',
  'merge-people': 'case.merge',
  'release-exhibit': 'custody.record',
  'lift-compartment': 'compartment.manage',
  'erase-identity': 'vault.erase',
} as const satisfies Readonly<Record<GuardedStep, Permission>>

/** What a proposal is bound to. A change of the case file is bound to the records that it touches, and to no others. */
export type Basis =
  | { readonly version: number; readonly touched: readonly Touched[] }
  | { readonly mark: string | number | null }

export type Prepared = { readonly basis: Basis; readonly shown: readonly ShownChange[] }

/** @throws Refusal `case-not-found`, `version-conflict`, `change-refused`, `no-second-needed`, and those of things that are not there. */
export async function prepareStep(
  entered: Entered,
  actor: Actor,
  id: CaseId,
  step: ProposedStep,
  { clock, keys, concepts, law }: Omit<StepParts, 'clearDestroyed'>,
): Promise<Prepared> {
  const { db } = entered
  if (step.kind === 'change-case')
    return prepareChange(entered, actor, id, step.change, { clock, concepts, law })
  if (step.kind === 'merge-people') {
    const { version, keep, absorb } = step.merge
    const changes = [await plannedMerge(db, id, step.merge, { sealedPersons })]
    const one = { ids: [keep, absorb] } as const
    return prepareChange(entered, actor, id, { version, changes }, { clock, concepts, law }, one)
  }
  const mark = await markOf(db, id, step)
  const basis = { mark }
  switch (step.kind) {
    case 'release-exhibit': {
      const title = await evidenceTitle(db, id, step.release.evidence)
      if (title === null) throw new Refusal('evidence-not-found', { evidence: step.release.evidence })
      const { kind, to, note } = step.release
      const after = {
        kind,
        ...(to === undefined ? {} : { to: to.office }),
        ...(note === undefined ? {} : { note }),
        ...(kind === 'destroyed' ? { filesDestroyed: await keptFiles(db, id, step.release.evidence) } : {}),
      }
      return {
        basis,
        shown: [
          { collection: 'custody', id: step.release.evidence, title, burials: ['exhibit-released'], after },
        ],
      }
    }
    case 'lift-compartment': {
      if (mark === null) throw new Refusal('compartment-not-set')
      const { compartment, words } = step
      return {
        basis,
        shown: [
          {
            collection: 'compartments',
            id: compartment,
            title: compartment,
            burials: ['compartment-lifted'],
            before: compartment,
            after: words,
          },
        ],
      }
    }
    case 'erase-identity': {
      // Before anything of it is kept: the words stand in the proposal too.
      await checkErasure(entered, { keys }, { caseId: id, person: step.person }, step.erase)
      const { reason, words } = step.erase
      return {
        basis,
        shown: [
          {
            collection: 'vault',
            id: step.person,
            title: step.person,
            burials: ['identity-erased'],
            after: { reason, words },
          },
        ],
      }
    }
  }
}

async function prepareChange(
  { db }: Entered,
  actor: Actor,
  id: CaseId,
  { version, changes }: ChangesBody,
  { clock, concepts, law }: Pick<StepParts, 'clock' | 'concepts' | 'law'>,
  one?: OnePerson,
): Promise<Prepared> {
  const before = await loadCase(db, id)
  if (before.version !== version)
    throw new Refusal('version-conflict', { seen: version, current: before.version })
  const applied = applyChange(before.caseFile, asOneChange(changes), { concepts: await concepts() })
  if (!applied.ok) throw new Refusal('change-refused', { count: applied.problems.length })
  const sides: { before: CaseFile; after: CaseFile } = { before: before.caseFile, after: applied.caseFile }
  await refuseHeld(db, before, applied.caseFile)
  const guarded = await guardedIn(db, actor, id, { ...sides, at: clock(), law: await law(), one })
  if (guarded.found.length === 0) throw new Refusal('no-second-needed')
  const touched = touchedBy(sides.before, sides.after, changes)
  return { basis: { version, touched }, shown: showChanges(sides, touched, guarded) }
}

/** Steps that are bound to the records that they touch. */
export type OfCaseFile = { readonly kind: 'change-case' | 'merge-people' }

/** What must not have moved when somebody agrees. */
export async function markOf(
  db: Entered['db'],
  id: CaseId,
  step: Exclude<ProposedStep, OfCaseFile>,
): Promise<string | number | null> {
  if (step.kind === 'release-exhibit') {
    const { evidence, kind } = step.release
    const last = await lastCustodyEvent(db, id, evidence)
    // Whoever agrees destroys the files that they were shown, and none that came since.
    return kind === 'destroyed' ? `${last ?? ''} ${await keptFiles(db, id, evidence)}` : last
  }
  if (step.kind === 'lift-compartment') return compartmentSetAt(db, id, step.compartment)
  return sealedVersion(db, id, step.person)
}

/** By the ordinary verb, in the name of whoever proposed it, who must still be allowed to. */
export async function takeStep(
  entered: Entered,
  proposer: Actor,
  id: CaseId,
  step: ProposedStep,
  version: number,
  { clock, keys, concepts }: StepParts,
  language: Language,
): Promise<void> {
  if (step.kind === 'change-case') {
    const body = { version, changes: step.change.changes }
    const known = { concepts: await concepts() }
    await changeCase(entered, proposer, id, body, known, clock, language, { agreed: true })
    const parties = partiesIn(body.changes)
    if (parties.size > 0) await screenCase(entered, id, { whom: 'working', parties }, clock)
  } else if (step.kind === 'merge-people') {
    const parts = {
      clock,
      concepts,
      sealedPersons,
      askOfParties: (inside: Entered, of: CaseId, parties?: ReadonlySet<string>) =>
        screenCase(inside, of, { whom: 'working', ...(parties === undefined ? {} : { parties }) }, clock),
    }
    const known = { concepts: await concepts() }
    await mergePeople(entered, proposer, id, { ...step.merge, version }, parts, known, language, true)
  } else if (step.kind === 'release-exhibit') {
    await releaseExhibit(entered, proposer, id, step.release, { clock, keys })
  } else if (step.kind === 'lift-compartment') {
    await liftCompartment(entered, { id, compartment: step.compartment }, step.words, clock)
  } else {
    await eraseIdentity(entered, { clock, keys }, proposer, { caseId: id, person: step.person }, step.erase)
  }
}
