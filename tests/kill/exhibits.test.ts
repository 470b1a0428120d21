/** Kills Clew while files of exhibits arrive: what was acknowledged is whole, what was not can be gone on with, and nothing is half. */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/src/index.ts'
import {
  completeFile,
  fetchFile,
  hashOf,
  send,
  type Sender,
  sendPieceOf,
  takeCase,
} from '../fixtures/send-file.ts'
import { somebodyIn } from '../fixtures/somebody.ts'
import { type ClewProcess, databaseProcess, startProcess } from './clew-process.ts'
import { lookInside } from './look.ts'
import { sendFiles, type SentFile } from './senders.ts'

const kills = Number(process.env['CLEW_KILLS'] ?? 12)
const patience = 200_000

let data = ''
let clew: ClewProcess
let sender: Sender
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'clew-killed-exhibits-'))
  await chmod(data, 0o755)
  clew = await startProcess(data)
  const token = await somebodyIn(readConfig({ data }, {}), true)
  sender = { address: clew.address, token, caseId: '' }
  sender = { ...sender, caseId: (await takeCase(sender, 'X 1')) ?? '' }
})
afterAll(async () => {
  clew.child.kill('SIGTERM')
  await clew.ended
  await databaseProcess(data).then(
    (pid) => process.kill(pid, 'SIGQUIT'),
    () => undefined,
  )
  await rm(data, { recursive: true, force: true })
})

async function killAndStartAgain(round: number): Promise<void> {
  if (round % 3 === 2) {
    process.kill(await databaseProcess(data), 'SIGKILL')
    expect(await clew.ended, clew.said()).toBe(3)
  } else {
    clew.child.kill('SIGKILL')
    expect(await clew.ended).toBe('SIGKILL')
  }
  clew = await startProcess(data)
  sender = { ...sender, address: clew.address }
}

type Listed = { items: { id: string; received: number }[] }
const listed = async (what: 'uploads' | 'exhibits', query = ''): Promise<Listed['items']> =>
  (await send<Listed>(sender, 'GET', `/cases/${sender.caseId}/${what}${query}`, undefined, 200))?.items ?? []

async function allExhibits(): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const after = ids.length === 0 ? '' : `&after=${ids.at(-1)}`
    const page = await listed('exhibits', `?limit=200${after}`)
    ids.push(...page.map(({ id }) => id))
    if (page.length < 200) return ids
  }
}

/** Every promise about the files of one round. @returns those that were still on their way and are completed now. */
async function holdToPromises(files: readonly SentFile[]): Promise<void> {
  const uploads = new Map((await listed('uploads')).map(({ id, received }) => [id, received]))
  const exhibits = new Set(await allExhibits())
  for (const file of files) {
    const { id, bytes, sha256 } = file
    if (id === undefined) continue
    const about = `${id} of ${bytes.length} bytes, ${file.received} acknowledged`
    if (file.kept) expect(exhibits.has(id), about).toBe(true)
    else if (!file.uncertain) expect(exhibits.has(id), about).toBe(false)
    if (!exhibits.has(id)) {
      const received = uploads.get(id)
      expect(received, about).toBeGreaterThanOrEqual(file.received)
      expect(await sendPieceOf(sender, id, bytes, received ?? 0, bytes.length), about).toBe(bytes.length)
      expect((await completeFile(sender, id))?.sha256, about).toBe(sha256)
      file.kept = true
    }
    const stored = await fetchFile(sender, id)
    expect(stored === undefined ? undefined : hashOf(stored), about).toBe(sha256)
  }
}

describe('a Clew that is killed while files arrive', () => {
  test(
    `keeps every promise, ${kills} times`,
    async () => {
      const since = performance.now()
      const all: SentFile[] = []
      let round = 0
      for (; round < kills && performance.now() - since < patience; round++) {
        const sending = sendFiles(sender, 3)
        if (round % 4 !== 3) await sending.underWay
        await pause(Math.random() * 600)
        await killAndStartAgain(round)
        await sending.stop()
        await holdToPromises(sending.files)
        all.push(...sending.files)
      }
      const kept = all.filter((file) => file.kept).length
      process.stdout.write(`${round} of ${kills} kills, ${kept} exhibits, ${all.length} files begun\n`)
      expect(kept).toBeGreaterThan(round)
      expect(round).toBeGreaterThanOrEqual(kills / 2)
      expect((await lookInside(data)).chains).toMatchObject({ broken: 0 })
      // Every file of the folder belongs to somebody, and nothing is left unfinished.
      const names = (await readdir(join(data, 'exhibits'), { recursive: true })).filter(
        (name) => name.length > 10,
      )
      const exhibits = await allExhibits()
      expect(names.filter((name) => name.endsWith('.part')).length).toBe((await listed('uploads')).length)
      expect(names.filter((name) => !name.endsWith('.part')).length).toBe(exhibits.length)
    },
    patience + 60_000,
  )
})
