/** `clew verify` as an auditor runs it: a file, a key, and an answer that names the place. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findingCodes, writeVerifierKey } from '@clew/seal'
import { afterAll, describe, expect, test } from 'vitest'
import { erasure } from '../../packages/seal/testing/certificate.ts'
import { chainName, exported, logKey, makeJournal, witnessKey } from '../../packages/seal/testing/journal.ts'
import { widthOf } from './output/width.ts'
import { run } from './run.ts'
import { findingsEnglish } from './words/verify-en.ts'
import { findingsUrdu } from './words/verify-ur.ts'

const folder = mkdtempSync(join(tmpdir(), 'clew-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function clew(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const stream = (to: 'out' | 'err') => ({ write: (text: string) => void (said[to] += text) })
  const code = await run(args, { out: stream('out'), err: stream('err'), environment: {} })
  return { code, ...said }
}
function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
const journal = () =>
  makeJournal(
    [
      [1, 1, 2],
      [2, 1],
    ],
    { cosigned: true },
  )
const key = writeVerifierKey(logKey)

describe('clew verify', () => {
  test('ends with 0 for a journal in order, and says who vouches for it', async () => {
    const keyFile = file('seal.pub', [key])
    const path = file('good.ndjson', exported(journal()))
    const { code, out } = await clew(
      'verify',
      path,
      '--key',
      keyFile,
      '--witness',
      writeVerifierKey(witnessKey),
    )
    expect([code, out]).toEqual([0, expect.stringContaining('In order: 5 entries in 2 journals')])
    expect(out).toContain('Witnessed by witness.example/w1')
    expect(out).not.toContain('came with the export')
    expect((await clew('verify', path)).out).toContain('came with the export')
  })

  test('ends with 1 for one that is not, and names the case and the entry', async () => {
    const altered = journal()
    const entries = altered.chains.get(chainName(1))!
    entries[1] = { ...entries[1]!, action: 'case.export' }
    const path = file('altered.ndjson', exported(altered))
    const { code, out } = await clew('verify', path, '--key', key)
    expect(code).toBe(1)
    expect(out).toMatch(/✕ altered · case 0193e2d0-0000-7000-8000-000000000001 · entry 2/)
    expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(80)
    const json = JSON.parse((await clew('verify', path, '--json')).out) as unknown
    expect(json).toMatchObject({ ok: false, findings: [{ kind: 'altered', seq: 2, chain: chainName(1) }] })
    const urdu = await clew('verify', path, '--lang', 'ur')
    expect([urdu.code, urdu.out]).toEqual([1, expect.stringContaining('بدلا گیا')])
  })

  test('holds the journal against a checkpoint that was kept', async () => {
    const { tree } = journal()
    const first = tree.find((line) => 'checkpoint' in line) as { checkpoint: string }
    const kept = join(folder, 'kept.txt')
    writeFileSync(kept, first.checkpoint)
    expect((await clew('verify', file('a.ndjson', exported(journal())), '--checkpoint', kept)).code).toBe(0)
    const other = file(
      'b.ndjson',
      exported(
        makeJournal([
          [1, 1, 2, 2],
          [2, 1],
        ]),
      ),
    )
    expect((await clew('verify', other, '--checkpoint', kept)).out).toContain('the checkpoint that you kept')
  })

  test('holds a certificate of erasure against the journal, and refuses one that was altered', async () => {
    const made = erasure()
    const exportFile = file('erased.ndjson', exported(made.journal))
    const good = join(folder, 'erasure.txt')
    writeFileSync(good, made.certificate)
    const right = await clew('verify', exportFile, '--key', key, '--certificate', good)
    expect([right.code, right.out]).toEqual([0, expect.stringContaining('The certificate holds')])
    // What somebody wrote as the reason is not said again.
    expect(right.out).not.toContain('Monday')
    const answer = join(folder, 'erasure.json')
    writeFileSync(answer, JSON.stringify({ text: made.certificate }))
    expect((await clew('verify', exportFile, '--certificate', answer)).code).toBe(0)
    const bad = join(folder, 'altered.txt')
    writeFileSync(bad, made.certificate.replace('person V1', 'person V2'))
    const wrong = await clew('verify', exportFile, '--key', key, '--certificate', bad)
    expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('The certificate does not hold')])
    expect(wrong.out).toContain('changed after it was issued')
    const urdu = await clew('verify', exportFile, '--certificate', bad, '--lang', 'ur')
    expect(urdu.out).toContain('سند درست نہیں')
    expect((await clew('verify', exportFile, '--certificate', 'none.txt')).code).toBe(1)
  })

  test.each([
    [['verify'], 2, 'Which export?'],
    [['verify', 'nothing.ndjson'], 1, 'no file nothing.ndjson'],
    [['verify', 'nothing.ndjson', '--key', 'a+b+c'], 2, 'no verifier key'],
    [['verify', 'nothing.ndjson', '--key', writeVerifierKey(witnessKey)], 2, 'other kind'],
    [['verify', 'nothing.ndjson', '--checkpoint', 'nothing.txt'], 1, 'no file nothing.txt'],
  ])('%j ends with %i and says so', async (args, expected, words) => {
    const { code, err } = await clew(...args)
    expect([code, err]).toEqual([expected, expect.stringContaining(words)])
  })

  test('has words for everything that can be found, in both languages', () => {
    for (const words of [findingsEnglish, findingsUrdu]) {
      for (const code of findingCodes) {
        const [what, means] = words[code]
        expect(`${what({})} ${means}`).not.toContain('undefined')
        expect(means.length).toBeGreaterThan(5)
      }
    }
  })
})
