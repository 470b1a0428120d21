/** What the API adds to the database: a case and a list of fifty over HTTP, beside the bare SQL of the same rows through the same driver. */
import { Agent, request } from 'node:http'
import { sql } from 'kysely'
import { readConfig } from '../../server/src/platform/config/settings.ts'
import { reachRunning } from '../../server/src/platform/database/connect.ts'
import { openPool, type Pool } from '../../server/src/platform/database/pool.ts'
import { readWhole } from '../../server/src/features/cases/cases.store.ts'
import type { CaseId } from '../../server/src/platform/ids/ids.ts'
import { generatedCase } from '../generated-cases.ts'
import { realCases } from '../material.ts'
import { duration, type Row } from '../row.ts'
import { dataFolder, startClew } from '../running-clew.ts'
import { chooseDemoPerson, type DemoHeaders } from '../../tests/fixtures/demo-sign-in.ts'

const listed = 50
const reads = 600
/** Milliseconds after which a comparison ends with the reads it has. */
const patience = 30_000

type Times = { readonly p50: number; readonly p99: number }

/** Microseconds of single calls, taken in turns so that both meet the same machine, after a third as many to warm up. */
async function inTurns(
  api: () => Promise<unknown>,
  bare: () => Promise<unknown>,
): Promise<{ readonly api: Times; readonly bare: Times }> {
  const took = { api: [] as number[], bare: [] as number[] }
  const ends = performance.now() + patience
  for (let at = 0; at < reads + reads / 3 && performance.now() < ends; at += 1) {
    for (const [side, call] of [
      ['api', api],
      ['bare', bare],
    ] as const) {
      const began = performance.now()
      await call()
      if (at >= reads / 3) took[side].push((performance.now() - began) * 1000)
    }
  }
  return { api: timesOf(took.api), bare: timesOf(took.bare) }
}

function timesOf(took: readonly number[]): Times {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

/** One connection that is kept, as a browser keeps it; the bytes are read and not parsed. */
function reader(address: string, headers: DemoHeaders): (path: string) => Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return (path) =>
    new Promise((resolve, reject) => {
      request(`${address}/api${path}`, { agent, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          if (answer.statusCode === 200) resolve(text)
          else reject(new Error(`${path} answers ${answer.statusCode}: ${text.slice(0, 200)}`))
        })
      })
        .on('error', reject)
        .end()
    })
}

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

type Me = { readonly user: { readonly id: string }; readonly unit: { readonly id: string } }

/** A transaction in which row-level security knows who asks; the least that any reader of these tables must send. */
const asReader = <T>(
  pool: Pool,
  { user, unit }: Me,
  work: Parameters<ReturnType<Pool['transaction']>['execute']>[0],
): Promise<T> =>
  pool.transaction().execute(async (db) => {
    await sql`select set_config('clew.actor', ${user.id}, true), set_config('clew.unit', ${unit.id}, true)`.execute(
      db,
    )
    return work(db)
  }) as Promise<T>

const row = (what: string, { api, bare }: { readonly api: Times; readonly bare: Times }): Row => ({
  what,
  figure: `p50 ${duration(api.p50)}, p99 ${duration(api.p99)}`,
  beside: `bare SQL of the same rows p50 ${duration(bare.p50)} (${(api.p50 / bare.p50).toFixed(1)} ×), p99 ${duration(bare.p99)}`,
  value: api.p99 / bare.p99,
  unit: '× at p99',
  limit: { at: 3, sense: 'at-most' },
})

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
    return [row('API: read a case', oneCase), row(`API: list ${listed} cases`, list)]
  } finally {
    await pool?.destroy()
    await clew.stop()
    await remove()
  }
}
