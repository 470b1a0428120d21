/** Lets a second person agree to a step, which is then taken in the proposer's name in the same transaction, or refuse it. */
import type { DecideStepBody, Language, ProposedStep, StepProposal } from '@clew/contract'
import { decide } from '../../platform/authorization/decide.ts'
import { findStanding } from '../../platform/authorization/standing.ts'
import { actInNameOf } from '../../platform/database/in-name-of.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { type CaseId, isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, touchedSince, versionOf } from '../cases/index.ts'
import { proposalRead } from './proposal-read.ts'
import { closeProposal, lockProposal, type ProposalRow, proposalRows } from './proposals.store.ts'
import { type Basis, markOf, permissionOf, type StepParts, takeStep } from './steps.ts'
import type { ProposalId } from './tables.ts'

export type AtProposal = { readonly id: string; readonly proposal: string }

/**
 * That whoever acts stands outside the line, policies have judged before and row-level security judges again.
 * @throws Refusal `proposal-not-found`, `proposal-closed`, `proposal-stale` and those of the step.
 */
export async function decideStep(
  entered: Entered,
  actor: Actor,
  at: AtProposal,
  { decision, reason }: DecideStepBody,
  parts: StepParts,
  language: Language,
): Promise<StepProposal> {
  const { db, journal } = entered
  const row = await foundProposal(db, at)
  const { caseId, id } = row
  await holdOpen(db, row)
  const agrees = decision === 'agree'
  const subject = `proposal:${id}`
  // Before the step, so that the database finds it agreed to.
  if (!(await closeProposal(db, { caseId, id }, agrees ? 'agreed' : 'refused', reason)))
    throw new Refusal('proposal-closed')
  journal({
    action: agrees ? 'second.agree' : 'second.refuse',
    caseId,
    subject,
    effect: 'change',
    detail: { step: row.step, proposer: row.proposer },
  })
  if (agrees) {
    const inNameOf = row.proposer
    const both: Entered = {
      db,
      journal: (entry) =>
        journal({ ...entry, inNameOf, detail: { ...entry.detail, proposal: id, second: actor.userId } }),
    }
    await actInNameOf(db, inNameOf, () => take(both, { ...actor, userId: inNameOf }, row, parts, language))
  }
  return again(db, caseId, id)
}

/** @throws Refusal `proposal-not-found`, `proposal-closed`. */
export async function withdrawStep(
  { db, journal }: Entered,
  at: AtProposal,
  reason: string,
): Promise<StepProposal> {
  const row = await foundProposal(db, at)
  const { caseId, id } = row
  if (!row.own) throw new Refusal('proposal-not-found')
  await holdOpen(db, row)
  if (!(await closeProposal(db, { caseId, id }, 'withdrawn', reason))) throw new Refusal('proposal-closed')
  journal({ action: 'second.withdraw', caseId, subject: `proposal:${id}`, effect: 'change' })
  return again(db, caseId, id)
}

async function foundProposal(db: Entered['db'], at: AtProposal): Promise<ProposalRow> {
  const caseId = caseIdOf(at.id)
  const id = at.proposal as ProposalId
  const [row] = isUuid(at.proposal) ? await proposalRows(db, { caseId, id }) : []
  if (row === undefined) throw new Refusal('proposal-not-found')
  return row
}

/** @throws Refusal `proposal-closed`, also for the later of two who decide at once. */
async function holdOpen(db: Entered['db'], { state, expired, caseId, id }: ProposalRow): Promise<void> {
  if (state !== 'waiting' || expired || !(await lockProposal(db, caseId, id)))
    throw new Refusal('proposal-closed')
}

async function again(db: Entered['db'], caseId: CaseId, id: ProposalId): Promise<StepProposal> {
  const [row] = await proposalRows(db, { caseId, id })
  if (row === undefined) throw new Error('The proposal that was just decided cannot be seen')
  return proposalRead(row)
}

/** Agreement adds no right: whoever proposed must reach the case and be allowed the step on the day on which it is taken. */
async function take(
  entered: Entered,
  proposer: Actor,
  { caseId, request, basis }: ProposalRow,
  parts: StepParts,
  language: Language,
): Promise<void> {
  const { db } = entered
  // Both were written by this feature from what the contract had checked.
  const step = request as ProposedStep
  const found = await findStanding(db, caseId)
  const occasion = { purpose: 'case-work', today: found?.today ?? '' } as const
  if (found?.case == null || !decide(found.person, permissionOf[step.kind], found.case, occasion).allowed)
    throw new Refusal('proposal-stale')
  await takeStep(
    entered,
    proposer,
    caseId,
    step,
    await freshVersion(db, caseId, step, basis as Basis),
    parts,
    language,
  )
}

/** The version to write over, where what the proposal rests on stands as it stood. @throws Refusal `proposal-stale`. */
async function freshVersion(
  db: Entered['db'],
  caseId: CaseId,
  step: ProposedStep,
  basis: Basis,
): Promise<number> {
  const version = await versionOf(db, caseId)
  if (step.kind === 'change-case' || step.kind === 'merge-people') {
    const bound = new Set('touched' in basis ? basis.touched.map(nameOf) : [])
    const since = 'version' in basis ? await touchedSince(db, caseId, basis.version) : []
    if (since.some((each) => bound.has(nameOf(each)))) throw new Refusal('proposal-stale')
  } else if (!('mark' in basis) || basis.mark !== (await markOf(db, caseId, step))) {
    throw new Refusal('proposal-stale')
  }
  return version
}

const nameOf = ({ collection, id }: { collection: string; id: string }): string => `${collection} ${id}`
