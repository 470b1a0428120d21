/** Looks at exhibits as a browser would, and tries to make one of them run something. */
import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { openExhibitServer } from '../../../../tests/fixtures/exhibit-server.ts'
import { journalOf } from '../../../../tests/fixtures/small-server.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { rangeOf } from './range.ts'

const database = openTestDatabase()
const { get, ask, openCase, upload } = openExhibitServer(database)

let id = ''
beforeAll(async () => {
  id = await openCase('V 1')
})

const html = Buffer.from('<!doctype html><html><script>alert(document.cookie)</script></html>')
const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
)
const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
const wav = Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ', 'latin1'), Buffer.alloc(200)])

const added = async (bytes: Buffer, name: string) => (await upload(id, bytes, { name })).json()
const view = (exhibit: string, headers: Record<string, string> = {}) =>
  ask({
    method: 'GET',
    url: `/api/cases/${id}/exhibits/${exhibit}/view`,
    headers: { host: 'localhost', ...headers },
  })

describe('the type of an exhibit', () => {
  test.each([
    ['photo.jpg', html, 'text/plain', 'text'],
    ['drawing.svg', svg, 'text/plain', 'text'],
    ['list.csv', Buffer.from('name,sum\n=HYPERLINK("x"),5\n'), 'text/plain', 'text'],
    ['notes.txt', Buffer.from('مہر 强迫 Ж\n'), 'text/plain', 'text'],
    ['data.json', Buffer.from('{"a": 1}'), 'text/plain', 'text'],
    ['page.html', png, 'image/png', 'image'],
    ['paper.txt', pdf, 'application/pdf', 'pdf'],
    ['call.exe', wav, 'audio/wav', 'audio'],
    ['things.pdf', zip, 'application/zip', undefined],
    ['noise.png', randomBytes(500), 'application/octet-stream', undefined],
  ])('called %s is what its content says', async (name, bytes, type, viewer) => {
    const exhibit = await added(bytes, name)
    expect([exhibit.type, exhibit.viewer]).toEqual([type, viewer])
    const shown = await view(exhibit.id)
    if (viewer === undefined) {
      expect(shown.json()).toMatchObject({ code: 'exhibit-not-viewable', status: 422 })
      return
    }
    expect(shown.statusCode).toBe(200)
    expect(shown.headers['content-type']?.split(';')[0]).toBe(type)
    expect(shown.rawPayload.equals(bytes)).toBe(true)
  })
})

describe('an exhibit that is looked at', () => {
  test('is a document of its own that may run, load and send nothing', async () => {
    const { headers } = await view((await added(html, 'photo.jpg')).id)
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/^sandbox; default-src 'none';/)
    expect(policy).not.toMatch(/script|allow-|unsafe-eval|\*/)
  })

  test('is not compressed, so that lengths are true', async () => {
    const bytes = Buffer.from('The same words again. '.repeat(2000))
    const shown = await view((await added(bytes, 'long.txt')).id, { 'accept-encoding': 'gzip, br' })
    expect(shown.headers['content-encoding']).toBeUndefined()
    expect(shown.headers['content-length']).toBe(String(bytes.length))
  })

  test('comes in the range that is asked for, across chunks', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(300_000)])
    const { id: exhibit } = await added(bytes, 'long.pdf')
    for (const [range, from, to] of [
      ['bytes=0-0', 0, 1],
      ['bytes=65530-65545', 65_530, 65_546],
      ['bytes=100000-', 100_000, bytes.length],
      ['bytes=-7', bytes.length - 7, bytes.length],
      ['bytes=299999-99999999', 299_999, bytes.length],
    ] as const) {
      const part = await view(exhibit, { range })
      expect([part.statusCode, part.headers['content-range']]).toEqual([
        206,
        `bytes ${from}-${to - 1}/${bytes.length}`,
      ])
      expect(part.rawPayload.equals(bytes.subarray(from, to))).toBe(true)
    }
    const beyond = await view(exhibit, { range: `bytes=${bytes.length}-` })
    expect([beyond.statusCode, beyond.json().code]).toEqual([416, 'range-not-satisfiable'])
    for (const range of ['bytes=5-2', 'lines=1-2', 'bytes=0-1,5-6', 'bytes=-'])
      expect((await view(exhibit, { range })).statusCode).toBe(200)
  })

  test('is kept as an attachment under a name that leads nowhere', async () => {
    const exhibit = await added(png, '..\\..\\etc/ملف "x"\r\n.png')
    const { headers } = await get(`/api/cases/${id}/exhibits/${exhibit.id}/file`)
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[A-Za-z0-9._-]+"; filename\*=UTF-8''[^"\s/\\]+$/,
    )
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  test('is in the journal, with the part that was seen', async () => {
    const entries = (await journalOf(database, id)).filter(({ action }) => action === 'exhibit.view')
    expect(entries.map(({ detail }) => detail)).toContainEqual(
      expect.objectContaining({ from: 65_530, to: 65_546 }),
    )
  })

  test('does not exist for others, nor under another id', async () => {
    const { id: exhibit } = await added(png, 'x.png')
    const stranger = await database.actor('A stranger')
    for (const path of ['', '/view', '/file', '/stamp/query']) {
      const url = `/api/cases/${id}/exhibits/${exhibit}${path}`
      expect((await get(url, stranger)).json().code).toBe('case-not-found')
    }
    for (const odd of ['none', '0193e2d0-0000-4000-8000-00000000000f'])
      expect((await get(`/api/cases/${id}/exhibits/${odd}/view`)).json().code).toBe('exhibit-not-found')
  })
})

describe('the list of exhibits', () => {
  test('is of one item or of the case, and goes on behind the last that was seen', async () => {
    const other = await openCase('V 2')
    const made: string[] = []
    for (const evidence of ['E1', 'E2', 'E1', 'E2', 'E1'])
      made.push((await upload(other, randomBytes(10), { evidence })).json().id)
    const list = async (query: string) => (await get(`/api/cases/${other}/exhibits${query}`)).json()
    const ids = ({ items }: { items: { id: string }[] }): string[] => items.map((each) => each.id)
    expect(ids(await list(''))).toEqual(made)
    expect(ids(await list('?evidence=E2'))).toEqual([made[1], made[3]])
    const first = await list('?limit=2')
    expect([ids(first), first.next]).toEqual([made.slice(0, 2), made[1]])
    const second = await list(`?limit=3&after=${first.next}`)
    expect([ids(second), second.next]).toEqual([made.slice(2), undefined])
  })
})

test('a range is a part of the file, or all of it', () => {
  expect(rangeOf(undefined, 10)).toEqual({ from: 0, to: 10, part: false })
  expect(rangeOf('bytes=-99', 10)).toEqual({ from: 0, to: 10, part: true })
  expect(() => rangeOf('bytes=-0', 10)).toThrow('range-not-satisfiable')
})
