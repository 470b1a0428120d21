/** Half a million decisions for a measurement, in the shape in which an import keeps them: a part is made, the rest is copied from it by the database. */
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { from as copyFrom } from 'pg-copy-streams'
import { countsOf } from '../server/src/features/decisions/keep-decisions.ts'
import { type Stored, storedOf } from '../server/src/features/decisions/stored.ts'
import { type Login, withClient } from '../server/src/platform/database/provision.ts'
import { generatedDecision } from '../tests/fixtures/generated-decisions.ts'

const tables = ['decision', 'decision_search', 'decision_facet'] as const

/**
 * Adds `made` generated decisions, and each of them again so often under other ids and days.
 * @param login of the owner of the tables, who lifts the rules from himself meanwhile; an import takes a hundred times as long.
 */
export async function fillDecisions(login: Login, unit: string, made: number, again: number): Promise<void> {
  const stored = Array.from({ length: made }, (_, at) => storedOf(generatedDecision(at), false))
  await withClient(login, async (client) => {
    for (const table of tables) await client.query(`alter table ${table} no force row level security`)
    await client.query("set maintenance_work_mem = '256MB'")
    // An index that is built at once is built in a fraction of the time.
    await client.query('drop index decision_search_words')
    const copy = (into: string, cells: (one: Stored) => readonly string[]) =>
      pipeline(
        Readable.from(rowsOf(stored, (one) => [unit, ...cells(one)])),
        client.query(copyFrom(`copy ${into} from stdin`)),
      )
    await copy(
      'decision (owner_id, decision_id, digest, summary, body, imported_at)',
      ({ id, digest, summary, body }) => [
        id,
        digest,
        JSON.stringify(summary),
        JSON.stringify(body),
        '2026-01-01',
      ],
    )
    await copy(
      'decision_search (owner_id, decision_id, decided, facets, words)',
      ({ id, decided, facets, words }) => [
        id,
        decided,
        `{${facets.map((facet) => `"${facet}"`).join(',')}}`,
        words.map((word) => `'${word.replaceAll("'", "''")}'`).join(' '),
      ],
    )
    if (again > 0) {
      const from = `cross join generate_series(1, ${again}) as n where owner_id = '${unit}'`
      await client.query(`insert into decision select owner_id, decision_id || '-' || n, version, digest, summary, body, imported_at
        from decision ${from}`)
      await client.query(`insert into decision_search select owner_id, decision_id || '-' || n, decided - (n * 41 % 3650), facets, words
        from decision_search ${from}`)
    }
    await client.query(
      'create index decision_search_words on decision_search using gin (words) with (fastupdate = off)',
    )
    const counts = [...countsOf(stored, [])]
    await client.query(
      'insert into decision_facet (owner_id, facet, count) select $1, * from unnest($2::text[], $3::integer[])',
      [unit, counts.map(([facet]) => facet), counts.map(([, count]) => count * (again + 1))],
    )
    for (const table of tables) {
      await client.query(`alter table ${table} force row level security`)
      await client.query(`vacuum analyze ${table}`)
    }
  })
}

function* rowsOf(stored: readonly Stored[], cells: (one: Stored) => readonly string[]): Generator<string> {
  for (const one of stored) yield `${cells(one).map(escaped).join('\t')}\n`
}

const escaped = (cell: string): string =>
  cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
