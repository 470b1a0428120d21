/** Takes a competence back, with the reason; the record keeps both. */
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { withdraw } from './records.store.ts'
import type { CompetenceId } from './tables.ts'

/** @throws Refusal `competence-not-found`, also for one that was withdrawn already. */
export async function withdrawCompetence(
  { db, journal }: Entered,
  { id, reason }: { id: string; reason: string },
  { actor, clock }: { actor: Actor; clock: Clock },
): Promise<void> {
  const by = { user: actor.userId, at: clock(), why: reason }
  const [gone] = isUuid(id) ? await withdraw(db, { competence: id as CompetenceId }, by) : []
  if (gone === undefined) throw new Refusal('competence-not-found')
  journal({
    action: 'training.withdraw',
    effect: 'change',
    subject: `person:${gone.user_id}`,
    detail: { module: gone.module, competence: gone.competence_id, reason },
  })
}
