/** Files of evidence come in over a line that breaks, are looked at safely, and change hands with two names under it. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { reader, wordsOf } from './words.ts'

const { visit } = openBrowser()

/** A case that Petra leads, so that she and the head of the unit both work in it. */
async function sharedCase(page: Page): Promise<string> {
  const answer = await page.context().request.get('/api/cases?limit=5')
  const { items } = (await answer.json()) as { items: readonly { id: string }[] }
  const id = items[0]?.id
  if (id === undefined) throw new Error('Petra leads no case of the demo')
  return id
}

const petra = { ...reader('en'), as: 'Petra Prosecutor' }

/** One grey dot, and behind it enough for a second piece; whoever draws the picture stops at its end. */
function picture(bytes: number): Buffer {
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  )
  return Buffer.concat([dot, Buffer.alloc(bytes - dot.length)])
}

test(
  'a file arrives over a line that breaks, from where it broke, and is looked at',
  { timeout: 120_000 },
  async () => {
    const say = await wordsOf('en')
    const { page, complaints } = await visit('/cases', petra)
    const id = await sharedCase(page)
    await page.goto(`/cases/${id}/facts?record=E1`)
    const files = page.getByRole('region', { name: say('exhibit.title'), exact: true })
    await files.getByText(say('exhibit.drop')).waitFor()
    const offsets: number[] = []
    let broken = 0
    await page.route(/\/uploads\/[^/]+\?from=/, async (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('from'))
      offsets.push(from)
      if (from > 0 && broken === 0) {
        broken += 1
        await route.abort('connectionreset')
      } else await route.continue()
    })
    const size = 9 * 1024 * 1024
    await files
      .locator('input[type=file]')
      .setInputFiles({ name: 'dot.png', mimeType: 'text/html', buffer: picture(size) })
    await files.getByText(say('exhibit.state.waiting')).waitFor()
    await expectNoBarriers(page)
    await files.getByRole('button', { name: say('exhibit.view.of', { name: 'dot.png' }) }).click()
    const [first, second, third] = offsets
    expect([first, broken]).toEqual([0, 1])
    expect([second, third]).toEqual([8 * 1024 * 1024, 8 * 1024 * 1024])
    const shown = page.getByRole('dialog').getByRole('img')
    await shown.waitFor()
    expect(
      await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(1)
    await expectNoBarriers(page)
    expect(complaints.filter((words) => !words.includes('ERR_CONNECTION_RESET'))).toEqual([])
  },
)

test(
  'a file of which a part arrived before a reload goes on from that part',
  { timeout: 120_000 },
  async () => {
    const say = await wordsOf('en')
    const { page } = await visit('/cases', petra)
    const id = await sharedCase(page)
    await page.goto(`/cases/${id}/facts?record=E1`)
    const files = page.getByRole('region', { name: say('exhibit.title'), exact: true })
    const file = { name: 'second.png', mimeType: 'image/png', buffer: picture(9 * 1024 * 1024 + 5) }
    await page.route(/\/uploads\/[^/]+\?from=[1-9]/, (route) => route.abort())
    await files.locator('input[type=file]').setInputFiles(file)
    await files.getByText(say('exhibit.state.waiting')).waitFor()
    await page.unroute(/\/uploads\/[^/]+\?from=[1-9]/)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(`/cases/${id}/facts`)
    await page.goto(`/cases/${id}/facts?record=E1`)
    await files.getByText(say('exhibit.left')).waitFor()
    const offsets: string[] = []
    page.on('request', (request) => {
      if (/\?from=/.test(request.url())) offsets.push(new URL(request.url()).searchParams.get('from') ?? '')
    })
    await files.locator('input[type=file]').setInputFiles(file)
    await files.getByRole('button', { name: say('exhibit.view.of', { name: 'second.png' }) }).waitFor()
    expect(offsets).toEqual([String(8 * 1024 * 1024)])
  },
)

test(
  'an item is handed over, and counts as handed over when its receiver confirms',
  { timeout: 120_000 },
  async () => {
    const say = await wordsOf('en')
    const hers = await visit('/cases', petra)
    const id = await sharedCase(hers.page)
    const { page } = await visit(`/cases/${id}/facts?record=E1`, reader('en'))
    const log = page.getByRole('region', { name: say('custody.title'), exact: true })
    for (const kind of ['collected', 'handed-over']) {
      await log.getByRole('button', { name: say('custody.record') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(say('custody.kind')).selectOption(kind)
      if (kind === 'handed-over') {
        await dialog.getByRole('combobox', { name: say('custody.to') }).fill('petra')
        await page.getByRole('option', { name: 'Petra Prosecutor' }).click()
      }
      await expectNoBarriers(page)
      await dialog.getByRole('button', { name: say('custody.write') }).click()
      await dialog.waitFor({ state: 'detached' })
      await log
        .getByText(say(`custody-kind.${kind}`))
        .first()
        .waitFor()
    }
    await log.getByText(say('custody.waits', { name: 'Petra Prosecutor' })).waitFor()
    await hers.page.goto(`/cases/${id}/facts`)
    const waiting = hers.page.getByRole('region', { name: say('custody.waiting.title') })
    await waiting.getByRole('button', { name: say('custody.confirm') }).click()
    await hers.page
      .getByRole('dialog')
      .getByRole('button', { name: say('custody.confirm') })
      .click()
    await waiting.waitFor({ state: 'detached' })
    await page.reload()
    await log.getByText(/Petra Prosecutor confirmed/).waitFor()
    expect(await log.getByText(say('custody.waits', { name: 'Petra Prosecutor' })).count()).toBe(0)
  },
)
