/** The rest of a prosecutor's desk: persons and their ties, decisions of courts, an empty case, a drag of evidence onto a fact. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { ask, copyOf } from './cases.ts'
import { reader, wordsOf } from './words.ts'

const { visit } = openBrowser()

type Read = { caseFile: Record<string, readonly Record<string, unknown>[]> }

const api = (path: string) => `/api/cases${path}`

async function post(path: string, body: object): Promise<{ id: string }> {
  const answer = await ask(api(path), {
    method: 'POST',
    body: JSON.stringify(body),
  })
  expect([answer.status, answer.ok]).toEqual([answer.status, true])
  return (await answer.json()) as { id: string }
}

/** A case of its own for one test, so that tests do not disturb each other. */
const ownCase = async (reference: string) =>
  (
    await post('/import', {
      text: copyOf('13-former-policeman-z.yaml', `${reference}-${Date.now()}`),
      fileName: 'case.yaml',
    })
  ).id

const caseFile = async (id: string) => ((await (await ask(api(`/${id}`))).json()) as Read).caseFile

const saved = (page: Page, label: string) =>
  page.getByRole('form', { name: label }).waitFor({ state: 'detached' })

test('a victim and a witness are changed, and a connection between persons is entered, shown and undone', async () => {
  const say = await wordsOf('en')
  const id = await ownCase('E2E-persons')
  const before = await caseFile(id)
  const { page, complaints } = await visit(`/cases/${id}/parties`, reader('en'))
  const form = page.getByRole('form', { name: say('parties.form') })

  await page.getByRole('button', { name: say('party.edit', { name: 'V1' }), exact: true }).click()
  await form.getByLabel(say('victim.born'), { exact: true }).fill('1985~')
  await form.getByRole('button', { name: say('action.save'), exact: true }).click()
  await saved(page, say('parties.form'))
  await page.getByRole('cell', { name: '1985~' }).waitFor()

  const witness = before['witnesses']?.[0] as { description: string }
  await page
    .getByRole('button', { name: say('party.edit', { name: witness.description }), exact: true })
    .click()
  await form.getByLabel(say('witness.heard')).fill('2014-05-06')
  await form.getByRole('button', { name: say('action.save'), exact: true }).click()
  await saved(page, say('parties.form'))
  await page.getByRole('cell', { name: '2014-05-06' }).waitFor()

  const [party] = before['parties'] as unknown as readonly { id: string; name: string }[]
  await page
    .getByRole('button', { name: say('party.edit', { name: party?.name ?? '' }), exact: true })
    .click()
  await form.getByRole('button', { name: say('relation.add') }).click()
  await expectNoBarriers(page)
  await form.getByLabel(say('relation.kind')).last().selectOption('employer')
  await form.getByLabel(say('relation.to')).last().selectOption('V1')
  await form.getByRole('button', { name: say('action.save'), exact: true }).click()
  await saved(page, say('parties.form'))
  const ties = page.getByRole('region', { name: say('network.table') })
  await ties.getByText(say('relation.employer'), { exact: true }).waitFor()
  await page.getByRole('button', { name: say('action.undo') }).click()
  await ties.getByText(say('relation.employer'), { exact: true }).waitFor({ state: 'detached' })
  expect((await caseFile(id))['parties']).toEqual(before['parties'])
  expect(complaints).toEqual([])
})

test('a decision and a sentence of a court are entered, corrected and undone', async () => {
  const say = await wordsOf('en')
  const id = await ownCase('E2E-courts')
  const { page, complaints } = await visit(`/cases/${id}/charges`, reader('en'))
  const courts = page.getByRole('region', { name: say('courts.title') })
  await courts.getByRole('button', { name: say('courts.add-finding') }).click()
  const finding = page.getByRole('form', { name: say('courts.finding') })
  await expectNoBarriers(page)
  await finding.getByLabel(say('finding.subject')).selectOption({ index: 1 })
  await finding.getByLabel(say('finding.decided'), { exact: true }).selectOption('quashed')
  await finding.getByLabel(say('finding.court'), { exact: true }).fill('Court of Appeal of the test')
  await finding.getByLabel(say('finding.on'), { exact: true }).fill('2016-03')
  await finding.getByRole('button', { name: say('action.add'), exact: true }).click()
  await saved(page, say('courts.finding'))
  const row = courts.getByRole('row', { name: /Court of Appeal of the test/ })
  await row.getByText(say('outcome.quashed')).waitFor()

  await row.getByRole('button').click()
  await finding.getByLabel(say('finding.decided'), { exact: true }).selectOption('acquitted')
  await finding.getByRole('button', { name: say('action.save'), exact: true }).click()
  await row.getByText(say('outcome.acquitted')).waitFor()
  await page.getByRole('button', { name: say('action.undo') }).click()
  await row.getByText(say('outcome.quashed')).waitFor()

  await courts.getByRole('button', { name: say('courts.add-sentence') }).click()
  const sentence = page.getByRole('form', { name: say('courts.sentence') })
  await sentence.getByLabel(say('charge.accused')).selectOption({ index: 1 })
  await sentence.getByLabel(say('sentence.months')).fill('30')
  await sentence.getByLabel(say('finding.court'), { exact: true }).fill('Sentencing court of the test')
  await sentence.getByRole('button', { name: say('action.add'), exact: true }).click()
  await courts
    .getByRole('row', { name: /Sentencing court of the test/ })
    .getByText('2 years and 6 months')
    .waitFor()
  expect(complaints).toEqual([])
})

test('evidence dragged onto a fact is linked to it', async () => {
  const say = await wordsOf('en')
  const id = await ownCase('E2E-drag')
  const { page } = await visit(`/cases/${id}/facts?view=before-judgment`, reader('en'))
  const item = page.locator('.record[draggable="true"]').nth(3)
  const fact = page.locator('.record:not([draggable])').first()
  await item.dragTo(fact)
  const editor = page.getByRole('region', { name: say('facts.editor'), exact: true })
  const links = ((await caseFile(id))['links'] ?? []).length
  expect(await editor.getByLabel(say('link.fact'), { exact: true }).inputValue()).not.toBe('')
  await editor.getByRole('button', { name: say('action.add'), exact: true }).click()
  await expect.poll(async () => ((await caseFile(id))['links'] ?? []).length).toBe(links + 1)
})

test('an empty case says on every page what to do first, and facts alone lead to a charge by one action', async () => {
  const say = await wordsOf('en')
  const reference = `E2E-empty-${Date.now()}`
  const { id } = await post('', {
    reference,
    title: 'A case that has just begun',
    forum: 'HR',
    forms: ['forced-labour'],
    stage: 'referral',
  })
  const { page, complaints } = await visit(`/cases/${id}`, reader('en'))
  for (const tab of ['', '/proof', '/charges', '/jurisdiction', '/timeline']) {
    await page.goto(`/cases/${id}${tab}`)
    await page.getByRole('heading', { name: say('first.title') }).waitFor()
    await expectNoBarriers(page)
  }
  await page.goto(`/cases/${id}/facts`)
  await page.getByText(say('facts.none')).waitFor()
  await page.goto(`/cases/${id}/parties`)
  await page.getByRole('button', { name: say('parties.add') }).waitFor()

  // The same facts and evidence as a real case, without its charges.
  const other = await caseFile(await ownCase('E2E-source'))
  const from = ['parties', 'victims', 'witnesses', 'places', 'sources', 'evidence', 'facts', 'links']
  await post(`/${id}/changes`, {
    version: 1,
    changes: [
      {
        kind: 'together',
        changes: from.flatMap((collection) =>
          (other[collection] ?? []).map((record) => ({ kind: 'put-record', collection, record })),
        ),
      },
    ],
  })
  await page.goto(`/cases/${id}`)
  await page.getByRole('heading', { name: say('first.options') }).waitFor()
  await page
    .getByRole('button', { name: say('options.consider') })
    .first()
    .click()
  await page.getByRole('heading', { name: say('overview.next') }).waitFor()
  expect(await caseFile(id)).toMatchObject({ charges: [{ id: 'C1', status: 'considered' }] })
  expect(complaints).toEqual([])
})
