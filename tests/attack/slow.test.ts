/** Holds connections as slowly as one can, sends more than is taken, and sees that whoever is honest is served meanwhile. */
import { connect, type AddressInfo, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGate } from '../../server/src/platform/authentication/gate.ts'
import { createApp } from '../../server/src/platform/http/app.ts'
import { patience } from '../../server/src/platform/http/patience.ts'
import { openLog } from '../../server/src/platform/log/log.ts'
import { openHouse } from './house.ts'

const { ask, database, features, house } = openHouse()
let app: FastifyInstance
let port = 0
const gates: { close: () => Promise<void> }[] = []
const most = 12

/** The same server behind a real socket, with little patience. */
beforeAll(async () => {
  const gate = openGate(database.app)
  gates.push(gate)
  app = await createApp({
    routes: features().flatMap(({ routes }) => routes),
    doors: database,
    gate,
    cookies: { secure: false },
    log: openLog('silent'),
    version: '0',
    checkAnswers: true,
    patience: { headers: 700, request: 1_500, check: 100, connections: most },
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as AddressInfo).port
})
afterAll(async () => {
  await app.close()
  for (const gate of gates) await gate.close()
})

type Held = { readonly socket: Socket; readonly heard: () => string; readonly closed: Promise<void> }

function hold(first: string | Buffer): Promise<Held> {
  const { promise, resolve } = Promise.withResolvers<Held>()
  const ended = Promise.withResolvers<void>()
  let heard = ''
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(first)
    resolve({ socket, heard: () => heard, closed: ended.promise })
  })
  socket.on('data', (bytes) => void (heard += bytes.toString()))
  socket.on('error', () => undefined)
  socket.on('close', () => ended.resolve())
  return promise
}

const health = async (): Promise<number> =>
  (await fetch(`http://127.0.0.1:${port}/api/health`, { headers: { connection: 'close' } })).status

/** Sends a little again and again until the other side has had enough. */
async function drip({ socket, closed }: Held, text: string): Promise<void> {
  const timer = setInterval(() => void socket.write(text), 50)
  await closed
  clearInterval(timer)
}

const head = (more: string) => `POST /api/views HTTP/1.1\r\nHost: localhost\r\nClew-Request: x\r\n${more}`

test('connections that say nothing are not waited for', async () => {
  const silent = await Promise.all(Array.from({ length: 6 }, () => hold('')))
  await Promise.all(silent.map(({ closed }) => closed))
  expect(await health()).toBe(200)
})

test('headers that come letter by letter are not waited for, and others are served meanwhile', async () => {
  const slow = await Promise.all(
    Array.from({ length: 6 }, () => hold('GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-A: ')),
  )
  const done = Promise.all(slow.map((each) => drip(each, 'a')))
  expect(await health()).toBe(200)
  await done
  expect(await health()).toBe(200)
})

test('a body that stalls is not waited for, and others are served meanwhile', async () => {
  const more = `Cookie: ${house.people.prosecutor.cookie}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`
  const slow = await Promise.all(Array.from({ length: 6 }, () => hold(head(more))))
  const done = Promise.all(slow.map((each) => drip(each, ' ')))
  expect(await health()).toBe(200)
  await done
  expect(await health()).toBe(200)
})

test('a piece of an exhibit that stalls holds no transaction, so that more of them than connections stop nobody', async () => {
  const { mine, people } = house
  const at = `/api/cases/${mine.id}/uploads/${mine['upload']}`
  const more = `Cookie: ${people['head-of-unit'].cookie}\r\nContent-Type: application/octet-stream\r\nContent-Length: 20\r\n\r\n%`
  const request = `PUT ${at}?from=0 HTTP/1.1\r\nHost: localhost\r\nClew-Request: x\r\n${more}`
  const slow = await Promise.all(Array.from({ length: most - 2 }, () => hold(request)))
  const answer = await ask({ url: '/api/cases', headers: { host: 'localhost' } }, people.prosecutor)
  expect(answer.statusCode).toBe(200)
  expect(await health()).toBe(200)
  await Promise.all(slow.map(({ closed }) => closed))
})

test('more connections than are taken at once are closed, and there is room again when they go', async () => {
  const many = await Promise.all(Array.from({ length: most + 20 }, () => hold('')))
  await expect.poll(() => many.filter(({ socket }) => socket.closed).length).toBeGreaterThanOrEqual(20)
  for (const { socket } of many) socket.destroy()
  await expect.poll(() => health().catch(() => 0)).toBe(200)
})

test('whoever reads slowly holds nothing but their own connection', async () => {
  const { mine, people } = house
  const request = `GET /api/cases/${mine.id}/journal/export HTTP/1.1\r\nHost: localhost\r\nCookie: ${people['head-of-unit'].cookie}\r\n\r\n`
  const slow = await Promise.all(Array.from({ length: most - 2 }, () => hold(request)))
  for (const { socket } of slow) socket.pause()
  const answer = await ask({ url: '/api/cases', headers: { host: 'localhost' } }, people.prosecutor)
  expect(answer.statusCode).toBe(200)
  for (const { socket } of slow) socket.destroy()
})

test.each([
  [
    'a body longer than is stated',
    head(
      `Cookie: COOKIE\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}GET /api/cases HTTP/1.1\r\n\r\n`,
    ),
  ],
  ['two lengths', head('Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}')],
  [
    'a length and pieces',
    head('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/cases HTTP/1.1\r\n\r\n'),
  ],
  ['pieces in a strange spelling', head('Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n')],
  ['a negative length', head('Content-Length: -1\r\n\r\n')],
  ['a space before the colon', head('Content-Length : 2\r\n\r\n{}')],
  ['a line that goes on in the next', head('X-A: b\r\n c\r\nContent-Length: 0\r\n\r\n')],
  ['no host', 'GET /api/health HTTP/1.1\r\n\r\n'],
  ['an empty host', 'GET /api/health HTTP/1.1\r\nHost: \r\n\r\n'],
  ['two hosts', 'GET /api/health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n'],
  [
    'another host in the address',
    'GET http://evil.example/api/health HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  ],
  [
    'headers without end',
    `GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(200_000)}\r\n\r\n`,
  ],
  [
    'thousands of headers',
    `GET /api/health HTTP/1.1\r\nHost: localhost\r\n${'X-A: b\r\n'.repeat(5_000)}\r\n`,
  ],
  ['an address without end', `GET /api/${'a'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
  [
    'an upgrade',
    'GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
  ],
  ['bytes that are no request', Buffer.from('160301020001000001fc0303', 'hex')],
])('%s is refused in 4xx or closed, and never broken into two requests', async (_what, request) => {
  const text =
    typeof request === 'string' ? request.replace('COOKIE', house.people.prosecutor.cookie) : request
  const held = await hold(text)
  // Where the connection is kept for a next request, a second answer to this one would be here soon after the first.
  await Promise.race([held.closed, expect.poll(held.heard, { timeout: 5_000 }).toMatch(/\r\n\r\n/)])
  await Promise.race([held.closed, new Promise((resolve) => void setTimeout(resolve, 100))])
  held.socket.destroy()
  for (const [, status] of held.heard().matchAll(/HTTP\/1\.1 (\d{3})/g)) {
    expect(Number(status)).toBeGreaterThanOrEqual(400)
    expect(Number(status)).toBeLessThan(500)
  }
  expect(held.heard()).not.toContain('"items"')
  expect(await health()).toBe(200)
})

test.each(['gzip', 'deflate', 'br', 'zstd', 'compress', 'gzip, gzip'])(
  'a body packed as %s is not unpacked',
  async (encoding) => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 32), { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    for (const [method, url, type] of [
      ['POST', '/api/views', 'application/json'],
      [
        'PUT',
        `/api/cases/${house.mine.id}/uploads/${house.mine['upload']}?from=0`,
        'application/octet-stream',
      ],
    ] as const) {
      const answer = await ask(
        {
          method,
          url,
          payload: bomb,
          headers: { host: 'localhost', 'content-type': type, 'content-encoding': encoding },
        },
        house.people['head-of-unit'],
      )
      expect([answer.statusCode, answer.json().code]).toEqual([415, 'media-type-unsupported'])
    }
  },
)

test('bodies larger than a route takes are refused by their stated length and by what comes', async () => {
  for (const { endpoint } of features().flatMap(({ routes }) => routes)) {
    if (endpoint.body === undefined || (endpoint.bodyLimit ?? 0) > 2 ** 21) continue
    const payload = Buffer.alloc((endpoint.bodyLimit ?? 2 ** 20) + 1, 32)
    const url = `/api${endpoint.path.replaceAll(/:\w+/g, 'x')}`
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    const answer = await ask({ method: endpoint.method, url, payload, headers }, house.people.auditor)
    expect([endpoint.id, answer.statusCode, answer.json().code]).toEqual([endpoint.id, 413, 'body-too-large'])
  }
})

test('patience is short enough for an attack and long enough for a slow line', () => {
  expect(patience.headers).toBeLessThanOrEqual(30_000)
  expect(patience.request).toBeLessThanOrEqual(180_000)
  expect(patience.connections).toBeLessThanOrEqual(10_000)
})
