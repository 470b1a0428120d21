/** The law over the address, and the folder that it is read from. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { lawFolder } from './index.ts'

const { get } = asking(openTestServer(openTestDatabase(), () => routesUnderSmallLaw()))

describe('the law', () => {
  test('lists its packs with who reviewed them', async () => {
    const { items, key } = (await get('/api/law/packs')).json()
    expect(key.length).toBeGreaterThan(20)
    expect(items[0]).toMatchObject({
      pack: 'gb',
      review: 'unverified',
      counts: { offences: 2, texts: 2 },
      readings: { read: 1, secondary: 1, unverified: 0 },
    })
  })

  test('shows a pack with its offences', async () => {
    const pack = (await get('/api/law/packs/gb')).json()
    expect(pack.offences.map((each: { ref: string; cited: string }) => [each.ref, each.cited])).toEqual([
      ['gb/forced-labour', 'Act 2015 1'],
      ['gb/trafficking', 'Act 2015 3(a)'],
    ])
  })

  test('shows an offence with every node cited', async () => {
    const offence = (await get('/api/law/offences/gb/trafficking')).json()
    expect(offence.versions).toHaveLength(1)
    const nodes = JSON.stringify(offence.versions[0].elements)
    expect((nodes.match(/"id":/g) ?? []).length).toBe((nodes.match(/"source":/g) ?? []).length)
    expect(offence).toMatchObject({
      ref: 'gb/trafficking',
      title: { en: 'Trafficking in persons' },
      texts: [{}],
    })
  })

  test('shows concepts with what is narrower and who asks for them', async () => {
    const { items } = (await get('/api/law/concepts')).json()
    const conduct = items.find((each: { id: string }) => each.id === 'act.conduct')
    expect(conduct).toMatchObject({ narrower: ['act.recruitment', 'act.harbouring'], askedBy: [] })
    const recruitment = items.find((each: { id: string }) => each.id === 'act.recruitment')
    expect(recruitment.askedBy).toEqual(['gb/trafficking', 'international/trafficking'])
  })

  test('shows the working guidance', async () => {
    expect((await get('/api/law/guidance')).json().items).toHaveLength(1)
  })

  test.each([
    ['/api/law/packs/xx', 'pack-not-found'],
    ['/api/law/offences/gb/xx', 'offence-not-found'],
    ['/api/law/offences/__proto__/constructor', 'offence-not-found'],
  ])('does not find %s', async (url, code) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.json().code]).toEqual([404, code])
  })
})

describe('a folder of law', () => {
  const made: string[] = []
  afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))))

  const folderOf = async (files: Map<string, string>): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'clew-law-'))
    made.push(folder)
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    return folder
  }

  test('is read anew when a file changes, and its key with it', async () => {
    const folder = await folderOf(smallLaw())
    const source = lawFolder(folder, { restMs: 0 })
    const before = await source.current()
    expect((await source.current()).law).toBe(before.law)
    await writeFile(
      join(folder, 'gb/pack.yaml'),
      (smallLaw().get('gb/pack.yaml') ?? '').replace('1.2.0', '1.20.0'),
    )
    const after = await source.current()
    expect([after.law.pack('gb')?.version, after.key === before.key]).toEqual(['1.20.0', false])
  })

  test('keeps its key when only its comments change, and when it is remembered from before', async () => {
    const folder = await folderOf(smallLaw())
    const cache = `${folder}-cache`
    made.push(cache)
    const { key } = await lawFolder(folder, { cache }).current()
    expect((await lawFolder(folder, { cache }).current()).key).toBe(key)
    await writeFile(
      join(folder, 'gb/pack.yaml'),
      `# Read by a lawyer.\n${smallLaw().get('gb/pack.yaml') ?? ''}`,
    )
    expect((await lawFolder(folder).current()).key).toBe(key)
  })

  test('that has errors is refused until it is mended', async () => {
    const folder = await folderOf(smallLaw({ 'gb/pack.yaml': 'pack: [' }))
    const source = lawFolder(folder, { restMs: 0 })
    await expect(source.current()).rejects.toThrow('law-unusable')
    await writeFile(join(folder, 'gb/pack.yaml'), smallLaw().get('gb/pack.yaml') ?? '')
    expect((await source.current()).law.packs).toHaveLength(2)
  })
})
