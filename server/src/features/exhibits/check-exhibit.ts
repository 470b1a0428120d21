/** Reads a stored file from end to end and holds it against the hash of its arrival. */
import type { checkExhibit as endpoint, Exhibit } from '@clew/contract'
import { sealedFile } from '../../platform/files/index.ts'
import type { Call } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { noteCheck } from './exhibits.store.ts'
import { findExhibit } from './list-exhibits.ts'
import { exhibitRead, type ExhibitParts, refuseDestroyed } from './parts.ts'
import { digestOf } from './receiving.ts'

/** What it finds is written down, and contests the item while it is so. @throws Refusal `exhibit-not-found`, `exhibit-destroyed`, `record-erased`. */
export async function checkExhibit(
  { actor, params, enter }: Call<typeof endpoint>,
  parts: ExhibitParts,
): Promise<Exhibit> {
  const { file, sha256 } = await enter(async ({ db, journal }) => {
    const { caseId, row, key } = await findExhibit(db, actor, params.id, params.exhibit, parts)
    refuseDestroyed(row)
    if (key === undefined) throw new Refusal('record-erased')
    journal({ action: 'exhibit.check', caseId, subject: `exhibit:${row.id}`, effect: 'read' })
    return { file: sealedFile(row.id, row.size, key), sha256: row.sha256 }
  })
  const whole = await digestOf(parts.store, file).then(
    (found) => found.equals(sha256),
    (error: unknown) => {
      if (error instanceof Refusal && error.code === 'exhibit-damaged') return false
      throw error
    },
  )
  return enter(async ({ db, journal }) => {
    const before = await findExhibit(db, actor, params.id, params.exhibit, parts)
    // It may have been destroyed while it was read.
    refuseDestroyed(before.row)
    await noteCheck(db, before.caseId, before.row.id, parts.clock(), whole)
    journal({
      action: 'exhibit.checked',
      caseId: before.caseId,
      subject: `exhibit:${before.row.id}`,
      effect: 'change',
      detail: { whole },
    })
    const { caseId, row, key } = await findExhibit(db, actor, params.id, params.exhibit, parts)
    return exhibitRead(parts, caseId, row, key)
  })
}
