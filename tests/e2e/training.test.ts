/** Training through a browser: what my role asks for, an exercise answered by the keyboard, a test with its reasons, and who lacks what. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const patient = { timeout: 240_000 }

async function arrived(page: Page): Promise<void> {
  // Every page of training has a heading of its own under that of the frame; silence of the network says nothing of what is shown.
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await expect.poll(() => page.locator('main .skeleton').count(), { timeout: 60_000 }).toBe(0)
}

const addresses = [
  '/training',
  '/training/curricula',
  '/training/curricula/labour-inspectors',
  '/training/modules/charging',
  '/training/modules/children/test?moment=post',
  '/training/sessions',
  '/training/exercises',
  '/training/exercises/AU-07/C2',
  '/training/manage',
]
const readers: readonly [LanguageCode, 'light' | 'dark'][] = [
  ['en', 'light'],
  ['ur', 'dark'],
]

describe.each(readers)('in %s and %s', (language, theme) => {
  test('no page of training has a barrier', patient, async () => {
    const { page, complaints } = await visit('/training', reader(language, theme))
    for (const address of addresses) {
      await page.goto(address)
      await arrived(page)
      await expectNoBarriers(page)
    }
    expect(complaints).toEqual([])
  })
})

test('on a telephone no page of training is wider than its screen', patient, async () => {
  const { page } = await visit('/training', { ...reader('ur'), viewport: { width: 390, height: 844 } })
  for (const address of addresses) {
    await page.goto(address)
    await arrived(page)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([address, Math.max(0, over)]).toEqual([address, 0])
  }
})

test('an exercise is done by the keyboard, and answered beside the file and the court', patient, async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/training/exercises/AU-07/C2', reader('en'))
  await arrived(page)
  const supports = page.getByRole('checkbox', { name: say('bearing.supports') })
  await supports.first().focus()
  await page.keyboard.press('Space')
  const next = page.getByRole('button', { name: say('training.item.next') })
  await next.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /Third-party witnesses/ }).waitFor()
  await supports.first().focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: say('training.ask-engine') }).press('Enter')
  await page.getByText(say('training.differs')).waitFor()
  await expect(
    page
      .getByRole('table', { name: say('training.compared') })
      .locator('tbody tr')
      .count(),
  ).resolves.toBe(3)
  await page.getByText(say('outcome.retrial-ordered')).first().waitFor()
  await expectNoBarriers(page)
  await page.getByRole('button', { name: say('training.again') }).click()
  await page.getByRole('button', { name: say('training.item.previous') }).click()
  expect(await supports.first().isChecked()).toBe(true)
})

const walkers: readonly [LanguageCode, string, { width: number; height: number }][] = [
  ['en', 'Paul Prosecutor', { width: 1440, height: 900 }],
  ['ur', 'Cato Central', { width: 390, height: 844 }],
]

test.each(walkers)(
  'in %s somebody learns a module by the keyboard alone, from its curriculum to the record',
  patient,
  async (language, as, viewport) => {
    const say = await wordsOf(language)
    const { page, complaints } = await visit('/training/curricula/prosecutors', {
      ...reader(language),
      viewport,
      as,
    })
    const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().press('Enter')
    const way = page.locator('.module-way')
    const done = () => way.locator('li[data-done=true]').count()
    await arrived(page)
    await page.locator('a[href*="/modules/children"]').first().press('Enter')
    await way.waitFor()
    expect(await done()).toBe(0)
    await follow(say('training.test.pre'))
    const send = page.getByRole('button', { name: say('training.test.send') })
    await send.waitFor()
    for (const group of await page.locator('.questions fieldset').all())
      await group.getByRole('radio').first().press('Space')
    await send.press('Enter')
    await page.getByText(say('training.test.pre.done')).waitFor()
    await expectNoBarriers(page)
    await follow(say('training.back-to-module'))
    await expect.poll(done).toBe(1)
    await expectNoBarriers(page)

    await follow(say('training.way.exercise'))
    await arrived(page)
    await page
      .getByRole('checkbox', { name: say('bearing.supports') })
      .first()
      .press('Space')
    await page.getByRole('button', { name: say('training.ask-engine') }).press('Enter')
    await page.getByRole('table', { name: say('training.compared') }).waitFor()

    await page.goto('/training/modules/children')
    await way.waitFor()
    await follow(say('training.test.post'))
    for (const right of [
      'An act and the purpose of exploitation',
      'Nothing; payment to those with control is itself a means',
      'That the person is a child',
      'An assessment of whether he is a victim',
      'Little about freedom in a child without papers who fears the police',
    ])
      await page.getByRole('radio', { name: right, exact: true }).press('Space')
    await send.press('Enter')
    await page.getByText(say('training.test.attend')).waitFor()
    await follow(say('training.tab.mine'))
    await page.getByRole('heading', { name: say('training.results'), exact: true }).waitFor()
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: say('action.csv') }).press('Enter')
    const record = await readFile(await (await coming).path(), 'utf8')
    expect(record).toMatch(/"test-post","children".*"passed","5","5"/)
    expect(record).toMatch(/"test-pre","children"/)
    expect(complaints).toEqual([])
  },
)

test(
  'a head says what a role needs, holds a course, and the number of the region leads to the people',
  patient,
  async () => {
    const say = await wordsOf('en')
    const { page } = await visit('/training/manage', reader('en'))
    await arrived(page)
    await page
      .getByRole('button', { name: `${say('action.edit')}: ${say('unit-role.prosecutor')}`, exact: true })
      .click()
    await page.getByRole('checkbox', { name: /^Proof beyond one voice/ }).check()
    await page.getByRole('button', { name: say('action.save') }).click()
    await page.locator('a[href*="module=corroboration"][href*="state=lacking"]').first().click()
    await page.getByRole('link', { name: 'Petra Prosecutor' }).waitFor()

    await page.goto('/training/manage')
    await arrived(page)
    await page.getByRole('button', { name: say('training.cases-of', { name: 'Paul Prosecutor' }) }).click()
    const cases = page.getByRole('dialog')
    await cases.locator('a[href*="/cases/"]').first().waitFor()
    expect(await cases.locator('a[href*="/cases/"]').count()).toBe(12)
    await expectNoBarriers(page)
    await page.keyboard.press('Escape')

    await page.goto('/training/sessions?module=corroboration')
    await arrived(page)
    await page.getByRole('button', { name: say('training.plan') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('training.where')).fill('Police school')
    await dialog.getByRole('button', { name: say('action.save') }).click()
    await page.getByRole('heading', { name: say('training.participants') }).waitFor()
    await page.getByLabel(say('training.add-person')).selectOption({ label: 'Petra Prosecutor' })
    await page.getByRole('button', { name: say('action.add'), exact: true }).click()
    await page.getByRole('radio', { name: say('training.attended') }).check()
    await page.getByRole('button', { name: say('training.attendance.save') }).click()
    await page.getByText(say('training.not-competent')).waitFor()
    const address = page.url()

    const learner = await visit('/training/modules/corroboration/test?moment=post', {
      ...reader('en'),
      as: 'Petra Prosecutor',
    })
    await arrived(learner.page)
    for (const right of [
      'One',
      'The neighbour who saw lights and bins at night',
      'Lines of inquiry beyond the victim were not followed',
      'What perishes first comes first',
      'Separate early statements of many women that matched',
    ])
      await learner.page.getByRole('radio', { name: right, exact: true }).check()
    await learner.page.getByRole('button', { name: say('training.test.send') }).click()
    await learner.page.getByText(say('training.test.competent')).waitFor()
    await expectNoBarriers(learner.page)
    await learner.page.goto('/training')
    await learner.page.getByText(say('competence-state.current')).first().waitFor()

    await page.goto(address)
    await page.getByText(say('training.competent'), { exact: true }).waitFor()
  },
)
