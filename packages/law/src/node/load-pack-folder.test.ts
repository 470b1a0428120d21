// A remembered law that is not the law on disk would be worse than a slow one.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { minimalConcepts, minimalOffences, minimalPack } from '../scenario/minimal-pack.ts'
import { loadPackFolder } from './load-pack-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'law-'))
const [root, cache] = [join(place, 'packs'), join(place, 'cache')]
const write = (path: string, content: unknown): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), stringify(content, { aliasDuplicateObjects: false }))
}
beforeEach(() => {
  rmSync(cache, { recursive: true, force: true })
  write('concepts.yaml', minimalConcepts)
  write('example/pack.yaml', minimalPack)
  write('example/offences/all.yaml', minimalOffences)
})
afterAll(() => rmSync(place, { recursive: true }))
const titleOf = (loaded: Awaited<ReturnType<typeof loadPackFolder>>) =>
  loaded.ok ? loaded.law.byRef('example/trafficking')[0]?.title.en : undefined

describe('packs from disk', () => {
  test('are remembered, and are the same when remembered', async () => {
    const first = await loadPackFolder(root, { cache })
    const second = await loadPackFolder(root, { cache })
    expect([first.cache, second.cache]).toEqual(['stored', 'hit'])
    expect(second.ok && second.law.data).toEqual(first.ok && first.law.data)
  })

  test('are served from what was remembered for all packs, without the others', async () => {
    write('other/pack.yaml', { ...minimalPack, pack: 'other' })
    await loadPackFolder(root, { cache })
    const one = await loadPackFolder(root, { cache, packs: ['example'] })
    expect([one.cache, one.ok && one.law.packs.map(({ pack }) => pack)]).toEqual(['hit', ['example']])
    rmSync(join(root, 'other'), { recursive: true })
  })

  test('are read anew when a word of them changes', async () => {
    await loadPackFolder(root, { cache })
    write('example/offences/all.yaml', {
      offences: [{ ...minimalOffences.offences[0], title: { en: 'Changed' } }],
    })
    const changed = await loadPackFolder(root, { cache })
    expect([changed.cache, titleOf(changed)]).toEqual(['stored', 'Changed'])
  })

  test('are refused every time while they are wrong, and never remembered', async () => {
    write('example/offences/all.yaml', { offences: [] })
    write('example/pack.yaml', { ...minimalPack, version: 'one' })
    expect((await loadPackFolder(root, { cache })).ok).toBe(false)
    expect((await loadPackFolder(root, { cache })).ok).toBe(false)
  })

  test('load although the remembered file is spoilt or cannot be written', async () => {
    await loadPackFolder(root, { cache })
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '{"conc')
    expect(titleOf(await loadPackFolder(root, { cache }))).toBe('Trafficking')
    const nowhere = await loadPackFolder(root, { cache: join(root, 'concepts.yaml') })
    expect([nowhere.cache, titleOf(nowhere)]).toEqual(['unavailable', 'Trafficking'])
  })
})
