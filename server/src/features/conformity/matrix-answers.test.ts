/** In the matrix people's answers stand beside what is computed: of whom, on which side, and whether they are the answer. */
import { join } from 'node:path'
import type { ConformityMatrix, ConformityMatrixAnswers } from '@clew/contract'
import { beforeAll, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { lawFolder } from '../law/index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const database = openTestDatabase()
const clock = () => new Date('2026-01-01T12:00:00Z')
const { get, post } = asking(
  openTestServer(database, () => routesUnderSmallLaw(lawFolder(join(root, 'law-packs')), clock)),
)
const patient = 60_000

const said = async (query: string, as?: Parameters<typeof get>[1]) =>
  (await get(`/api/conformity/matrix/answers?${query}`, as)).json<ConformityMatrixAnswers>().said
const answer = async (pack: string, body: object): Promise<void> => {
  const whole = {
    evidence: 'Seen in 14 of 20 trials.',
    citation: 'Report of 2024, p. 12',
    version: 0,
    ...body,
  }
  expect((await post(`/api/conformity/laws/${pack}/answers`, whole)).statusCode).toBe(201)
}

beforeAll(async () => {
  await answer('th', { item: 'P-6-1', side: 'practice', verdict: 'partly' })
  await answer('th', { item: 'P-7-1', side: 'practice', verdict: 'met' })
  await answer('th', { item: 'P-7-1', side: 'practice', verdict: 'withdrawn', version: 1 })
  await answer('in', {
    item: 'P-3c',
    side: 'law',
    verdict: 'met',
    instrument: 'bns',
    article: '143(1)',
    validTo: '2026-06-30',
  })
}, patient)

test('Answers on practice and on the law stand with side, author and day', async () => {
  const own = (await said('packs=th,in')).filter(({ from }) => from === 'unit')
  expect(own).toMatchObject([
    { pack: 'th', item: 'P-6-1', side: 'practice', verdict: 'partly', on: '2026-01-01', counts: true },
    { pack: 'in', item: 'P-3c', side: 'law', verdict: 'met', on: '2026-01-01', counts: false },
  ])
  expect(own.every(({ by }) => by !== '')).toBe(true)
})

test('What is computed stays as it is for everybody', async () => {
  const { rows } = (await get('/api/conformity/matrix?packs=in')).json<ConformityMatrix>()
  expect(rows.find(({ item }) => item === 'P-3c')?.cells[0]?.verdict).toBe('not')
})

test('An answer stands on the days on which it holds, and under the texts that were asked for', async () => {
  const items = async (query: string) =>
    (await said(query)).filter(({ from }) => from === 'unit').map(({ item }) => item)
  expect(await items('packs=in&as-of=2026-07-01')).toEqual([])
  expect(await items('packs=th&against=untoc')).toEqual([])
})

test('Answers of another unit are nobody else’s', async () => {
  const stranger = await database.actor('Somebody elsewhere')
  expect((await said('packs=th,in', stranger)).filter(({ from }) => from === 'unit')).toEqual([])
})

test('A law that is not there is refused', async () => {
  expect((await get('/api/conformity/matrix/answers?packs=th,xx')).json().code).toBe('packs-unknown')
})
