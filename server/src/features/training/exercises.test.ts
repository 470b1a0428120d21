/** Exercises over the address: every decided case, the file's own links come out as recorded, and nothing is told before the answer. */
import { join } from 'node:path'
import type { ExerciseAnswered, ExerciseMark, ExerciseRead, ExerciseSummary } from '@clew/contract'
import { exerciseOf, recordedMarks } from '@clew/law'
import { describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { decidedIn } from '../conformity/index.ts'
import { lawFolder } from '../law/index.ts'
import { lessonsFolder, trainingRoutes } from './index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const law = lawFolder(join(root, 'law-packs'))
const decided = decidedIn(join(root, 'case-files'))
const clock = () => new Date('2026-01-01T12:00:00Z')
const database = openTestDatabase()
const lessons = lessonsFolder(join(root, 'library'), openLog('silent'))
const { get, post } = asking(openTestServer(database, () => trainingRoutes({ lessons, law, decided, clock })))
const patient = { timeout: 120_000 }

async function marksOf(reference: string, charge: string): Promise<ExerciseMark[]> {
  const caseFile = (await decided()).find((each) => each.reference === reference)
  const { law: inUse } = await law.current()
  const made =
    caseFile === undefined ? undefined : exerciseOf(caseFile, inUse, { charge, asOf: '2026-01-01' })
  if (caseFile === undefined || made === undefined) throw new Error(`No exercise ${reference}/${charge}`)
  return [...recordedMarks(caseFile, made)]
}
const answer = (path: string, marks: readonly ExerciseMark[]) =>
  post(`/api/training/exercises/${path}/answers`, { marks })

describe('exercises', patient, () => {
  test('are made of every decided case, and the recorded links come out as recorded', async () => {
    const { items } = (await get('/api/training/exercises')).json<{ items: ExerciseSummary[] }>()
    expect(items).toHaveLength(25)
    for (const { reference, charges } of items) {
      const charge = charges[0]?.charge ?? ''
      const answered = await answer(`${reference}/${charge}`, await marksOf(reference, charge))
      expect([reference, answered.statusCode]).toEqual([reference, 200])
      expect([reference, answered.json<ExerciseAnswered>().asRecorded]).toEqual([reference, true])
    }
    expect(items.find(({ reference }) => reference === 'AU-07')?.modules).toContain('judging')
  })

  test('tell items, facts and elements, and keep the links back', async () => {
    const read = (await get('/api/training/exercises/AU-07/C2')).json<ExerciseRead>()
    expect(read.elements.map(({ element }) => element)).toEqual(['condition', 'act', 'intent'])
    expect(read.elements.every(({ cited }) => cited.text.length > 3)).toBe(true)
    expect(read.persons['V1']).toBe('V1')
    expect(JSON.stringify(read)).not.toMatch(/"(bearing|links|note)"/)
  })

  test('answer with the trace of both, the court, and what the digest holds on the element', async () => {
    const marks = (await marksOf('AU-07', 'C2')).filter(({ evidence }) => evidence !== 'E2')
    const read = (await answer('AU-07/C2', marks)).json<ExerciseAnswered>()
    expect(read.asRecorded).toBe(false)
    expect(read.outcome).toMatchObject({ outcome: 'retrial-ordered', citation: '[2008] QCA 417' })
    expect(read.decision?.lessons.length).toBeGreaterThan(0)
    const [condition] = read.elements
    expect(condition?.said.recorded.join(' ')).toContain('Third-party witnesses')
    expect(condition?.said.answered.join(' ')).not.toContain('Third-party witnesses')
    expect(condition?.holdings.map(({ outcome }) => outcome)).toEqual(['set-aside'])
    expect(read.marks.filter(({ by }) => by === 'file').every(({ evidence }) => evidence === 'E2')).toBe(true)
    const urdu = await post('/api/training/exercises/AU-07/C2/answers?lang=ur', { marks })
    expect(urdu.json<ExerciseAnswered>().elements[0]?.said.answered.join(' ')).toMatch(/[\u0600-\u06FF]/)
  })

  test('that are not there, and marks that lead nowhere, are refused', async () => {
    expect((await get('/api/training/exercises/AU-07/C99')).statusCode).toBe(404)
    const wrong = await answer('AU-07/C2', [{ evidence: 'E99', fact: 'worked', bearing: 'supports' }])
    expect(wrong.json()).toMatchObject({ code: 'exercise-marks-unknown', params: { count: 1 } })
  })
})
