// Known truths about shipped laws, and what must hold of every conformity report whatever the law.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { LoadedOffence, LoadedPack } from '../load/law-set.ts'
import { loadPacks } from '../load/load-packs.ts'
import { readPackFolder } from '../node/index.ts'
import type { PersonAnswer } from '../pack/index.ts'
import {
  changesBetween,
  type Checklist,
  conformityMarkdown,
  conformityOf,
  type ConformityReport,
  frames,
  type ItemAnswer,
  matrixOf,
  sayRemark,
  type Verdict,
} from './index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const loaded = loadPacks((await readPackFolder(join(root, 'law-packs'))).files)
if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
const { law } = loaded
const checklist = parse(readFileSync(join(root, 'library', 'checklist.yaml'), 'utf8')) as Checklist
const today = '2026-01-01'

const packOf = (id: string): LoadedPack => {
  const pack = law.pack(id)
  if (pack === undefined) throw new Error(`No pack ${id}`)
  return pack
}
const reportOn = (pack: LoadedPack, asOf = today): ConformityReport =>
  conformityOf(pack, law, checklist, { asOf, frames })
function itemOf(pack: LoadedPack | string, item: string, asOf = today): ItemAnswer {
  const found = reportOn(typeof pack === 'string' ? packOf(pack) : pack, asOf).items.find(
    (one) => one.item === item,
  )
  if (found === undefined) throw new Error(`No item ${item}`)
  return found
}
const verdictOn = (pack: LoadedPack | string, item: string, asOf = today): Verdict =>
  itemOf(pack, item, asOf).law.verdict
const codesOn = (pack: string, item: string): string[] =>
  itemOf(pack, item).law.remarks.map(({ code }) => code)

describe('what is known of these laws comes out', () => {
  test('India asks for a means although the victim is a child', () => {
    const { law: answer } = itemOf('in', 'P-3c')
    expect(answer.verdict).toBe('not')
    expect(answer.bases.map(({ text }) => text)).toContain('BNS 143(1)')
    expect(verdictOn('in', 'P-3c', '2020-01-01')).toBe('not')
    expect(verdictOn('in', 'P-3d')).toBe('met')
  })
  test('India’s list of means leaves out the abuse of a position of vulnerability', () => {
    expect(verdictOn('in', 'P-3a-vuln')).toBe('not')
    expect(itemOf('in', 'P-3a-means').law).toMatchObject({
      verdict: 'partly',
      missing: ['means.abuse-of-vulnerability'],
    })
  })
  test('France had no offence of servitude when a child was kept as a maid, and has one since 2013', () => {
    const before = itemOf('fr', 'P-5-stand', '1998-06-01').law
    expect(before.missing).toContain('form.servitude')
    expect(before.remarks.find(({ code }) => code === 'missing')?.names).toEqual(
      expect.arrayContaining(['form.slavery', 'form.servitude']),
    )
    expect(itemOf('fr', 'P-5-stand', '2014-01-01').law.missing).not.toContain('form.servitude')
  })
  test('England and Guatemala ask for no means, which conforms and is flagged', () => {
    for (const pack of ['gb', 'gt']) {
      expect(verdictOn(pack, 'P-3a-means')).toBe('met')
      expect(codesOn(pack, 'P-3a-means')).toContain('wider-no-means')
      expect(verdictOn(pack, 'P-3c')).toBe('met')
    }
  })
  test('Malaysia lets a child’s trafficking stand without means, Indonesia only for adoption and sending', () => {
    expect(verdictOn('my', 'P-3c')).toBe('met')
    expect(verdictOn('id', 'P-3c')).toBe('partly')
  })
  test('Canada asks for fear for safety, which the Protocol does not', () => {
    expect(verdictOn('ca', 'P-3a-vuln')).toBe('partly')
    expect(itemOf('ca', 'P-3c').law.remarks.find(({ code }) => code === 'condition')?.names).toContain(
      'condition.fear-for-safety',
    )
  })
  test('a fine in place of prison is shown wherever the law allows it', () => {
    for (const pack of ['au', 'za', 'us', 'ca']) {
      expect(verdictOn(pack, 'T-a3')).toBe('partly')
      expect(codesOn(pack, 'T-a3')).toContain('fine-instead')
    }
    for (const pack of ['gb', 'th', 'ph']) expect(codesOn(pack, 'T-a3')).not.toContain('fine-instead')
  })
  test('India’s trafficking of one adult is punished more lightly than rape', () => {
    const { law: answer } = itemOf('in', 'T-a2')
    expect(answer).toMatchObject({ verdict: 'partly', missing: ['crime.rape'] })
    expect(answer.remarks.map(({ code }) => code)).toContain('base-lighter-than')
    expect(answer.bases.map(({ text }) => text)).toContain('BNS 64(1)')
  })
  test('a maximum of three years is no serious crime, save where aggravated: Austria before 2013', () => {
    expect(verdictOn('at', 'C-2-sc', '2010-01-01')).toBe('partly')
    expect(itemOf('at', 'C-2-sc', '2010-01-01').law.remarks.map(({ code }) => code)).toContain(
      'below-four-years',
    )
    expect(verdictOn('at', 'C-2-sc')).toBe('met')
  })
  test('the Protocol’s own pack meets the Protocol', () => {
    for (const item of [
      'P-3a-act',
      'P-3a-means',
      'P-3a-vuln',
      'P-3a-purp',
      'P-3a-inch',
      'P-3b',
      'P-3c',
      'P-3d',
      'P-5-2a',
      'P-5-2b',
      'P-5-2c',
      'P-5-domestic',
    ])
      expect([item, verdictOn('international', item)]).toEqual([item, 'met'])
  })
  test('Thailand tries trafficking wherever it happened, so nobody’s nationality is asked', () => {
    for (const item of ['C-15-2a', 'C-15-2b'])
      expect(itemOf('th', item).law).toMatchObject({
        verdict: 'met',
        bases: [{ text: 'Anti-Trafficking Act B.E. 2551 11' }],
      })
    expect(verdictOn('th', 'C-15-2c')).toBe('not-assessed')
  })
  test('a basis for slavery alone, or for one of several trafficking offences, is none for trafficking', () => {
    for (const pack of ['au', 'nz', 'ca']) expect(verdictOn(pack, 'C-15-2a')).toBe('not-assessed')
  })
  test('what the notes of a pack hold on victims is not called silence', () => {
    expect(itemOf('th', 'P-nonpun').law).toMatchObject({ verdict: 'partly', by: 'person' })
    expect(itemOf('ph', 'C-20').law).toMatchObject({ verdict: 'partly', by: 'person' })
    expect(verdictOn('ph', 'P-7-1')).toBe('met')
  })
  test('Thailand’s decree of 2019 made forced labour an offence of its own', () => {
    const change = changesBetween(
      reportOn(packOf('th'), '2019-04-06'),
      reportOn(packOf('th'), '2019-04-07'),
    ).find(({ item }) => item === 'P-5-stand')
    expect(change?.gained).toContain('form.forced-labour')
    expect(change?.newProvisions.join()).toContain('6/1')
  })
  test('between two days on which the law is the same nothing changes', () => {
    expect(
      changesBetween(reportOn(packOf('th'), '2024-01-01'), reportOn(packOf('th'), '2025-01-01')),
    ).toEqual([])
  })
})

describe('silence', () => {
  test('of a pack is never taken for a gap of the law', () => {
    expect(verdictOn('hr', 'P-5-1')).toBe('not-assessed')
    expect(verdictOn('th', 'C-6-1a')).toBe('not-assessed')
  })
  test('counts where the pack claims to hold the whole of that part', () => {
    const whole: LoadedPack = {
      ...packOf('hr'),
      complete: [
        { part: 'trafficking', valid: {}, source: { instrument: 'x', article: '1', reading: 'read' } },
      ],
    }
    expect(verdictOn(whole, 'P-5-1', '2010-01-01')).toBe('partly')
    expect(verdictOn(whole, 'P-5-1')).toBe('not')
    expect(verdictOn(whole, 'P-3c')).toBe('not')
  })
})

describe('answers of people', () => {
  const person = (more: Partial<PersonAnswer>): PersonAnswer => ({
    answer: 'met',
    evidence: 'Statistics of the ministry',
    by: 'A. Reviewer',
    on: '2025-03-01',
    ...more,
  })
  const answered = (pack: string, item: string, law?: PersonAnswer, practice?: PersonAnswer): LoadedPack => ({
    ...packOf(pack),
    answers: [
      {
        item,
        valid: {},
        ...(law === undefined ? {} : { law }),
        ...(practice === undefined ? {} : { practice }),
      },
    ],
  })

  test('fill what the pack cannot decide, with law and practice apart', () => {
    const answer = itemOf(answered('th', 'P-6-1', person({}), person({ answer: 'partly' })), 'P-6-1')
    expect(answer.law).toMatchObject({ verdict: 'met', by: 'person' })
    expect(answer.practice.verdict).toBe('partly')
  })
  test('stand beside what the pack decides and never replace it', () => {
    const { law: answer } = itemOf(answered('in', 'P-3c', person({})), 'P-3c')
    expect(answer).toMatchObject({ verdict: 'not', by: 'pack', person: { answer: 'met' } })
    expect(answer.remarks.map(({ code }) => code)).toContain('contradicted')
  })
  test('cannot reason a plain duty away, and can explain a qualified one', () => {
    const away = person({ answer: 'not-applicable', reason: 'We have no such victims.' })
    expect(itemOf(answered('th', 'P-9-1', away), 'P-9-1').law.verdict).toBe('not-assessed')
    expect(itemOf(answered('th', 'P-9-1', away), 'P-9-1').law.remarks.map(({ code }) => code)).toEqual([
      'not-reasoned-away',
    ])
    const left = person({ answer: 'not', reason: 'Our constitution forbids it.' })
    expect(itemOf(answered('th', 'P-9-3', left), 'P-9-3').law.remarks.map(({ code }) => code)).toContain(
      'reasoned',
    )
    expect(itemOf(answered('th', 'P-9-1', left), 'P-9-1').law.remarks.map(({ code }) => code)).toContain(
      'not-reasoned-away',
    )
  })
  test('that name no item are said', () => {
    expect(reportOn(answered('th', 'P-99', person({}))).strayAnswers).toEqual(['P-99'])
  })
})

describe('whatever the law', () => {
  const every = law.packs.flatMap((pack) => [today, '2012-06-01'].map((day) => reportOn(pack, day)))

  test('every answer has a citation or says that nobody assessed it', () => {
    const bare = every.flatMap(({ pack, items }) =>
      items
        .filter(
          ({ law: { verdict, bases, person } }) =>
            verdict !== 'not-assessed' && bases.length === 0 && person?.source === undefined,
        )
        .map(({ item }) => `${pack} ${item}`),
    )
    expect(bare).toEqual([])
  })
  test('every gap says what is missing or why', () => {
    const silent = every.flatMap(({ pack, items }) =>
      items
        .filter(
          ({ law: { verdict, remarks, person } }) =>
            (verdict === 'not' || verdict === 'partly') && remarks.length === 0 && person === undefined,
        )
        .map(({ item }) => `${pack} ${item}`),
    )
    expect(silent).toEqual([])
  })
  test('everything found is said in English and in Urdu, with no id left over', () => {
    const remarks = every.flatMap(({ items }) => items.flatMap((one) => one.law.remarks))
    const poor = (['en', 'ur'] as const).flatMap((language) =>
      remarks
        .map((one) => sayRemark(one, law.taxonomy, language))
        .filter((text) => /[{}]|undefined|(?:mode|basis|form|duty|crime|rule)\.[a-z]/.test(text)),
    )
    expect([...new Set(poor)]).toEqual([])
  })
  test('the matrix says what the reports say', () => {
    const reports = ['us', 'th'].map((id) => reportOn(packOf(id)))
    const { rows } = matrixOf(reports)
    expect(rows.find(({ item }) => item === 'P-3a-means')?.verdicts).toEqual(
      ['us', 'th'].map((id) => verdictOn(id, 'P-3a-means')),
    )
  })
  test('the report as Markdown names each gap with its article', () => {
    const text = conformityMarkdown(reportOn(packOf('in')), law.taxonomy, 'en')
    expect(text).toContain('### P-3c: not met')
    expect(text).toContain('BNS 143')
    expect(text).toContain('Palermo Protocol 3(c) (duty)')
  })

  const verdicts = ({ items }: ConformityReport): Map<string, Verdict> =>
    new Map(items.map(({ item, law: { verdict } }) => [item, verdict]))
  const ids = law.packs.map(({ pack }) => pack)
  const offences = new Map(
    law.packs.flatMap((pack) => pack.offences.map((one, at) => [`${one.ref} ${at}`, one] as const)),
  )

  test('the order of offences changes no answer', () => {
    const shuffled = fc.constantFrom(...ids).chain((id) => {
      const places = packOf(id).offences.map((_, at) => at)
      return fc.tuple(fc.constant(id), fc.shuffledSubarray(places, { minLength: places.length }))
    })
    fc.assert(
      fc.property(shuffled, ([id, places]) => {
        const pack = packOf(id)
        const offences = places.flatMap((at) => pack.offences[at] ?? [])
        expect(reportOn({ ...pack, offences })).toEqual(reportOn(pack))
      }),
      { numRuns: 30 },
    )
  })
  test('one more offence never turns met into not met', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...offences.keys()), (id, name) => {
        const pack = packOf(id)
        const offence = offences.get(name) as LoadedOffence
        const more = { ...offence, id: `${offence.id}-added`, ref: `${id}/${offence.id}-added`, pack: id }
        const before = verdicts(reportOn(pack))
        const after = verdicts(reportOn({ ...pack, offences: [...pack.offences, more] }))
        const fallen = [...before].filter(([item, verdict]) => verdict === 'met' && after.get(item) === 'not')
        expect(fallen).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
