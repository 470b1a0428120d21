/** The figures and the training of the demo: made once, by the steps that people take; and every number leads to its people. */
import { join } from 'node:path'
import type {
  FigureImportReport,
  FigurePage,
  IndicatorRead,
  TrainedPerson,
  TrainingCoverage,
} from '@clew/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { features } from '../index.ts'
import { fixedLaw } from '../law/index.ts'
import { indicatorFile } from '../monitoring/index.ts'
import { lessonsFolder } from '../training/index.ts'
import type { DemoRow } from './demo.store.ts'
import { demoSessions } from './demo-training.ts'
import { loadDemoFigures } from './load-demo-figures.ts'
import { loadDemoTraining } from './load-demo-training.ts'
import { makeDemoPeople } from './make-demo-people.ts'

const library = join(import.meta.dirname, '..', '..', '..', '..', 'library')
const refused: string[] = []
const log = openLog('warn', { write: (line) => void refused.push(line) })
const clock = () => new Date('2026-05-05T12:00:00Z')
const database = openTestDatabase()
const { get } = asking(
  openTestServer(database, () =>
    features(
      { clock, log, config: readConfig({ demo: 'no' }, {}), version: '0.0.0-test' },
      fixedLaw(smallLaw()),
    ).flatMap(({ routes }) => routes),
  ),
)
const lessons = lessonsFolder(library, log)
const file = join(library, 'monitoring', 'figures.csv')
const source = indicatorFile(join(library, 'monitoring', 'indicators.yaml'))

let people: DemoRow[] = []
let report: FigureImportReport | undefined
let sessions = 0

beforeAll(async () => {
  people = await makeDemoPeople(database, clock)
  report = await loadDemoFigures(database, people, { file, source, clock, log })
  sessions = await loadDemoTraining(database, people, { lessons, clock, log })
}, 60_000)

describe('the figures of the demo', () => {
  test('are taken in whole, and the report of it stays in the journal', async () => {
    expect(report).toMatchObject({ refused: 0, repeated: 0, corrected: 0 })
    expect(report?.created).toBe(report?.count)
    const entries = await get('/api/journal/entries?what=monitoring.import')
    expect(entries.body).toContain(`"created":${report?.created}`)
  })

  test('are taken in once, so that a correction stays', async () => {
    expect(await loadDemoFigures(database, people, { file, source, clock, log })).toBeUndefined()
  })

  test('are reached from the list also where parts of an indicator are held and no whole', async () => {
    const { items } = (await get('/api/monitoring/indicators')).json<{ items: IndicatorRead[] }>()
    for (const { id, part, figures } of items.filter((one) => one.figures > 0)) {
      const parts = Object.entries(part ?? {}).filter((one): one is [string, string] => one[1] !== undefined)
      const asked = new URLSearchParams([['indicator', id], ...parts]).toString()
      const page = await get(`/api/monitoring/figures?${asked}`)
      const { series } = page.json<FigurePage>()
      expect([id, figures > 0, series.some((one) => one.figures.length > 0)]).toEqual([id, true, true])
    }
    expect(items.find(({ id }) => id === 'victims-rescued')?.part).toEqual({ age: 'under-18' })
    expect(items.find(({ id }) => id === 'victims-presumed')?.part).toBeUndefined()
  })

  test('tell of no change over the year in which another authority began to count', async () => {
    const asked = async (more: string) =>
      (await get(`/api/monitoring/figures?indicator=victims-presumed&states=GB${more}`)).json<FigurePage>()
    const [whole] = (await asked('')).series
    expect(whole?.change).toEqual({ ok: false, why: 'break-in-series', year: 2019 })
    const [since] = (await asked('&from=2019')).series
    expect(since?.change).toMatchObject({ ok: true, from: 10_611, to: 17_004, by: 6_393 })
  })
})

describe('the training of the demo', () => {
  const lacking = async (more: string) =>
    (await get(`/api/training/people?${more}`)).json<{ items: TrainedPerson[] }>().items
  const standing = (items: readonly TrainedPerson[], name: string, module: string) =>
    items.find((one) => one.name === name)?.modules.find((one) => one.module === module)

  test('is made once and nothing of it is refused', async () => {
    expect([sessions, refused]).toEqual([demoSessions.length, []])
    expect(await loadDemoTraining(database, people, { lessons, clock, log })).toBe(0)
  })

  test('holds one competence that has ended, some that end soon, and somebody who lacks what a child needs', async () => {
    const all = await lacking('')
    expect(standing(all, 'Petra Prosecutor', 'children')).toMatchObject({ state: 'expiring' })
    expect(standing(all, 'Ivo Investigator', 'devices')).toMatchObject({ state: 'expired' })
    expect(standing(all, 'Paul Prosecutor', 'children')).toMatchObject({ state: 'missing' })
    expect(standing(all, 'Fay Financial', 'money')).toMatchObject({ state: 'missing' })
    expect(standing(all, 'Petra Prosecutor', 'elements')).toMatchObject({ state: 'current' })
  })

  test('has a number of each region and module that is the number of people behind it', async () => {
    const coverage = (await get('/api/training/coverage')).json<TrainingCoverage>()
    const rows = [
      ...coverage.regions.map((row) => ({ row, where: `&region=${row.region ?? '-'}` })),
      { row: coverage.total, where: '' },
    ]
    expect(rows.some(({ row }) => row.cells.some(({ asked, trained }) => trained < asked))).toBe(true)
    for (const { row, where } of rows)
      for (const { module, asked, trained } of row.cells) {
        const behind = async (state: string) =>
          (await lacking(`module=${module}&state=${state}${where}`)).length
        const place = `${module}${where}`
        expect([place, await behind('current')]).toEqual([place, trained])
        expect([place, await behind('lacking')]).toEqual([place, asked - trained])
      }
  })
})
