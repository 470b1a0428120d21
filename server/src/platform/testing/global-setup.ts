/** Starts one database server for a whole run of tests, and prepares the database that each test file clones. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../database/embedded/index.ts'
import { migrate } from '../database/migrate.ts'
import { parseDatabaseUrl } from '../database/database-url.ts'
import { type Login, provision, withClient } from '../database/provision.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabaseLogins
  }
}

/** How the tests reach the server: `admin` clones, `owner` migrates, `app` works. */
export type TestDatabaseLogins = { admin: Login; owner: Login; app: Login }

const template = 'clew_template'

/** `CLEW_TEST_DATABASE` names another server, as a role that may make roles and databases. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['CLEW_TEST_DATABASE']
  const server = url === undefined || url === '' ? await embeddedServer() : externalServer(url)
  const owner = { ...server.owner, database: template }
  const app = { ...server.app, database: template }
  try {
    await withClient(server.admin, (client) =>
      client.query(`drop database if exists ${template} with (force)`),
    )
    await provision(server.admin, { owner, app })
    await migrate(owner)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('testDatabase', { admin: server.admin, owner, app })
  return server.stop
}

type Server = TestDatabaseLogins & { stop: () => Promise<void> }

async function embeddedServer(): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), 'clew-test-'))
  // When root runs the tests, PostgreSQL runs under an account that must get in.
  await chmod(data, 0o755)
  const { admin, owner, app, stop } = await startEmbedded({ data, durable: false })
  return {
    admin,
    owner,
    app,
    stop: async () => {
      await stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

function externalServer(url: string): Server {
  const admin = parseDatabaseUrl(url)
  return {
    admin,
    owner: { ...admin, user: 'clew_test_owner', password: 'owner-of-tests' },
    app: { ...admin, user: 'clew_app', password: 'app-of-tests' },
    stop: async () => undefined,
  }
}
