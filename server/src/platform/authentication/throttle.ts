/**
 * Slows down whoever keeps failing to sign in, by where they are and by whom they try from there, never by whom alone: so nobody
 * can lock a colleague out. Kept in the database, so that a restart forgives nothing.
 */
import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type pg from 'pg'

export type Try = {
  /** Network address of whoever tries. */
  readonly address: string
  /** For whom: the id of a passkey, an e-mail; absent where nothing says. */
  readonly account?: string
}

export type Throttle = {
  /** Whole seconds for which this try is not looked at; 0 to go on. */
  readonly wait: (attempt: Try) => Promise<number>
  readonly failed: (attempt: Try) => Promise<void>
  /** Forgives the account from this address; the address keeps its count. */
  readonly succeeded: (attempt: Try) => Promise<void>
}

/** Failures that cost nothing, after which each doubles the wait from one second, up to a longest one. Forgotten after an hour without. */
type Rule = { readonly free: number; readonly longest: number }
const rules = {
  pair: { free: 4, longest: 900 },
  // People behind one address share it: a short wait stops a machine, and hardly a colleague.
  address: { free: 20, longest: 30 },
} as const satisfies Record<string, Rule>

/** So many failures of everybody within a minute are an attack: then a single earlier failure makes an address wait. */
const storm = { failures: 300, wait: 10 }
const forgottenAfter = '1 hour'

/** @internal exported for its test */
export function waitAfter(failures: number, secondsAgo: number, { free, longest }: Rule): number {
  if (failures <= free) return 0
  const wait = Math.min(2 ** Math.min(failures - free - 1, 20), longest)
  return Math.max(0, Math.ceil(wait - secondsAgo))
}

type Row = { bucket: Buffer; failures: number; ago: number; age: number }

export function openThrottle(pool: pg.Pool): Throttle {
  return {
    wait: async (attempt) => {
      const buckets = bucketsOf(attempt)
      const { rows } = await pool.query<Row>(
        `select bucket, failures, extract(epoch from now() - last_at)::float8 as ago, extract(epoch from now() - since)::float8 as age
        from throttle where bucket = any ($1) and (bucket = $2 or last_at > now() - $3::interval)`,
        [Object.values(buckets), buckets.all, forgottenAfter],
      )
      const found = (bucket: Buffer | undefined) =>
        rows.find((row) => bucket !== undefined && row.bucket.equals(bucket))
      const [pair, address, all] = [found(buckets.pair), found(buckets.address), found(buckets.all)]
      const waits = [
        pair === undefined ? 0 : waitAfter(pair.failures, pair.ago, rules.pair),
        address === undefined ? 0 : waitAfter(address.failures, address.ago, rules.address),
        all !== undefined && all.age < 60 && all.failures > storm.failures && address !== undefined
          ? Math.ceil(Math.max(0, storm.wait - address.ago))
          : 0,
      ]
      return Math.max(...waits)
    },
    failed: async (attempt) => {
      const { pair, address, all } = bucketsOf(attempt)
      await pool.query(
        `insert into throttle (bucket, failures) select unnest($1::bytea[]), 1
        on conflict (bucket) do update set
          failures = case when throttle.last_at < now() - $2::interval then 1 else throttle.failures + 1 end,
          since = case when throttle.last_at < now() - $2::interval then now() else throttle.since end, last_at = now()`,
        [pair === undefined ? [address] : [pair, address].toSorted((a, b) => a.compare(b)), forgottenAfter],
      )
      await pool.query(
        `insert into throttle (bucket, failures) values ($1, 1)
        on conflict (bucket) do update set
          failures = case when throttle.since < now() - interval '1 minute' then 1 else throttle.failures + 1 end,
          since = case when throttle.since < now() - interval '1 minute' then now() else throttle.since end, last_at = now()`,
        [all],
      )
      await pool.query('delete from throttle where last_at < now() - 24 * $1::interval', [forgottenAfter])
    },
    succeeded: async (attempt) => {
      const { pair } = bucketsOf(attempt)
      if (pair !== undefined) await pool.query('delete from throttle where bucket = $1', [pair])
    },
  }
}

function bucketsOf({ address, account }: Try): { address: Buffer; pair?: Buffer; all: Buffer } {
  const network = networkOf(address)
  return {
    all: digest('all'),
    address: digest(`address ${network}`),
    ...(account === undefined ? {} : { pair: digest(`pair ${network} ${account}`) }),
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** One household or office has 2^64 addresses of IPv6 to try from. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.split('::')
  const front = head.split(':').filter((part) => part !== '')
  const back = (tail ?? '').split(':').filter((part) => part !== '')
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length
  const parts = [...front, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...back]
  return parts
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
