// The command as people run it: a process of its own, its words, its exit code.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallCase } from '../../tests/fixtures/small-case.ts'
import { smallLaw } from '../../tests/fixtures/small-law.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { commands } from './command.ts'
import { run } from './run.ts'
import { widthOf } from './output/width.ts'
import { helpEnglish } from './words/help-en.ts'
import { helpUrdu } from './words/help-ur.ts'

const folder = mkdtempSync(join(tmpdir(), 'clew-cli-'))
const file = join(folder, 'case.yaml')
const law = join(folder, 'law')
const bin = join(import.meta.dirname, '..', 'bin', 'clew.mjs')

type Ran = { code: number; out: string; err: string }

function clew(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      CLEW_LAW: law,
      CLEW_CACHE: join(folder, 'cache'),
      ...environment,
    }
    const child = execFile(
      process.execPath,
      [bin, ...args],
      { env, cwd: folder, timeout: 60_000 },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

/** The same without a process of its own: for the many questions whose answer does not hang on the process. */
async function inside(args: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' }
  const stream = (to: 'out' | 'err') => ({ write: (text: string) => void (said[to] += text) })
  const environment = { CLEW_LAW: law, CLEW_CACHE: join(folder, 'cache') }
  const code = await run(args, { out: stream('out'), err: stream('err'), environment })
  return { code, ...said }
}

beforeAll(async () => {
  writeFileSync(file, smallCase())
  for (const [path, text] of smallLaw()) {
    await mkdir(dirname(join(law, path)), { recursive: true })
    await writeFile(join(law, path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const patient = 60_000
const noTrace = (text: string) => expect(text).not.toMatch(/\n\s+at |node:internal|\.ts:\d+:\d+\)/)

describe('clew assess', () => {
  test(
    'says what stands, what is weakest and what falls, in eighty columns',
    async () => {
      const { code, out } = await clew(['assess', 'case.yaml'])
      expect(code).toBe(0)
      expect(out).toContain('A hotel (T 1/2026)')
      expect(out).toMatch(/◐\s+C1\s+Trafficking/)
      expect(out).toContain('V1')
      expect(out).toContain('Not yet reviewed by a lawyer: gb, international')
      expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(80)
      expect(out).not.toContain('\u001b')
    },
    patient,
  )

  test(
    'answers programs with the assessment itself',
    async () => {
      const { code, out } = await clew([
        'assess',
        'case.yaml',
        '--laws',
        'international,gb',
        '--json',
        '--as-of',
        '2026-03-31',
      ])
      expect(code).toBe(0)
      const answer = JSON.parse(out) as {
        assessment: { charges: { charge: string; standing: number }[]; asOf: string }
      }
      expect(answer).toMatchObject({ ok: true, reference: 'T 1/2026' })
      expect(answer.assessment).toMatchObject({
        asOf: '2026-03-31',
        charges: [{ charge: 'C1', standing: 2 }],
      })
    },
    patient,
  )

  test(
    'shows which charges fall when a source falls away',
    async () => {
      const { code, out } = await inside(['assess', file, '--without', 'V1'])
      expect(code).toBe(0)
      expect(out).toMatch(/C1\s+◐ one source\s+○ unsupported\s+falls/)
    },
    patient,
  )

  test(
    'gives its reasons with citations',
    async () => {
      const { code, out } = await inside(['assess', file, '--charge', 'C1', '--explain'])
      expect(code).toBe(0)
      expect(out).toContain('Act 2015 3(a)')
      expect(out).toContain('Recruited V1 by message')
    },
    patient,
  )

  test(
    'speaks Urdu',
    async () => {
      const { code, out } = await inside(['assess', file, '--lang', 'ur'])
      expect(code).toBe(0)
      expect(out).toContain('الزامات')
      expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(80)
    },
    patient,
  )
})

describe('what is wrong', () => {
  test(
    'with a case file is said with every line, and ends with 1',
    async () => {
      const wrong = join(folder, 'wrong.yaml')
      writeFileSync(
        wrong,
        smallCase().replace('stage: trial', 'stage: trail').replace('fact: F4,', 'fact: F9,'),
      )
      const { code, out, err } = await clew(['assess', wrong])
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/wrong\.yaml:4:\d+/)
      expect(err).toContain('F9')
      const json = await inside(['assess', wrong, '--json'])
      expect(json.code).toBe(1)
      expect(JSON.parse(json.out)).toMatchObject({
        ok: false,
        exit: 1,
        problems: expect.arrayContaining([expect.objectContaining({ line: 4 })]),
      })
    },
    patient,
  )

  test.each([
    [['assess', 'nothing.yaml'], 1, 'no file nothing.yaml'],
    [['assess', file, '--laws', 'xx'], 1, 'There are: gb, international'],
    [['assess', file, '--without', 'V9'], 1, 'V9'],
    [['law', 'show', 'gb/forced-labor'], 1, 'gb/forced-labour?'],
    [['law', 'check', 'nowhere'], 1, 'no folder'],
    [['asess'], 2, 'Did you mean "clew assess"?'],
    [['assess'], 2, 'Which case file?'],
    [['assess', file, '--as-of', '2026-02-31'], 2, 'is no day'],
    [['assess', file, '--view', 'later'], 2, '--view'],
    [['assess', file, '--lang', 'fr'], 2, 'en or ur'],
    [['backup'], 2, 'Which file?'],
    [['backup', 'new.backup', '--key', 'no-key'], 1, 'no-key cannot be read'],
    [['restore', 'nothing.backup', '--key', 'a', '--passphrase-file', 'b'], 2, 'not both'],
    [['law', 'chek'], 2, 'check, list and show'],
    [['--nothing'], 2, '--nothing'],
  ])(
    '%j ends with %i and says so',
    async (args, expected, words) => {
      const { code, out, err } = await inside(args)
      expect([code, out]).toEqual([expected, ''])
      expect(err).toContain(words)
      noTrace(err)
    },
    patient,
  )

  test(
    'with Clew itself ends with 3, and the report stands where it says',
    async () => {
      // A name longer than any file system takes is nothing that the command foresees.
      const { code, err } = await clew(['law', 'list'], { CLEW_LAW: join(law, 'x'.repeat(300)) })
      expect(code).toBe(3)
      noTrace(err)
      const report = /is in (\S+)$/m.exec(err)?.[1] ?? ''
      expect(report).toContain('clew-report-')
      rmSync(report)
    },
    patient,
  )
})

describe('clew law', () => {
  test(
    'lists, shows and checks',
    async () => {
      const [list, show, check] = await Promise.all([
        inside(['law', 'list']),
        inside(['law', 'show', 'gb/trafficking']),
        inside(['law', 'check', law, '--json']),
      ])
      expect([list.code, show.code, check.code]).toEqual([0, 0, 0])
      expect(list.out).toMatch(/gb\s+A national law\s+2\s+1\.2\.0/)
      expect(show.out).toMatch(/├─ .*\[Act 2015 3\(a\)\]/)
      expect(JSON.parse(check.out)).toMatchObject({ ok: true, problems: [] })
    },
    patient,
  )

  test(
    'refuses a bad pack with what, where, why and what to do',
    async () => {
      const bad = join(folder, 'bad')
      for (const [path, text] of smallLaw({
        'gb/offences/forced-labour.yaml': 'offences:\n  - id: x\n    titel: X\n',
      })) {
        await mkdir(dirname(join(bad, path)), { recursive: true })
        await writeFile(join(bad, path), text)
      }
      const { code, err } = await inside(['law', 'check', bad])
      expect(code).toBe(1)
      expect(err).toMatch(/gb\/offences\/forced-labour\.yaml:3:\d+/)
      expect(err).toContain('titel')
    },
    patient,
  )
})

test('the version is told', async () => {
  expect(await inside(['--version'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^clew \d+\.\d+\.\d+\n$/),
  })
})

describe('help', () => {
  test('has a page for every command, in both languages, with the same options', () => {
    for (const { pages } of [helpEnglish, helpUrdu]) {
      expect(Object.keys(pages).sort((a, b) => a.localeCompare(b))).toEqual(
        ['', 'law', 'decisions', ...Object.keys(commands)].sort((a, b) => a.localeCompare(b)),
      )
    }
    const options = (help: typeof helpEnglish) =>
      Object.entries(help.pages).map(([name, { rows }]) => [name, rows.map(([row]) => row)])
    expect(options(helpUrdu)).toEqual(options(helpEnglish))
  })

  test.each([
    [[]],
    [['--help']],
    [['help', 'assess']],
    [['assess', '--help']],
    [['law']],
    [['decisions']],
    [['law', 'show', '-h', '--lang', 'ur']],
  ])(
    'is shown for %j and ends with 0',
    async (args) => {
      const { code, out, err } = await inside(args)
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('clew')
      expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(80)
    },
    patient,
  )
})
