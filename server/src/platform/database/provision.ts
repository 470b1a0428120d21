/** Makes the roles and the database, so that the one who migrates and the one who works are never the same. */
import pg from 'pg'
import { StartRefused } from '../start-refused.ts'

/** How to reach a database as somebody. `host` may be the directory of a Unix socket. */
export type Login = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  /** A role taken on after login, where the login itself may do more than it should. */
  readonly role?: string
}

/**
 * On a cluster of our own: both logins, the system role and the database.
 * Idempotent; passwords are set anew each time, so that a lost one is no loss.
 */
export async function provision(admin: Login, logins: { owner: Login; app: Login }): Promise<void> {
  await withClient(admin, async (client) => {
    await ensureWorkingRoles(client)
    await ensureRole(client, logins.owner.user, '')
    for (const { user, password } of [logins.owner, logins.app]) {
      await client.query(
        `alter role ${pg.escapeIdentifier(user)} login password ${pg.escapeLiteral(password)}`,
      )
    }
    await ensureDatabase(client, logins.owner.database, logins.owner.user)
    await client.query(
      `grant connect on database ${pg.escapeIdentifier(logins.owner.database)} to ${pg.escapeIdentifier(logins.app.user)}`,
    )
  })
}

/**
 * On somebody else's server, reached as the owner of the database: the roles without login that the owner steps down to.
 * @returns the login of the daily work.
 * @throws StartRefused when the roles are missing and the owner may not make them.
 */
export async function stepDown(owner: Login): Promise<Login> {
  await withClient(owner, async (client) => {
    try {
      await ensureWorkingRoles(client)
      const { rows } = await client.query<{ member: boolean }>(
        "select pg_has_role('clew_app', 'member') and pg_has_role('clew_system', 'member') and pg_has_role('clew_gate', 'member') as member",
      )
      if (rows[0]?.member !== true)
        await client.query('grant clew_app, clew_system, clew_gate to current_user')
    } catch (error) {
      throw new StartRefused(
        `The roles clew_app, clew_system and clew_gate could not be made or taken on: ${error instanceof Error ? error.message : 'unknown'}`,
        `Ask the administrator of the database to run:\n${rolesByHand(owner.user)}`,
        { cause: error },
      )
    }
  })
  return { ...owner, role: 'clew_app' }
}

function rolesByHand(owner: string): string {
  return `create role clew_system; create role clew_gate; create role clew_app noinherit; grant clew_system, clew_gate to clew_app; grant clew_app, clew_system, clew_gate to ${pg.escapeIdentifier(owner)};`
}

async function ensureWorkingRoles(client: pg.Client): Promise<void> {
  const freshSystem = await ensureRole(client, 'clew_system', '')
  const freshGate = await ensureRole(client, 'clew_gate', '')
  // Not inheriting, so that the rights of the system and of the gate count only where the role is taken on.
  const freshApp = await ensureRole(client, 'clew_app', 'noinherit')
  if (freshApp || freshSystem) await client.query('grant clew_system to clew_app')
  if (freshApp || freshGate) await client.query('grant clew_gate to clew_app')
}

/** Whether the role had to be made. */
async function ensureRole(client: pg.Client, name: string, options: string): Promise<boolean> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [name])
  if (known.rowCount !== 0) return false
  await client.query(`create role ${pg.escapeIdentifier(name)} ${options}`)
  return true
}

async function ensureDatabase(client: pg.Client, database: string, owner: string): Promise<void> {
  const known = await client.query('select 1 from pg_database where datname = $1', [database])
  if (known.rowCount !== 0) return
  const name = pg.escapeIdentifier(database)
  await client.query(`create database ${name} owner ${pg.escapeIdentifier(owner)}`)
  await client.query(`revoke all on database ${name} from public`)
}

/** Runs with one connection and closes it whatever happens. */
export async function withClient<T>(login: Login, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(clientConfig(login))
  // A server that goes away while the connection idles raises an event that would otherwise end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What the driver wants to know. */
export function clientConfig({ role, ...login }: Login): pg.ClientConfig {
  return {
    ...login,
    application_name: 'clew',
    ...(role === undefined ? {} : { options: `-c role=${role}` }),
  }
}
