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
  '/library/new?kind=measure&parent=protection%2Fcoordination',
  '/library/measures/protection/coordination',
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
    // What was found before stays until the answer is there.
    const mark = page.locator('.found-excerpt mark').filter({ hasText: /^(victim|passport)/i })
    await mark.first().waitFor()
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
    await page.getByRole('link', { name: say('library.back-to-case') }).click()
    await page.waitForURL(new RegExp(`/cases/${id}`))
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

test(
  'an analyst begins a new measure below another, and readers see it once somebody else has published it',
  { timeout: 180_000 },
  async () => {
    const say = await wordsOf('en')
    const { page, complaints } = await visit('/library', { ...reader('en'), as: 'Ana Analyst' })
    await page.getByRole('link', { name: say('library.new.measure') }).click()
    await page.waitForURL(/\/library\/new\?/)
    await page.getByRole('heading', { name: say('library.new.measure') }).waitFor()
    await page.getByLabel(say('library.pillar'), { exact: true }).selectOption('protection')
    await page.getByLabel(say('library.new.below'), { exact: true }).selectOption('protection/coordination')
    await page.getByLabel(say('library.new.title'), { exact: true }).fill('Safe houses: for men')
    expect(await page.getByLabel(say('library.new.address'), { exact: true }).inputValue()).toBe(
      'safe-houses-for-men',
    )
    await page.getByRole('button', { name: say('library.desk.new.begin') }).click()
    await page.waitForURL(/\/library\/write\?/)
    const area = page.getByRole('textbox', { name: /protection\/safe-houses-for-men/ })
    const begun = await area.inputValue()
    expect(begun).toContain('title: {en: "Safe houses: for men"}')
    expect(begun).toContain('parent: protection/coordination')
    await page.locator('.text-problem').first().waitFor()
    // What a page says is not what is tried here: its keys stay, and the rest is that of another measure.
    const other = await page.evaluate(async () => {
      const asked = '/api/library/texts/one?kind=measure&id=protection%2Fcoordination&language=en'
      const answer: unknown = await (await fetch(asked)).json()
      return (answer as { text: string }).text
    })
    const own = begun.slice(begun.indexOf('id: '), begun.indexOf('origin:'))
    await area.fill(`---\n${own}${other.slice(other.indexOf('origin:'))}`)
    await page.locator('.text-problem').first().waitFor({ state: 'detached' })
    await page.getByLabel(say('library.note'), { exact: true }).fill('A measure of our own.')
    await page.getByRole('button', { name: say('library.propose') }).click()
    await page.waitForURL(/\/library\/desk/)

    const head = await visit('/library/desk', reader('en'))
    await head.page.getByRole('link', { name: 'Safe houses: for men', exact: true }).click()
    await head.page.getByLabel(say('library.reason'), { exact: true }).fill('Read against the source.')
    await head.page.getByRole('button', { name: say('library.publish') }).click()
    await head.page.waitForURL(/\/library\/desk/)
    await head.page.goto('/library?pillar=protection')
    await head.page.getByRole('link', { name: 'Safe houses: for men', exact: true }).click()
    await head.page.getByRole('heading', { name: 'Safe houses: for men' }).waitFor()
    await head.page.getByRole('heading', { name: say('library.duties') }).waitFor()
    expect([...complaints, ...head.complaints]).toEqual([])
  },
)

test('nobody is offered a new page who may not write one', patient, async () => {
  const say = await wordsOf('en')
  const { page } = await visit('/library', { ...reader('en'), as: 'Ivo Investigator' })
  await arrived(page)
  expect(await page.getByRole('link', { name: say('library.new.measure') }).count()).toBe(0)
  await page.goto('/library/new')
  await page.getByText(say('library.new.not-you')).waitFor()
})

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
