/** Keeps victims nameless in published cases, and case files readable again as they were written. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCaseFile, writeCaseFile } from '../../packages/casefile/src/index.ts'
import { casesFolder, root } from './expectation.ts'

const files = readdirSync(casesFolder).filter((name) => /^\d\d-.*\.yaml$/.test(name))
const read = (name: string): string => readFileSync(join(casesFolder, name), 'utf8')

/**
 * SHA-256 of names, in lower case, that official titles and reports give to victims of these cases, so that this file names nobody.
 * To forbid another: `node -p "require('node:crypto').createHash('sha256').update('name').digest('hex')"`.
 */
const forbidden: ReadonlySet<string> = new Set([
  '00493c5048d13ff8860841efd7596ffcdd744997f47f537878f30f9b4e217cb1',
  '07d046d5fac12b3f82daf5035b9aae86db5adc8275ebfbf05ec83005a4a8ba3e',
  '1fd9dfc1d9afeed68ee949a469b8b804ce35d66d51f636dae5adde12c8b1ef49',
  '26ae784d194a5760464348329af4eb9fca2b27bbf823742c968a61543e3a1153',
  '3d5022f95c13fc9d6a9d9648f16864a46be8d3354808fcd28d78b3f7d383d4ad',
  '4680a19bfe5617a64035070744305ed8fa36fa2d8e809d36dd04681f34884dc6',
  '4d479482b825c9d05be27eb71de66ab20b4eb5445d5ba354e2b9d1c2fe1eeb80',
  '587d392b6c7680ec7656baf143511491e62c4ec6f459c21cce6953e6f1707bd7',
  '63cf1eb27691c96ecb03b68c9750f35201ffa974d2181e6c5e0934db798682ea',
  '68715a30699db5193440c02368bef7aa441cbd46b42f496a695108c95ed5bfe0',
  '6fc801736ddb64e202873a74fedec06814e960bb15b345f63e2c150e655b6fc1',
  '77debccb5e0758917005a0983cc56840dc39eaa040fbe8523826f6d8424ca6b1',
  '7f3e4f1ffa28dde866aef679f96848c46bb07b0874b1f902fc8f98500f538efa',
  '81531a46be007fe968ed5c0b4bac3020be689cc1939dbc2ba936ca9659393d6b',
  '8968922bce00eb0bfb543f81316149219416cbcad211ca8f11fc0fc3ba8a93b6',
  '90aa2608758d2bc747d65079720aba7eef76ccb1b48166a3605908939aa835cd',
  '9a89709411b5187d4f3de328c3613680db65867d64964ae4020c02b8e1cd1389',
  'a631f4488a457da27b4a64dc8f2d85085b50ff568be99125cf6f8f45c759878e',
  'b5589009fb69988838d85577df8a5d26d46ab7e17bb832f510a15dca43cbfd97',
  'c71ea0e861c33c0db14a0fc223ca63dfecffdf2be3a4e0ff86a77d296b4ee362',
  'ccf28f46bcb90b24477ec017ec0a23c76a95aa457c008f06fd26f4ed868c96ee',
  'd4f53c8745a03c92fddcbd2a3885fddbc56c2528c70fc9ed7887a7ff385bd1ec',
  'e5b66db54f14dafd327078f096e0e5e71a157063090c1238f5aeff722aa3d76f',
  'f698a83f894858e08bea59d3da58b97884fa6dc40b389e2ff5ec1584f21c9812',
])

const hashOf = (word: string): string => createHash('sha256').update(word).digest('hex')

/** Words of a text, also those inside addresses, of which a forbidden name could be one. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu),
  )
}

const namesIn = (text: string, hashes = forbidden): string[] =>
  [...wordsIn(text)].filter((word) => hashes.has(hashOf(word)))

describe('a published case names no victim', () => {
  for (const name of files) {
    test(`${name} gives no name that a victim bears in title, report or address`, () => {
      // The place in the alphabet of hashes, not the name, so that a failing run names nobody either.
      expect(namesIn(read(name)).map(hashOf)).toEqual([])
      expect(namesIn(name).map(hashOf)).toEqual([])
    })
  }

  test('nor does what is written about the cases', () => {
    const decisions = readdirSync(join(root, 'library', 'decisions')).map(
      (name) => `library/decisions/${name}`,
    )
    expect(decisions.length).toBeGreaterThan(24)
    for (const path of ['case-files/expected.yaml', 'docs/real-cases.md', ...decisions]) {
      expect(namesIn(readFileSync(join(root, path), 'utf8')).map(hashOf), path).toEqual([])
    }
  })

  test('a name would be found in an address, in capitals and beside a mark', () => {
    const hashes = new Set(['doe', 'müller'].map(hashOf))
    expect(namesIn('https://example.org/cases/doe-v-state?x=1', hashes)).toEqual(['doe'])
    expect(namesIn('“MÜLLER’s” statement', hashes)).toEqual(['müller'])
    expect(namesIn('does he know?', hashes)).toEqual([])
  })

  test('victims stand under pseudonyms of the form V and a number', () => {
    const odd = files.flatMap((name) => {
      const file = readCaseFile(read(name))
      return file.ok
        ? file.caseFile.victims
            .filter(({ id, pseudonym }) => !/^V\d+$/.test(id) || !pseudonym.startsWith(id))
            .map(({ id }) => `${name} ${id}`)
        : [name]
    })
    expect(odd).toEqual([])
  })
})

describe('a case file that is read and written', () => {
  for (const name of files) {
    test(`${name} reads back equal`, () => {
      const first = readCaseFile(read(name))
      if (!first.ok)
        throw new Error(first.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
      const again = readCaseFile(writeCaseFile(first.caseFile))
      const asJson = readCaseFile(JSON.stringify(first.caseFile))
      expect(again.ok && again.caseFile).toEqual(first.caseFile)
      expect(asJson.ok && asJson.caseFile).toEqual(first.caseFile)
    })
  }
})
