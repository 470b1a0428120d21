/** Gives each test file a real, migrated database of its own, cloned in a few milliseconds. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Doors, openDoors } from '../database/doors.ts'
import { openPool, type Pool } from '../database/pool.ts'
import { type Login, withClient } from '../database/provision.ts'
import type { UnitId } from '../ids/ids.ts'
import { makePerson, type PersonTraits, type TestPerson } from './person.ts'

export type TestDatabase = Doors & {
  /** The bootstrap role's login to this file's database: stands above every rule. For setting up and looking behind. */
  readonly admin: Login
  readonly owner: Login
  readonly app: Login
  /** For asking what happens without a context; the product has no such handle. */
  readonly pool: Pool
  /** Texts of the statements that ran since the last call, for committed query files. */
  readonly statements: () => string[]
  /** Makes a person in a unit, a new unit unless one is named, and signs them in. */
  readonly actor: (name?: string, unitId?: UnitId, traits?: PersonTraits) => Promise<TestPerson>
}

/** Call at the top of a test file; the object is filled before the first test. */
export function openTestDatabase(): TestDatabase {
  const database = {} as TestDatabase
  let closing: () => Promise<void> = async () => undefined
  beforeAll(async () => {
    const opened = await cloneDatabase()
    Object.assign(database, opened.database)
    closing = opened.close
  })
  afterAll(() => closing())
  return database
}

async function cloneDatabase(): Promise<{ database: TestDatabase; close: () => Promise<void> }> {
  const logins = inject('testDatabase')
  const name = `clew_${randomBytes(6).toString('hex')}`
  await withClient(logins.admin, async (client) => {
    await client.query(`create database ${name} template ${logins.owner.database} owner ${logins.owner.user}`)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect on database ${name} to ${logins.app.user}`)
  })
  const admin = { ...logins.admin, database: name }
  const app = { ...logins.app, database: name }
  const seen: string[] = []
  const pool = openPool(app, { onStatement: (sql) => void seen.push(sql) })
  const doors = openDoors(pool)
  return {
    database: {
      ...doors,
      admin,
      app,
      pool,
      owner: { ...logins.owner, database: name },
      statements: () => seen.splice(0),
      actor: (display = 'Prosecutor A', unitId, traits) => makePerson(admin, display, unitId, traits),
    },
    close: async () => {
      await pool.destroy()
      await withClient(logins.admin, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}
