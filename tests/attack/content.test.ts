/** Brings in files and texts that were made to break whoever reads them: they are refused in 4xx, or kept as the data that they are. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { smallCase } from '../fixtures/small-case.ts'
import { hostileTexts } from './hostile.ts'
import { openHouse } from './house.ts'

const { ask, post, get, database, house, putBytes } = withBytes()

function withBytes() {
  const opened = openHouse()
  const putBytes = (url: string, payload: Buffer) =>
    opened.ask(
      {
        method: 'PUT',
        url,
        payload,
        headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
      },
      opened.house.people['head-of-unit'],
    )
  return { ...opened, putBytes }
}

const head = () => house.people['head-of-unit']
const bringIn = (text: string, fileName = 'x.yaml') => post('/api/cases/import', { text, fileName }, head())
let made = 0
const fresh = () => `Hostile ${(made += 1)}`

/** A case whose summary is said in YAML as it is given. */
const withSummary = (yaml: string) =>
  smallCase({ reference: fresh() }).replace('summary: Workers were brought to a city.', `summary: ${yaml}`)

const nest = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)
const aliases = ['a: &a [x,x,x,x,x,x,x,x,x]']
for (const [at, name] of Array.from('bcdefghi').entries())
  aliases.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[at]}`).join()}]`)

test.each([
  ['aliases that multiply', aliases.join('\n')],
  ['brackets without end', `a: ${nest('[', ']', 100_000)}`],
  ['braces without end', nest('{a: ', '}', 50_000)],
  ['indents without end', Array.from({ length: 20_000 }, (_, at) => `${' '.repeat(at % 900)}a:`).join('\n')],
  ['dashes without end', '- '.repeat(100_000)],
  ['an anchor that holds itself', 'a: &a [*a]'],
  ['tags of programs', 'a: !!js/function "function () { return process.env }"'],
  ['a binary', 'a: !!binary aGVsbG8='],
  ['merging of prototypes', '__proto__: {isAdmin: true}\nconstructor: {prototype: {isAdmin: true}}'],
  ['documents without end', '---\na: 1\n'.repeat(50_000)],
  ['a number without end', `a: ${'9'.repeat(200_000)}`],
  ['doubled keys', 'format: clew-casefile/1\nformat: clew-casefile/1'],
  ['a byte-order mark and nothing', '\uFEFF'],
  ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['JSON that nests', `{"a":${nest('[', ']', 50_000)}}`],
])('a case file of %s is refused', async (_what, text) => {
  for (const name of ['x.yaml', 'x.json']) {
    const answer = await bringIn(text, name)
    expect(answer.statusCode, answer.body.slice(0, 300)).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body).not.toMatch(/root:|at .*\.ts:\d/)
    expect(answer.body.length).toBeLessThan(300_000)
  }
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

test.each(['"\\0"', '"a\\x00b"', '"\\uD800"', '"\\uDC00 x"', '"\\uFFFE"', '"\\u202Egpj.exe"', '"\\e[2J"'])(
  'a text written with escapes as %s is refused, or comes out as it went in',
  async (written) => {
    const answer = await bringIn(withSummary(written))
    expect(answer.statusCode, answer.body.slice(0, 400)).toBeLessThan(500)
    if (answer.statusCode >= 300) return
    const read = await get(`/api/cases/${answer.json().id}`, head())
    expect(read.json().caseFile.summary).toBe(
      JSON.parse(written.replace('\\e', '\\u001b').replace('\\x', '\\u00').replace('\\0"', '\\u0000"')),
    )
  },
)

test('every hostile text that is taken comes out as it went in, and changes no table', async () => {
  const tables = () =>
    database.pool.introspection.getTables().then((found) => found.map(({ name }) => name).toSorted())
  const before = await tables()
  const wrong: string[] = []
  for (const text of hostileTexts) {
    const answer = await bringIn(withSummary(JSON.stringify(text)))
    if (answer.statusCode >= 500) wrong.push(`${answer.statusCode} for ${JSON.stringify(text).slice(0, 60)}`)
    if (answer.statusCode !== 201) continue
    const { caseFile } = (await get(`/api/cases/${answer.json().id}`, head())).json()
    // What surrounds a text is not part of it.
    if (caseFile.summary !== text.trim()) wrong.push(`altered: ${JSON.stringify(text).slice(0, 60)}`)
    for (const as of ['yaml', 'json']) {
      const out = await get(`/api/cases/${answer.json().id}/export?as=${as}`, head())
      if (out.statusCode !== 200)
        wrong.push(`${as} ${out.statusCode} for ${JSON.stringify(text).slice(0, 60)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await tables()).toEqual(before)
})

test('every hostile text searches for itself and for nothing else, in every search', async () => {
  const wrong: string[] = []
  const { people } = house
  for (const text of hostileTexts)
    for (const [path, as] of [
      ['/api/cases?q=', people.prosecutor],
      ['/api/people?q=', people.administrator],
      ['/api/colleagues?q=', people.prosecutor],
      ['/api/shared-cases?q=', people.partner],
      ['/api/decisions?q=', people.analyst],
      ['/api/library/search?q=', people.analyst],
      ['/api/library/practices?q=', people.analyst],
      ['/api/journal/entries?user=', people.auditor],
      ['/api/journal/entries?why=', people.auditor],
      ['/api/journal/entries?request=', people.auditor],
      ['/api/cases?after=', people.prosecutor],
      ['/api/people?after=', people.administrator],
      ['/api/decisions?after=', people.analyst],
      ['/api/journal/entries?after=', people.auditor],
    ] as const) {
      const { statusCode, body } = await get(`${path}${encodeURIComponent(text.toWellFormed())}`, as)
      if (statusCode >= 500) wrong.push(`${path} ${statusCode} for ${JSON.stringify(text).slice(0, 60)}`)
      if (/Vexilary|Quernstone|syntax error|pg_|SELECT /i.test(body))
        wrong.push(`${path} tells: ${body.slice(0, 200)}`)
    }
  expect(wrong).toEqual([])
})

test.each([
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'C:\\x\\y.pdf',
  'a\r\nSet-Cookie: planted=1.pdf',
  'a"; filename="b.html',
  '\u202Efdp.exe',
  '.htaccess',
  '.',
  '..',
  '<img src=x onerror=alert(1)>.pdf',
  '=cmd|x!A1.pdf',
  'ش'.repeat(60),
])('a file called %j leads nowhere and writes no header', async (name) => {
  const at = `/api/cases/${house.mine.id}`
  const bytes = Buffer.from('%PDF-1.4 attack')
  const begun = await post(`${at}/uploads`, { evidence: 'E2', name, size: bytes.length }, head())
  expect(begun.statusCode).toBeLessThan(500)
  if (begun.statusCode !== 201) return
  const upload = `${at}/uploads/${begun.json().id}`
  await putBytes(`${upload}?from=0`, bytes)
  const done = await post(`${upload}/complete`, {}, head())
  expect(done.statusCode, done.body).toBe(201)
  const { headers, statusCode } = await get(`${at}/exhibits/${done.json().id}/file`, head())
  expect(statusCode).toBe(200)
  const disposition = String(headers['content-disposition'])
  expect(disposition).toMatch(
    /^attachment; filename="[A-Za-z0-9._-]+"; filename\*=UTF-8''[A-Za-z0-9._~!$&+^`|%-]+$/,
  )
  expect(disposition).not.toMatch(/%2F|%5C|%0D|%0A/i)
  expect(headers['set-cookie']).toBeUndefined()
})

test('exhibits that would run, unfold or call out are bytes, and nothing of them is shown as a page', async () => {
  const at = `/api/cases/${house.mine.id}`
  const files: readonly [string, Buffer][] = [
    [
      'x.svg',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
      ),
    ],
    ['x.html', Buffer.from('<!doctype html><script>fetch("/api/cases")</script>')],
    ['x.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['x.xml', Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')],
    ['x.zip', Buffer.concat([Buffer.from('504b0304', 'hex'), gzipSync(Buffer.alloc(5_000_000))])],
    ['x.jpg', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('<script>alert(1)</script>')])],
    ['x.js', Buffer.from('alert(1)')],
    ['x.gif', Buffer.from('GIF89a/*<script>alert(1)</script>*/=1')],
  ]
  for (const [name, bytes] of files) {
    const begun = await post(`${at}/uploads`, { evidence: 'E2', name, size: bytes.length }, head())
    const upload = `${at}/uploads/${begun.json().id}`
    await putBytes(`${upload}?from=0`, bytes)
    const { id } = (await post(`${upload}/complete`, {}, head())).json()
    const view = await get(`${at}/exhibits/${id}/view`, head())
    expect([name, view.statusCode === 200 || view.statusCode === 409 || view.statusCode === 422]).toEqual([
      name,
      true,
    ])
    if (view.statusCode !== 200) continue
    expect(view.headers['content-type']).toMatch(
      /^(text\/plain|image\/(jpeg|png|gif|webp|avif)|application\/pdf|audio|video)/,
    )
    expect(view.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    expect(view.headers['content-security-policy']).not.toMatch(/allow-scripts|script-src/)
    expect(view.headers['x-content-type-options']).toBe('nosniff')
  }
})

test.each([
  '{"__proto__": {"x": 1}, "name": "x", "query": {}}',
  '{"constructor": {"prototype": {"x": 1}}, "name": "x", "query": {}}',
  '{"name": "x", "query": {"__proto__": {"q": "y"}}}',
])('a body that reaches for prototypes is refused: %s', async (payload) => {
  const answer = await ask(
    {
      method: 'POST',
      url: '/api/views',
      payload,
      headers: { host: 'localhost', 'content-type': 'application/json' },
    },
    head(),
  )
  expect(answer.statusCode).toBe(400)
  expect(({} as { x?: number }).x).toBeUndefined()
})

test.each(['[', '{"a":'])('a body that nests without end is refused: %s', async (open) => {
  const answer = await ask(
    {
      method: 'POST',
      url: '/api/views',
      payload: nest(open, open === '[' ? ']' : '1}', 60_000).replace('1}', '1}'),
      headers: { host: 'localhost', 'content-type': 'application/json' },
    },
    head(),
  )
  expect(answer.statusCode).toBe(400)
})
