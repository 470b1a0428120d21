// What `clew conformity` says of shipped laws: gaps with articles, two dates, many States, a draft, and what it refuses.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { widthOf } from '../output/width.ts'
import { installation } from '../places.ts'
import { run } from '../run.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clew-conformity-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Ran = { code: number; out: string; err: string }

async function clew(...args: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' }
  const stream = (to: 'out' | 'err') => ({ write: (text: string) => void (said[to] += text) })
  const environment = { CLEW_CACHE: join(folder, 'cache') }
  const code = await run(['conformity', ...args], { out: stream('out'), err: stream('err'), environment })
  return { code, ...said }
}

const patient = 60_000
const fits = (text: string) => expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(80)

describe('clew conformity', () => {
  test(
    'shows each gap with its obligation, its strength and the articles',
    { timeout: patient },
    async () => {
      const { code, out } = await clew('in', '--as-of', '2026-01-01')
      expect(code).toBe(0)
      expect(out).toContain('○ P-3c  not met')
      expect(out).toContain('Palermo Protocol 3(c) (duty)')
      expect(out).toContain('BNS 143(1)')
      expect(out).toContain('No lawyer has reviewed this pack yet')
      fits(out)
    },
  )

  test('writes the report as a Word file and as a PDF', { timeout: patient }, async () => {
    for (const [flag, mark] of [
      ['--docx', 'PK'],
      ['--pdf', '%PDF'],
    ] as const) {
      const to = join(folder, `ph${flag}`)
      const { code, out } = await clew('ph', '--as-of', '2026-01-01', flag, to)
      expect([code, out]).toEqual([0, `The report is in ${to}.\n`])
      expect((await readFile(to)).subarray(0, mark.length).toString('latin1')).toBe(mark)
    }
    const { code, err } = await clew('ph', '--docx', join(folder, 'nowhere', 'ph.docx'))
    expect([code, err.includes('could not be written')]).toEqual([1, true])
  })

  test('speaks Urdu in the same width', { timeout: patient }, async () => {
    const { code, out } = await clew('th', '--against', 'palermo,tvpa,eu', '--lang', 'ur')
    expect(code).toBe(0)
    expect(out).toContain('پوری نہیں')
    fits(out)
  })

  test('says what an amendment changed', { timeout: patient }, async () => {
    const { out } = await clew('th', '--since', '2019-04-06', '--as-of', '2019-04-07')
    expect(out).toContain('P-5-stand')
    expect(out).toContain('Now rests on: Emergency Decree B.E. 2562 6/1')
    fits(out)
  })

  test('puts States side by side', { timeout: patient }, async () => {
    const { out } = await clew('in', '--compare', 'gb,gt', '--as-of', '2026-01-01')
    expect(out).toMatch(/^P-3c +○ +● +●$/m)
    fits(out)
  })

  test('tries a draft on the decided cases', { timeout: patient }, async () => {
    const draft = join(folder, 'draft')
    await cp(join(installation, 'law-packs', 'fr'), draft, { recursive: true })
    const file = join(draft, 'offences', 'dignity-of-the-person.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll('custody: {max: 2y', 'custody: {max: 7y'))
    const { code, out } = await clew('fr', '--draft', draft, '--json')
    expect(code).toBe(0)
    const answer = JSON.parse(out) as { tried: number; cases: { file: string; charges: object[] }[] }
    expect(answer.tried).toBe(1)
    expect(answer.cases).toMatchObject([
      {
        file: '03-servitude-of-a-child-paris.yaml',
        charges: [{ maximumBefore: '2y', maximumAfter: '7y' }, {}, {}, {}],
      },
    ])
    const shown = await clew('fr', '--draft', draft)
    expect(shown.out).toContain('C1 fr/cc-225-13')
    fits(shown.out)
  })

  test('refuses a draft that is no law, with the line', { timeout: patient }, async () => {
    const draft = join(folder, 'wrong')
    await cp(join(installation, 'law-packs', 'gt'), draft, { recursive: true })
    const file = join(draft, 'offences', 'trafficking.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('act.recruitment', 'act.recruitmnet'))
    const { code, err } = await clew('gt', '--draft', draft)
    expect(code).toBe(1)
    expect(err).toMatch(/wrong\/offences\/trafficking\.yaml:\d+:\d+/)
  })

  test('writes Markdown and JSON', { timeout: patient }, async () => {
    expect((await clew('gt', '--markdown')).out).toMatch(/^# Conformity: Guatemala/)
    const { report } = JSON.parse((await clew('gt', '--json')).out) as {
      report: { items: { item: string }[] }
    }
    expect(report.items.length).toBeGreaterThan(100)
  })

  test.each([
    [[], 2, 'Which law?'],
    [['zz'], 1, 'No law pack is called zz'],
    [['th', 'us'], 2, 'One law at a time'],
    [['th', '--against', 'unoc'], 2, 'palermo, untoc, tvpa, eu'],
    [['th', '--as-of', '2026-02-31'], 2, 'is no day'],
    [['th', '--item', 'P-99'], 1, 'no item P-99'],
    [['th', '--since', '2010-01-01', '--compare', 'us'], 2, 'at a time'],
    [['th', '--draft', 'nowhere'], 1, 'no folder'],
  ])('%j ends with %i and says so', { timeout: patient }, async (args, expected, words) => {
    const { code, out, err } = await clew(...args)
    expect([code, out]).toEqual([expected, ''])
    expect(err).toContain(words)
  })
})
