/** Figures about States, through a browser: a dirty table is reported before it is kept, and the chart and its table say no more than it does. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const patient = { timeout: 120_000 }

async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

const table = (...lines: string[]) => ({
  name: 'figures.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['indicator,state,year,value,break,source', ...lines].join('\n')),
})
const dirty = table(
  'convicted-persons,TH,2015,241,,Report A',
  'convicted-persons,TH,2016,268,,Report A',
  'convicted-persons,TH,2017,466,yes,Report A',
  'convicted-persons,TH,2018,316,,Report A',
  'convicted-persons,PH,2015,54,,Report B',
  'convicted-persons,PH,2016,<5,,Report B',
  'convicted-persons,PH,2017,not-available,,Report B',
  'convicted-persons,PH,2018,77,,Report B',
  'prosecuted-persons,TH,2016,300,,Report A',
  'convicted-persons,PH,2e3,90,,Report B',
  'convicted-persons,PH,2013,"1,234",,Report B',
  'convicted-persons,FR,2016,10,,Report C',
  'convicted-persons,FR,2016,12,,Report C',
)
const address = '/monitoring/convicted-persons?states=TH%2CPH&of=prosecuted-persons'

test('a dirty table is reported line by line before anything of it is kept', patient, async () => {
  const say = await wordsOf('en')
  const { page, complaints } = await visit('/monitoring/trained-persons', reader('en'))
  await arrived(page)
  await page.getByText(say('monitoring.empty'), { exact: true }).waitFor()
  await expectNoBarriers(page)
  await page.goto('/monitoring')
  await arrived(page)
  await page
    .getByRole('link', { name: say('monitoring.import') })
    .first()
    .click()
  await page.locator('input[type=file]').setInputFiles(dirty)
  const report = page.getByRole('region', { name: say('monitoring.report.checked') })
  await report.waitFor()
  await expectNoBarriers(page)
  expect(await report.textContent()).toContain(
    '9 new + 0 corrected + 0 unchanged + 0 repeated + 4 refused = 13',
  )
  const rows = report.locator('tbody tr')
  expect(await rows.evaluateAll((all) => all.map((row) => row.querySelector('td')?.textContent))).toEqual([
    '11',
    '12',
    '13',
    '14',
  ])
  expect(await rows.nth(1).textContent()).toContain('1234')
  await report.getByRole('button', { name: /9/ }).click()
  await page.getByRole('region', { name: say('monitoring.report.done') }).waitFor()
  await page.locator('input[type=file]').setInputFiles(dirty)
  await page.getByText(say('monitoring.import.nothing'), { exact: true }).waitFor()
  expect(complaints).toEqual([])
})

const readers: readonly [LanguageCode, 'light' | 'dark'][] = [
  ['en', 'light'],
  ['ur', 'dark'],
]

describe.each(readers)('in %s and %s', (language, theme) => {
  test(
    'the chart and its table show the break and the hidden number, and no conclusion over either',
    patient,
    async () => {
      const say = await wordsOf(language)
      const { page, complaints } = await visit(address, reader(language, theme))
      await arrived(page)
      const chart = page.locator('.figure-chart svg[role=img]')
      expect(await chart.locator('.chart-break[data-year="2017"]').count()).toBe(1)
      expect(await chart.locator('.chart-hidden[data-year="2016"]').textContent()).toContain('<5')
      expect(await chart.locator('[data-state=TH] polyline').count()).toBe(2)
      expect(await chart.locator('[data-state=PH] polyline').count()).toBe(0)
      const cells = page.locator('.figure-table').first()
      expect(await cells.getByRole('button', { name: say('monitoring.cell.break') }).textContent()).toContain(
        '466',
      )
      expect(await cells.locator('[data-status=suppressed]').textContent()).toContain('<5')
      const changes = await page.locator('.change-line').allTextContents()
      const plain = changes.join(' ').replaceAll(/[\u2066-\u2069]/g, '')
      expect(plain).toContain(
        say('monitoring.cannot-compare', { why: say('figure-why.break-in-series', { year: '2017' }) }),
      )
      expect(plain).toContain(
        say('monitoring.cannot-compare', { why: say('figure-why.suppressed', { year: '2016' }) }),
      )
      const shares = (await page.locator('.share-table').textContent())?.replaceAll(/[\u2066-\u2069]/g, '')
      expect(shares).toContain(say('monitoring.share', { part: '268', whole: '300', year: '2016' }))
      await expectNoBarriers(page)
      expect(complaints).toEqual([])
    },
  )

  test('no other page of figures has a barrier or is wider than a telephone', patient, async () => {
    const { page, complaints } = await visit('/monitoring', {
      ...reader(language, theme),
      viewport: { width: 390, height: 844 },
    })
    for (const path of ['/monitoring', '/monitoring/import', '/monitoring/trained-persons', address]) {
      await page.goto(path)
      await arrived(page)
      await expectNoBarriers(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([path, Math.max(0, over)]).toEqual([path, 0])
    }
    expect(complaints).toEqual([])
  })
})

test('a corrected number shows what was said before, and a note stays with its series', patient, async () => {
  const say = await wordsOf('en')
  const { page, complaints } = await visit('/monitoring/import', reader('en'))
  await arrived(page)
  await page
    .locator('input[type=file]')
    .setInputFiles(table('convicted-persons,TH,2015,243,,Report A corrected'))
  const fixed = page.getByRole('row', { name: /241/ })
  expect(await fixed.textContent()).toContain('243')
  await page.getByRole('button', { name: /1/ }).first().click()
  await page.getByRole('region', { name: say('monitoring.report.done') }).waitFor()
  await page.goto(address)
  await arrived(page)
  await page.getByRole('button', { name: say('monitoring.cell.corrected') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(say('monitoring.history'), { exact: true }).waitFor()
  expect(await dialog.textContent()).toContain('241')
  await expectNoBarriers(page)
  await page.keyboard.press('Escape')
  await page.getByText(say('monitoring.note.add'), { exact: true }).click()
  const form = page.locator('.note-form')
  await form.getByLabel(say('monitoring.state'), { exact: true }).selectOption('TH')
  await form.getByLabel(say('monitoring.note.words'), { exact: true }).fill('All courts report since 2017.')
  await form.getByRole('button', { name: say('monitoring.note.keep') }).click()
  await page.locator('.note-words', { hasText: 'All courts report since 2017.' }).waitFor()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: say('action.csv') }).click()
  expect(await readFile(await (await coming).path(), 'utf8')).toContain('convicted-persons,PH,2016,<5')
  expect(complaints).toEqual([])
})

test('somebody who may not import sees the figures and neither form nor import', patient, async () => {
  const say = await wordsOf('en')
  const { page } = await visit(address, { ...reader('en'), as: 'Ivo Investigator' })
  await arrived(page)
  expect(await page.getByText(say('monitoring.note.add'), { exact: true }).count()).toBe(0)
  await page
    .getByRole('link', { name: say('nav.monitoring') })
    .first()
    .click()
  await arrived(page)
  expect(await page.getByRole('link', { name: say('monitoring.import') }).count()).toBe(0)
})
