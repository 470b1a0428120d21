/** Shows that files of exhibits travel with a backup, open where the master key is, and are missed where they are not. */
import { randomBytes } from 'node:crypto'
import { chmod, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginFile, fetchFile, sendPieceOf, sendWhole, takeCase } from '../../tests/fixtures/send-file.ts'
import { inAgain, somebodyIn } from '../../tests/fixtures/somebody.ts'
import {
  type BackupKey,
  backUp,
  type Config,
  readConfig,
  readKeyFile,
  restoreBackup,
  startClew,
  writeNewKey,
} from './index.ts'

let folder = ''
let key: BackupKey
const on = (name: string): Config => ({
  ...readConfig({ demo: 'no', port: '0', log: 'silent' }, {}),
  data: join(folder, name),
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clew-backup-exhibits-'))
  await chmod(folder, 0o755)
  await writeNewKey(join(folder, 'key'))
  key = await readKeyFile(join(folder, 'key'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('an exhibit comes back from a backup byte for byte; one whose file is lost is named', async () => {
  const token = await somebodyIn(on('from'))
  const first = await startClew(on('from'))
  const caseId = (await takeCase({ address: first.address, token }, 'B 1')) ?? ''
  const sender = { address: first.address, token, caseId }
  const bytes = randomBytes(700_001)
  const kept = await sendWhole(sender, bytes)
  const lost = await sendWhole(sender, randomBytes(1000))
  const unfinished = (await beginFile(sender, bytes))?.id ?? ''
  await sendPieceOf(sender, unfinished, bytes, 0, 200_000)
  await backUp(on('from'), join(folder, 'running.backup'), key, '0')
  await first.stop()

  const restored = await restoreBackup(on('to'), join(folder, 'running.backup'), key)
  expect(restored.exhibits).toEqual({ whole: 2, missing: [] })
  const names = await readdir(join(on('to').data, 'exhibits'), { recursive: true })
  expect(names.filter((name) => name.includes(unfinished))).toEqual([])
  // The master key travels apart from the backup.
  await copyFile(join(on('from').data, 'master.key'), join(on('to').data, 'master.key'))
  const second = await startClew(on('to'))
  const there = { ...sender, address: second.address, token: await inAgain(on('to'), token) }
  expect((await fetchFile(there, kept))?.equals(bytes)).toBe(true)
  // What was still arriving begins again from the start.
  expect(await sendPieceOf(there, unfinished, bytes, 0, bytes.length)).toBe(bytes.length)
  await second.stop()

  await rm(join(on('from').data, 'exhibits', lost.slice(0, 2), lost))
  await backUp(on('from'), join(folder, 'lost.backup'), key, '0')
  const poorer = await restoreBackup(on('poorer'), join(folder, 'lost.backup'), key)
  expect(poorer.exhibits).toEqual({ whole: 1, missing: [lost] })
}, 120_000)
