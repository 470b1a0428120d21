/** Coming in, through a real browser: from an empty Clew to a unit, by passkey; by choosing in the demo; and back after a session has ended. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readConfig, startClew, type Started } from '../../server/src/index.ts'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { giveAuthenticator } from './passkey.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()

/** What the browser reports of itself when somebody is asked who they are; no other complaint is expected. */
const askedWho = 'Failed to load resource: the server responded with a status of 401 (Unauthorized)'
const besides = (complaints: readonly string[]) => complaints.filter((each) => each !== askedWho)

describe('an empty Clew', () => {
  let data = ''
  let clew: Started
  let baseURL = ''
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'clew-set-up-'))
    await chmod(data, 0o755)
    clew = await startClew(readConfig({ data, port: '0', demo: 'no', 'check-answers': 'yes' }, {}))
    baseURL = clew.address.replace('127.0.0.1', 'localhost')
  }, 60_000)
  afterAll(async () => {
    await clew.stop()
    await rm(data, { recursive: true, force: true })
  })

  test('is set up by the code of its console and a passkey, which signs in again and invites a colleague', async () => {
    const say = await wordsOf('en')
    const code = /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(clew.notices.join('\n'))?.[0] ?? ''
    const { page, complaints } = await visit('/', { baseURL, as: 'nobody' })
    await giveAuthenticator(page)
    await page.getByRole('link', { name: say('set-up.title') }).click()
    await page.getByLabel(say('enrol.code')).fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByLabel(say('set-up.unit.name')).fill('Unit against trafficking')
    await page.getByLabel(say('set-up.agency'), { exact: true }).fill('Prosecution service')
    await page.getByLabel(say('set-up.office')).fill('Capital')
    await page.getByLabel(say('set-up.regions')).fill('Capital, North')
    await page.getByLabel(say('people.name'), { exact: true }).fill('First Administrator')
    await expectNoBarriers(page)
    await page.getByRole('button', { name: say('set-up.finish') }).click()
    await page.waitForURL(/\/people$/)

    // Out, and in again by the same authenticator.
    await page.goto('/account')
    await page.getByText(say('passkey.name.usual'), { exact: true }).waitFor()
    await expectNoBarriers(page)
    await page.getByRole('button', { name: say('sign-out') }).click()
    await page.getByRole('button', { name: say('sign-in.passkey') }).click()
    await page.waitForURL(/\/people$/)

    // A colleague on a machine of their own enrols by the code that the administrator hands over.
    await page
      .getByRole('button', { name: say('people.add'), exact: true })
      .first()
      .click()
    await page.getByLabel(say('people.name'), { exact: true }).fill('First Prosecutor')
    await page.getByLabel(say('people.agency'), { exact: true }).last().selectOption({ index: 1 })
    await page.getByLabel(say('unit-role.prosecutor'), { exact: true }).last().check()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('people.add'), exact: true })
      .click()
    await page.getByRole('button', { name: say('people.invite.make') }).click()
    const invitation = await page.locator('output.invite-code').innerText()
    const colleague = await visit('/enrol', { baseURL, as: 'nobody' })
    await giveAuthenticator(colleague.page)
    await colleague.page.getByLabel(say('enrol.code')).fill(invitation)
    await expectNoBarriers(colleague.page)
    await colleague.page.getByRole('button', { name: say('action.go-on') }).click()
    await colleague.page.getByText('First Prosecutor').waitFor()
    await colleague.page.getByLabel(say('passkey.name')).fill('Laptop')
    await colleague.page.getByRole('button', { name: say('passkey.make') }).click()
    // Nobody has vetted them yet: they are in, and reach no case.
    await colleague.page.waitForURL(/\/library/)
    expect([...besides(complaints), ...besides(colleague.complaints)]).toEqual([])
  })

  test('has nothing to set up a second time', async () => {
    const say = await wordsOf('en')
    const { page } = await visit('/set-up', { baseURL, as: 'nobody' })
    await page.getByText(say('set-up.over')).waitFor()
    expect(await page.getByLabel(say('enrol.code')).count()).toBe(0)
  })
})

describe.each<LanguageCode>(['en', 'ur'])('the demo for a reader of %s', (language) => {
  test('asks who one wants to be, and leads back to where one wanted to go', async () => {
    const say = await wordsOf(language)
    const { page, complaints } = await visit('/law/concepts', { ...reader(language), as: 'nobody' })
    await page.getByRole('heading', { name: say('sign-in.demo') }).waitFor()
    await expectNoBarriers(page)
    await page.getByRole('button', { name: 'Petra Prosecutor' }).click()
    await page.waitForURL(/\/law\/concepts$/)
    await page.getByRole('link', { name: 'Petra Prosecutor' }).click()
    await page.getByRole('heading', { name: say('account.sessions') }).waitFor()
    await page.getByRole('button', { name: say('sign-out') }).click()
    await page.getByRole('heading', { name: say('sign-in.demo') }).waitFor()
    expect(besides(complaints)).toEqual([])
  })

  test('shows every page of the way in without a barrier', async () => {
    const { page } = await visit('/sign-in/lost', { ...reader(language, 'dark'), as: 'nobody' })
    for (const address of ['/sign-in/lost', '/enrol', '/set-up', '/sign-in?problem=sign-in-failed']) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await expectNoBarriers(page)
    }
  })
})

test('a session that ends while somebody types takes nothing away, once the same person is back', async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/people/recoveries', { ...reader('en'), as: 'Ada Administrator' })
  const field = page.getByLabel(say('people.search'))
  await field.fill('Hana')
  const sessions = await page.request.get(`${inject('address')}/api/sessions`)
  for (const { id } of (await sessions.json()).items as { id: string }[])
    await page.request.delete(`${inject('address')}/api/sessions/${id}`, {
      headers: { 'clew-request': 'test' },
    })
  await field.fill('Hana H')
  const dialog = page.getByRole('dialog', { name: say('signed-out.title') })
  await dialog.waitFor()
  await expectNoBarriers(page)
  await dialog.getByRole('button', { name: 'Ada Administrator' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await field.inputValue()).toBe('Hana H')
})

test('administrators find who waits for a new way in', async () => {
  const say = await wordsOf('en')
  const first = await visit('/people/recoveries', { as: 'Ada Administrator' })
  await first.page.getByRole('heading', { name: say('recovery.open') }).waitFor()
  await expectNoBarriers(first.page)
  await first.page.getByText(say('recovery.none')).waitFor()
})
