/** Deletes a saved view. */
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { removeView, type ViewId } from './views.store.ts'

/** @throws Refusal `view-not-found`, also for the views of others. */
export async function deleteView({ db, journal }: Entered, userId: UserId, idText: string): Promise<void> {
  if (!isUuid(idText) || !(await removeView(db, userId, idText as ViewId)))
    throw new Refusal('view-not-found')
  journal({ action: 'view.delete', effect: 'change', subject: `view:${idText}` })
}
