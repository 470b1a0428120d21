/** Shows that Clew does not work under a role for which the walls do not hold. */
import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '../testing/database.ts'
import { refusePowerfulRole } from './pool.ts'

const database = openTestDatabase()

describe('the role of the daily work', () => {
  test('is accepted when it has nothing but its grants', async () => {
    await expect(refusePowerfulRole(database.app)).resolves.toBeUndefined()
  })

  test('is refused when it owns tables or stands above row security', async () => {
    await expect(refusePowerfulRole(database.owner)).rejects.toThrow('owns tables')
    await expect(refusePowerfulRole(database.admin)).rejects.toThrow('row-level security')
  })
})
