/** The library through a browser: found, read, printed, written with a second person, followed; and reached from a gap of a case. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { caseId } from './cases.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const patient = { timeout: 120_000 }

async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

const addresses = [
  '/library',
  '/library?q=consent',
  '/library?q=zeppelin',
  '/library/measures/prosecution/consent',
  '/library/practices',
  '/library/practices/antigua-and-barbuda-standing-order',
  '/library/desk',
  '/library/history?kind=measure&id=prosecution%2Fmeans',
  '/library/following',
  `/library/stop/${'x'.repeat(43)}`,
]
const readers: readonly [LanguageCode, 'light' | 'dark'][] = [
  ['en', 'light'],
  ['ur', 'dark'],
]

describe.each(readers)('in %s and %s', (language, theme) => {
  test('no page of the library has a barrier', { timeout: 240_000 }, async () => {
    const { page, complaints } = await visit('/library', { ...reader(language, theme), as: 'Ana Analyst' })
    for (const address of addresses) {
      await page.goto(address)
      await arrived(page)
      await expectNoBarriers(page)
    }
    expect(complaints).toEqual([])
  })
})

test('on a telephone no page of the library is wider than its screen', patient, async () => {
  const small = { ...reader('ur'), viewport: { width: 390, height: 844 } }
  const { page } = await visit('/library', { ...small, as: 'Ana Analyst' })
  for (const address of addresses) {
    await page.goto(address)
    await arrived(page)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([address, Math.max(0, over)]).toEqual([address, 0])
  }
})

test(
  'words find the pages that hold them, marked, and words that are nowhere say what to do',
  patient,
  async () => {
    const say = await wordsOf('en')
    const { page } = await visit('/library', reader('en'))
    const field = page.getByRole('searchbox', { name: say('library.search') })
    await field.fill('رضامندی')
    await page.getByRole('link', { name: 'Consent', exact: true }).waitFor()
    await field.fill('victim passport')
    const mark = page.locator('.found-excerpt mark').first()
    await mark.waitFor()
    expect((await mark.innerText()).toLowerCase()).toMatch(/^(victim|passport)/)
    await field.fill('victim zeppelin')
    await page.getByText(say('library.found.none.next')).waitFor()
  },
)

test(
  'from a gap of a case one click leads to the measure, and from there to a practice',
  patient,
  async () => {
    const say = await wordsOf('en')
    const id = await caseId('HR-13')
    const { page } = await visit(`/cases/${id}?view=before-judgment`, reader('en'))
    await page.getByText(say('library.for-gap')).first().waitFor()
    await page.locator('.measures-for a').first().click()
    await page.waitForURL(/\/library\/measures\//)
    await page.getByRole('heading', { name: say('library.obligations') }).waitFor()
    await page.goto('/library/measures/prosecution/consent')
    await page.getByRole('link', { name: 'An offence that asks for no means' }).click()
    await page.getByRole('heading', { name: say('library-section.done') }).waitFor()
  },
)

test('practices are narrowed by State, and the number beside a State is what it shows', patient, async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/library/practices', reader('en'))
  await arrived(page)
  const state = page.getByLabel(say('library.state'), { exact: true })
  const label = (await state.locator('option[value="US"]').innerText()).trim()
  await state.selectOption('US')
  await page.waitForURL(/state=US/)
  await page.waitForFunction(
    (count) => document.querySelectorAll('.practice-list > li').length === count,
    Number(/\((\d+)\)/.exec(label)?.[1]),
  )
})

test(
  'a measure is taken along as a PDF and prints without what is only for the screen',
  patient,
  async () => {
    const say = await wordsOf('ur')
    const { page } = await visit('/library/measures/prosecution/consent', reader('ur'))
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: say('library.pdf') }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe('prosecution-consent.pdf')
    const bytes = await readFile(await download.path())
    expect(bytes.toString('latin1')).toContain('pdfuaid:part')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: say('library.follow') }).count()).toBe(0)
    expect(await page.locator('nav.nav').isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: say('library-section.steps') }).isVisible()).toBe(true)
  },
)

test(
  'what an analyst writes is held to its sources, and published by somebody else',
  { timeout: 180_000 },
  async () => {
    const say = await wordsOf('en')
    const analyst = await visit('/library/measures/prosecution/means', { ...reader('en'), as: 'Ana Analyst' })
    const { page } = analyst
    await page.getByRole('button', { name: say('library.write') }).click()
    const area = page.getByRole('textbox', { name: /prosecution\/means/ })
    await area.waitFor()
    const text = await area.inputValue()
    const sentence = 'Whoever holds the papers holds the person.'
    await area.fill(text.replace('## Why\n', `## Why\n\n${sentence}\n`))
    const problem = page.locator('.text-problem').first()
    await problem.waitFor()
    await problem.click()
    const chosen = await area.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    )
    expect(chosen).toBe(sentence)
    await expectNoBarriers(page)
    await area.fill(text.replace('## Why\n', `## Why\n\n${sentence} [clew]\n`))
    await page.getByLabel(say('library.note'), { exact: true }).fill('Says what papers have to do with it.')
    await problem.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: say('library.propose') }).click()
    await page.waitForURL(/\/library\/desk/)
    await page.getByRole('link', { name: 'Means', exact: true }).click()
    await page.getByText(say('library.own-waits')).waitFor()
    expect(await page.getByRole('button', { name: say('library.publish') }).count()).toBe(0)

    const head = await visit('/library/desk', reader('en'))
    await head.page.getByRole('link', { name: 'Means', exact: true }).click()
    await head.page.getByText(say('library-beside.changes')).click()
    await head.page.locator('.difference [data-kind="added"]').getByText(sentence).waitFor()
    await expectNoBarriers(head.page)
    await head.page.getByLabel(say('library.reason'), { exact: true }).fill('Read against the source.')
    await head.page.getByRole('button', { name: say('library.publish') }).click()
    await head.page.waitForURL(/\/library\/desk/)
    await head.page.goto('/library/measures/prosecution/means')
    await head.page.getByText(sentence).waitFor()
    await head.page.getByText(/Ana Analyst.*Hana Head/).waitFor()
    expect([...analyst.complaints, ...head.complaints]).toEqual([])
  },
)

test('whoever follows a measure has a feed of their own, and can end it', patient, async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/library/measures/prosecution/means', {
    ...reader('en'),
    as: 'Ivo Investigator',
  })
  await page.getByRole('button', { name: say('library.follow'), exact: true }).click()
  await page.getByRole('button', { name: say('library.unfollow'), exact: true }).waitFor()
  await page.goto('/library/following')
  await page.getByRole('link', { name: 'Means', exact: true }).waitFor()
  await page.getByRole('button', { name: say('library.feed.make') }).click()
  const address = await page.getByLabel(say('library.feed.address')).inputValue()
  const feed = await page.evaluate(async (from) => {
    const read = await fetch(new URL(from).pathname)
    const parsed = new DOMParser().parseFromString(await read.text(), 'application/xml')
    return [read.status, parsed.documentElement.namespaceURI, parsed.querySelectorAll('parsererror').length]
  }, address)
  expect(feed).toEqual([200, 'http://www.w3.org/2005/Atom', 0])
  await page.getByRole('button', { name: say('library.feed.end') }).click()
  await page.getByRole('button', { name: say('library.feed.make') }).waitFor()
  expect(await page.evaluate(async (from) => (await fetch(new URL(from).pathname)).status, address)).toBe(404)
})
