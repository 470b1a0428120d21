/** A PDF is shown as pages to read, in every script, and whatever it would like to do, it does nothing. */
import type { Locator } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { heading, openPress, paragraph } from '../../server/src/platform/documents/index.ts'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { hostilePdf, lockedPdf, longPdf } from './pdf-files.ts'
import { type LanguageCode, reader, wordsOf } from './words.ts'

const { visit } = openBrowser()
const press = openPress()
afterAll(() => press.close())

/** Opens the files of an item as Petra, and looks at what is sent. */
async function looking(language: LanguageCode, viewport = { width: 1440, height: 900 }) {
  const say = await wordsOf(language)
  const { page, complaints } = await visit('/cases', {
    ...reader(language),
    viewport,
    as: 'Petra Prosecutor',
  })
  const answer = await page.context().request.get('/api/cases?limit=5')
  const { items } = (await answer.json()) as { items: readonly { id: string }[] }
  await page.goto(`/cases/${items[0]?.id}/facts?record=E1`)
  const files = page.getByRole('region', { name: say('exhibit.title'), exact: true })
  await files.getByText(say('exhibit.drop')).waitFor()
  // A name stands in its own direction where the sentence runs from right to left.
  const isolated = (name: string) => (language === 'ur' ? `\u2068${name}\u2069` : name)
  const look = async (name: string, buffer: Buffer): Promise<Locator> => {
    await files
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await files.getByRole('button', { name: say('exhibit.view.of', { name: isolated(name) }) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    return dialog
  }
  return { say, page, complaints, look }
}

/** Share of a page's pixels that are not paper, in thousandths. */
const inkOf = (sheet: Locator): Promise<number> =>
  sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const data = width === 0 ? undefined : canvas.getContext('2d')?.getImageData(0, 0, width, height).data
    if (data === undefined) return 0
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) dark += 1
    return (dark * 1000) / (data.length / 4)
  })

const drawn = (sheet: Locator) => expect.poll(() => inkOf(sheet), { timeout: 20_000 }).toBeGreaterThan(0)
const sheetOf = (dialog: Locator, page: number): Locator => dialog.locator(`[data-page="${page}"]`)
const numberIn = (dialog: Locator) => dialog.getByRole('textbox').inputValue()

const twoPages = () =>
  press.pdf({
    title: 'Statement of a witness',
    language: 'en',
    blocks: [
      paragraph('बंधुआ मज़दूरी'),
      paragraph('الاتجار بالأشخاص'),
      paragraph('强迫劳动'),
      { kind: 'new-page' },
      heading(1, 'Second page'),
      paragraph([{ text: 'A link', link: 'https://outside.invalid/' }]),
    ],
  })

test.each(['en', 'ur'] as const)(
  'a PDF shows its pages with their words, is turned by button and key, and grows (%s)',
  { timeout: 120_000 },
  async (language) => {
    const { say, page, complaints, look } = await looking(language)
    const dialog = await look(`statement-${language}.pdf`, (await twoPages()).bytes)
    await drawn(sheetOf(dialog, 1))
    // The words lie over the picture: found by the browser, read aloud, and to be selected.
    await sheetOf(dialog, 1).getByText('强迫劳动').waitFor()
    const words = await sheetOf(dialog, 1).locator('.pdf-words').textContent()
    for (const said of ['मज़दू', 'Statement of a witness']) expect(words).toContain(said)
    await dialog.getByText(say('exhibit.pdf.of', { total: '2' })).waitFor()
    await expectNoBarriers(page)

    await dialog.getByRole('button', { name: say('exhibit.pdf.next') }).click()
    await expect.poll(() => numberIn(dialog)).toBe('2')
    await drawn(sheetOf(dialog, 2))
    const view = dialog.locator('.pdf-view')
    await view.focus()
    await page.keyboard.press(language === 'ur' ? 'ArrowRight' : 'ArrowLeft')
    await expect.poll(() => numberIn(dialog)).toBe('1')

    const widthOf = async () => (await sheetOf(dialog, 1).boundingBox())?.width ?? 0
    const before = await widthOf()
    await page.keyboard.press('+')
    await expect.poll(widthOf).toBeGreaterThan(before)
    await drawn(sheetOf(dialog, 1))
    expect(complaints).toEqual([])
  },
)

test('a hostile PDF runs nothing, asks nobody and leads nowhere', { timeout: 120_000 }, async () => {
  const { page, complaints, look } = await looking('en')
  const asked: string[] = []
  const opened: string[] = []
  page.context().on('request', (request) => asked.push(request.url()))
  page.on('dialog', (dialog) => {
    opened.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('popup', (popup) => opened.push(popup.url()))
  const dialog = await look('trap.pdf', hostilePdf('Words of a trap'))
  const sheet = sheetOf(dialog, 1)
  await drawn(sheet)
  await sheet.getByText('Words of a trap').waitFor()
  expect(await sheet.locator('a, input, button, iframe, script, form, section').count()).toBe(0)
  const address = page.url()
  await sheet.locator('canvas').click({ position: { x: 90, y: 90 }, force: true })
  await sheet.getByText('Words of a trap').click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect([page.url(), opened]).toEqual([address, []])
  const own = new URL(address).origin
  const beside = asked.filter((url) => !url.startsWith(`${own}/`) && !url.startsWith('blob:'))
  expect(beside).toEqual([])
  // The character map of a font that it does not carry came from us.
  expect(asked.some((url) => url.endsWith('/cmaps/UniGB-UCS2-H.bcmap'))).toBe(true)
  expect(complaints).toEqual([])
})

test(
  'a PDF that is locked or damaged says so in words, and can be downloaded',
  { timeout: 120_000 },
  async () => {
    const { say, page, look } = await looking('ur', { width: 390, height: 800 })
    const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 'no page in here ')])
    for (const [name, bytes, words] of [
      ['locked.pdf', lockedPdf(), 'exhibit.pdf.locked'],
      ['broken.pdf', broken, 'exhibit.pdf.broken'],
    ] as const) {
      const dialog = await look(name, bytes)
      await dialog.getByText(say(words)).waitFor()
      await dialog.getByRole('link', { name: say('exhibit.download') }).waitFor()
      await expectNoBarriers(page)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
  },
)

test(
  'a long PDF opens from a few pieces, keeps few pages drawn, and says when its bytes stay away',
  { timeout: 180_000 },
  async () => {
    const { say, page, look } = await looking('en')
    const file = longPdf(300, 40_000)
    const ranges: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/view')) ranges.push(request.headers()['range'] ?? 'all')
    })
    const dialog = await look('long.pdf', file)
    await drawn(sheetOf(dialog, 1))
    const read = await sheetOf(dialog, 12)
      .getByText('Sheet 12')
      .waitFor()
      .then(() => ranges.length)
    expect(ranges).not.toContain('all')
    expect(read * 512 * 1024).toBeLessThan(file.length / 2)
    const number = dialog.getByRole('textbox')
    await number.fill('250')
    await number.press('Enter')
    await drawn(sheetOf(dialog, 250))
    await expect.poll(() => numberIn(dialog)).toBe('250')
    expect(await dialog.locator('canvas').count()).toBeLessThan(8)

    await page.route('**/view', (route) => route.abort())
    await number.fill('140')
    await number.press('Enter')
    await dialog.getByText(say('exhibit.pdf.lost')).waitFor({ timeout: 20_000 })
    await page.unroute('**/view')
    await dialog.getByRole('button', { name: say('action.retry') }).click()
    await drawn(sheetOf(dialog, 1))
  },
)
