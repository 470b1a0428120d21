/** Shows that Clew does not work under a role for which the walls do not hold. */
import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '../testing/database.ts'
import { refusePowerfulRole } from './pool.ts'

const database = openTestDatabase()

describe('the role of the daily work', () => {
  test('is accepted when it has nothing but its grants', async () => {
    await expect(refusePowerfulRole(database.app)).resolves.toBeUndefined()
  })

  test('is told in words that it is not let in, without its password', async () => {
    const attempt = refusePowerfulRole({ ...database.app, password: 'wrong-secret' })
    await expect(attempt).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.not.stringContaining('wrong-secret'),
    })
  })

  test('is refused when it owns tables or stands above row security', async () => {
    await expect(refusePowerfulRole(database.owner)).rejects.toThrow('owns tables')
    await expect(refusePowerfulRole(database.admin)).rejects.toThrow('row-level security')
  })
})
