/** Keeps a search of the case list under a name. */
import { type SavedView, type SaveViewBody, viewsPerPerson } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { timeOrderedId, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { insertView, viewsOf } from './views.store.ts'

/** @throws Refusal `view-name-taken`, `too-many-views`. */
export async function saveView(
  { db, journal }: Entered,
  userId: UserId,
  { name, query }: SaveViewBody,
  clock: Clock,
): Promise<SavedView> {
  const count = (await viewsOf(db, userId)).length
  if (count >= viewsPerPerson) throw new Refusal('too-many-views', { count })
  const id = timeOrderedId<'view'>(clock)
  const at = clock()
  if (!(await insertView(db, userId, { id, name, query, at }))) throw new Refusal('view-name-taken', { name })
  journal({ action: 'view.save', effect: 'change', subject: `view:${id}` })
  return { id, name, query, created: at.toISOString() }
}
