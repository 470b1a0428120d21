/** Every page, in both languages and both themes: no barrier that a machine can find, no error, nothing cut off. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { caseId } from './cases.ts'
import { type LanguageCode, reader } from './words.ts'

const { visit } = openBrowser()

const addresses = (id: string) => [
  '/cases',
  '/cases/import',
  `/cases/${id}`,
  `/cases/${id}/proof?view=before-judgment&without=%5B%22V1%22%5D`,
  `/cases/${id}/proof?view=before-judgment&as=table`,
  `/cases/${id}/charges?view=before-judgment`,
  `/cases/${id}/facts?record=E1`,
  `/cases/${id}/facts?record=new-fact`,
  `/cases/${id}/parties`,
  `/cases/${id}/jurisdiction`,
  `/cases/${id}/timeline`,
  '/account',
  '/vault',
  '/law',
  '/law/packs/us',
  '/law/packs/us/forced-labour',
  '/law/concepts?q=means',
  '/law/compare?a=gb%2Fhuman-trafficking&b=ph%2Ftrafficking',
  '/nothing-here',
]

/** The page is there when its heading is, and when nothing holds a place for what is on its way. */
async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

const readers: readonly [LanguageCode, 'light' | 'dark'][] = [
  ['en', 'light'],
  ['en', 'dark'],
  ['ur', 'light'],
  ['ur', 'dark'],
]

describe.each(readers)('in %s and %s', (language, theme) => {
  test('no page has a barrier', { timeout: 240_000 }, async () => {
    const { page, complaints } = await visit('/cases', reader(language, theme))
    for (const address of addresses(await caseId('US-25'))) {
      await page.goto(address)
      await arrived(page)
      await expectNoBarriers(page)
    }
    expect(complaints).toEqual([])
  })
})

test('on a telephone no page is wider than its screen', { timeout: 120_000 }, async () => {
  const { page } = await visit('/cases', { ...reader('ur'), viewport: { width: 390, height: 844 } })
  for (const address of addresses(await caseId('US-25'))) {
    await page.goto(address)
    await arrived(page)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([address, Math.max(0, over)]).toEqual([address, 0])
  }
})
