/** Gives somebody reach of one case in an emergency, for a short time, and tells those who oversee. */
import type { BreakGlassBody, GlassBroken } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { type CaseId, timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { breakGlass as insert, brokenGlass, caseCalled, overseers, raiseAlarms } from './access.store.ts'

/** Long enough to act, too short to work from. */
const hours = 4

/** Whether such a case exists is for the policies to tell, which were asked before this. @throws Refusal `already-in-reach`. */
export async function breakGlass(
  { db, journal }: Entered,
  access: Access,
  actor: Actor,
  { case: name, reason }: BreakGlassBody,
  clock: Clock,
): Promise<GlassBroken> {
  const caseId = await caseOfGlass(db, name)
  if (access.may('case.read')) throw new Refusal('already-in-reach', { reference: name })
  const id = timeOrderedId<'break-glass'>(clock)
  await insert(db, { caseId, id, reason, hours })
  const told = await overseers(db)
  await raiseAlarms(
    db,
    told.map((user_id) => ({
      case_id: caseId,
      alarm_id: timeOrderedId<'alarm'>(clock),
      break_glass_id: id,
      unit_id: actor.unitId,
      user_id,
    })),
  )
  const { reference, expires_at } = await brokenGlass(db, caseId, id)
  const until = expires_at.toISOString()
  journal({
    action: 'case.break-glass',
    caseId,
    subject: `break-glass:${id}`,
    effect: 'change',
    detail: { until, told: told.length },
  })
  return { case: caseId, reference, until, told: told.length }
}

async function caseOfGlass(db: Entered['db'], name: string): Promise<CaseId> {
  const caseId = await caseCalled(db, name)
  if (caseId === undefined) throw new Refusal('case-not-found')
  return caseId
}
