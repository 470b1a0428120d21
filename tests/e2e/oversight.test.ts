/** Somebody acts in an emergency; the auditor is alarmed, finds it in history, and takes out the proof. Whoever is no overseer is told so. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { ask, caseId } from './cases.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const reason = 'A witness called and is being followed'
const until = { timeout: 20_000 }

const settled = async (page: Page) => {
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

test('an investigator finds no case, opens it in an emergency, and reads until when', async () => {
  const say = await wordsOf('en')
  const { page, complaints } = await visit('/cases?q=FJ-39', { ...reader('en'), as: 'Ivo Investigator' })
  await page.getByRole('button', { name: say('cases.emergency') }).click()
  const dialog = page.getByRole('dialog')
  const take = dialog.getByRole('button', { name: say('emergency.take') })
  await dialog.getByLabel(say('emergency.reason')).fill('too short')
  expect(await take.isDisabled()).toBe(true)
  await dialog.getByLabel(say('emergency.reason')).fill(reason)
  await expectNoBarriers(page)
  await take.click()
  await page.getByText(say('emergency.open.about')).waitFor(until)
  expect(complaints).toEqual([])
})

test('a case out of reach offers the same, and says no more than one that does not exist', async () => {
  const say = await wordsOf('en')
  const texts: string[] = []
  for (const id of [await caseId('GY-43'), '00000000-0000-4000-8000-000000000000']) {
    const { page } = await visit(`/cases/${id}`, { ...reader('en'), as: 'Ivo Investigator' })
    await page.getByRole('button', { name: say('cases.emergency') }).waitFor(until)
    texts.push((await page.locator('#main').innerText()).replaceAll(id, '…'))
  }
  expect(texts[0]).toBe(texts[1])
})

test('the auditor is alarmed, looks at what was done, and acknowledges', async () => {
  const say = await wordsOf('en')
  const { page, complaints } = await visit('/', { ...reader('en'), as: 'Odo Auditor' })
  await page.locator('.nav-count').waitFor(until)
  await page.getByRole('link', { name: say('nav.oversight') }).click()
  const card = page.locator('.alarm').filter({ hasText: reason })
  await card.waitFor(until)
  expect(await card.innerText()).not.toContain('FJ-39')
  await card.getByRole('link').click()
  await page
    .locator('.entry-words', { hasText: say('did.case.break-glass') })
    .first()
    .waitFor(until)
  await page.goBack()
  await card.getByRole('button').click()
  await card.waitFor({ state: 'detached', ...until })
  expect(complaints).toEqual([])
})

test('history is searched by what, opened to its details, followed to its case and taken out as a table', async () => {
  const say = await wordsOf('en')
  const { page, complaints } = await visit('/oversight', { ...reader('en'), as: 'Odo Auditor' })
  await page.getByLabel(say('history.what'), { exact: true }).selectOption('case.break-glass')
  await page.waitForURL(/what=case\.break-glass/)
  const entry = page.locator('.entry').first()
  await entry.getByText(say('did.case.break-glass')).waitFor(until)
  await entry.locator('summary').click()
  await entry.getByText('case-workers-break-glass').waitFor(until)
  await expectNoBarriers(page)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: say('history.csv') }).click()
  const table = readFileSync(await (await coming).path(), 'utf8')
  expect(table).toContain(say('history.action'))
  expect(table).toContain('case.break-glass')
  expect(table).not.toContain('FJ-39')
  await entry.locator('.entry-case').click()
  await page.waitForURL(/case=/)
  await page.getByRole('link', { name: say('seal.export.case') }).waitFor(until)
  expect(complaints).toEqual([])
})

test('history says why somebody came, and is searched by it', async () => {
  const say = await wordsOf('en')
  const { page, complaints } = await visit('/oversight', { ...reader('en'), as: 'Odo Auditor' })
  await page.getByLabel(say('history.said')).fill('being FOLLOWED')
  await page.waitForURL(/said=/)
  const entry = page.locator('.entry').first()
  await entry.getByText(say('did.case.break-glass')).waitFor(until)
  await entry.getByText(say('history.stated', { words: reason })).waitFor(until)
  await expectNoBarriers(page)
  expect(await page.locator('.entry').count()).toBe(1)
  await page.getByRole('button', { name: say('cases.clear') }).click()
  const why = page.getByLabel(say('history.why'), { exact: true })
  await why.selectOption({ label: say('vault-purpose.interview') })
  await page.waitForURL(/why=interview/)
  expect(complaints).toEqual([])
})

test('an identity is shown for a purpose, and the auditor finds it by that purpose, in words', async () => {
  const id = await caseId('FJ-39')
  const send = async (path: string, method: string, value: object) => {
    const answer = await ask(`/api/cases/${id}${path}`, { method, body: JSON.stringify(value) })
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()) as { id: string }
  }
  const { caseFile } = (await (await ask(`/api/cases/${id}`)).json()) as {
    caseFile: { victims: readonly { id: string }[] }
  }
  const person = `/vault/persons/${caseFile.victims[0]?.id}`
  const names = [{ kind: 'birth', text: 'Zorvanka Tellmorian' }]
  await send(person, 'PUT', { version: 0, fields: { names } })
  const wanted = { purpose: 'interview', words: 'The interview is on Friday', fields: ['names'] }
  const { id: request } = await send(`${person}/requests`, 'POST', wanted)
  await send(`/vault/requests/${request}/reveal`, 'POST', {})
  for (const language of ['en', 'ur'] as const) {
    const say = await wordsOf(language)
    const { page } = await visit('/oversight?why=interview', { ...reader(language), as: 'Odo Auditor' })
    const row = page.locator('.entry').first()
    await row
      .locator('.chip')
      .filter({ hasText: say('vault-purpose.interview') })
      .waitFor(until)
    await row.getByText(say('did.vault.reveal')).waitFor(until)
    expect(await page.locator('#main').innerText()).not.toContain('Tellmorian')
  }
})

test('what Clew does by itself is said in sentences of its own', async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/oversight?what=journal.seal', { ...reader('en'), as: 'Odo Auditor' })
  await page.locator('.entry').first().getByText(say('itself.journal.seal')).waitFor(until)
  await page.goto('/oversight')
  await settled(page)
  const sentences = await page.locator('.entry-words').allInnerTexts()
  expect(sentences.filter((each) => each.includes(say('history.system')))).toEqual([])
  expect(await page.locator('.entry-words code').allInnerTexts()).toEqual([])
})

test('nobody is shown a way that leads nowhere for their role', { timeout: 180_000 }, async () => {
  const say = await wordsOf('en')
  for (const as of ['Odo Auditor', 'Ada Administrator', 'Ana Analyst', 'Tariq Trainer', 'Nora Shelter']) {
    const { page, complaints } = await visit('/', { ...reader('en'), as })
    await page.locator('.nav ul a').first().waitFor(until)
    await page.waitForLoadState('networkidle')
    expect([as, await page.getByRole('link', { name: say('nav.cases'), exact: true }).count()]).toEqual([
      as,
      0,
    ])
    const ways = await page
      .locator('.nav ul a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    for (const way of ways) {
      await page.goto(way)
      await settled(page)
      expect([as, way, await page.getByRole('alert').count()]).toEqual([as, way, 0])
    }
    expect([as, complaints]).toEqual([as, []])
  }
})

test('the list offers no way that the case would refuse, and says what is only to read', async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/cases', { ...reader('en'), as: 'Cato Central' })
  const row = page.locator('.case-row').first()
  await row.getByText(say('cases.read-only')).waitFor(until)
  await row.locator('.case-link').waitFor(until)
  const { page: leads } = await visit('/cases', { ...reader('en'), as: 'Petra Prosecutor' })
  await leads.locator('.case-row').first().waitFor(until)
  expect(await leads.getByText(say('cases.read-only')).count()).toBe(0)
})

test('the proof is taken out whole', async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/oversight/proof', { ...reader('en'), as: 'Odo Auditor' })
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: say('seal.export.whole') }).click()
  const file = readFileSync(await (await coming).path(), 'utf8')
  expect(file.split('\n').length).toBeGreaterThan(20)
  expect(file).not.toContain('Odo')
})

describe.each(['en', 'ur'] as const)('in %s', (language: LanguageCode) => {
  test('no page of oversight has a barrier or is wider than a telephone', { timeout: 120_000 }, async () => {
    const { page, complaints } = await visit('/oversight', {
      ...reader(language),
      viewport: { width: 390, height: 844 },
      as: 'Odo Auditor',
    })
    for (const address of [
      '/oversight',
      '/oversight/unusual',
      '/oversight/alarms?state=all',
      '/oversight/proof',
    ]) {
      await page.goto(address)
      await settled(page)
      await expectNoBarriers(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([address, Math.max(0, over)]).toEqual([address, 0])
    }
    expect(complaints).toEqual([])
  })
})

test('a prosecutor has no way there, and is told by the address whose page it is', async () => {
  const say = await wordsOf('en')
  const { page, complaints } = await visit('/oversight', { ...reader('en'), as: 'Petra Prosecutor' })
  await page.getByText(say('oversight.not-yours'), { exact: true }).waitFor(until)
  expect(await page.getByRole('link', { name: say('nav.oversight') }).count()).toBe(0)
  expect(complaints).toEqual([])
})
