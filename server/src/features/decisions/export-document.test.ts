/** A decided case on paper: everything that the digest says, in the language that was asked for as far as it is translated. */
import { join } from 'node:path'
import type { Decision } from '@clew/library/decision'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { openPress } from '../../platform/documents/index.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openDocx } from '../../platform/testing/open-docx.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { lawFolder } from '../law/index.ts'
import { decisionRoutes, loadShippedDecisions } from './index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const clock = () => new Date()
const press = openPress()
const database = openTestDatabase()
const { get } = asking(
  openTestServer(database, () =>
    decisionRoutes({
      law: lawFolder(join(root, 'law-packs')),
      clock,
      press,
      measures: async () => undefined,
    }),
  ),
)
afterAll(() => press.close())
beforeAll(async () => {
  const folder = join(root, 'library')
  await loadShippedDecisions(database, { folder, known: {}, clock, log: openLog('silent') })
}, 60_000)

const wordFile = async (id: string, lang: string) => {
  const answer = await get(`/api/decisions/${id}/document?as=docx&lang=${lang}`)
  expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
    200,
    `attachment; filename="decision-${id}.docx"`,
  ])
  return openDocx(answer.rawPayload)
}
const allText = ({ paragraphs, tables }: ReturnType<typeof openDocx>) =>
  [...paragraphs.map(({ text }) => text), ...tables.flatMap(({ rows }) => rows.flat())].join('\n')
const decisionOf = async (id: string): Promise<Decision> =>
  (await get(`/api/decisions/${id}`)).json().decision

describe('the Word file', { timeout: 60_000 }, () => {
  test.each(['AU-01', 'US-25', 'GR-05'])('of %s holds every sentence of the digest', async (id) => {
    const decision = await decisionOf(id)
    const text = allText(await wordFile(id, 'en'))
    const said = [
      decision.title,
      decision.court,
      decision.citation,
      decision.facts,
      decision.decided,
      ...decision.holdings.flatMap(({ charge, why, element }) => [charge, why, element]),
      ...decision.issues.map(({ says }) => says),
      ...decision.lessons.map(({ says }) => says),
      ...decision.sentences.flatMap(({ who, says }) => [who, says]),
      ...decision.remedies.map(({ says }) => says),
      ...decision.parties.map(({ says }) => says),
      ...decision.sources.map(({ title }) => title),
      ...decision.unverified,
    ]
    expect(said.filter((words) => !text.includes(words))).toEqual([])
    expect(text).toContain('Nobody has reviewed this digest yet')
  })

  test('in Urdu has the translated facts, says that a machine made them, and runs right to left', async () => {
    const { translations } = await decisionOf('AU-01')
    const read = await wordFile('AU-01', 'ur')
    const text = allText(read)
    expect(text).toContain(translations['ur']?.facts)
    expect(text).toContain(translations['ur']?.lesson)
    expect(text).toContain('یہ ترجمہ مشین نے کیا ہے')
    expect(read.tables.every(({ bidi }) => bidi)).toBe(true)
  })

  test('in a language without a translation says so and stays in its own', async () => {
    const { facts } = await decisionOf('AU-01')
    for (const lang of ['fr', 'constructor']) {
      const text = allText(await wordFile('AU-01', lang))
      expect(text).toContain('has not been translated into')
      expect(text).toContain(facts)
    }
  })
})

describe('the PDF', { timeout: 120_000 }, () => {
  test.each(['en', 'ur', 'hi', 'zh', 'ru', 'th', 'fr'])('in %s is tagged', async (lang) => {
    const answer = await get(`/api/decisions/AU-01/document?as=pdf&lang=${lang}`)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(answer.headers['content-disposition']).toBe('attachment; filename="decision-AU-01.pdf"')
    expect(answer.rawPayload.toString('latin1')).toContain('pdfuaid:part')
  })
})

test('what is not there is not found', async () => {
  const answer = await get('/api/decisions/XX-99/document?as=pdf')
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'decision-not-found'])
})
