// Reading only what is asked for keeps the command line quick; reading too little would break references between packs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readPackFolder } from './read-pack-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'packs-'))
const texts = {
  'concepts.yaml': 'concepts: []',
  'one/pack.yaml': 'pack: one',
  'one/offences/a.yaml': 'offences: [{elements: {offence: [two/b]}}]',
  'one/scenarios/good/s.yaml': 'scenarios: []',
  'two/pack.yaml': 'pack: two # see https://example.org/three/x',
  'three/pack.yaml': 'pack: three',
}
for (const [path, text] of Object.entries(texts)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
afterAll(() => rmSync(root, { recursive: true }))
const paths = (files: ReadonlyMap<string, string>): string[] => [...files.keys()].toSorted()

describe('the reader of pack folders', () => {
  test('reads the packs asked for, those they refer to, and the concepts', async () => {
    const { files } = await readPackFolder(root, { packs: ['one'] })
    expect(paths(files)).toEqual(['concepts.yaml', 'one/offences/a.yaml', 'one/pack.yaml', 'two/pack.yaml'])
  })

  test('reads everything when nothing is named, scenarios only on request', async () => {
    expect(paths((await readPackFolder(root)).files)).toHaveLength(5)
    expect(paths((await readPackFolder(root, { scenarios: true })).files)).toContain(
      'one/scenarios/good/s.yaml',
    )
  })

  test('says which packs are not there, and never leaves its folder', async () => {
    const read = await readPackFolder(root, { packs: ['one', '..', 'nobody'] })
    expect(read.missing).toEqual(['..', 'nobody'])
    expect(read.available).toEqual(['one', 'three', 'two'])
  })
})
