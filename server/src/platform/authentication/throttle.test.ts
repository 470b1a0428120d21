/** Shows that a machine that guesses is slowed down, and that nobody can lock a colleague out by failing in their name. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../database/provision.ts'
import { openTestDatabase } from '../testing/database.ts'
import { type Gate, openGate } from './gate.ts'
import { waitAfter } from './throttle.ts'

const database = openTestDatabase()
let gate: Gate
beforeAll(() => void (gate = openGate(database.app)))
afterAll(() => gate.close())

const fail = async (times: number, attempt: { address: string; account?: string }) => {
  for (let turn = 0; turn < times; turn++) await gate.throttle.failed(attempt)
}

describe('the wait after failures', () => {
  const rule = { free: 4, longest: 900 }

  test('never falls with another failure, never exceeds the longest, and is nothing while failures are few', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 0, max: 2000 }), (failures, ago) => {
        const wait = waitAfter(failures, ago, rule)
        expect(waitAfter(failures + 1, ago, rule)).toBeGreaterThanOrEqual(wait)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(rule.longest)
        if (failures <= rule.free) expect(wait).toBe(0)
      }),
    )
  })

  test('is over when it is over', () => {
    for (const failures of [5, 9, 40]) expect(waitAfter(failures, rule.longest, rule)).toBe(0)
  })
})

describe('whoever keeps failing', () => {
  test('waits longer each time for the same account from the same address', async () => {
    const attempt = { address: '192.0.2.1', account: 'a' }
    await fail(4, attempt)
    expect(await gate.throttle.wait(attempt)).toBe(0)
    await fail(1, attempt)
    expect(await gate.throttle.wait(attempt)).toBe(1)
    await fail(5, attempt)
    expect(await gate.throttle.wait(attempt)).toBeGreaterThan(25)
  })

  test('does not make the owner of the account wait at another address', async () => {
    await fail(15, { address: '192.0.2.2', account: 'colleague' })
    expect(await gate.throttle.wait({ address: '192.0.2.3', account: 'colleague' })).toBe(0)
  })

  test('is slowed down for every account when there are many, but never for long', async () => {
    for (let turn = 0; turn < 40; turn++) await fail(1, { address: '192.0.2.4', account: `guess ${turn}` })
    const wait = await gate.throttle.wait({ address: '192.0.2.4', account: 'another' })
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(30)
  })

  test('is known again behind another address of the same network of IPv6', async () => {
    await fail(30, { address: '2001:db8:1:2::1' })
    expect(await gate.throttle.wait({ address: '2001:db8:1:2:ffff::9' })).toBeGreaterThan(0)
    expect(await gate.throttle.wait({ address: '2001:db8:1:3::1' })).toBe(0)
  })

  test('starts again after success, for that account from there', async () => {
    const attempt = { address: '192.0.2.5', account: 'b' }
    await fail(8, attempt)
    await gate.throttle.succeeded(attempt)
    expect(await gate.throttle.wait(attempt)).toBe(0)
  })

  test('is remembered over a restart, and forgotten after an hour', async () => {
    const attempt = { address: '192.0.2.6', account: 'c' }
    await fail(9, attempt)
    const again = openGate(database.app)
    expect(await again.throttle.wait(attempt)).toBeGreaterThan(0)
    await again.close()
    await withClient(database.admin, (client) =>
      client.query("update throttle set last_at = now() - interval '61 minutes'"),
    )
    expect(await gate.throttle.wait(attempt)).toBe(0)
  })

  test('among very many makes only those wait who failed before', async () => {
    const attempt = { address: '198.51.100.1', account: 'd' }
    await fail(1, attempt)
    await withClient(database.admin, (client) =>
      client.query(
        'update throttle set failures = 400, since = now() where failures > 1 and bucket in (select bucket from throttle order by failures desc limit 1)',
      ),
    )
    await fail(1, { address: '198.51.100.2' })
    expect(await gate.throttle.wait({ address: '203.0.113.1', account: 'e' })).toBe(0)
    expect(await gate.throttle.wait(attempt)).toBeGreaterThan(0)
  })
})
