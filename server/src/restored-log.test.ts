/** Shows that a restored installation seals a log of its own: whoever watched the old one sees no fork, and is told what was lost. */
import { chmod, copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  checkSignature,
  cosign,
  openVerifier,
  readCheckpoint,
  readNote,
  readVerifierKey,
  type Verdict,
  type VerifyOptions,
} from '@clew/seal'
import { newSigningKey, nodeCrypto, signerFrom } from '@clew/seal/node'
import { verifierKey, writeNote, writeVerifierKey } from '@clew/seal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallCase } from '../../tests/fixtures/small-case.ts'
import { cookieOf, inAgain, somebodyIn } from '../../tests/fixtures/somebody.ts'
import {
  type BackupKey,
  backUp,
  type Config,
  readConfig,
  readKeyFile,
  restoreBackup,
  type Started,
  startClew,
  writeNewKey,
} from './index.ts'

let folder = ''
let key: BackupKey
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clew-restored-log-'))
  await chmod(folder, 0o755)
  await writeNewKey(join(folder, 'key'))
  key = await readKeyFile(join(folder, 'key'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ask = (clew: Started, token: string, path: string, body?: object): Promise<Response> =>
  fetch(`${clew.address}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'clew-request': 'test',
      ...cookieOf(token),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const addCase = async (clew: Started, token: string, reference: string): Promise<void> => {
  const taken = await ask(clew, token, '/cases/import', {
    text: smallCase({ reference }),
    fileName: 'x.yaml',
  })
  expect(taken.status).toBe(201)
}

type Seen = { readonly key: string; readonly checkpoint: string; readonly size: number }
async function exported(clew: Started, token: string): Promise<string[]> {
  const text = await (await ask(clew, token, '/journal/export')).text()
  return text.trimEnd().split('\n')
}
const seen = async (clew: Started, token: string): Promise<Seen> =>
  (await (await ask(clew, token, '/journal/checkpoint')).json()) as Seen

function verified(lines: readonly string[], options: VerifyOptions): Verdict {
  const verifier = openVerifier(nodeCrypto, options)
  for (const line of lines) verifier.line(line)
  return verifier.end()
}
const noteOf = (text: string) => readNote(text) ?? expect.unreachable('no note')
const checkpointOf = (text: string) =>
  readCheckpoint(noteOf(text).text) ?? expect.unreachable('no checkpoint')
const keyOf = (text: string) => readVerifierKey(nodeCrypto, text) ?? expect.unreachable('no key')

const given = newSigningKey('clew.example/given')
describe.each([
  ['made in the data folder', {}],
  ['given from elsewhere', { 'seal-key': given }],
])('with a seal key %s, an older backup', (_, flags) => {
  const name = 'seal-key' in flags ? 'given' : 'made'
  const on = (place: string): Config => ({
    ...readConfig({ demo: 'no', port: '0', log: 'silent', 'seal-every': '0', ...flags }, {}),
    data: join(folder, `${name}-${place}`),
  })
  let token = ''
  let atBackup: Seen
  let later: Seen
  let fresh: Seen
  let lines: string[] = []

  beforeAll(async () => {
    token = await somebodyIn(on('old'))
    const clew = await startClew(on('old'))
    await addCase(clew, token, 'L 1')
    await exported(clew, token)
    atBackup = await seen(clew, token)
    await backUp(on('old'), join(folder, `${name}.backup`), key, '0')
    await addCase(clew, token, 'L 2')
    await addCase(clew, token, 'L 3')
    await exported(clew, token)
    later = await seen(clew, token)
    await clew.stop()

    const report = await restoreBackup(on('new'), join(folder, `${name}.backup`), key)
    expect(report.sessionsEnded).toBe(1)
    await copyFile(join(on('old').data, 'master.key'), join(on('new').data, 'master.key')).catch(
      () => undefined,
    )
  }, 120_000)

  test('lets nobody in who was signed in when it was taken', async () => {
    const clew = await startClew(on('new'))
    expect((await ask(clew, token, '/cases')).status).toBe(401)
    const anew = await inAgain(on('new'), token)
    for (const reference of ['L 4', 'L 5', 'L 6', 'L 7']) {
      await addCase(clew, anew, reference)
      lines = await exported(clew, anew)
    }
    fresh = await seen(clew, anew)
    await clew.stop()
    expect(fresh.size).toBeGreaterThan(atBackup.size)
  }, 120_000)

  test('goes on as another log, which its verifier key and its checkpoints say', async () => {
    expect(fresh.key).not.toBe(atBackup.key)
    const [before, after] = [checkpointOf(later.checkpoint), checkpointOf(fresh.checkpoint)]
    expect(after.origin).not.toBe(before.origin)
    // The old key signed nothing of it, so that no witness of the old log holds two trees of one size under one key.
    expect(checkSignature(nodeCrypto, noteOf(fresh.checkpoint), keyOf(later.key))).toEqual({ is: 'absent' })
    expect(checkSignature(nodeCrypto, noteOf(fresh.checkpoint), keyOf(fresh.key))).toEqual({ is: 'good' })
    if (name === 'made')
      expect(await readFile(join(on('new').data, 'seal.key'), 'utf8')).not.toBe(
        await readFile(join(on('old').data, 'seal.key'), 'utf8'),
      )
  })

  test('is in order under the new key, and says which log it goes on from and up to where', () => {
    const verdict = verified(lines, { key: keyOf(fresh.key) })
    expect(verdict.findings).toEqual([])
    const { origin } = checkpointOf(atBackup.checkpoint)
    expect(verdict.continues?.log.split('+')[0]).toBe(origin)
    expect(atBackup.key.startsWith(`${verdict.continues?.log}+`)).toBe(true)
    expect(verdict.continues?.size).toBeGreaterThanOrEqual(atBackup.size)
    expect(verdict.continues?.size).toBeLessThan(later.size)
  })

  test('still holds a checkpoint that was kept before the backup, and tells of one that was kept after it', () => {
    const options = { key: keyOf(fresh.key) }
    expect(verified(lines, { ...options, kept: [checkpointOf(atBackup.checkpoint)] }).findings).toEqual([])
    const lost = verified(lines, { ...options, kept: [checkpointOf(later.checkpoint)] })
    expect(lost.findings).toMatchObject([{ code: 'kept-other-log', kind: 'unproven' }])
  })

  test('is no fork for a witness that cosigned the old log, and can be witnessed itself', () => {
    const witness = signerFrom('witness.example/old', new Uint8Array(32).fill(9))
    const note = noteOf(fresh.checkpoint)
    const line = cosign(nodeCrypto, witness, note.text, Math.floor(Date.now() / 1000))
    const cosigned = writeNote({ ...note, signatures: [...note.signatures, line] })
    const whole = lines.map((each) =>
      each.includes(JSON.stringify(fresh.checkpoint).slice(1, -1))
        ? JSON.stringify({ checkpoint: cosigned })
        : each,
    )
    const use = verifierKey(nodeCrypto, 'witness', witness.name, witness.publicKey)
    expect(writeVerifierKey(use)).toContain('witness.example/old+')
    const verdict = verified(whole, { key: keyOf(fresh.key), witnesses: [use] })
    expect(verdict.findings).toEqual([])
    expect(verdict.witnessed).toMatchObject([{ size: fresh.size }])
  })

  test('shown under the old key is not believed', () => {
    const codes = verified(lines, { key: keyOf(later.key) }).findings.map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['unsigned']))
  })
})
