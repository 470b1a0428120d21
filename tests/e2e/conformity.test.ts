/** How laws conform, through a browser: counts that lead to items, answers with evidence, a Word file, laws side by side, a draft. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openDocx } from '../../server/src/platform/testing/open-docx.ts'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const patient = { timeout: 120_000 }

async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

const addresses = [
  '/conformity',
  '/conformity/laws/in?verdict=not&item=P-3c',
  '/conformity/laws/th/history?from=2019-04-06&to=2019-04-07',
  '/conformity/laws/gb/draft',
  '/conformity/matrix?packs=in%2Cgb%2Cth&differing=true',
]
const readers: readonly [LanguageCode, 'light' | 'dark'][] = [
  ['en', 'light'],
  ['ur', 'dark'],
]

describe.each(readers)('in %s and %s', (language, theme) => {
  test('no page of conformity has a barrier', { timeout: 240_000 }, async () => {
    const { page, complaints } = await visit('/conformity', reader(language, theme))
    for (const address of addresses) {
      await page.goto(address)
      await arrived(page)
      await expectNoBarriers(page)
    }
    expect(complaints).toEqual([])
  })
})

test('on a telephone no page of conformity is wider than its screen', patient, async () => {
  const { page } = await visit('/conformity', { ...reader('ur'), viewport: { width: 390, height: 844 } })
  for (const address of addresses) {
    await page.goto(address)
    await arrived(page)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([address, Math.max(0, over)]).toEqual([address, 0])
  }
})

test(
  'a count leads to its items, and a gap to its article, the offence and laws that do better',
  patient,
  async () => {
    const say = await wordsOf('en')
    const { page } = await visit('/law/packs/in', reader('en'))
    await page.getByRole('link', { name: say('law.conformity') }).click()
    await arrived(page)
    await page.getByRole('button', { name: /^Palermo Protocol, not met/ }).click()
    await page.getByRole('button', { name: /P-3c/ }).click()
    const item = page.locator('.item[data-open]')
    await item.getByText(say('conformity.models'), { exact: true }).waitFor()
    expect(await item.textContent()).toContain('Palermo Protocol 3(c)')
    await item.getByRole('link', { name: 'BNS 143(1)' }).first().click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(page.url()).toContain('/law/packs/in/')
  },
)

test(
  'the adviser of a minister gets the report of the Philippines as a Word file with an article on every line',
  patient,
  async () => {
    const say = await wordsOf('en')
    const { page } = await visit('/conformity/laws/ph', reader('en'))
    await arrived(page)
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: say('conformity-file.docx'), exact: true }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/^conformity-ph-.*\.docx$/)
    const { tables } = openDocx(await readFile(await download.path()))
    const rows = tables.slice(1).flatMap((table) => table.rows.slice(1))
    expect(rows.length).toBeGreaterThan(130)
    expect(rows.filter(([, , article = '']) => article.trim() === '')).toEqual([])
  },
)

test(
  'a person answers practice with evidence, and an answer without its provision is refused',
  patient,
  async () => {
    const say = await wordsOf('en')
    const { page } = await visit('/conformity/laws/za?item=P-6-3', reader('en'))
    await arrived(page)
    await page.getByRole('button', { name: say('conformity.answer') }).click()
    const form = page.locator('.answer-form')
    await form.getByLabel(say('conformity.form.verdict'), { exact: true }).selectOption('met')
    await form
      .getByLabel(say('conformity.form.evidence'), { exact: true })
      .fill('Shelters in nine provinces took everybody who was referred.')
    await form.getByLabel(say('conformity.form.citation'), { exact: true }).fill('Annual report 2025, p. 7')
    await form.getByRole('button', { name: say('conformity.form.send') }).click()
    await page.getByRole('alert').waitFor()
    await form.getByLabel(say('conformity.form.side'), { exact: true }).selectOption('practice')
    await form.getByRole('button', { name: say('conformity.form.send') }).click()
    const answer = page.locator('.answer', { hasText: 'Shelters in nine provinces' })
    await answer.waitFor()
    expect(await answer.textContent()).toContain('Hana Head')
    await page.locator('.item[data-open] .item-answers [data-verdict="met"]').first().waitFor()
  },
)

test('laws side by side go out as a table', patient, async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/conformity/matrix?packs=in%2Cgb&against=palermo', reader('en'))
  await arrived(page)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: say('action.csv') }).click()
  const text = await readFile(await (await coming).path(), 'utf8')
  const line = text.split('\r\n').find((each) => each.startsWith('P-3c,'))
  expect(line).toMatch(/not met: BNS 143\(1\).*met: /)
})

test('a draft is refused with every problem, then says what it would change', patient, async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/conformity/laws/gb/draft', reader('en'))
  await arrived(page)
  const area = page.getByRole('textbox', { name: /^Text of/ })
  const text = await area.inputValue()
  const attempt = page.getByRole('button', { name: say('conformity.draft.try') })
  await area.fill(text.replaceAll('max: life', 'max: livelong'))
  await attempt.click()
  const problems = page.locator('.draft-problem')
  await problems.first().waitFor()
  expect(await problems.count()).toBeGreaterThan(1)
  await area.fill(text.replaceAll('max: life', 'max: 3y'))
  await attempt.click()
  await page.getByRole('heading', { name: /items of the checklist change/ }).waitFor()
  await page.getByText('GB-21').first().waitFor()
  await expectNoBarriers(page)
})

test(
  'what people answered stands in the matrix beside what is computed, and in the history, in words too',
  patient,
  async () => {
    const say = await wordsOf('en')
    const { page, complaints } = await visit('/library/measures/protection/coordination', reader('en'))
    await arrived(page)
    const status = await page.evaluate(async () => {
      const body = { item: 'P-9-3', side: 'practice', verdict: 'partly', version: 0 }
      const said = { evidence: 'Three of five regions have a mechanism.', citation: 'Own count, 2025' }
      const headers = { 'content-type': 'application/json', 'clew-request': 'test' }
      const sent = { method: 'POST', headers, body: JSON.stringify({ ...body, ...said }) }
      return (await fetch('/api/conformity/laws/th/answers', sent)).status
    })
    expect(status).toBe(201)
    await page
      .getByRole('link', { name: say('library.item.states') })
      .first()
      .click()
    await page.waitForURL(/\/conformity\/matrix\?/)
    await page.getByText(say('conformity.matrix.one-item', { item: 'P-9-3' })).waitFor()
    const said = page.locator('.matrix-said[data-side="practice"]')
    await said.first().waitFor()
    expect(await said.first().textContent()).toContain('partly')
    await expectNoBarriers(page)
    await page.goto('/conformity/laws/th/history')
    const history = page.locator('.answer-history')
    await history.getByText('Three of five regions have a mechanism.').waitFor()
    await expectNoBarriers(page)
    expect(complaints).toEqual([])
  },
)
