/** Foreign keys promise no more and no less than the rules of the case file: a key too many refuses a sound file. */
import { references } from '@clew/casefile'
import { beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { withClient } from '../../platform/database/provision.ts'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { recordTables } from './tables.ts'

const database = openTestDatabase()
const { post } = asking(openTestServer(database, () => routesUnderSmallLaw()))
let keys: string[] = []

beforeAll(async () => {
  keys = await withClient(database.admin, async (client) => {
    const { rows } = await client.query<{ key: string }>(`
      select conrelid::regclass || '.' || attname || ' → ' || confrelid::regclass as key
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[2]
      where contype = 'f' and array_length(conkey, 1) = 2 and conkey[1] = (
        select attnum from pg_attribute where attrelid = conrelid and attname = 'case_id')`)
    const ofRecords: readonly string[] = Object.values(recordTables)
    return rows.map(({ key }) => key).filter((key) => ofRecords.includes(key.split('.')[0] ?? ''))
  })
})

/** Fields that hold one name of one kind; lists and fields that may name several kinds are checked by the program. */
const lists = new Set([
  'derivedFrom',
  'by',
  'to',
  'with',
  'alsoAt',
  'victims',
  'alternativeTo',
  'setsAside',
  'charges',
  'against',
  'inFavourOf',
  'relations',
  'agreed',
])

test('every single reference to one kind of record is a foreign key, and nothing else is', () => {
  const promised = references
    .filter(({ field, to }) => to.length === 1 && !field.some((part) => lists.has(part)))
    .map(({ from, field, to }) => `${recordTables[from]}.${field.at(-1)} → ${recordTables[to[0] ?? 'facts']}`)
  expect(keys.toSorted()).toEqual(promised.toSorted())
})

test('a victim who is prosecuted can be an accused', async () => {
  const text = smallCase().replace('accused: P1', 'accused: V1').replace('victims: [V1], status', 'status')
  expect((await post('/api/cases/import', { text, fileName: 'x.yaml' })).statusCode).toBe(201)
})
