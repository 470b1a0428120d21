/** Nobody closes a case alone, and whoever has a stake in one is out of it: as proposer, second person, declarer and head do it. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { ask, caseId } from './cases.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const until = { timeout: 20_000 }
const why = 'The court has ended the proceedings'

/** Opening a case again buries nothing, so one person may. */
async function reopen(id: string): Promise<void> {
  const { version } = (await (await ask(`/api/cases/${id}`)).json()) as { version: number }
  const changes = [{ kind: 'set-header', header: { stage: 'trial' } }]
  const body = JSON.stringify({ version, changes })
  const answer = await ask(`/api/cases/${id}/changes`, { method: 'POST', body })
  if (!answer.ok) throw new Error(await answer.text())
}

const dialogOf = (page: Page) => page.getByRole('dialog')

test('the head closes a case, is told that it needs a second person, and asks for one', async () => {
  const say = await wordsOf('en')
  const id = await caseId('GY-43')
  await reopen(id)
  const { page } = await visit(`/cases/${id}`, reader('en'))
  await page
    .getByRole('button', { name: say('action.edit'), exact: true })
    .first()
    .click()
  await dialogOf(page).getByLabel(say('cases.filter.stage')).selectOption('closed')
  await dialogOf(page)
    .getByRole('button', { name: say('action.save') })
    .click()
  const second = page.getByRole('dialog', { name: say('integrity.second') })
  await second.getByText(say('burial.case-closed')).waitFor(until)
  await second.getByLabel(say('integrity.second.reason')).fill(why)
  await expectNoBarriers(page)
  await second.getByRole('button', { name: say('integrity.second.ask') }).click()
  await second.getByRole('status').waitFor(until)
  await second
    .getByRole('button', { name: say('action.close') })
    .last()
    .click()
  expect(await page.locator('.case-head').getByText(say('stage.trial'), { exact: true }).count()).toBe(1)
})

describe.each<LanguageCode>(['en', 'ur'])('integrity in %s', (language) => {
  test('is shown to a second person without a barrier: before and after', async () => {
    const say = await wordsOf(language)
    const { page, complaints } = await visit('/integrity', { ...reader(language), as: 'Odo Auditor' })
    const card = page.locator('.card').filter({ hasText: why })
    await card.getByText(say('burial.case-closed')).waitFor(until)
    expect(await card.getByRole('cell').last().innerText()).toBe(say('stage.closed'))
    await expectNoBarriers(page)
    expect(complaints).toEqual([])
  })
})

test('a second person from outside agrees, and the case is closed', async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/integrity', { ...reader('en'), as: 'Odo Auditor' })
  const card = page.locator('.card').filter({ hasText: why })
  await card.getByRole('button', { name: say('integrity.step.agree') }).click()
  await dialogOf(page).getByLabel(say('integrity.reason')).fill('I have read the order of the court')
  await dialogOf(page)
    .getByRole('button', { name: say('integrity.step.agree') })
    .click()
  await card.waitFor({ state: 'detached', ...until })
  const { page: heads } = await visit(`/cases/${await caseId('GY-43')}`, reader('en'))
  await heads.getByText(say('stage.closed'), { exact: true }).first().waitFor(until)
})

test('whoever declares a conflict is out of the case at once, and back when the head says it is none', async () => {
  const say = await wordsOf('en')
  const who = 'Petra Prosecutor'
  const asWho = { ...reader('en'), as: who }
  const { page, complaints } = await visit('/', asWho)
  const listed = await page.request.get('/api/cases?limit=1')
  const [own] = ((await listed.json()) as { items: readonly { id: string }[] }).items
  const address = `/cases/${own?.id}`
  await page.goto(address)
  await page.getByRole('button', { name: say('integrity.declare') }).click()
  await dialogOf(page).getByLabel(say('integrity.declare.kind')).selectOption('family')
  await dialogOf(page).getByLabel(say('integrity.declare.words')).fill('A cousin works at the hotel')
  await expectNoBarriers(page)
  await dialogOf(page)
    .getByRole('button', { name: say('integrity.declare') })
    .click()
  await page.waitForURL(/\/integrity$/)
  await page.getByText(say('conflict-state.undecided-blocks')).first().waitFor(until)
  expect(complaints).toEqual([])
  await page.goto(address)
  await page.getByRole('alert').waitFor(until)

  const { page: head } = await visit('/integrity', reader('en'))
  const card = head.locator('.card').filter({ hasText: who })
  await card.getByRole('button', { name: say('integrity.decide.no-conflict') }).click()
  await dialogOf(head).getByLabel(say('integrity.reason')).fill('Another hotel of the same name')
  await dialogOf(head)
    .getByRole('button', { name: say('integrity.decide.no-conflict') })
    .click()
  await dialogOf(head).waitFor({ state: 'detached', ...until })
  await page.goto(address)
  await page.locator('.case-head').waitFor(until)
})

test('an interest is declared, ended and kept', async () => {
  const say = await wordsOf('en')
  const name = 'Blue Lagoon Recruitment'
  const { page, complaints } = await visit('/integrity', { ...reader('en'), as: 'Ivo Investigator' })
  await page.getByLabel(say('integrity.interest.kind')).selectOption('company')
  await page.getByLabel(say('integrity.interest.name')).fill(name)
  await page.getByRole('button', { name: say('integrity.interest.declare') }).click()
  await page.getByRole('button', { name: say('integrity.interest.end.of', { name }) }).click()
  await page.locator('.card[data-ended]').filter({ hasText: name }).waitFor(until)
  expect(await page.getByRole('heading', { name: say('integrity.queue') }).count()).toBe(0)
  expect(complaints).toEqual([])
})
