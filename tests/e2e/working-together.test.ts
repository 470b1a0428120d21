/** Two people on one case, lists that are searched, and a server that is gone for a moment: nobody loses what they wrote. */
import { expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { ask, caseId } from './cases.ts'
import { reader, wordsOf } from './words.ts'

const { visit } = openBrowser()

type Fact = { id: string; says: string }

/** Somebody else changes the sentence of a fact, through the interface that the screen uses too. */
async function changeElsewhere(id: string, says: string): Promise<Fact> {
  const address = `/api/cases/${id}`
  const read = (await (await ask(address)).json()) as { version: number; caseFile: { facts: Fact[] } }
  const [fact] = read.caseFile.facts
  if (fact === undefined) throw new Error('the case has no fact')
  const answer = await ask(`${address}/changes`, {
    method: 'POST',
    body: JSON.stringify({
      version: read.version,
      changes: [{ kind: 'put-record', collection: 'facts', record: { ...fact, says } }],
    }),
  })
  expect(answer.status).toBe(200)
  return fact
}

test('when somebody else was faster, both versions are shown by field and a person chooses', async () => {
  const say = await wordsOf('en')
  const id = await caseId('ZA-23')
  const { page } = await visit(`/cases/${id}/facts?view=before-judgment`, reader('en'))
  await page.locator('.record-open').first().click()
  await page.getByLabel(say('fact.says')).fill('What this reader wrote.')
  await page.getByLabel(say('fact.note')).fill('A note of this reader.')
  await changeElsewhere(id, 'What the other reader wrote.')
  await page.getByRole('button', { name: say('action.save'), exact: true }).click()
  const conflict = page.getByRole('alert').filter({ hasText: say('conflict.title') })
  await conflict.getByText('What the other reader wrote.').waitFor()
  await conflict.getByText('What this reader wrote.').waitFor()
  // Both changed the sentence: nothing is stored before somebody chooses. The note is only this reader's.
  const store = conflict.getByRole('button', { name: say('conflict.store') })
  expect(await store.isDisabled()).toBe(true)
  await expectNoBarriers(page)
  await conflict.getByRole('radio').first().check()
  await store.click()
  await page.locator('.record-open', { hasText: 'What the other reader wrote.' }).waitFor()
  await page.locator('.record-open').first().click()
  expect(await page.getByLabel(say('fact.note')).inputValue()).toBe('A note of this reader.')
})

test('what others changed elsewhere in the file asks nobody anything', async () => {
  const say = await wordsOf('en')
  const id = await caseId('ZA-23')
  const { page } = await visit(`/cases/${id}/facts?view=before-judgment`, reader('en'))
  await page.locator('.record-open').nth(1).click()
  await page.getByLabel(say('fact.note')).fill('Nobody else was here.')
  await changeElsewhere(id, 'What the other reader wrote next.')
  await page.getByRole('button', { name: say('action.save'), exact: true }).click()
  await page.locator('.record-open', { hasText: 'What the other reader wrote next.' }).waitFor()
  expect(await page.getByText(say('conflict.title')).count()).toBe(0)
})

test('a server that does not answer costs nobody their text', async () => {
  const say = await wordsOf('en')
  const id = await caseId('ZA-23')
  const { page } = await visit(`/cases/${id}/facts?record=new-fact`, reader('en'))
  await page.getByLabel(say('fact.says')).fill('Written while the server was away.')
  await page.getByRole('combobox', { name: say('fact.concept') }).fill('act.harbouring')
  await page.getByRole('option').first().click()
  await page.route('**/api/**', (route) => route.abort())
  await page.getByRole('button', { name: say('action.add'), exact: true }).click()
  await page.getByText(say('problem.unreachable'), { exact: true }).waitFor()
  expect(await page.getByLabel(say('fact.says')).inputValue()).toBe('Written while the server was away.')
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: say('action.add'), exact: true }).click()
  await page.locator('.record-open', { hasText: 'Written while the server was away.' }).waitFor()
})

test('a search of the list can be kept under a name and opened again', async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/cases', reader('en'))
  await page.getByLabel(say('cases.filter.state')).selectOption('ZA')
  await page.locator('.case-row', { hasText: 'ZA-23' }).waitFor()
  await page.locator('.case-row', { hasText: 'US-25' }).waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.get('state')).toBe('ZA')
  await page.getByRole('button', { name: say('views.save') }).click()
  const name = `South Africa ${Date.now()}`
  await page.getByLabel(say('views.name')).fill(name)
  await page.getByRole('button', { name: say('action.save'), exact: true }).click()
  await page.getByRole('button', { name: say('cases.clear') }).click()
  await page.locator('.case-row', { hasText: 'US-25' }).waitFor()
  await page.getByRole('button', { name, exact: true }).click()
  await page.locator('.case-row', { hasText: 'US-25' }).waitFor({ state: 'detached' })
})
