/** Releases: whoever follows a page hears once that another version of Clew brought, changed or took out its shipped text. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { libraryFolderFiles, libraryOfTests } from '../../../../tests/fixtures/library-server.ts'
import { withClient } from '../../platform/database/provision.ts'
import type { Letter, Post } from '../../platform/mail/index.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { libraryFolder } from './library-source.ts'
import { tendLibrary } from './send-digests.ts'

const database = openTestDatabase()
let now = new Date('2027-05-01T08:00:00Z')
const clock = (): Date => now
const later = (hours: number): void => {
  now = new Date(now.getTime() + hours * 3_600_000)
}

const page = 'measures/prosecution/consent.md'
const complicity = 'measures/prosecution/complicity.md'
const practice = (id: string): string => `practices/${id}.md`
const shipped = 'antigua-and-barbuda-standing-order'
const brought = 'a-practice-of-the-next-release'

/** The library as the release after this one brings it: a measure says more, and there is one more practice of a State. */
function nextRelease(): Map<string, string> {
  const files = libraryFolderFiles()
  const text = (path: string): string => files.get(path) ?? ''
  files.set(page, text(page).replace('## Why\n', '## Why\n\nOne more reason. [palermo 3(b)]\n'))
  files.set(practice(brought), text(practice(shipped)).replaceAll(shipped, brought))
  files.set(complicity, text(complicity).replace(shipped, `${shipped}, ${brought}`))
  return files
}

const folders: string[] = []
function folderOf(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'clew-release-'))
  folders.push(folder)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const first = folderOf(libraryFolderFiles())
const next = folderOf(nextRelease())

/** A whole start of a server with this library, and its end. */
async function start(folder: string, version: string): Promise<void> {
  const feature = libraryOfTests({ clock, source: libraryFolder(folder), version })
  await feature.onStart?.(database)
  await feature.onStop?.()
}

const { get, post, put } = asking(
  openTestServer(database, () => libraryOfTests({ clock, source: libraryFolder(next) }).routes),
)
let reader: TestPerson
let other: TestPerson

beforeAll(async () => {
  reader = await database.actor('A reader', undefined, { roles: ['investigator'] })
  other = await database.actor('Another reader', reader.unitId, { roles: ['investigator'] })
  await withClient(database.admin, (client) =>
    client.query('update app_user set email = $2 where user_id = $1', [reader.userId, 'reader@unit.example']),
  )
  await post('/api/library/following', { kind: 'measure', subject: 'prosecution/consent' }, reader)
  await post('/api/library/following', { kind: 'state', subject: 'AG' }, reader)
  await post('/api/library/following', { kind: 'measure', subject: 'protection/coordination' }, other)
  await put('/api/library/following/mail', { wanted: true, language: 'en' }, reader)
})

type News = { id: string; what: string; release: string; because: { subject: string }[] }
const newsOf = async (person: TestPerson): Promise<News[]> =>
  (await get('/api/library/following', person)).json().news
const told = (news: readonly News[]): string[] =>
  news.map(({ id, what, release }) => `${id} ${what} ${release}`).toSorted()

test('The first start announces nothing, because nothing is new to anybody', async () => {
  later(1)
  await start(first, '1.0.0')
  expect(await newsOf(reader)).toEqual([])
})

test('A start with the same library announces nothing', async () => {
  later(1)
  await start(first, '1.1.0')
  expect(await newsOf(reader)).toEqual([])
})

test('A release that changes a measure and brings a practice is told to those who follow them, with its version', async () => {
  later(1)
  await start(next, '2.0.0')
  const news = await newsOf(reader)
  expect(told(news)).toEqual([`${brought} added 2.0.0`, 'prosecution/consent changed 2.0.0'])
  expect(news.find(({ id }) => id === brought)?.because).toMatchObject([{ subject: 'AG' }])
  expect(await newsOf(other)).toEqual([])
})

test('It is told once, however often a server starts', async () => {
  later(1)
  await start(next, '2.0.0')
  expect(await newsOf(reader)).toHaveLength(2)
})

test('The digest and the feed carry it', async () => {
  const letters: Letter[] = []
  const letterBox: Post = { send: async (letter) => void letters.push(letter), close: () => undefined }
  const parts = { clock, post: letterBox, home: 'https://clew.example', place: () => undefined }
  expect(await tendLibrary(database, parts)).toEqual({ made: 1, sent: 1, failed: 0 })
  const text = letters[0]?.text ?? ''
  expect(text).toContain('* Consent (changed with version 2.0.0 of Clew)')
  expect(text).toContain('(new with version 2.0.0 of Clew)')
  expect(text).toContain(`https://clew.example/library/practices/${brought}`)
  const { path } = (await post('/api/library/following/feed', {}, reader)).json()
  const feed = (await get(path, 'nobody')).body
  expect(feed).toContain('<title>Consent (changed with version 2.0.0 of Clew)</title>')
  expect(feed.match(/<entry /g)).toHaveLength(2)
})

test('Of several servers that start together with another release one announces it', async () => {
  later(30)
  await Promise.all([start(first, '2.0.1'), start(first, '2.0.1'), start(first, '2.0.1')])
  const latest = (await newsOf(reader)).filter(({ release }) => release === '2.0.1')
  expect(told(latest)).toEqual([`${brought} removed 2.0.1`, 'prosecution/consent changed 2.0.1'])
})

test('A library with a mistake announces nothing, and the server starts', async () => {
  const files = libraryFolderFiles()
  files.set(page, 'no page at all')
  later(1)
  await start(folderOf(files), '3.0.0')
  expect((await newsOf(reader)).filter(({ release }) => release === '3.0.0')).toEqual([])
})
