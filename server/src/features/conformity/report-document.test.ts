/** A minister’s adviser gets the report of Thailand or the Philippines as a Word file, and every line of it has an article. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openDocx } from '../../platform/testing/open-docx.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { features } from '../index.ts'
import { lawFolder } from '../law/index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const parts = {
  clock: () => new Date('2026-01-01T12:00:00Z'),
  log: openLog('silent'),
  config: readConfig({ demo: 'no' }, {}),
  version: '0.0.0-test',
}
const made = () => features(parts, lawFolder(join(root, 'law-packs'))).flatMap(({ routes }) => routes)
const { get, post } = asking(openTestServer(openTestDatabase(), made))
const patient = { timeout: 60_000 }

const documentOf = async (pack: string, as: string, lang = 'en') => {
  const answer = await get(`/api/conformity/laws/${pack}/document?as=${as}&lang=${lang}`)
  expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
    200,
    expect.stringContaining(`conformity-${pack}-2026-01-01.${as === 'markdown' ? 'md' : as}`),
  ])
  return answer
}

describe('the Word file', patient, () => {
  test.each(['th', 'ph', 'in', 'gb'])(
    'of %s gives every line the article that asks and the one that answers',
    async (pack) => {
      const read = openDocx((await documentOf(pack, 'docx')).rawPayload)
      const [summary, ...tables] = read.tables
      expect(summary?.rows.length).toBeGreaterThan(3)
      const rows = tables.flatMap(({ rows: [titles, ...lines] }) => {
        expect(titles?.[2]).toBe('Obligation')
        return lines
      })
      expect(rows.length).toBeGreaterThan(130)
      for (const [item = '', , obligation = '', strength = '', verdict = '', provisions = ''] of rows) {
        expect([
          item,
          /^(Palermo Protocol|UNTOC|22 USC|Dir\.|CETS|Model Law|Roadmap) \S/.test(obligation),
        ]).toEqual([item, true])
        expect([item, strength !== '']).toEqual([item, true])
        const assessed = !verdict.includes('not assessed')
        const article = ['th', 'ph'].includes(pack) ? /\d/ : /\d|law|unverified/i
        if (assessed) expect([item, provisions]).toEqual([item, expect.stringMatching(article)])
      }
    },
  )

  test('in Urdu runs right to left, every run of it', async () => {
    const read = openDocx((await documentOf('th', 'docx', 'ur')).rawPayload)
    expect(read.tables.length).toBeGreaterThan(3)
    expect(read.tables.every(({ bidi }) => bidi)).toBe(true)
    const urdu = read.paragraphs.filter(({ text }) => /^\P{L}*\p{Script=Arabic}/u.test(text))
    expect(urdu.length).toBeGreaterThan(100)
    expect(urdu.filter(({ bidi }) => !bidi)).toEqual([])
    const wrong = read.paragraphs.flatMap(({ runs }) =>
      runs.filter(({ text, rtl }) => /\p{L}/u.test(text) && rtl !== /\p{Script=Arabic}/u.test(text)),
    )
    expect(wrong).toEqual([])
  })

  test('holds what people answered, with where their evidence is', async () => {
    await post('/api/conformity/laws/ph/answers', {
      item: 'P-6-1',
      side: 'practice',
      verdict: 'not',
      evidence: 'Names were printed in three newspapers.',
      citation: 'Bulletin 4/2025',
      version: 0,
    })
    const text = (await documentOf('ph', 'json')).json()
    const item = text.items.find((one: { item: string }) => one.item === 'P-6-1')
    expect(item.practice).toMatchObject({
      verdict: 'not',
      person: { evidence: 'Names were printed in three newspapers.' },
    })
    expect(text.answers[0].citation).toBe('Bulletin 4/2025')
  })
})

describe('the other files', patient, () => {
  test('are a PDF, tagged, and Markdown, of the same report', async () => {
    const pdf = (await documentOf('th', 'pdf', 'ur')).rawPayload
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.includes('/StructTreeRoot') || pdf.includes('/MarkInfo')).toBe(true)
    expect((await documentOf('th', 'markdown')).body).toContain('Palermo Protocol 3(a)')
  })
})
