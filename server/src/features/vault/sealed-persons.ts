/** Tells other features who has a sealed identity, and nothing of what is in it. */
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { sealedIn } from './vault.store.ts'

/** Ids of the persons of a case whose identity is sealed and was not erased. */
export async function sealedPersons(db: Entered['db'], id: CaseId): Promise<readonly string[]> {
  const rows = await sealedIn(db, id)
  return rows.filter(({ erased_at: erased }) => erased === null).map(({ person }) => person)
}
