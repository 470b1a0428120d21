/** Lets a request through to the unit or to one case, and leaves an entry where it does not. */
import type { ErrorCode } from '@clew/contract'
import type { SignedIn } from '../authentication/signed-in.ts'
import type { Doors, Entered, Purpose } from '../database/doors.ts'
import { type CaseId, isUuid } from '../ids/ids.ts'
import { Refusal } from '../refusal.ts'
import { type Decision, judgeOf } from './decide.ts'
import type { Permission } from './permissions.ts'
import { judgeInUnit } from './principal.ts'
import { findStanding, findStandings } from './standing.ts'

/** What the asker may do where they are: with the case that the request is about, or else in the unit. */
export type Access = {
  readonly may: (permission: Permission) => boolean
}

/** One request, as far as it matters who may do what. */
export type Attempt = {
  readonly actor: SignedIn
  readonly permission: Permission
  readonly purpose: Purpose
  /** Id of the endpoint; never what was sent to it. */
  readonly endpoint: string
  /** What stands in the address where the id of a case belongs. */
  readonly named?: string | undefined
}

export type Admitted = { readonly access: Access; readonly policies: readonly string[] }

/** Undoes the transaction that it is thrown in; the entry is written in one of its own. */
class TurnedAway extends Error {
  readonly decision: Decision
  readonly caseId: CaseId | undefined

  constructor(decision: Decision, caseId?: CaseId) {
    super(decision.answer)
    this.name = 'TurnedAway'
    this.decision = decision
    this.caseId = caseId
  }
}

/** @throws Refusal `not-allowed`, `vetting-ended`; the attempt is in the journal then. */
export async function admitToUnit(doors: Doors, attempt: Attempt): Promise<Admitted> {
  const { actor, permission, purpose } = attempt
  const judge = judgeInUnit(actor, purpose)
  const decision = judge(permission)
  if (!decision.allowed) throw await refused(doors, attempt, decision, { named: attempt.named })
  const access = { may: (other: Permission) => judge(other).allowed }
  return { access, policies: decision.policies }
}

/** Does the work in one transaction; what turned somebody away there is journalled after it was undone. */
export async function throughTheGate<T>(doors: Doors, attempt: Attempt, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TurnedAway)) throw error
    throw await refused(doors, attempt, error.decision, { caseId: error.caseId })
  }
}

const unknownCase: Decision = { allowed: false, policies: [], answer: 'case-not-found' }

/**
 * Inside the transaction and before its work.
 * @throws TurnedAway, which `throughTheGate` turns into a Refusal: `case-not-found` alike for a case that does not exist
 * and for one that the asker may not know of, `not-allowed` for a step with a case that they see.
 */
export async function admitToCase(
  { db }: Entered,
  { permission, purpose }: Attempt,
  idText: string | undefined,
  line?: readonly string[],
): Promise<Admitted> {
  if (idText === undefined || !isUuid(idText)) throw new TurnedAway(unknownCase)
  const id = idText as CaseId
  const found = await findStanding(db, id)
  if (found === undefined || found.case === null) throw new TurnedAway(unknownCase)
  const { person, today, case: standing } = found
  const occasion = { purpose, today, ...(line === undefined ? {} : { line }) }
  const judge = judgeOf(person, standing, occasion)
  const decision = judge(permission)
  if (!decision.allowed) throw new TurnedAway(decision, id)
  const access = { may: (other: Permission) => judge(other).allowed }
  return { access, policies: decision.policies }
}

const nothing: Access = { may: () => false }

/** What the asker may do with each of many cases. Of one that they may not know of: nothing. */
export async function accessToCases(
  db: Entered['db'],
  purpose: Purpose,
  ids: readonly CaseId[],
): Promise<(id: CaseId) => Access> {
  const found = ids.length === 0 ? undefined : await findStandings(db, ids)
  if (found === undefined) return () => nothing
  const occasion = { purpose, today: found.today }
  return (id) => {
    const standing = found.cases[id]
    if (standing === undefined) return nothing
    const judge = judgeOf(found.person, standing, occasion)
    return { may: (permission) => judge(permission).allowed }
  }
}

/** Under the case where there is one, so that its history shows who knocked. */
async function refused(
  doors: Doors,
  { actor, permission, purpose, endpoint }: Attempt,
  { answer, policies }: Decision,
  where: { readonly caseId?: CaseId | undefined; readonly named?: string | undefined },
): Promise<Refusal> {
  await doors.asActor(actor, purpose, async ({ db, journal }) => {
    const caseId = where.caseId ?? (await existing(db, where.named))
    journal({
      action: `refused.${permission}`,
      effect: 'read',
      ...(caseId === undefined ? {} : { caseId }),
      detail: { endpoint, policy: policies, answer } satisfies Detail,
    })
  })
  return new Refusal(answer)
}

/** The case of the unit by this id; what does not exist has no history. */
async function existing(db: Entered['db'], named: string | undefined): Promise<CaseId | undefined> {
  if (named === undefined || !isUuid(named)) return undefined
  const found = await findStanding(db, named as CaseId)
  return found === undefined || found.case === null ? undefined : (named as CaseId)
}

type Detail = { endpoint: string; policy: readonly string[]; answer: ErrorCode }
