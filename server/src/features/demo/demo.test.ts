/** The decided cases under case-files: each is taken in whole, comes back equal, and is assessed under the real law. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCaseFile } from '@clew/casefile'
import type { CaseList } from '@clew/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { features } from '../index.ts'
import { lawFolder } from '../law/index.ts'
import { caseFilesIn, loadDemoCases } from './index.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'case-files')
const database = openTestDatabase()
const refused: string[] = []
const log = openLog('warn', { write: (line) => void refused.push(line) })
const clock = () => new Date('2026-05-05T12:00:00Z')
const law = lawFolder(join(folder, '..', 'law-packs'))
const parts = { clock, log, config: readConfig({ demo: 'no' }, {}), version: '0.0.0-test' }
const { get } = asking(openTestServer(database, () => features(parts, law).flatMap(({ routes }) => routes)))

let files: string[] = []
let items: CaseList['items'] = []

beforeAll(async () => {
  files = await caseFilesIn(folder)
  const taken = await loadDemoCases(database, { folder, clock, log })
  expect([taken, refused]).toEqual([files.length, []])
  // Two of the cases stand in compartments, which a head of unit sees only when cleared.
  await withClient(database.admin, (client) =>
    client.query(
      `insert into compartment_clearance (user_id, unit_id, compartment, starts_on)
      select $1, $2, unnest('{officials,children}'::text[]), '2026-01-01'`,
      [localUser.userId, localUser.unitId],
    ),
  )
  const answer = await get('/api/cases?limit=200&sort=reference')
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.any(String)])
  items = answer.json<CaseList>().items
}, 60_000)

describe('the decided cases', () => {
  test('are all in the list, each with its charges assessed', () => {
    expect(items).toHaveLength(files.length)
    const unassessed = items.filter(
      ({ charges }) => charges.byStanding.reduce((sum, each) => sum + each, 0) < charges.total,
    )
    expect(unassessed.map(({ reference }) => reference)).toEqual([])
  })

  test('come back equal, as YAML and as JSON', async () => {
    for (const name of files) {
      const read = readCaseFile(await readFile(join(folder, name), 'utf8'))
      if (!read.ok) throw new Error(`${name} has errors`)
      const id = items.find(({ reference }) => reference === read.caseFile.reference)?.id ?? ''
      for (const as of ['yaml', 'json']) {
        const back = readCaseFile((await get(`/api/cases/${id}/export?as=${as}`)).body)
        expect([name, back.ok ? back.caseFile : back.problems]).toEqual([name, read.caseFile])
      }
    }
  }, 120_000)

  test('are each assessed over the address', async () => {
    for (const { id, reference } of items) {
      const answer = await get(`/api/cases/${id}/assessment`)
      expect([reference, answer.statusCode, answer.body.slice(0, 200)]).toEqual([
        reference,
        200,
        expect.any(String),
      ])
    }
  }, 120_000)

  test('are not taken in twice', async () => {
    expect(await loadDemoCases(database, { folder, clock, log })).toBe(0)
  })

  test('are none where there is no folder', async () => {
    expect(await loadDemoCases(database, { folder: join(folder, 'nowhere'), clock, log })).toBe(0)
  })
})
