// A case goes into a data folder and comes out equal, through the commands and a real database.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCaseFile } from '@clew/casefile'
import { afterAll, expect, test } from 'vitest'
import { smallCase } from '../../../tests/fixtures/small-case.ts'
import { readConfig } from '../../../server/src/index.ts'
import { somebodyIn } from '../../../tests/fixtures/somebody.ts'
import { run } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'clew-cli-data-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function clew(...args: string[]) {
  const said = { out: '', err: '' }
  const stream = (to: 'out' | 'err') => ({ write: (text: string) => void (said[to] += text) })
  const environment = token === '' ? {} : { CLEW_SESSION: token }
  const code = await run(args, { out: stream('out'), err: stream('err'), environment })
  return { code, ...said }
}
const data = ['--data', join(folder, 'data')]
let token = ''

test('a file that is in order is kept, one that is not is named with its lines, and what was kept comes back equal', async () => {
  const [good, bad, back] = ['good.yaml', 'bad.yaml', 'back.yaml'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(good, smallCase({ reference: 'Größe 1/ا' }))
  writeFileSync(bad, smallCase({ reference: 'B' }).replace('stage: trial', 'stage: trail'))

  const nobody = await clew('import', good, ...data)
  expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('CLEW_SESSION')])
  token = await somebodyIn(readConfig({ data: join(folder, 'data') }, {}))
  const imported = await clew('import', good, bad, ...data)
  expect([imported.code, imported.out]).toEqual([1, '● Größe 1/ا: A hotel\n1 of 2 imported.\n'])
  expect(imported.err).toContain(`${bad}:4:`)

  const exported = await clew('export', 'Größe 1/ا', '--to', back, ...data)
  expect([exported.code, exported.out]).toEqual([0, ''])
  const read = (path: string) => {
    const found = readCaseFile(readFileSync(path, 'utf8'))
    return found.ok ? found.caseFile : found.problems
  }
  expect(read(back)).toEqual(read(good))

  const again = await clew('export', 'Größe 1/ا', '--to', back, ...data)
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('--force')])
  const unknown = await clew('export', 'Größe', ...data)
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('Größe')])
}, 180_000)

test('a server that is not there is said in words', async () => {
  const file = join(folder, 'case.yaml')
  writeFileSync(file, smallCase())
  const { code, err } = await clew('import', file, '--server', '127.0.0.1:9')
  expect([code, err]).toEqual([1, expect.stringContaining('No Clew answers')])
})
