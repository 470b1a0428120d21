// Rows of a report for paper: none without the article that asks, and gaps say what is wanted and where others have it.
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadPacks } from '../load/index.ts'
import { readPackFolder } from '../node/index.ts'
import { amendmentDays, conformityOf, conformitySheet, draftLaw, type Checklist } from './index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const { files } = await readPackFolder(join(root, 'law-packs'))
const loaded = loadPacks(files)
if (!loaded.ok) throw new Error('The shipped packs have errors')
const { law } = loaded
const checklist = parse(readFileSync(join(root, 'library', 'checklist.yaml'), 'utf8')) as Checklist
const pack = (name: string) => {
  const found = law.pack(name)
  if (found === undefined) throw new Error(`No pack ${name}`)
  return found
}
const sheet = (name: string, language: 'en' | 'ur') =>
  conformitySheet(conformityOf(pack(name), law, checklist, { asOf: '2026-01-01' }), {
    taxonomy: law.taxonomy,
    language,
    groups: checklist.groups,
    beside: new Map([['P-3c', { models: ['A law: 2'], practices: ['A practice'], answered: {} }]]),
  })

describe('a sheet', () => {
  test.each(['th', 'ph', 'us', 'in'])('of %s has no row without the article that asks', (name) => {
    const rows = sheet(name, 'en').groups.flatMap((group) => group.rows)
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) {
      expect([row.item, row.obligation]).toEqual([row.item, expect.stringMatching(/\S \S/)])
      expect([row.item, row.provisions.length > 0]).toEqual([row.item, true])
      if (row.verdict !== 'not-assessed') expect([row.item, row.cited]).toEqual([row.item, true])
    }
  })

  test('cites the article of what the pack itself answers by hand, in the table and with the evidence', () => {
    const row = sheet('th', 'en').gaps.find(({ item }) => item === 'P-nonpun')
    expect(row).toMatchObject({ provisions: ['Anti-Trafficking Act B.E. 2551 41'], found: [] })
    expect(row?.people[0]).toContain('(Anti-Trafficking Act B.E. 2551 41)')
  })

  test('puts beside a gap where other laws and States have answered', () => {
    const gap = sheet('in', 'en').gaps.find(({ item }) => item === 'P-3c')
    expect(gap).toMatchObject({ verdict: 'not', models: ['A law: 2'], practices: ['A practice'] })
  })

  test('speaks Urdu from right to left and keeps citations', () => {
    const { direction, gaps, title } = sheet('in', 'ur')
    expect([direction, /[\u0600-\u06FF]/.test(title)]).toEqual(['rtl', true])
    expect(gaps.find(({ item }) => item === 'P-3c')?.provisions.join()).toContain('BNS 143')
  })
})

describe('a pack', () => {
  test('names the days on which its law changes', () => {
    expect(amendmentDays(pack('th'))).toContain('2019-04-07')
    expect(amendmentDays(pack('in'))).toContain('2024-07-01')
  })

  test.each(law.packs.map((one) => one.pack))('of %s can be drafted alone', (name) => {
    const draft = draftLaw(files, name, law)
    expect(draft.ok && draft.pack).toEqual(pack(name))
  })
})
