/** Goes through the journal inside the database and counts what does not follow from the entry before it. */
import type pg from 'pg'

export type ChainState = {
  readonly chains: number
  readonly entries: number
  /** Entries that were altered, or before which some are missing. */
  readonly broken: number
}

const chainOf = (table: string, id: string, kind: string): string => `
  select '${kind}/' || ${id} as chain,
    seq <> row_number() over entries
      or previous <> coalesce(lag(hash) over entries, decode(repeat('00', 32), 'hex'))
      or hash <> journal_entry_hash('${kind}/' || ${id}, seq, at, user_id, unit_id, purpose, action, request_id, payload, previous)
      or (salt is not null and payload <> journal_payload(salt, subject, detail)) as broken
  from ${table} window entries as (partition by ${id} order by seq)`

/**
 * Sees only what the role of the connection sees.
 * @returns undefined where the database is older than the chain of migration 0009.
 */
export async function checkChains(client: pg.Client): Promise<ChainState | undefined> {
  const { rows: known } = await client.query<{ there: boolean }>(
    "select exists (select from pg_proc where proname = 'journal_entry_hash') as there",
  )
  if (known[0]?.there !== true) return undefined
  const { rows } = await client.query<{ chains: number; entries: number; broken: number }>(`
    select count(distinct chain)::int as chains, count(*)::int as entries, (count(*) filter (where broken))::int as broken
    from (${chainOf('case_journal', 'case_id', 'case')} union all ${chainOf('unit_journal', 'unit_id', 'unit')}) as entry`)
  return rows[0]
}
