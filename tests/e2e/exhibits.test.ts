/** Files of evidence come in over a line that breaks, are looked at safely, and change hands with two names under it. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoBarriers, openBrowser } from './browser.ts'
import { hostilePdf } from './pdf-files.ts'
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

/** Half a minute of a quiet tone, eight thousand samples a second: long enough that a seek asks for another range. */
function tone(seconds: number): Buffer {
  const rate = 8000
  const samples = Buffer.alloc(rate * seconds * 2)
  for (let at = 0; at < rate * seconds; at++)
    samples.writeInt16LE(Math.round(2000 * Math.sin((at * 440 * 2 * Math.PI) / rate)), at * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

/** Two seconds of a square that moves, as this browser itself records them. */
async function film(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 64
    const ink = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm;codecs=vp8' })
    const parts: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => void parts.push(data))
    recorder.start(200)
    for (let at = 0; at < 40; at++) {
      if (ink !== null) ink.fillStyle = at % 2 === 0 ? '#204080' : '#c0a020'
      ink?.fillRect(0, 0, 64, 64)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await new Promise((resolve) => {
      recorder.addEventListener('stop', resolve, { once: true })
      recorder.stop()
    })
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  return Buffer.from(bytes)
}

const shout = "document.title = 'run'; parent.document.title = 'run'; top.hasRun = true"
const hostileText = Buffer.from(
  `<!doctype html><title>x</title><script>${shout}</script><img src=x onerror="${shout}"><p>Words of a page</p>`,
)
const hostilePicture = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" onload="${shout}"><script>${shout}</script><circle r="9"/></svg>`,
)

test(
  'every kind of file is shown, sought in by range, and nothing of it runs',
  { timeout: 240_000 },
  async () => {
    const say = await wordsOf('en')
    const { page, complaints } = await visit('/cases', petra)
    const id = await sharedCase(page)
    await page.goto(`/cases/${id}/facts?record=E1`)
    const files = page.getByRole('region', { name: say('exhibit.title'), exact: true })
    await files.getByText(say('exhibit.drop')).waitFor()
    const sent: Record<string, Buffer> = {
      'page.html': hostileText,
      'drawing.svg': hostilePicture,
      'letter.pdf': hostilePdf('Words of a letter'),
      'voice.wav': tone(120),
      'film.webm': await film(page),
      'dot-seen.png': picture(69),
    }
    const ranges: string[] = []
    page.on('request', (request) => {
      const range = request.headers()['range']
      if (request.url().endsWith('/view') && range !== undefined) ranges.push(range)
    })
    const titleBefore = await page.title()
    const look = async (name: string): Promise<ReturnType<Page['getByRole']>> => {
      const buffer = sent[name] ?? Buffer.alloc(0)
      await files
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
      await files.getByRole('button', { name: say('exhibit.view.of', { name }) }).click()
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      return dialog
    }
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }

    for (const name of ['page.html', 'drawing.svg']) {
      const shown = (await look(name)).locator('iframe')
      const frame = await (await shown.elementHandle())?.contentFrame()
      // As the text that it is, marks and all.
      await expect
        .poll(() => frame?.evaluate(() => document.body.textContent), { timeout: 20_000 })
        .toContain('hasRun')
      expect(await frame?.evaluate(() => [document.contentType, document.scripts.length, origin])).toEqual([
        'text/plain',
        0,
        'null',
      ])
      await close()
    }

    // How a PDF is read and what it may not do is tried beside, in `exhibit-pdf.test.ts`.
    const letter = await look('letter.pdf')
    await letter.getByText('Words of a letter').waitFor()
    expect(await letter.locator('iframe').count()).toBe(0)
    await expectNoBarriers(page)
    await close()

    const voice = (await look('voice.wav')).locator('audio')
    await expect
      .poll(() => voice.evaluate((sound: HTMLAudioElement) => sound.duration), { timeout: 20_000 })
      .toBeCloseTo(120, 0)
    await voice.evaluate(
      (sound: HTMLAudioElement) =>
        new Promise((resolve) => {
          sound.addEventListener('seeked', resolve, { once: true })
          sound.currentTime = 110
        }),
    )
    expect(await voice.evaluate((sound: HTMLAudioElement) => [sound.currentTime, sound.error])).toEqual([
      110,
      null,
    ])
    await close()

    const moving = (await look('film.webm')).locator('video')
    await expect
      .poll(() => moving.evaluate((video: HTMLVideoElement) => video.videoWidth), { timeout: 20_000 })
      .toBe(64)
    await close()

    const still = (await look('dot-seen.png')).getByRole('img')
    expect(
      await still.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(1)
    await close()

    expect(ranges.length).toBeGreaterThan(0)
    expect(await page.title()).toBe(titleBefore)
    expect(await page.evaluate(() => 'hasRun' in globalThis)).toBe(false)
    expect(complaints).toEqual([])
  },
)
