/** The SQL of what the shipped library held when a server last looked, and of what a release changed in it. */
import type { Transaction } from 'kysely'
import type { EntryKind } from '@clew/contract'
import type { Tables } from '../../platform/database/tables.ts'
import type { ReleaseStep, StepId } from './tables.ts'

type Db = Transaction<Tables>

export type ShippedEntry = {
  readonly kind: EntryKind
  readonly id: string
  /** SHA-256 of the file. */
  readonly digest: Buffer
  readonly title: string
  readonly touches: readonly string[]
}

export type Released = Omit<ShippedEntry, 'digest'> & {
  readonly releaseId: StepId
  readonly step: ReleaseStep
  readonly version: string
  readonly at: Date
}

export async function entriesSeen(db: Db): Promise<ShippedEntry[]> {
  return db
    .selectFrom('library_shipped')
    .select(['kind', 'entry_id as id', 'digest', 'title', 'touches'])
    .execute()
}

export async function keepEntry(db: Db, { kind, id, digest, title, touches }: ShippedEntry): Promise<void> {
  const now = { digest, title, touches: [...touches] }
  await db
    .insertInto('library_shipped')
    .values({ kind, entry_id: id, ...now })
    .onConflict((conflict) => conflict.columns(['kind', 'entry_id']).doUpdateSet(now))
    .execute()
}

export async function forgetEntry(db: Db, { kind, id }: Pick<ShippedEntry, 'kind' | 'id'>): Promise<void> {
  await db.deleteFrom('library_shipped').where('kind', '=', kind).where('entry_id', '=', id).execute()
}

export async function insertRelease(db: Db, released: Released): Promise<void> {
  const { releaseId, id, touches, kind, title, step, version, at } = released
  await db
    .insertInto('library_release')
    .values({ release_id: releaseId, entry_id: id, touches: [...touches], kind, title, step, version, at })
    .execute()
}
