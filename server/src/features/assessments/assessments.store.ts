/** The SQL of digests: what is kept of assessments so that a list needs no engine. */
import './tables.ts'
import type { Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import type { Digest } from './digest.ts'

/** Replaces what was kept; of two that write at once the later wins, and both say the same. */
export async function keepDigest(
  db: Transaction<Tables>,
  caseId: CaseId,
  version: number,
  lawKey: string,
  digest: Digest,
): Promise<void> {
  const values = {
    version,
    law_key: lawKey,
    weakest: digest.weakest?.standing ?? null,
    weakest_charge: digest.weakest?.charge ?? null,
    weakest_title: digest.weakest === undefined ? null : JSON.stringify(digest.weakest.title),
    by_standing: [...digest.byStanding],
    single_witness: digest.singleWitness,
    uncharged: digest.uncharged,
  }
  await db
    .insertInto('case_digest')
    .values({ case_id: caseId, ...values })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(values))
    .execute()
}
