/** What the API adds to the database: a case and a list of fifty over HTTP, beside the bare SQL of the same rows through the same driver. */
import { sql } from 'kysely'
import { readConfig } from '../../server/src/platform/config/settings.ts'
import { reachRunning } from '../../server/src/platform/database/connect.ts'
import { openPool, type Pool } from '../../server/src/platform/database/pool.ts'
import { readWhole } from '../../server/src/features/cases/cases.store.ts'
import type { CaseId } from '../../server/src/platform/ids/ids.ts'
import { generatedCase } from '../generated-cases.ts'
import { realCases } from '../material.ts'
import { asReader, besideSql, inTurns, type Me, reader } from '../beside-sql.ts'
import type { Row } from '../row.ts'
import { dataFolder, startClew } from '../running-clew.ts'
import { chooseDemoPerson, type DemoHeaders } from '../../tests/fixtures/demo-sign-in.ts'

const listed = 50

/** More case files than one page of the list. */
async function fill(address: string, who: DemoHeaders): Promise<void> {
  const models = realCases().map(({ file }) => file)
  for (let seed = 0; seed < listed + 10; seed += 1) {
    const answer = await fetch(`${address}/api/cases/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...who },
      body: JSON.stringify({ text: JSON.stringify(generatedCase(models, seed)), fileName: `${seed}.json` }),
    })
    if (answer.status !== 201)
      throw new Error(`Import answers ${answer.status}: ${(await answer.text()).slice(0, 200)}`)
    await answer.text()
  }
}

export async function apiRows(): Promise<Row[]> {
  const { data, remove } = await dataFolder()
  const clew = await startClew(data).catch(async (failure: unknown) => {
    await remove()
    throw failure
  })
  let pool: Pool | undefined
  try {
    const who = await chooseDemoPerson(clew.address)
    await fill(clew.address, who)
    const read = reader(clew.address, who)
    const me = JSON.parse(await read('/session')) as Me
    const listPath = `/cases?limit=${listed}`
    const { items } = JSON.parse(await read(listPath)) as { items: { id: CaseId }[] }
    const id = items[0]?.id
    if (id === undefined || items.length < listed) throw new Error(`The list holds ${items.length} cases.`)
    const reached = await reachRunning(readConfig({ data }))
    const bare = openPool(reached.app, { size: 1 })
    pool = bare
    const oneCase = await inTurns(
      () => read(`/cases/${id}`),
      () => asReader(bare, me, (db) => readWhole(db, id)),
    )
    const list = await inTurns(
      () => read(listPath),
      () =>
        asReader(bare, me, (db) =>
          sql`select * from case_file left join case_digest using (case_id) order by updated_at desc, case_id desc limit ${listed}`.execute(
            db,
          ),
        ),
    )
    return [besideSql('API: read a case', oneCase), besideSql(`API: list ${listed} cases`, list)]
  } finally {
    await pool?.destroy()
    await clew.stop()
    await remove()
  }
}
