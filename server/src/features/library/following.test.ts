/** Following the library: a digest a day at most by a real mail server, tried again when it fails, ended by its link; and a feed. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SaxesParser } from 'saxes'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { libraryOfTests } from '../../../../tests/fixtures/library-server.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openPost, type Post } from '../../platform/mail/index.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { tendLibrary } from './send-digests.ts'

const database = openTestDatabase()
let now = new Date('2027-03-01T08:00:00Z')
const clock = (): Date => now
const later = (hours: number): void => {
  now = new Date(now.getTime() + hours * 3_600_000)
}
const flags = {
  'smtp-url': 'smtp://127.0.0.1:1',
  'mail-from': 'clew@unit.example',
  'public-url': 'https://clew.example',
}
const feature = libraryOfTests({ clock, flags })
const { get, post, put, remove } = asking(openTestServer(database, () => feature.routes))

type Mail = { to: string[]; from: string; raw: string }
const mails: Mail[] = []
let answer: { code: number } | undefined
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: (_, __, done) =>
    answer === undefined ? done() : done(Object.assign(new Error('Not now'), { responseCode: answer.code })),
  onData: (stream, session, done) => {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom === false ? '' : mailFrom.address
      mails.push({ to: rcptTo.map(({ address }) => address), from, raw: Buffer.concat(pieces).toString() })
      done()
    })
  },
})
let letters: Post
let author: TestPerson
let reviewer: TestPerson
let reader: TestPerson

beforeAll(async () => {
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as AddressInfo
  letters = openPost({ smtp: new URL(`smtp://127.0.0.1:${port}`), from: 'clew@unit.example' })
  author = await database.actor('An analyst', undefined, { roles: ['analyst'] })
  reviewer = await database.actor('A reviewer', author.unitId, { roles: ['head-of-unit'] })
  reader = await database.actor('A reader', author.unitId, { roles: ['investigator'] })
  await withClient(database.admin, (client) =>
    client.query('update app_user set email = $2 where user_id = $1', [reader.userId, 'reader@unit.example']),
  )
})
afterAll(async () => {
  letters.close()
  await new Promise<void>((done) => smtp.close(() => done()))
})
beforeEach(() => {
  mails.length = 0
  answer = undefined
})

const tend = () =>
  tendLibrary(database, { clock, post: letters, home: 'https://clew.example', place: () => undefined })
const page = { kind: 'measure', id: 'prosecution/consent', language: 'en' }
const practice = { kind: 'practice', id: 'antigua-and-barbuda-standing-order', language: 'en' }

/** Publishes another text of the page, through author and reviewer. */
async function publish(of: typeof page, sentence: string): Promise<void> {
  later(1)
  const draft = (await post('/api/library/texts', of, author)).json()
  const [heading] = of.kind === 'measure' ? ['## Why'] : ['## Result']
  const text = draft.text.replace(`${heading}\n`, `${heading}\n\n${sentence}\n`)
  const { edition } = draft
  const kept = await put('/api/library/texts', { ...of, edition, version: 1, text }, author)
  expect(kept.json().found).toEqual([])
  await post(
    '/api/library/texts/proposals',
    { ...of, edition, version: 2, note: `Says: ${sentence}` },
    author,
  )
  const body = { ...of, edition, version: 3, decision: 'publish', reason: 'Read.' }
  expect((await post('/api/library/texts/reviews', body, reviewer)).statusCode).toBe(200)
}

/** The text of a letter as its reader sees it. */
function bodyOf({ raw }: Mail): string {
  const text = raw.slice(raw.indexOf('\r\n\r\n') + 4)
  if (/^content-transfer-encoding: base64/im.test(raw)) return Buffer.from(text, 'base64').toString()
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

describe('following', () => {
  test('begins with what is there, is kept once, and ends', async () => {
    const body = { kind: 'measure', subject: 'prosecution/consent' }
    await post('/api/library/following', body, reader)
    const twice = (await post('/api/library/following', body, reader)).json()
    expect(twice.items).toMatchObject([{ ...body, title: { en: 'Consent' } }])
    await post('/api/library/following', { kind: 'state', subject: 'AG' }, reader)
    await post('/api/library/following', { kind: 'concept', subject: 'means.any' }, reader)
    const ended = await post(
      '/api/library/following/ended',
      { kind: 'concept', subject: 'means.any' },
      reader,
    )
    expect(ended.json().items.map(({ subject }: { subject: string }) => subject)).toEqual([
      'prosecution/consent',
      'AG',
    ])
    expect((await get('/api/library/following', author)).json().items).toEqual([])
  })

  test.each([
    ['measure', 'prosecution/nothing'],
    ['state', 'XX'],
    ['concept', 'act.flying'],
  ])('of a %s that is not there is refused', async (kind, subject) => {
    const refused = await post('/api/library/following', { kind, subject }, reader)
    expect(refused.json()).toMatchObject({ status: 422, code: 'subject-unknown', params: { id: subject } })
  })
})

describe('a digest', () => {
  test('is sent to nobody who did not ask for mail', async () => {
    await publish(page, 'A first sentence. [palermo 3(b)]')
    expect(await tend()).toEqual({ made: 0, sent: 0, failed: 0 })
  })

  test('tells what was published of what one follows, in one letter, and no more that day', async () => {
    await put('/api/library/following/mail', { wanted: true, language: 'en' }, reader)
    await publish(page, 'A second sentence. [palermo 3(b)]')
    await publish(practice, 'More is known. [tip-2017 Complicity and Corruption]')
    expect(await tend()).toEqual({ made: 1, sent: 1, failed: 0 })
    const [mail] = mails
    expect(mail).toMatchObject({ to: ['reader@unit.example'], from: 'clew@unit.example' })
    const text = bodyOf(mail as Mail)
    expect(text).toContain('* Consent (published)')
    expect(text).toContain('https://clew.example/library/measures/prosecution/consent')
    expect(text).toContain('Police barred from side jobs')
    // What was published before mail was wanted is not told.
    expect(text).not.toContain('A first sentence')
    expect(mail?.raw).toMatch(/^List-Unsubscribe:\s+<https:\/\/clew\.example\/library\/stop\/[\w-]{43}>/m)
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated/m)
    await publish(page, 'A third sentence. [palermo 3(b)]')
    expect(await tend()).toEqual({ made: 0, sent: 0, failed: 0 })
    later(24)
    expect(await tend()).toEqual({ made: 1, sent: 1, failed: 0 })
    expect(bodyOf(mails[1] as Mail)).not.toContain('Police barred')
  })

  test('that the server cannot take now is tried again, and shown meanwhile', async () => {
    later(24)
    await publish(page, 'A fourth sentence. [palermo 3(b)]')
    answer = { code: 451 }
    expect(await tend()).toEqual({ made: 1, sent: 0, failed: 1 })
    const waiting = (await get('/api/library/following', reader)).json().mail.digests[0]
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, fault: 'EENVELOPE 451' })
    expect(await tend()).toEqual({ made: 0, sent: 0, failed: 0 })
    answer = undefined
    later(0.1)
    expect(await tend()).toEqual({ made: 0, sent: 1, failed: 0 })
    const sent = (await get('/api/library/following', reader)).json().mail.digests[0]
    expect(sent).toMatchObject({ state: 'sent', attempts: 2 })
    expect(sent.fault).toBeUndefined()
  })

  test('that the server will never take is given up, and shown as failed without an address', async () => {
    later(24)
    await publish(page, 'A fifth sentence. [palermo 3(b)]')
    answer = { code: 550 }
    await tend()
    const failed = (await get('/api/library/following', reader)).json().mail.digests[0]
    expect(failed).toMatchObject({ state: 'failed', fault: 'EENVELOPE 550' })
    later(48)
    answer = undefined
    expect(await tend()).toEqual({ made: 0, sent: 0, failed: 0 })
  })

  test('in Urdu is Urdu, and its link ends the mail without signing in', async () => {
    await put('/api/library/following/mail', { wanted: true, language: 'ur' }, reader)
    await publish(page, 'A sixth sentence. [palermo 3(b)]')
    await tend()
    const text = bodyOf(mails[0] as Mail)
    expect(text).toContain('کتب خانے')
    const stop = /library\/stop\/([\w-]{43})/.exec(text)?.[1] ?? ''
    expect((await post(`/api/library/stop/${'x'.repeat(43)}`, {}, 'nobody')).json().code).toBe(
      'feed-not-found',
    )
    expect((await post(`/api/library/stop/${stop}`, {}, 'nobody')).statusCode).toBe(204)
    const { mail, items } = (await get('/api/library/following', reader)).json()
    expect([mail.wanted, items.length]).toEqual([false, 2])
    later(48)
    await publish(page, 'A seventh sentence. [palermo 3(b)]')
    expect(await tend()).toEqual({ made: 0, sent: 0, failed: 0 })
  })
})

describe('a feed', () => {
  /** Elements with their text, in order; throws when it is not well-formed or a namespace is missing. */
  function elementsOf(
    text: string,
  ): { name: string; uri: string; text: string; attributes: Record<string, string> }[] {
    const parser = new SaxesParser({ xmlns: true })
    const made: ReturnType<typeof elementsOf> = []
    const open: ReturnType<typeof elementsOf> = []
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ local, uri, attributes }) => {
      const plain = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]))
      const element = {
        name: [...open.map(({ name }) => name), local].slice(-1)[0] ?? '',
        uri,
        text: '',
        attributes: plain,
      }
      open.push(element)
      made.push(element)
    })
    parser.on('text', (piece) => {
      const last = open.at(-1)
      if (last !== undefined) last.text += piece
    })
    parser.on('closetag', () => void open.pop())
    parser.write(text).close()
    return made
  }
  const made: string[] = []

  test('is at an address that only its owner is told, and is valid Atom', async () => {
    const { path } = (await post('/api/library/following/feed', {}, reader)).json()
    made.push(path)
    const read = await get(path, 'nobody')
    expect(read.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const elements = elementsOf(read.body)
    expect(new Set(elements.map(({ uri }) => uri))).toEqual(new Set(['http://www.w3.org/2005/Atom']))
    const count = (name: string) => elements.filter((element) => element.name === name).length
    const entries = count('entry')
    expect(entries).toBeGreaterThan(6)
    // RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated each; an author for all; one self link.
    expect([count('id'), count('title'), count('updated'), count('author')]).toEqual([
      entries + 1,
      entries + 1,
      entries + 1,
      1,
    ])
    const ids = elements.filter(({ name }) => name === 'id').map(({ text }) => text)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    for (const { name, text } of elements)
      if (name === 'updated') expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const self = elements.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'self')
    expect(self?.attributes['href']).toBe(`https://clew.example${path}`)
  })

  test('ends when its owner makes another or wants none', async () => {
    const { path } = (await post('/api/library/following/feed', {}, reader)).json()
    expect((await get(made[0] ?? '', 'nobody')).json()).toMatchObject({ status: 404, code: 'feed-not-found' })
    expect((await get(path, 'nobody')).statusCode).toBe(200)
    expect((await remove('/api/library/following/feed', reader)).statusCode).toBe(204)
    expect((await get(path, 'nobody')).statusCode).toBe(404)
    expect((await get('/api/library/feed/short', 'nobody')).json().code).toBe('feed-not-found')
  })

  test('ends with the account of its owner', async () => {
    const { path } = (await post('/api/library/following/feed', {}, reader)).json()
    await withClient(database.admin, (client) =>
      client.query('update app_user set deactivated_at = now() where user_id = $1', [reader.userId]),
    )
    expect((await get(path, 'nobody')).statusCode).toBe(404)
  })
})
