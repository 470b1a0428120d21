/** Decided cases through a browser: found in any script, narrowed, read, taken along, brought in; and reached from a gap of a case. */
import { readFile } from 'node:fs/promises'
import { decisionsAsJson } from '@clew/library/exchange'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { generatedDecision } from '../fixtures/generated-decisions.ts'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { caseId } from './cases.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const patient = { timeout: 120_000 }

async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

const addresses = [
  '/decisions',
  '/decisions?means=means.debt&verdict=convicted',
  '/decisions?q=zeppelin',
  '/decisions/AU-01',
  '/decisions/US-25?language=hi',
  '/decisions/XX-99',
  '/decisions/import',
  '/decisions/holdings?concept=means.any',
  '/decisions/holdings',
]
const readers: readonly [LanguageCode, 'light' | 'dark'][] = [
  ['en', 'light'],
  ['ur', 'dark'],
]

describe.each(readers)('in %s and %s', (language, theme) => {
  test('no page of decisions has a barrier', { timeout: 240_000 }, async () => {
    const { page, complaints } = await visit('/decisions', reader(language, theme))
    for (const address of addresses) {
      await page.goto(address)
      await arrived(page)
      await expectNoBarriers(page)
    }
    // The browser itself reports that the decision which is not there was not found.
    expect(complaints.filter((words) => !words.includes('404'))).toEqual([])
  })
})

test('on a telephone no page of decisions is wider than its screen', patient, async () => {
  const { page } = await visit('/decisions', { ...reader('ur'), viewport: { width: 390, height: 844 } })
  for (const address of addresses) {
    await page.goto(address)
    await arrived(page)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([address, Math.max(0, over)]).toEqual([address, 0])
  }
})

test('the same decision is found in English, Hindi, Chinese, Russian and Urdu', patient, async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/decisions', reader('en'))
  const field = page.getByRole('searchbox', { name: say('decisions.search') })
  for (const words of ['strawberry Manolada', 'स्ट्रॉबेरी', '草莓园', 'клубничные поля', 'اسٹرابیری کھیت']) {
    await field.fill('zeppelin')
    await page.getByText(say('decisions.none.next')).waitFor()
    await field.fill(words)
    const link = page.getByRole('link', { name: /strawberry fields of Manolada/ })
    await link.waitFor()
    expect([words, await link.getAttribute('href')]).toEqual([words, '/decisions/GR-05'])
    expect([words, await page.locator('.decision-card mark').count()]).not.toEqual([words, 0])
  }
})

test(
  'a value of a facet shows as many decisions as it says, and stands in the address until it is taken away',
  patient,
  async () => {
    const say = await wordsOf('en')
    const { page } = await visit('/decisions', reader('en'))
    await arrived(page)
    const value = page.locator('.facet-value', { hasText: say('decision-verdict.acquitted') })
    const says = Number(await value.locator('.numbers').innerText())
    expect(says).toBeGreaterThan(0)
    await value.locator('input').check()
    await page.waitForURL(/verdict=acquitted/)
    await page.waitForFunction((count) => document.querySelectorAll('.decision-card').length === count, says)
    await page.reload()
    await arrived(page)
    expect(await page.locator('.decision-card').count()).toBe(says)
    await page
      .getByRole('button', {
        name: say('decisions.chosen.remove', {
          name: `${say('decision-facet.verdict')} ${say('decision-verdict.acquitted')}`,
        }),
      })
      .click()
    await page.waitForURL((url) => url.search === '')
  },
)

describe('from a gap in a case', () => {
  test('the measure, a practice and a decision are three clicks away', patient, async () => {
    const say = await wordsOf('en')
    const { page } = await visit(`/cases/${await caseId('HR-13')}?view=before-judgment`, reader('en'))
    await page.locator('.measures-for a').first().click()
    await page.waitForURL(/\/library\/measures\//)
    await page.locator('.library-ties a[href^="/library/practices/"]').first().click()
    await page.waitForURL(/\/library\/practices\/[a-z]/)
    await page.locator('.library-ties a[href^="/decisions/"]').first().click()
    await page.waitForURL(/\/decisions\/[A-Z]{2}-\d+/)
    await page.getByRole('heading', { name: say('decision.holdings') }).waitFor()
  })

  test(
    'what courts said about it opens in place, and leads to the decision and to the law',
    patient,
    async () => {
      const say = await wordsOf('en')
      const { page } = await visit(`/cases/${await caseId('HR-13')}/proof?view=before-judgment`, reader('en'))
      await page.getByText(say('holdings.for')).first().click()
      await page.locator('.holding-found').first().waitFor()
      await expectNoBarriers(page)
      await page.locator('.holding-found a[href^="/decisions/"]').first().click()
      await page.waitForURL(/\/decisions\/[A-Z]{2}-\d+/)
      await page.locator('a[href*="#element-"]').first().click()
      await page.waitForURL(/\/law\/packs\/.*#element-/)
    },
  )
})

test(
  'a case shows decisions like it, each with what the two share and the records that have it',
  patient,
  async () => {
    const say = await wordsOf('en')
    const { page } = await visit(`/cases/${await caseId('US-25')}`, reader('en'))
    const panel = page.getByRole('region', { name: say('similar.title') })
    await panel.locator('.similar').first().waitFor()
    const [first] = await panel.locator('.similar').all()
    expect(await first?.locator('.similar-shared > li').count()).toBeGreaterThan(2)
    await first?.locator('.similar-records a').first().click()
    await page.waitForURL(/\/facts\?.*record=/)
  },
)

test(
  'a decision is read in Urdu, right to left, with what a machine translated marked, and taken along',
  patient,
  async () => {
    const say = await wordsOf('ur')
    const { page } = await visit('/decisions/AU-01', reader('ur'))
    await page.getByText(say('decision.machine', { own: '|' }).split('|')[0]?.trim() ?? '').waitFor()
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    await page.getByRole('combobox', { name: say('library.language') }).selectOption('ru')
    await page.getByRole('heading', { name: /Мельбурна/ }).waitFor()
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: say('library.pdf') }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe('decision-AU-01.pdf')
    expect((await readFile(await download.path())).toString('latin1')).toContain('pdfuaid:part')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('combobox', { name: say('library.language') }).isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: say('decision.lessons') }).isVisible()).toBe(true)
  },
)

test(
  'an import first says what would become of each decision, and keeps them when it is told to',
  patient,
  async () => {
    const say = await wordsOf('en')
    const { page, complaints } = await visit('/decisions', reader('en'))
    await page.getByRole('link', { name: say('decisions.import') }).click()
    const good = [generatedDecision(7001), generatedDecision(7002)]
    const [whole] = good
    const broken = { ...generatedDecision(7003), verdict: 'nobody-knows' }
    const text = decisionsAsJson(good).replace(/\]\s*\}\s*$/, `,${JSON.stringify(broken)}]}`)
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    const counts = async () => page.locator('.fate dd').allInnerTexts()
    await page.getByRole('heading', { name: say('decisions.report.checked') }).waitFor()
    expect(await counts()).toEqual(['2', '0', '0', '1'])
    await page.getByText('2 created + 0 updated + 0 unchanged + 1 refused = 3 in the file').waitFor()
    await page.getByRole('cell', { name: broken.id }).waitFor()
    await expectNoBarriers(page)
    await page.getByRole('button', { name: 'Import 2 decisions' }).click()
    await page.getByRole('heading', { name: say('decisions.report.done') }).waitFor()
    expect(await counts()).toEqual(['2', '0', '0', '1'])
    await page.goto(`/decisions/${whole?.id ?? ''}`)
    await page.getByRole('heading', { name: whole?.title ?? '' }).waitFor()
    await page.goto('/decisions/import')
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await page.getByText(say('decisions.import.nothing')).waitFor()
    expect(await counts()).toEqual(['0', '0', '2', '1'])
    expect(complaints).toEqual([])
  },
)
