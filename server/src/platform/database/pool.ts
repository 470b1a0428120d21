/** The connections of the daily work; only the doors hold a pool. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { StartRefused } from '../start-refused.ts'
import { clientConfig, type Login } from './provision.ts'
import type { Tables } from './tables.ts'

export type Pool = Kysely<Tables>

export type PoolOptions = {
  readonly size?: number
  /** Told when the server drops a connection; the pool makes a new one by itself. */
  readonly onDropped?: (error: Error) => void
  /** Sees the text of every statement, never a value. */
  readonly onStatement?: (sql: string) => void
}

/** Connections are made when first needed. */
export function openPool(login: Login, options: PoolOptions = {}): Pool {
  const pool = new pg.Pool({ ...clientConfig(login), max: options.size ?? 10 })
  // Without a listener on each connection, also on one that is at work, a server that restarts would end this process too.
  pool.on('connect', (client) => void client.on('error', (error) => options.onDropped?.(error)))
  pool.on('error', () => undefined)
  const { onStatement } = options
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement === undefined ? {} : { log: (event) => onStatement(event.query.sql) }),
  })
}

/**
 * The walls hold only for a role that is not above them.
 * @throws StartRefused when the login is not let in, or when the role of the daily work is a superuser, bypasses row security or owns a table.
 */
export async function refusePowerfulRole(login: Login): Promise<void> {
  const client = new pg.Client(clientConfig(login))
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw new StartRefused(
      `The database at ${login.host} does not let ${login.user} in: ${error instanceof Error ? error.message : 'no reason given'}`,
      'Check the address, the name, the password, and the right to connect to the database.',
      { cause: error },
    )
  })
  try {
    const { rows } = await client.query<{ role: string; powerful: boolean; owner: boolean }>(`
      select current_user as role, rolsuper or rolbypassrls as powerful,
        exists (select from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p')) as owner
      from pg_roles where rolname = current_user`)
    const found = rows[0]
    if (found === undefined || (!found.powerful && !found.owner)) return
    throw new StartRefused(
      `The database role ${found.role} ${found.powerful ? 'stands above row-level security' : 'owns tables'}; Clew will not work under it.`,
      'Let Clew work under a role with nothing but the grants of clew_app.',
    )
  } finally {
    await client.end()
  }
}
