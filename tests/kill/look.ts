/** Looks behind Clew into its database after a kill: what is there of each case, and whether the journal is whole. */
import { readConfig } from '../../server/src/index.ts'
import { reachRunning } from '../../server/src/platform/database/connect.ts'
import { withClient } from '../../server/src/platform/database/provision.ts'
import { type ChainState, checkChains } from '../../server/src/platform/journal/check-chain.ts'

export type Found = {
  readonly reference: string
  readonly id: string
  readonly version: number
  /** Rows of the tables of records. */
  readonly records: number
  readonly evidence: string[]
  /** Versions that have an edit with its way back, in order. */
  readonly edits: number[]
  /** Entries of the journal about changes: one for each version. */
  readonly entries: number
}

export type Sight = {
  readonly cases: ReadonlyMap<string, Found>
  readonly chains: ChainState | undefined
  /** Rows of records or references whose case is not there. */
  readonly strays: number
}

const recordTables = ['place', 'party', 'victim', 'witness', 'source', 'evidence', 'fact', 'link', 'charge']

export async function lookInside(data: string): Promise<Sight> {
  const reached = await reachRunning(readConfig({ data }, {}))
  try {
    return await withClient(reached.owner, async (client) => {
      await client.query("select set_config('clew.backup', 'yes', false)")
      const sum = recordTables
        .map((table) => `(select count(*) from ${table} t where t.case_id = c.case_id)`)
        .join(' + ')
      const { rows } = await client.query<Found>(`
        select c.reference, c.case_id as id, c.version, (${sum})::int as records,
          array(select e.id from evidence e where e.case_id = c.case_id order by e.id) as evidence,
          array(select e.version from case_edit e where e.case_id = c.case_id order by e.version) as edits,
          (select count(*)::int from case_journal j where j.case_id = c.case_id
            and j.action in ('case.import', 'case.change')) as entries
        from case_file c join case_reference r on r.case_id = c.case_id and r.reference = c.reference`)
      const strays = [...recordTables, 'case_edit', 'case_reference', 'case_journal']
        .map(
          (table) =>
            `(select count(*) from ${table} t left join case_file c using (case_id) where c.case_id is null)`,
        )
        .join(' + ')
      const { rows: astray } = await client.query<{ count: number }>(`select (${strays})::int as count`)
      return {
        cases: new Map(rows.map((row) => [row.reference, row])),
        chains: await checkChains(client),
        strays: astray[0]?.count ?? 0,
      }
    })
  } finally {
    await reached.stop()
  }
}
