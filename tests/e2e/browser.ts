/** Gives a test file a browser, and looks at what a person may not notice: errors in the console, barriers, foreign hosts. */
import axe from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'

export type Visit = {
  readonly page: Page
  /** Words of errors that the browser reported since the page was opened. */
  readonly complaints: string[]
}

export type Visitor = {
  /**
   * Opens an address of this run's Clew, `/` by default, in a browser window of its own, signed in as the head of the demo's unit
   * or as whoever `as` names; `nobody` is not signed in.
   */
  readonly visit: (path?: string, options?: BrowserContextOptions & { as?: string }) => Promise<Visit>
}

/** Call at the top of a test file. */
export function openBrowser(): Visitor {
  let browser: Browser | undefined
  beforeAll(async () => {
    const executablePath = process.env['CLEW_CHROMIUM'] ?? '/usr/bin/chromium'
    // Chromium's own sandbox does not start for root, which is who runs the tests in many containers.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath, args })
  })
  afterAll(() => browser?.close())
  return {
    visit: async (path = '/', { as = 'Hana Head', ...options } = {}) => {
      if (browser === undefined) throw new Error('The browser of this test is not open yet')
      const address = options.baseURL ?? inject('address')
      const context = await browser.newContext({ baseURL: address, locale: 'en', ...options })
      if (as !== 'nobody') await choose(context, as)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address)) {
          complaints.push(`asked a foreign host: ${new URL(request.url()).host}`)
        }
      })
      await page.goto(path)
      return { page, complaints }
    },
  }
}

/** In the browser's own name: a session is good for no other. */
async function choose(context: BrowserContext, name: string): Promise<void> {
  const list = await context.request.get('/api/sign-in/demo')
  const { items } = (await list.json()) as { items: readonly { id: string; name: string }[] }
  const person = items.find((each) => each.name === name)?.id
  const answer = await context.request.post('/api/sign-in/demo', {
    data: { person },
    headers: { 'clew-request': 'test' },
  })
  if (!answer.ok()) throw new Error(`${name} cannot be chosen: ${await answer.text()}`)
}

/** WCAG 2.2 A and AA, as far as a machine can see. Each barrier is told with its rule and its place. */
export async function expectNoBarriers(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await runner.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.flatMap((each) =>
      each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}: ${each.help}`),
    )
  })
  expect(found).toEqual([])
}
