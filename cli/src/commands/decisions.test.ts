// A table of decisions goes into a data folder and comes out again, through the commands and a real database.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decisionsAsCsv } from '@clew/library/exchange'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../../server/src/index.ts'
import { generatedDecision } from '../../../tests/fixtures/generated-decisions.ts'
import { somebodyIn } from '../../../tests/fixtures/somebody.ts'
import { run } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'clew-cli-decisions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const data = ['--data', join(folder, 'data')]
let token = ''

async function clew(...args: string[]) {
  const said = { out: '', err: '' }
  const stream = (to: 'out' | 'err') => ({ write: (text: string) => void (said[to] += text) })
  const environment = { CLEW_SESSION: token }
  const code = await run(args, { out: stream('out'), err: stream('err'), environment })
  return { code, ...said }
}

test('a table is tried, taken, told line by line, and comes out to go in again unchanged', async () => {
  token = await somebodyIn(readConfig({ data: join(folder, 'data') }, {}))
  const [table, back, json] = ['table.csv', 'back.csv', 'back.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const wrong = decisionsAsCsv([generatedDecision(3)], false).replace('"G-3"', '"G-1"')
  writeFileSync(table, decisionsAsCsv([generatedDecision(1), generatedDecision(2)]) + wrong)

  const tried = await clew('decisions', 'import', table, '--check', ...data)
  expect([tried.code, tried.out]).toEqual([
    1,
    `◐ ${table}: 3 decisions, tried and not kept\n  1 created · 0 updated · 0 unchanged · 2 refused\n`,
  ])
  expect(tried.err).toContain(`${table}:2  G-1:`)
  const taken = await clew('decisions', 'import', table, '--json', ...data)
  expect(JSON.parse(taken.out)).toMatchObject({ ok: false, files: [{ report: { created: 1, refused: 2 } }] })

  expect((await clew('decisions', 'export', '--as', 'csv', '--to', back, ...data)).code).toBe(0)
  expect((await clew('decisions', 'export', '--as', 'json', '--to', json, ...data)).code).toBe(0)
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ format: 'clew-decisions/1' })
  const again = await clew('decisions', 'import', back, json, ...data)
  expect([again.code, again.out.match(/0 created · 0 updated · 26 unchanged · 0 refused/g)]).toEqual([
    0,
    expect.objectContaining({ length: 2 }),
  ])
  const over = await clew('decisions', 'export', '--as', 'csv', '--to', back, ...data)
  expect([over.code, over.err]).toEqual([1, expect.stringContaining('--force')])
}, 240_000)
