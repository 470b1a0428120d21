/** An address beside the bare SQL of the same rows through the same driver, taken in turns. */
import { Agent, request } from 'node:http'
import { sql } from 'kysely'
import type { Pool } from '../server/src/platform/database/pool.ts'
import type { DemoHeaders } from '../tests/fixtures/demo-sign-in.ts'
import { duration, type Row } from './row.ts'

const reads = 600
/** Milliseconds after which a comparison ends with the reads it has. */
const patience = 30_000

type Times = { readonly p50: number; readonly p99: number }

/** Microseconds of single calls, taken in turns so that both meet the same machine, after a third as many to warm up. */
export async function inTurns(
  api: () => Promise<unknown>,
  bare: () => Promise<unknown>,
): Promise<{ readonly api: Times; readonly bare: Times }> {
  const took = { api: [] as number[], bare: [] as number[] }
  const ends = performance.now() + patience
  // What is slow is warm after a few seconds, however few times it ran.
  const warm = performance.now() + patience / 6
  for (let at = 0; at < reads + reads / 3 && performance.now() < ends; at += 1) {
    for (const [side, call] of [
      ['api', api],
      ['bare', bare],
    ] as const) {
      const began = performance.now()
      await call()
      if (at >= reads / 3 || began > warm) took[side].push((performance.now() - began) * 1000)
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
export function reader(address: string, headers: DemoHeaders): (path: string) => Promise<string> {
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

export type Me = { readonly user: { readonly id: string }; readonly unit: { readonly id: string } }

/** A transaction in which row-level security knows who asks; the least that any reader of these tables must send. */
export const asReader = <T>(
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

export const besideSql = (
  what: string,
  { api, bare }: { readonly api: Times; readonly bare: Times },
): Row => ({
  what,
  figure: `p50 ${duration(api.p50)}, p99 ${duration(api.p99)}`,
  beside: `bare SQL of the same rows p50 ${duration(bare.p50)} (${(api.p50 / bare.p50).toFixed(1)} ×), p99 ${duration(bare.p99)}`,
  value: api.p99 / bare.p99,
  unit: '× at p99',
  limit: { at: 3, sense: 'at-most' },
})
