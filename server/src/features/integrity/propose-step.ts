/** Keeps a step that one person cannot take alone as a proposal: what exactly, on which state of the case, and why. */
import { type Proposed, type ProposeBody, proposalDays } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf } from '../cases/index.ts'
import { referenceOf } from './conflicts.store.ts'
import { proposalRead } from './proposal-read.ts'
import { insertProposal, proposalRows, secondsFor } from './proposals.store.ts'
import { permissionOf, prepareStep, type StepParts } from './steps.ts'

/** @throws Refusal `step-not-possible` and those of `prepareStep`. */
export async function proposeStep(
  entered: Entered,
  access: Access,
  actor: Actor,
  caseText: string,
  { step, reason }: ProposeBody,
  parts: StepParts,
): Promise<Proposed> {
  const { db, journal } = entered
  const caseId = caseIdOf(caseText)
  const reference = await referenceOf(db, caseId)
  if (reference === undefined) throw new Refusal('case-not-found')
  if (!access.may(permissionOf[step.kind])) throw new Refusal('step-not-possible')
  const { basis, shown } = await prepareStep(entered, actor, caseId, step, parts)
  const id = timeOrderedId<'proposal'>(parts.clock)
  await insertProposal(db, {
    caseId,
    id,
    reference,
    step: step.kind,
    request: step,
    basis,
    shown,
    reason,
    days: proposalDays,
  })
  const [row] = await proposalRows(db, { caseId, id })
  if (row === undefined) throw new Error('The proposal that was just written cannot be seen')
  const seconds = await secondsFor(db, actor.userId, caseId)
  const burials = [...new Set(shown.flatMap((each) => each.burials))]
  journal({
    action: 'second.propose',
    caseId,
    subject: `proposal:${id}`,
    effect: 'change',
    detail: { step: step.kind, burials, seconds },
  })
  return { proposal: proposalRead(row), seconds }
}
