/** A request to put a court date off is recorded by one person, let be by two, and what a charge rests on is not taken away alone. */
import { expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { caseId } from './cases.ts'
import { reader, wordsOf } from './words.ts'

const { visit } = openBrowser()

test.each(['en', 'ur'] as const)('a court date is put off on the timeline, read in %s', async (language) => {
  const say = await wordsOf(language)
  const id = await caseId('ZA-23')
  const { page, complaints } = await visit(`/cases/${id}/timeline`, reader(language))
  const reason = `Counsel changed (${language})`
  await page.getByRole('button', { name: say('adjournment.add') }).click()
  await page.getByLabel(say('adjournment.hearing'), { exact: true }).fill('2026-06-01')
  await page.getByLabel(say('adjournment.until'), { exact: true }).fill('2026-05-01')
  await page.getByLabel(say('adjournment.reason')).fill(reason)
  const add = page.getByRole('button', { name: say('action.add'), exact: true })
  expect(await add.isDisabled()).toBe(true)
  await page.getByLabel(say('adjournment.until'), { exact: true }).fill('2026-09-14')
  await add.click()
  const line = page.locator('.adjournment', { hasText: reason })
  await line.getByText(say('adjournment-status.requested')).waitFor()
  await line.getByRole('button').click()
  await page.getByLabel(say('adjournment.status')).selectOption('not-opposed')
  await page.getByRole('button', { name: say('action.save'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: say('integrity.second') })
  await dialog.getByText(say('burial.adjournment-agreed')).waitFor()
  await expectNoBarriers(page)
  await dialog.getByRole('button', { name: say('action.cancel') }).click()
  await line.getByText(say('adjournment-status.requested')).waitFor()
  expect(complaints.filter((each) => !each.includes('422'))).toEqual([])
})
