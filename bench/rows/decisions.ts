/** Finding decisions with all facets counted, among five thousand and among half a million, beside the bare SQL of the same page. */
import { sql } from 'kysely'
import { readConfig } from '../../server/src/platform/config/settings.ts'
import { reachRunning } from '../../server/src/platform/database/connect.ts'
import { openPool, type Pool } from '../../server/src/platform/database/pool.ts'
import { chooseDemoPerson } from '../../tests/fixtures/demo-sign-in.ts'
import { asReader, besideSql, inTurns, type Me, reader } from '../beside-sql.ts'
import { fillDecisions } from '../decision-material.ts'
import type { Row } from '../row.ts'
import { dataFolder, startClew } from '../running-clew.ts'

const sizes = [
  { name: '5 000', made: 5_000, again: 0 },
  { name: '500 000', made: 10_000, again: 49 },
] as const

type Question = {
  readonly name: string
  readonly query: string
  /** What it comes to; absent where nothing is sought. */
  readonly sought?: string
  /** A facet that is filtered by is counted without its own filter. */
  readonly without?: readonly string[]
}

const [states, means, issue] = ["('=state:GB' | '=state:IN')", "'=means:means.debt'", "'=issue:financial'"]
const questions: readonly Question[] = [
  { name: 'everything, newest first', query: '' },
  { name: 'two words', query: 'q=ledger+velribaba', sought: "'ledger':* & 'velribaba':*" },
  {
    name: 'two words that half of them have',
    query: 'q=ledger+harbour',
    sought: "'ledger':* & 'harbour':*",
  },
  {
    name: 'three filters',
    query: 'state=GB,IN&means=means.debt&issue=financial',
    sought: `${states} & ${means} & ${issue}`,
    without: [`${means} & ${issue}`, `${states} & ${issue}`, `${states} & ${means}`],
  },
  { name: 'one broad filter', query: 'verdict=convicted', sought: "'=verdict:convicted'" },
]

/** The page and the counts of the facets, as whoever knows the tables would ask for them. */
const bareSql = (pool: Pool, me: Me, { sought, without = [] }: Question) =>
  asReader(pool, me, async (db) => {
    const seek = (words: string) => sql`select set_config('clew.sought', ${words}, true)`.execute(db)
    if (sought === undefined)
      await sql`select facet, sum(count) from decision_facet group by facet`.execute(db)
    for (const words of [...without, ...(sought === undefined ? [] : [sought])]) {
      await seek(words)
      await sql`select facet, count(*) from (select facets from decision_search limit 10000) as s, unnest(facets) as facet
        group by facet`.execute(db)
    }
    await seek(sought ?? "'=all'")
    return sql`select d.summary from
      (select * from decision_search order by decided desc, decision_id desc, owner_id desc limit 50) as s
      join decision d using (owner_id, decision_id)`.execute(db)
  })

/** Half a million takes some minutes to make, so each size is a part of its own. */
export const decisionRows = {
  decisions: () => rowsAmong(sizes[0]),
  'decisions-500k': () => rowsAmong(sizes[1]),
}

async function rowsAmong({ name, made, again }: (typeof sizes)[number]): Promise<Row[]> {
  const { data, remove } = await dataFolder()
  const clew = await startClew(data).catch(async (failure: unknown) => {
    await remove()
    throw failure
  })
  let pool: Pool | undefined
  try {
    const who = await chooseDemoPerson(clew.address)
    const read = reader(clew.address, who)
    const me = JSON.parse(await read('/session')) as Me
    const reached = await reachRunning(readConfig({ data }))
    await fillDecisions(reached.owner, me.unit.id, made, again)
    const bare = openPool(reached.app, { size: 1 })
    pool = bare
    const rows: Row[] = []
    for (const question of questions) {
      const times = await inTurns(
        () => read(`/decisions?limit=50&${question.query}`),
        () => bareSql(bare, me, question),
      )
      rows.push(besideSql(`Decisions, ${name}: ${question.name}`, times))
    }
    return rows
  } finally {
    await pool?.destroy()
    await clew.stop()
    await remove()
  }
}
