/** Gives up a file that is still arriving: its key is destroyed, and its bytes go. */
import type { giveUpUpload as endpoint } from '@clew/contract'
import type { Call } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { takeUpload } from './exhibits.store.ts'
import { findUpload } from './find-upload.ts'
import { type ExhibitParts, keyed } from './parts.ts'

/** @throws Refusal `upload-not-found`, `upload-busy`. */
export async function giveUpUpload(
  { actor, params, enter }: Call<typeof endpoint>,
  parts: ExhibitParts,
): Promise<void> {
  const { receiving, store, keys } = parts
  await receiving.alone(params.upload, async () => {
    const id = await enter(async ({ db, journal }) => {
      const { caseId, row } = await findUpload(db, actor, params.id, params.upload, parts)
      if ((await takeUpload(db, caseId, actor.userId, row.id)) === undefined)
        throw new Refusal('upload-not-found')
      await keys.destroy(db, keyed(actor, caseId, row.id))
      journal({ action: 'exhibit.give-up', caseId, subject: `exhibit:${row.id}`, effect: 'change' })
      return row.id
    })
    receiving.forget(id)
    await store.remove(id)
  })
}
