/** A unit from nothing, as the runbooks say it: people, two cases, a refusal, a reveal, its history, and a journal that somebody altered. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../cli/src/run.ts'
import { readConfig, startClew, type Started } from '../../server/src/index.ts'
import { joinRunning } from '../../server/src/platform/database/embedded/index.ts'
import { withClient } from '../../server/src/platform/database/provision.ts'
import { openBrowser } from './browser.ts'
import { copyOf } from './cases.ts'
import { giveAuthenticator } from './passkey.ts'
import { wordsOf } from './words.ts'

const { visit } = openBrowser()
const say = await wordsOf('en')
const planted = 'Zanele Plantedname'
const [head, prosecutor, auditor] = ['Hilda Ofthehead', 'Pia Theprosecutor', 'Olga Theauditor']
const hers = 'Docket One'
const others = 'Docket Two'

let data = ''
let clew: Started
let baseURL = ''
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'clew-from-nothing-'))
  await chmod(data, 0o755)
  clew = await startClew(readConfig({ data, port: '0', demo: 'no', 'check-answers': 'yes' }, {}))
  baseURL = clew.address.replace('127.0.0.1', 'localhost')
}, 60_000)
afterAll(async () => {
  await clew.stop()
  await rm(data, { recursive: true, force: true })
})

const press = (within: Pick<Page, 'getByRole'>, id: string) =>
  within
    .getByRole('button', { name: say(id), exact: true })
    .first()
    .click()
const go = (page: Page, id: string) =>
  page
    .getByRole('link', { name: say(id), exact: true })
    .first()
    .click()

async function setUp(): Promise<Page> {
  const code = /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(clew.notices.join('\n'))?.[0] ?? ''
  const { page } = await visit('/set-up', { baseURL, as: 'nobody' })
  await giveAuthenticator(page)
  await page.getByLabel(say('enrol.code')).fill(code)
  await page.getByLabel(say('set-up.unit.name')).fill('Unit against trafficking')
  await page.getByLabel(say('set-up.agency'), { exact: true }).fill('Prosecution service')
  await page.getByLabel(say('set-up.office')).fill('Capital')
  await page.getByLabel(say('set-up.regions')).fill('Capital, North')
  await page.getByLabel(say('people.name'), { exact: true }).fill('Ada Thefirst')
  await press(page, 'set-up.finish')
  await page.waitForURL(/\/people$/)
  return page
}

/** Adds somebody, and returns their own window after they made a passkey in it. */
async function joinUnit(administrator: Page, name: string, role: string): Promise<Page> {
  await press(administrator, 'people.add')
  const dialog = administrator.getByRole('dialog')
  await dialog.getByLabel(say('people.name'), { exact: true }).fill(name)
  await dialog.getByLabel(say('people.agency'), { exact: true }).selectOption({ index: 1 })
  await dialog.getByRole('checkbox', { name: say(`unit-role.${role}`), exact: true }).check()
  await press(dialog, 'people.add')
  await press(dialog, 'people.invite.make')
  const code = await dialog.locator('output').innerText()
  await press(dialog, 'action.close')
  const { page } = await visit('/enrol', { baseURL, as: 'nobody' })
  await giveAuthenticator(page)
  await page.getByLabel(say('enrol.code')).fill(code)
  await press(page, 'action.go-on')
  await page.getByLabel(say('passkey.name')).fill('Laptop')
  await press(page, 'passkey.make')
  await page.waitForURL((url) => url.pathname !== '/enrol')
  return page
}

async function vet(page: Page, name: string): Promise<void> {
  const row = page.getByRole('row', { name })
  await row.getByRole('button', { name: say('people.vet.of', { name }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('vetting.last-day')).fill(`${new Date().getUTCFullYear() + 1}-06-30`)
  await dialog.getByLabel(say('people.reason')).fill('Letter of the vetting authority')
  await press(dialog, 'action.save')
  await row.getByText(say('vetting-state.missing')).waitFor({ state: 'detached' })
}

/** @returns the id of the case. */
async function importCase(page: Page, reference: string): Promise<string> {
  await page.goto('/cases')
  await go(page, 'cases.import')
  await page.locator('input[type=file]').setInputFiles({
    name: 'case.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(copyOf('25-domestic-servants-long-island.yaml', reference)),
  })
  await page.waitForURL(/\/cases\/[\da-f-]{36}$/)
  return /[\da-f-]{36}$/.exec(page.url())?.[0] ?? ''
}

async function assign(page: Page, id: string): Promise<void> {
  await page.goto(`/cases/${id}/people`)
  await press(page, 'case-people.assign')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('case-people.as'), { exact: true }).selectOption('prosecutor')
  await dialog.getByRole('combobox', { name: say('people.name') }).fill(prosecutor.slice(0, 3))
  await page.getByRole('option', { name: prosecutor }).click()
  await dialog.getByLabel(say('people.reason')).fill('Knows the harbour')
  await press(dialog, 'case-people.assign')
  await page.getByRole('row', { name: prosecutor }).waitFor()
}

/** What the main part of a page says, with the number of the case left out. */
async function told(page: Page, id: string): Promise<string> {
  await page.goto(`/cases/${id}`)
  await page.getByRole('button', { name: say('cases.emergency') }).waitFor()
  return (await page.locator('#main').innerText()).replaceAll(id, '…')
}

async function sealAndReveal(page: Page, id: string): Promise<void> {
  await page.goto(`/cases/${id}/parties`)
  const vault = page.getByRole('region', { name: say('vault.title') })
  const dialog = page.getByRole('dialog')
  await vault
    .getByRole('button', { name: /^Seal the identity/ })
    .first()
    .click()
  await press(dialog, 'vault.row.add.name')
  await dialog.getByLabel(say('vault.name'), { exact: true }).fill(planted)
  await press(dialog, 'vault.seal')
  await dialog.waitFor({ state: 'detached' })
  await vault
    .getByRole('button', { name: /^Ask to see/ })
    .first()
    .click()
  await dialog.getByLabel(say('vault-field.names')).check()
  await dialog.getByLabel(say('vault.ask.purpose')).selectOption('interview')
  await dialog.getByLabel(say('vault.ask.words')).fill('She is heard tomorrow morning.')
  await press(dialog, 'vault.ask.send')
  await press(dialog, 'vault.reveal.show')
  await dialog.getByText(planted).waitFor()
  await press(dialog, 'vault.reveal.close')
  await dialog.waitFor({ state: 'detached' })
}

/** As whoever owns the tables and may take every wall down. @returns the number of the entry. */
async function alterByHand(id: string): Promise<number> {
  const running = await joinRunning(data)
  if (running === undefined) throw new Error('The database of this Clew does not run')
  return withClient(running.owner, async (client) => {
    await client.query('alter table case_journal disable trigger user, no force row level security')
    const { rows } = await client.query<{ seq: string }>(
      `update case_journal set action = 'case.read' where case_id = $1 and action = 'vault.reveal' returning seq`,
      [id],
    )
    await client.query('alter table case_journal enable trigger user, force row level security')
    expect(rows).toHaveLength(1)
    return Number(rows[0]?.seq)
  })
}

/** Takes the journal out by the page, and asks the command line about it. */
async function exportAndVerify(page: Page): Promise<{ code: number; out: string; file: string }> {
  await page.goto('/oversight/proof')
  const coming = page.waitForEvent('download')
  await go(page, 'seal.export.whole')
  const file = await (await coming).path()
  let out = ''
  const stream = { write: (text: string) => void (out += text) }
  const code = await run(['verify', file], { out: stream, err: stream, environment: {} })
  return { code, out, file }
}

test('a unit from nothing', { timeout: 90_000 }, async () => {
  const administrator = await setUp()
  const watching = await joinUnit(administrator, auditor, 'auditor')
  const heading = await joinUnit(administrator, head, 'head-of-unit')
  const working = await joinUnit(administrator, prosecutor, 'prosecutor')
  await watching.goto('/')
  await go(watching, 'nav.people')
  for (const name of [head, prosecutor]) await vet(watching, name)

  const mine = await importCase(heading, hers)
  const other = await importCase(heading, others)
  await assign(heading, mine)

  await working.goto('/cases')
  await working.locator('.case-row').filter({ hasText: hers }).getByRole('link').first().waitFor()
  expect(await working.getByText(others).count()).toBe(0)
  const refused = await told(working, other)
  expect(refused).toBe(await told(working, '00000000-0000-4000-8000-000000000000'))
  await sealAndReveal(working, mine)

  await watching.goto('/oversight')
  await watching.getByLabel(say('history.what'), { exact: true }).selectOption('vault.reveal')
  const entry = watching.locator('.entry')
  // The list before stands until the answer is there.
  await expect.poll(() => entry.count(), { timeout: 20_000 }).toBe(1)
  await entry.getByText(say('did.vault.reveal')).waitFor()
  await entry.getByText(prosecutor).waitFor()
  await entry.locator('summary').click()
  await entry.getByText('interview', { exact: true }).waitFor()
  expect(await watching.content()).not.toContain('Plantedname')

  const before = await exportAndVerify(watching)
  expect(before.code).toBe(0)
  const seq = await alterByHand(mine)
  const after = await exportAndVerify(watching)
  expect(after.code).toBe(1)
  expect(after.out).toContain(`case ${mine}`)
  expect(after.out).toContain(`entry ${seq}`)
})
