/** The main job as a prosecutor does it: import a real case, find its weak point, see what falls and what raises it again. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { copyOf } from './cases.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()

const importCase = async (page: Page, text: string) => {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'case.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) })
}

describe.each<LanguageCode>(['en', 'ur'])('a reader of %s', (language) => {
  test('imports a case, excludes the key evidence, sees the charge fall, and raises it with an exhibit', async () => {
    const say = await wordsOf(language)
    const reference = `E2E-${language}-${Date.now()}`
    const { page, complaints } = await visit('/cases/import', reader(language))
    await importCase(page, copyOf('13-former-policeman-z.yaml', reference))
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { level: 1, name: reference }).waitFor()
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ur' ? 'rtl' : 'ltr')

    // The weakest element: the means, which the testimony of one person shows.
    await page.getByRole('link', { name: say('case.tab.proof'), exact: true }).click()
    await page.getByRole('button', { name: say('law-bar.before-judgment') }).click()
    const panel = page.getByRole('complementary', { name: say('proof.panel') })
    await panel.getByText(say('standing.single-source')).first().waitFor()
    expect(await panel.getByText(say('proof.weakest.title'), { exact: true }).count()).toBe(1)

    // That a court excluded that testimony takes the charge down; without a court and a day it would need a second person.
    await page.getByRole('link', { name: say('case.tab.facts'), exact: true }).click()
    const editor = page.getByRole('region', { name: say('facts.editor'), exact: true })
    const changed = page.getByRole('region', { name: say('changed.title') })
    await page.locator('.record[draggable="true"] .record-open').first().click()
    await editor.getByText(say('admissibility.excluded'), { exact: true }).click()
    await page.getByLabel(say('evidence.why')).fill('Taken without the interpreter that the law asks for')
    await page.getByLabel(say('evidence.ruled-by')).fill('The trial court')
    await page.getByLabel(say('evidence.ruled-on')).fill('2026-02-02')
    await page.getByRole('button', { name: say('action.save'), exact: true }).click()
    await changed.getByText(say('standing.unsupported'), { exact: true }).first().waitFor()

    // A medical report from another source raises it again.
    await page.getByRole('button', { name: say('facts.add-evidence') }).click()
    await page.getByLabel(say('evidence.title')).fill('Medical report of the injuries')
    await page.getByLabel(say('evidence.kind'), { exact: true }).selectOption('medical-report')
    await page.getByLabel(say('evidence.source'), { exact: true }).selectOption('W1')
    await page.getByRole('button', { name: say('action.add'), exact: true }).click()
    await page.getByRole('button', { name: say('facts.add-link') }).click()
    await page.getByLabel(say('link.fact'), { exact: true }).selectOption('force')
    await page.getByRole('button', { name: say('action.add'), exact: true }).click()
    await changed.getByText(say('standing.single-source'), { exact: true }).first().waitFor()

    // Undo takes the link away, redo brings it back.
    await page.getByRole('button', { name: say('action.undo') }).click()
    await changed.getByText(say('standing.unsupported'), { exact: true }).first().waitFor()
    await page.getByRole('button', { name: say('action.redo') }).click()
    await changed.getByText(say('standing.single-source'), { exact: true }).first().waitFor()

    // With the testimony admitted again, two independent sources show the means.
    await page.locator('.record[draggable="true"] .record-open').first().click()
    await editor.getByText(say('admissibility.admissible'), { exact: true }).click()
    await page.getByRole('button', { name: say('action.save'), exact: true }).click()
    await changed.getByText(say('standing.corroborated'), { exact: true }).first().waitFor()
    expect(complaints).toEqual([])
  })
})

test('a file with mistakes is refused with every problem at its line, and nothing that was typed is lost', async () => {
  const say = await wordsOf('en')
  const mended = `E2E-mended-${Date.now()}`
  const { page } = await visit('/cases/import', reader('en'))
  const wrong = copyOf('13-former-policeman-z.yaml', 'E2E-wrong').replace(/^forum:.*$/m, 'forum: Croatia')
  await importCase(page, wrong.replace(/^stage:.*$/m, 'stage: somewhere'))
  await page.locator('.problem-entry').nth(1).waitFor()
  expect(await page.locator('[data-problem]').count()).toBeGreaterThanOrEqual(2)
  const source = page.getByLabel(say('import.source', { name: 'case.yaml' }))
  expect(await source.inputValue()).toContain('forum: Croatia')
  await source.fill(copyOf('13-former-policeman-z.yaml', mended))
  await page.getByRole('button', { name: say('import.again') }).click()
  await page.getByRole('heading', { level: 1, name: mended }).waitFor()
})
