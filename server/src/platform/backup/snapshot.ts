/** Reads a whole database at one moment as the entries of an archive, a piece at a time. */
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import * as z from 'zod'
import { type ChainState, checkChains } from '../journal/check-chain.ts'
import { fileEntry, filesBeside } from './files.ts'
import { BackupRefused } from './refused.ts'
import { listTables, rowsIn } from './tables.ts'
import { endOfArchive, entryHeader, padding, wholeEntry } from './tar.ts'

export const format = 'clew-backup/1'
export const headName = 'clew-backup.json'
export const endName = 'end.json'
const largestPart = 1 << 20

/** The first entry: what the backup is, when it was taken and what it needs. */
export const Head = z.object({
  format: z.literal(format),
  clew: z.string(),
  /** By the clock of the database, which also dates the journal. */
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type Head = z.infer<typeof Head>

const Chains = z.object({ chains: z.number(), entries: z.number(), broken: z.number() })
/** The last entry: how much there must have been. */
export const End = z.object({
  rows: z.record(z.string(), z.number()),
  files: z.number(),
  chains: Chains.optional(),
})
export type End = z.infer<typeof End>

/** How each value is written does not hang on the settings of the server. */
export const plainValues = `select set_config('datestyle', 'ISO, YMD', true), set_config('timezone', 'UTC', true),
  set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '3', true),
  set_config('bytea_output', 'hex', true), set_config('search_path', 'public', true),
  set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`

export type Snapshot = {
  readonly client: pg.Client
  readonly version: string
  /** The data folder, whose files go along. */
  readonly folder: string
  readonly onEnd: (head: Head, end: End) => void
}

/** The archive, made while it is read: memory holds one piece. Everything is of the moment of the first statement. */
export async function* takeSnapshot({ client, version, folder, onEnd }: Snapshot): AsyncGenerator<Buffer> {
  await client.query('begin isolation level repeatable read read only')
  try {
    await client.query(`${plainValues}, set_config('clew.backup', 'yes', true)`)
    const head = await readHead(client, version)
    yield* wholeEntry(headName, `${JSON.stringify(head, null, 2)}\n`)
    const rows: Record<string, number> = {}
    for (const [index, { name, columns }] of head.tables.entries()) {
      const place = `tables/${String(index + 1).padStart(3, '0')}-${name}`
      const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
      const copy = client.query(copyTo(`copy (select ${list} from ${pg.escapeIdentifier(name)}) to stdout`))
      rows[name] = yield* inParts(place, copy as AsyncIterable<Buffer>)
    }
    const chains: ChainState | undefined = await checkChains(client)
    const paths = await filesBeside(folder)
    for (const path of paths) yield* fileEntry(folder, path)
    const end: End = { rows, files: paths.length, ...(chains === undefined ? {} : { chains }) }
    yield* wholeEntry(endName, `${JSON.stringify(end, null, 2)}\n`)
    yield endOfArchive()
    onEnd(head, end)
  } finally {
    // Nothing was written; a connection that broke has nothing to roll back.
    await client.query('rollback').catch(() => undefined)
  }
}

async function readHead(client: pg.Client, version: string): Promise<Head> {
  const { rows: there } = await client.query<{ there: boolean }>(
    "select to_regclass('public.migration') is not null as there",
  )
  if (there[0]?.there !== true)
    throw new BackupRefused(
      'no-database',
      'The database is empty: there is nothing to back up.',
      'Check its address.',
    )
  const { rows } = await client.query<{ at: Date; postgres: string }>(
    "select transaction_timestamp() as at, current_setting('server_version') as postgres",
  )
  const { rows: migrations } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from migration order by number',
  )
  const { at = new Date(0), postgres = '' } = rows[0] ?? {}
  return {
    format,
    clew: version,
    takenAt: at.toISOString(),
    postgres,
    migrations,
    tables: await listTables(client),
  }
}

/** The format says the size before the content, and nobody knows that of a table: so it comes in numbered parts. @returns the rows. */
async function* inParts(place: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, number> {
  let rows = 0
  let held: Buffer[] = []
  let size = 0
  let part = 0
  const flush = function* (): Generator<Buffer> {
    part += 1
    yield entryHeader(`${place}/${String(part).padStart(6, '0')}.copy`, size)
    yield* held
    yield padding(size)
    held = []
    size = 0
  }
  for await (const piece of source) {
    held.push(piece)
    rows += rowsIn(piece)
    size += piece.length
    if (size >= largestPart) yield* flush()
  }
  if (size > 0) yield* flush()
  return rows
}
