/** The first minute of a new user: the address opens, shows the cases, and nothing is broken or in the way. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'

const { visit } = openBrowser()

test('the address that Clew prints shows its cases, without an error or a request to elsewhere', async () => {
  const { page, complaints } = await visit()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.title()).toContain('Clew')
  expect(complaints).toEqual([])
})

test('the first page has no barriers that a machine can find', async () => {
  const { page } = await visit()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectNoBarriers(page)
})

test('the description of the API reads without a script and has no barriers', async () => {
  const { page, complaints } = await visit('/api/docs', { javaScriptEnabled: true })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('/api/cases').first().waitFor()
  await expectNoBarriers(page)
  expect(complaints).toEqual([])
})

test('the first load brings less than 180 KB of script, compressed, which leaves room in the budget of 250', async () => {
  const { page } = await visit('/api/health')
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((body) => gzipSync(body).byteLength))
  })
  await page.goto('/')
  await page.locator('.case-row').first().waitFor()
  await page.waitForLoadState('networkidle')
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(sizes.length).toBeGreaterThan(0)
  expect(total).toBeLessThan(180_000)
})
