/** Whoever can write into the database itself can destroy an identity, but never read one, forge one, or move it to another person. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { identity } from '../../../../tests/fixtures/planted-names.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { vaultOf } from '../../../../tests/fixtures/vault-case.ts'
import { type Login, withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const server = openTestServer(database, () => routesUnderSmallLaw())
const { openCase, seal, ask, reveal } = vaultOf(server)

type Sealed = { readonly case: string; readonly request: string; readonly record: string }
let one: Sealed
let two: Sealed
const run = (text: string, values: unknown[] = [], login: Login = database.admin) =>
  withClient(login, async (client) => (await client.query(text, values)).rows as Record<string, unknown>[])

async function sealedCase(): Promise<Sealed> {
  const id = await openCase()
  const { record } = (await seal(id)).json()
  return { case: id, record, request: (await ask(id, ['names', 'born'])).json().id }
}
beforeAll(async () => {
  ;[one, two] = [await sealedCase(), await sealedCase()]
})

/** Changes rows behind the server, asks for the identity, and puts the rows back. */
async function revealedAfter(tamper: () => Promise<unknown>): Promise<string> {
  const tables = ['vault_identity', 'data_key', 'unit_key'] as const
  const kept = await Promise.all(tables.map((table) => run(`select * from ${table}`)))
  await tamper()
  const { statusCode, body } = await reveal(one.case, one.request)
  for (const { case_id, record_id, ...row } of kept[0] ?? [])
    await run(
      'update vault_identity set person = $3, version = $4, sealed = $5, unit_id = $6 where case_id = $1 and record_id = $2',
      [case_id, record_id, row['person'], row['version'], row['sealed'], row['unit_id']],
    )
  for (const row of kept[1] ?? [])
    await run('update data_key set wrapped = $3, generation = $4 where case_id = $1 and record_id = $2', [
      row['case_id'],
      row['record_id'],
      row['wrapped'],
      row['generation'],
    ])
  for (const row of kept[2] ?? [])
    await run('update unit_key set wrapped = $3, master = $4 where unit_id = $1 and generation = $2', [
      row['unit_id'],
      row['generation'],
      row['wrapped'],
      row['master'],
    ])
  return statusCode === 200 ? 'shown' : JSON.parse(body).code
}

const flip = (table: string, column: string, where: string) => (at: number, bit: number) =>
  run(
    `update ${table} set ${column} = set_byte(${column}, $2 % length(${column}), get_byte(${column}, $2 % length(${column})) # (1 << $3))
    where ${where} and $1::uuid is not null`,
    [one.record, at, bit],
  )

describe('an identity whose rows somebody altered', () => {
  test('is shown while nobody did', async () => {
    expect(await revealedAfter(async () => undefined)).toBe('shown')
  })

  test('does not open, whichever bit of it, of its key or of the unit’s key is another', async () => {
    const places = [
      flip('vault_identity', 'sealed', 'record_id = $1'),
      flip('data_key', 'wrapped', 'record_id = $1'),
      flip('unit_key', 'wrapped', 'generation = 1'),
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.nat(5000), fc.nat(7), async (place, at, bit) => {
        expect(await revealedAfter(() => place(at, bit))).toBe('sealed-record-altered')
      }),
      { numRuns: 25 },
    )
  })

  test.each([
    [
      'the sealed bytes of another person',
      'update vault_identity set sealed = (select sealed from vault_identity where record_id = $2) where record_id = $1',
    ],
    [
      'the data key of another person',
      'update data_key set wrapped = (select wrapped from data_key where record_id = $2) where record_id = $1',
    ],
    [
      'bytes and key of another person together',
      `with a as (update vault_identity set sealed = (select sealed from vault_identity where record_id = $2) where record_id = $1)
      update data_key set wrapped = (select wrapped from data_key where record_id = $2) where record_id = $1`,
    ],
    [
      'another version',
      'update vault_identity set version = version + 1 where record_id = $1 and $2::uuid is not null',
    ],
    [
      'the name of another person of the case',
      `update vault_identity set person = 'W1' where record_id = $1 and $2::uuid is not null`,
    ],
  ])('does not open with %s', async (_, statement) => {
    expect(await revealedAfter(() => run(statement, [one.record, two.record]))).toBe('sealed-record-altered')
  })

  test('does not open as it was before the last change', async () => {
    const id = await openCase()
    await seal(id, { names: identity.names, born: '1998-03-04' })
    const [before] = await run('select sealed, record_id from vault_identity where case_id = $1', [id])
    await seal(id, { born: '1998-03-05' }, 1)
    const request = (await ask(id, ['born'])).json().id
    await run('update vault_identity set sealed = $2 where record_id = $1', [
      before?.['record_id'],
      before?.['sealed'],
    ])
    expect((await reveal(id, request)).json().code).toBe('sealed-record-altered')
  })

  test('does not open in another unit, nor under another master key', async () => {
    expect(
      await revealedAfter(() => run("update unit_key set master = '0000000000000000' where generation = 1")),
    ).toBe('keys-unavailable')
  })
})
