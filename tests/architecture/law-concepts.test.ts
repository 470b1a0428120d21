/** Rules about the taxonomy: every word that laws and facts share is defined, named, and truthfully mapped to the vocabularies of others. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ConceptFile, IndicatorFile, taxonomyProblems } from '../../packages/law/src/index.ts'
import { root } from './tree.ts'

const read = (name: string): unknown => parse(readFileSync(join(root, 'law-packs', name), 'utf8'))
const { concepts } = ConceptFile.parse(read('concepts.yaml'))
const indicators = IndicatorFile.parse(read('indicators.yaml')).dimensions.flatMap(
  ({ indicators }) => indicators,
)
const htcds = join(root, '..', 'shared', 'data', 'htcds', 'htcds_2.0_fields.json')

describe('concepts', () => {
  test('form a tree without circles, duplicates or loose ends', () => {
    expect(taxonomyProblems(concepts)).toEqual([])
  })

  test('each have a definition in a sentence, and a short name in English and Urdu', () => {
    const poor = concepts.filter(
      ({ definition, title }) =>
        !/^[A-Z].+\.$/.test(definition) ||
        (title?.['en'] ?? '').length > 45 ||
        !/^[A-Z]/.test(title?.['en'] ?? '') ||
        !/[\u0600-\u06FF]/.test(title?.['ur'] ?? ''),
    )
    expect(poor.map(({ id }) => id)).toEqual([])
  })

  test('have names that differ within a group of concepts', () => {
    const names = concepts.map(({ id, title }) => `${id.split('.')[0]}: ${title?.['en']}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('name only indicators that are listed', () => {
    const known = new Set(indicators.map(({ id }) => id))
    const unknown = concepts.flatMap(({ id, ilo }) =>
      ilo.filter((one) => !known.has(one)).map((one) => `${id}: ${one}`),
    )
    expect(unknown).toEqual([])
  })

  test('answer every operational indicator', () => {
    const answered = new Set(concepts.flatMap(({ ilo }) => ilo))
    const silent = indicators.filter(({ id }) => !answered.has(id)).map(({ id }) => id)
    expect(silent).toEqual([])
  })

  test.skipIf(!existsSync(htcds))(
    'name only fields and values of HTCDS 2.0 (skipped where its field list is not at hand)',
    () => {
      const fields = JSON.parse(readFileSync(htcds, 'utf8')) as { fullName: string; valueNames: string[] }[]
      const values = new Set(
        fields.flatMap(({ fullName, valueNames }) => valueNames.map((value) => `${fullName}=${value}`)),
      )
      const unknown = concepts.flatMap(({ id, htcds }) =>
        htcds.filter((one) => !values.has(one)).map((one) => `${id}: ${one}`),
      )
      expect(unknown).toEqual([])
      expect(new Set(concepts.flatMap(({ htcds }) => htcds)).size).toBeGreaterThan(40)
    },
  )
})

describe('operational indicators', () => {
  test('are the 67 of the lists for labour, numbered without gaps', () => {
    const ids = indicators.map(({ id }) => id)
    expect(new Set(ids).size).toBe(67)
    expect(
      ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'].map(
        (dimension) => ids.filter((id) => id.startsWith(dimension)).length,
      ),
    ).toEqual([10, 10, 16, 9, 15, 7])
  })

  test('are marked as read in a secondary source only', () => {
    expect(IndicatorFile.parse(read('indicators.yaml')).reading).toBe('secondary')
  })
})
