/** An identity is sealed, asked for with a purpose and looked at; names in plain text are masked; two persons become one and two again. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { ask, caseId, copyOf } from './cases.ts'
import { reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const planted = 'Zanele Plantedname'

/** Everything that the page keeps where another page, a tool or a next reader could find it. */
const kept = (page: Page) =>
  page.evaluate(() =>
    [location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.title].join(),
  )

test(
  'an identity is sealed, and shown to whoever asks with a purpose, for a while',
  { timeout: 120_000 },
  async () => {
    const say = await wordsOf('en')
    const id = await caseId('US-25')
    const { page, complaints } = await visit(`/cases/${id}/parties`, reader('en'))
    const vault = page.getByRole('region', { name: say('vault.title') })
    await vault
      .getByRole('button', { name: /^Seal the identity/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: say('vault.row.add.name') }).click()
    await dialog.getByLabel(say('vault.name'), { exact: true }).fill(planted)
    await dialog.getByRole('button', { name: say('vault.row.add.contact') }).click()
    await dialog.getByLabel(say('vault.contact'), { exact: true }).fill('555 0100')
    await dialog.getByLabel(say('vault.safe')).selectOption('no')
    await expectNoBarriers(page)
    await dialog.getByRole('button', { name: say('vault.seal'), exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.content()).not.toContain(planted)

    await vault
      .getByRole('button', { name: /^Ask to see/ })
      .first()
      .click()
    await dialog.getByLabel(say('vault-field.names')).check()
    await dialog.getByLabel(say('vault.ask.purpose')).selectOption('interview')
    await dialog.getByLabel(say('vault.ask.words')).fill('She is heard tomorrow morning.')
    await dialog.getByRole('button', { name: say('vault.ask.send'), exact: true }).click()
    await dialog.getByRole('button', { name: say('vault.reveal.show') }).click()
    await dialog.getByText(planted).waitFor()
    // Only what was asked for.
    expect(await dialog.getByText('555 0100').count()).toBe(0)
    await expectNoBarriers(page)
    expect(await kept(page)).not.toContain('Plantedname')
    await page.emulateMedia({ media: 'print' })
    expect(await dialog.getByText(planted).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await dialog.getByRole('button', { name: say('vault.reveal.close') }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.content()).not.toContain('Plantedname')
    await vault.getByText('She is heard tomorrow morning.').waitFor()
    expect(complaints).toEqual([])
  },
)

test('what was shown leaves the page when its time is over', { timeout: 60_000 }, async () => {
  const say = await wordsOf('en')
  const id = await caseId('US-25')
  const { page } = await visit('/cases', reader('en'))
  await page.clock.install()
  await page.goto(`/cases/${id}/parties`)
  const vault = page.getByRole('region', { name: say('vault.title') })
  await vault.getByRole('button', { name: say('vault.reveal'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say('vault.reveal.show') }).click()
  await dialog.getByText(planted).waitFor()
  await page.clock.runFor(15 * 60_000 + 2000)
  await dialog.getByText(say('vault.reveal.over')).waitFor()
  expect(await page.content()).not.toContain('Plantedname')
})

test('a sealed name in plain text is warned of and masked', { timeout: 60_000 }, async () => {
  const say = await wordsOf('en')
  const id = await caseId('US-25')
  const { page } = await visit(`/cases/${id}/facts`, reader('en'))
  await page.locator('.record-open').first().click()
  await page.getByLabel(say('fact.says'), { exact: true }).fill(`The owner locked ${planted} in.`)
  await page.getByRole('button', { name: say('action.save'), exact: true }).click()
  const mask = page.getByRole('button', { name: say('vault.names.mask') })
  await mask.waitFor()
  await expectNoBarriers(page)
  await mask.click()
  await mask.waitFor({ state: 'detached' })
  const read = await (await ask(`/api/cases/${id}`)).text()
  expect(read).not.toContain('Plantedname')
  expect(read).toMatch(/\[\[\w+\.name\]\]/)
  await page.goto(`/cases/${id}/facts`)
  await page.locator('.record-open .masked-name').getByText(say('masked.spoken')).waitFor()
  expect(await page.getByRole('main').innerText()).not.toContain('[[')
})

test('a request is taken back, and stays in the history', { timeout: 60_000 }, async () => {
  const say = await wordsOf('en')
  const id = await caseId('US-25')
  const vault = (await (await ask(`/api/cases/${id}/vault`)).json()) as {
    items: { person: string; fields: string[] }[]
  }
  const person = vault.items.find(({ fields }) => fields.includes('contacts'))?.person ?? ''
  const body = JSON.stringify({
    purpose: 'contact',
    words: 'To tell her of the new hearing.',
    fields: ['contacts'],
  })
  expect(
    (await ask(`/api/cases/${id}/vault/persons/${person}/requests`, { method: 'POST', body })).status,
  ).toBe(201)
  const { page, complaints } = await visit(`/cases/${id}/parties`, reader('en'))
  const line = page.getByRole('listitem').filter({ hasText: 'To tell her of the new hearing.' })
  await line.getByRole('button', { name: say('vault.withdraw.of', { person }) }).click()
  await line.getByText(say('vault.state.withdrawn')).waitFor()
  expect(await line.getByRole('button').count()).toBe(0)
  await expectNoBarriers(page)
  expect(complaints).toEqual([])
})

test('names in a file that is taken in are shown at once, and masked', { timeout: 60_000 }, async () => {
  const say = await wordsOf('en')
  const text = copyOf('01-brothel-club-417.yaml', 'NAMES-1').replace(
    /^title:.*$/m,
    `title: The house of ${planted}`,
  )
  const { page, complaints } = await visit('/cases/import', reader('en'))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'case.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) })
  await page
    .getByText(say('vault.names.elsewhere', { place: say('share-field.title') }), { exact: true })
    .waitFor()
  await page.getByRole('button', { name: say('vault.names.mask') }).click()
  const masked = `The house of ${say('masked.spoken')} ${say('masked.elsewhere')}`
  await page.getByRole('heading', { name: masked }).waitFor()
  await page.getByRole('button', { name: say('vault.names.look') }).click()
  await page.getByText(say('vault.names.none')).waitFor()
  const id = await caseId('NAMES-1')
  expect(await (await ask(`/api/cases/${id}`)).text()).not.toContain('Plantedname')
  expect(complaints).toEqual([])
})

test('two persons become one, and two again', { timeout: 120_000 }, async () => {
  const say = await wordsOf('en')
  const id = await caseId('US-25')
  const read = (await (await ask(`/api/cases/${id}`)).json()) as {
    version: number
    caseFile: { parties: { id: string; name: string; kind: string }[] }
  }
  const person = read.caseFile.parties.find(({ kind }) => kind === 'natural')
  if (person === undefined) throw new Error('the case has no natural person')
  const twin = { ...person, id: 'P99', identified: 'no' }
  const change = { kind: 'put-record', collection: 'parties', record: twin }
  const body = JSON.stringify({ version: read.version, changes: [change] })
  expect((await ask(`/api/cases/${id}/changes`, { method: 'POST', body })).status).toBe(200)

  const { page, complaints } = await visit(`/cases/${id}/parties`, reader('en'))
  const box = page.getByRole('region', { name: say('merge.alike') })
  await box.getByRole('listitem').filter({ hasText: 'P99' }).getByRole('button').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('merge.reason')).fill('The same passport')
  const join = dialog.getByRole('button', { name: say('merge.do') })
  expect(await join.isDisabled()).toBe(true)
  await expectNoBarriers(page)
  await dialog
    .getByRole('row', { name: new RegExp(say('field.identified')) })
    .getByRole('radio')
    .first()
    .check()
  await join.click()
  await dialog.waitFor({ state: 'detached' })
  expect(await page.getByText('P99', { exact: true }).count()).toBe(0)
  await page.getByText(/One merge was made/).click()
  await page.getByRole('button', { name: /^Undo the merge of P99/ }).click()
  await page.getByText('P99', { exact: true }).first().waitFor()
  expect(complaints).toEqual([])
})
