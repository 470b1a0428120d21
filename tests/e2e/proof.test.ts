/** The proof map by mouse and keyboard: what falls with a source, what the table says, what a court case looks like. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { caseId } from './cases.ts'
import { reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const picture = join(import.meta.dirname, '..', '..', 'docs', 'images', 'proof.png')

test('taking away the victim of a single-witness case shows which charges fall, and putting her back restores them', async () => {
  const say = await wordsOf('en')
  const id = await caseId('HR-13')
  const { page, complaints } = await visit(`/cases/${id}/proof?view=before-judgment`, reader('en'))
  await page.getByText(say('what-if.title')).click()
  await page.getByRole('checkbox', { name: /^V1/ }).check()
  const falls = page.locator('.what-falls')
  await falls.getByText(say('standing.unsupported')).first().waitFor()
  expect(new URL(page.url()).searchParams.get('without')).toContain('V1')
  expect(await page.locator('[data-node="source:V1"][data-gone]').count()).toBe(1)
  await page.getByRole('button', { name: say('what-if.restore') }).click()
  await falls.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('the slavery case of the High Court of Australia shows its map, its weakest element, and that no means is needed', async () => {
  const say = await wordsOf('en')
  const id = await caseId('AU-01')
  const { page } = await visit(`/cases/${id}/proof?view=before-judgment`, reader('en'))
  await page.getByRole('heading', { name: say('proof.column.elements') }).waitFor()
  await page.getByText(say('proof.weakest')).first().waitFor()
  await page.getByText(say('charge.no-means')).waitFor()
})

test('the arrow keys walk from charge to source, Enter opens, Escape goes back', async () => {
  const id = await caseId('HR-13')
  const { page } = await visit(`/cases/${id}/proof?view=before-judgment`, reader('en'))
  await page.locator('[data-node^="charge:"][tabindex="0"]').focus()
  for (const prefix of ['element:', 'fact:', 'evidence:', 'source:']) {
    await page.keyboard.press('ArrowRight')
    await page.locator(`[data-node^="${prefix}"]:focus`).waitFor()
  }
  await page.keyboard.press('Enter')
  await page.locator('[data-node^="source:"][aria-pressed="true"]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-node^="source:"][aria-pressed="true"]').waitFor({ state: 'detached' })
})

test('in Urdu the map is mirrored: the left arrow leads ahead', async () => {
  const id = await caseId('HR-13')
  const { page } = await visit(`/cases/${id}/proof?view=before-judgment`, reader('ur'))
  await page.locator('[data-node^="charge:"][tabindex="0"]').focus()
  await page.keyboard.press('ArrowLeft')
  await page.locator('[data-node^="element:"]:focus').waitFor()
  const charge = await page.locator('[data-node^="charge:"]').first().boundingBox()
  const source = await page.locator('[data-node^="source:"]').first().boundingBox()
  expect(charge?.x).toBeGreaterThan(source?.x ?? Infinity)
})

test('the table says the same as the map and can be taken away as a file', async () => {
  const say = await wordsOf('en')
  const id = await caseId('HR-13')
  const { page } = await visit(`/cases/${id}/proof?view=before-judgment`, reader('en'))
  await page.locator('[data-node^="source:"]').first().waitFor()
  const drawn = new Set(await page.locator('.proof-words').allTextContents())
  await page.getByRole('button', { name: say('proof.as.table') }).click()
  await page.locator('.proof-table tbody tr').first().waitFor()
  const written = new Set(await page.locator('.proof-table .plain-link').allTextContents())
  expect([...drawn].filter((words) => !written.has(words))).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: say('action.csv') }).click()
  expect((await download).suggestedFilename()).toBe('HR-13-proof.csv')
})

test('the proof page makes a picture for the README', async () => {
  const id = await caseId('US-25')
  const { page } = await visit(`/cases/${id}/proof?view=before-judgment&focus=C4`, reader('en'))
  await page.locator('[data-node^="source:"]').first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const shot = await page.screenshot()
  expect(shot.byteLength).toBeGreaterThan(50_000)
  if (process.env['CLEW_PICTURES'] === 'yes' || !existsSync(picture)) {
    await mkdir(dirname(picture), { recursive: true })
    await page.screenshot({ path: picture })
  }
})
