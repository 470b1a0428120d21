/** Shows what happens on a database server that somebody else runs, from an empty database to the first refused row. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { localUser } from '../authentication/local-user.ts'
import { readConfig } from '../config/settings.ts'
import { openLog } from '../log/log.ts'
import { connect, migrateOnly } from './connect.ts'
import { type Login, withClient } from './provision.ts'

const owner: Login = {
  ...inject('testDatabase').admin,
  user: 'clew_elsewhere',
  password: 'elsewhere',
  database: 'clew_elsewhere',
}
const asAdmin = (text: string) => withClient(inject('testDatabase').admin, (client) => client.query(text))
const config = { ...readConfig({}, {}), database: owner }
const log = openLog('silent')

const dropAll = async () => {
  await asAdmin('drop database if exists clew_elsewhere with (force)')
  await asAdmin('drop role if exists clew_elsewhere')
}
beforeAll(async () => {
  await dropAll()
  await asAdmin("create role clew_elsewhere login password 'elsewhere'")
  await asAdmin('create database clew_elsewhere owner clew_elsewhere')
})
afterAll(dropAll)

describe('a database server of somebody else', () => {
  test('that cannot be reached is named without its password', async () => {
    const attempt = connect({ ...config, database: { ...owner, password: 'wrong-secret' } }, log)
    await expect(attempt).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.not.stringContaining('wrong-secret'),
    })
  })

  test('is told what its administrator must do, in words that work', async () => {
    const refusal: unknown = await connect(config, log).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ name: 'StartRefused' })
    const advice = (refusal as { todo: string }).todo.split('\n')[1] ?? ''
    // The roles are there already on the server of the tests; what is missing is the last step.
    await asAdmin(advice.split(';').find((statement) => statement.includes('clew_elsewhere')) ?? '')
    expect(await migrateOnly(config)).toContain('0004-journal.sql')
  })

  test('serves the doors under a role that owns nothing', async () => {
    const connected = await connect(config, log)
    const role = await connected.doors.asActor(localUser, 'set-up', async ({ db, journal }) => {
      journal({ action: 'session.read', effect: 'read' })
      return sql<{
        role: string
        units: string
      }>`select current_user as role, count(*) as units from unit`.execute(db)
    })
    await connected.close()
    expect(role.rows).toEqual([{ role: 'clew_app', units: '1' }])
  })
})
