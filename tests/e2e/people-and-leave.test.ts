/** A joiner is added, vetted and given work; a case is restricted and shared; somebody goes on leave: as each of them does it. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { caseId } from './cases.ts'
import { reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const newcomer = 'Änne Trial-Investigator'
const until = `${new Date().getUTCFullYear() + 1}-06-30`

const settled = (page: Page) => page.waitForLoadState('networkidle')
const dialogOf = (page: Page) => page.getByRole('dialog')

test('an administrator adds a person, is told what is kept apart, invites and vets', async () => {
  const say = await wordsOf('en')
  const { page, complaints } = await visit('/people', { ...reader('en'), as: 'Ada Administrator' })
  await page.getByRole('button', { name: say('people.add') }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel(say('people.name')).fill(newcomer)
  await dialog.getByRole('checkbox', { name: say('unit-role.investigator'), exact: true }).check()
  await dialog.getByRole('checkbox', { name: say('unit-role.auditor') }).check()
  await dialog.getByRole('alert').waitFor()
  expect(await dialog.getByRole('button', { name: say('people.add') }).isDisabled()).toBe(true)
  await expectNoBarriers(page)
  await dialog.getByRole('checkbox', { name: say('unit-role.auditor') }).uncheck()
  // Nobody is of no agency.
  expect(await dialog.getByRole('button', { name: say('people.add') }).isDisabled()).toBe(true)
  await dialog.getByLabel(say('people.agency'), { exact: true }).selectOption({ index: 1 })
  await dialog.getByRole('button', { name: say('people.add') }).click()
  await dialogOf(page)
    .getByRole('button', { name: say('people.invite.make') })
    .click()
  await dialogOf(page).locator('output').waitFor()
  await dialogOf(page)
    .getByRole('button', { name: say('action.close') })
    .click()

  await page.getByLabel(say('people.search')).fill('anne trial')
  const row = page.getByRole('row', { name: newcomer })
  await row.getByText(say('vetting-state.missing')).waitFor()
  await row.getByRole('button', { name: say('people.vet.of', { name: newcomer }) }).click()
  await dialogOf(page).getByLabel(say('vetting.last-day')).fill(until)
  await dialogOf(page).getByLabel(say('people.reason')).fill('Letter of the vetting authority')
  await dialogOf(page)
    .getByRole('button', { name: say('action.save') })
    .click()
  await row.getByText(say('vetting-state.missing')).waitFor({ state: 'detached' })
  expect(await page.getByRole('link', { name: say('nav.leave') }).count()).toBe(0)
  expect(complaints).toEqual([])
})

test('the head says how many custodians an office asks for, and who they are', async () => {
  const say = await wordsOf('en')
  const { page, complaints } = await visit('/people/agencies', reader('en'))
  const office = 'Head office · Victim Services'
  const change = page.getByRole('button', { name: say('custody.change.of', { name: office }) })
  await change.click()
  const dialog = dialogOf(page)
  await dialog.getByRole('radio', { name: say('custody.needed.1'), exact: true }).check()
  const save = dialog.getByRole('button', { name: say('action.save') })
  for (const [part, name] of [
    ['hana', 'Hana Head'],
    ['vera', 'Vera Victim-Officer'],
  ] as const) {
    // One more than has to agree, because nobody decides about a request of their own.
    expect(await save.isDisabled()).toBe(true)
    await dialog.getByRole('combobox').fill(part)
    await page.getByRole('option', { name }).click()
  }
  await expectNoBarriers(page)
  await save.click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/^One custodian decides .* Hana Head and Vera Victim-Officer/).waitFor()
  expect(complaints).toEqual([])
})

test('the head gives the newcomer work, ends it, and history keeps it', async () => {
  const say = await wordsOf('en')
  const id = await caseId('US-25')
  const { page, complaints } = await visit(`/cases/${id}/people`, reader('en'))
  await page.getByRole('button', { name: say('case-people.assign') }).click()
  await dialogOf(page)
    .getByRole('combobox', { name: say('people.name') })
    .fill('trial')
  await page.getByRole('option', { name: newcomer }).click()
  await dialogOf(page).getByLabel(say('people.reason')).fill('Knows the harbour')
  await dialogOf(page)
    .getByRole('button', { name: say('case-people.assign') })
    .click()
  const row = page.getByRole('row', { name: newcomer })
  await row.getByText('Knows the harbour').waitFor()
  await row.getByRole('button', { name: say('case-people.end.of', { name: newcomer }) }).click()
  await dialogOf(page).getByLabel(say('people.reason')).fill('Needed elsewhere')
  await dialogOf(page)
    .getByRole('button', { name: say('period.end') })
    .click()
  await row.waitFor({ state: 'detached' })
  await page.locator('button[aria-pressed]').last().click()
  await row.waitFor()
  expect(complaints).toEqual([])
})

test('what a partner will see is shown before it is shared', async () => {
  const say = await wordsOf('en')
  const { page } = await visit(`/cases/${await caseId('ZA-23')}/people`, reader('en'))
  await page.getByRole('button', { name: say('shares.make') }).click()
  const preview = page.getByRole('region', { name: say('shares.preview') })
  await preview.getByText('ZA-23').waitFor()
  await dialogOf(page).getByLabel(say('share-field.reference'), { exact: true }).uncheck()
  await preview.getByText('ZA-23').waitFor({ state: 'detached' })
  await expectNoBarriers(page)
})

test('a prosecutor names somebody to stand in, who sees it and may end it', async () => {
  const say = await wordsOf('en')
  const away = await visit('/people/leave', { ...reader('en'), as: 'Paul Prosecutor' })
  await away.page.getByRole('button', { name: say('leave.make') }).click()
  const dialog = dialogOf(away.page)
  await dialog.getByRole('combobox', { name: say('leave.to') }).fill('petra')
  await away.page.getByRole('option', { name: 'Petra Prosecutor' }).click()
  await dialog.getByLabel(say('period.last')).fill(new Date(Date.now() + 864e6).toISOString().slice(0, 10))
  await dialog.getByLabel(say('people.reason')).fill('Annual leave')
  await dialog.getByRole('button', { name: say('leave.make') }).click()
  const words = say('leave.stands-in', { to: 'Petra Prosecutor', from: 'Paul Prosecutor' })
  await away.page.getByText(words).waitFor()
  const there = await visit('/people/leave', { ...reader('en'), as: 'Petra Prosecutor' })
  await there.page.getByText(words).waitFor()
  await there.page.getByRole('button', { name: say('period.end') }).click()
  await there.page.locator('.state-mark[data-state=ended]').waitFor()
})

test('a partner finds none of these pages', async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/cases', { ...reader('en'), as: 'Nora Shelter' })
  await settled(page)
  for (const name of ['nav.people', 'nav.leave'])
    expect(await page.getByRole('link', { name: say(name), exact: true }).count()).toBe(0)
})

describe.each([
  ['en', 'light'],
  ['ur', 'dark'],
] as const)('in %s and %s', (language, theme) => {
  test('the pages of people have no barrier and fit a telephone', { timeout: 180_000 }, async () => {
    const id = await caseId('US-25')
    const pages: readonly [string, string][] = [
      ['Ada Administrator', '/people'],
      ['Ada Administrator', '/people/agencies'],
      ['Odo Auditor', '/people/clearances'],
      ['Hana Head', '/people/coverage?lacking=prosecutor'],
      ['Hana Head', '/people/leave'],
      ['Hana Head', `/cases/${id}/people`],
    ]
    for (const [as, path] of pages) {
      const { page, complaints } = await visit(path, { ...reader(language, theme), as })
      await page.getByRole('heading').first().waitFor()
      await settled(page)
      await expectNoBarriers(page)
      await page.setViewportSize({ width: 390, height: 844 })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([path, Math.max(0, over), complaints]).toEqual([path, 0, []])
      await page.context().close()
    }
  })
})
