/** Kills Clew and its database at random moments while people write, and holds it to every promise that it made. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUp, readConfig, readKeyFile, verifyBackup, writeNewKey } from '../../server/src/index.ts'
import {
  type ClewProcess,
  databaseProcess,
  databaseWorkers,
  DidNotStart,
  startProcess,
} from './clew-process.ts'
import { cookieOf, somebodyIn } from '../fixtures/somebody.ts'
import { lookInside } from './look.ts'
import { evidenceOf, putToWork, type Remembered } from './writers.ts'

/** Kills in all; a quick look while people work on it may ask for fewer. */
const kills = Number(process.env['CLEW_KILLS'] ?? 50)
const kinds = ['server', 'database', 'worker', 'server', 'worker'] as const

/** A machine that is too busy for all of them does as many as fit; fewer than half is a failure. */
const patience = 225_000
const recordsOfSmallCase = 18

let data = ''
let token = ''
let clew: ClewProcess | undefined
/** A killed one is no longer the one that runs, whatever else goes wrong. */
const running = async (): Promise<ClewProcess> => {
  if (clew === undefined || clew.child.exitCode !== null || clew.child.signalCode !== null)
    clew = await startProcess(data)
  return clew
}
const remembered: Remembered[] = []
let acknowledged = 0

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'clew-killed-'))
  await chmod(data, 0o755)
  // A folder that this process had would stay its own until it ends.
  clew = await startProcess(data)
  token = await somebodyIn(readConfig({ data }, {}), true)
})
afterAll(async () => {
  clew?.child.kill('SIGTERM')
  await clew?.ended
  // After a failed test the database may have outlived its Clew.
  await databaseProcess(data).then(
    (pid) => process.kill(pid, 'SIGQUIT'),
    () => undefined,
  )
  await rm(data, { recursive: true, force: true })
})

async function kill(kind: (typeof kinds)[number], target: ClewProcess): Promise<void> {
  if (kind === 'server') {
    target.child.kill('SIGKILL')
    expect(await target.ended).toBe('SIGKILL')
  } else if (kind === 'database') {
    process.kill(await databaseProcess(data), 'SIGKILL')
    // It stops by itself, in words, and not by falling over.
    expect(await target.ended, target.said()).toBe(3)
    expect(target.said()).toContain('The database has stopped by itself')
  } else {
    const workers = await databaseWorkers(data)
    const unlucky = workers[Math.floor(Math.random() * workers.length)]
    if (unlucky !== undefined) process.kill(unlucky, 'SIGKILL')
    // The database starts anew underneath; the server lives through it.
    await answers(target)
  }
}

/** Waits until a write is taken again. @throws when that takes longer than people wait. */
async function answers({ address, said }: ClewProcess): Promise<void> {
  for (const since = performance.now(); performance.now() - since < 20_000; await pause(50)) {
    const list = await fetch(`${address}/api/cases?limit=1`, { headers: cookieOf(token) }).catch(
      () => undefined,
    )
    await list?.arrayBuffer()
    if (list?.status === 200) return
  }
  throw new Error(`The server does not come back: ${said()}`)
}

/** Every promise that was made since the last look, and nothing by halves. */
async function holdToPromises(): Promise<void> {
  const { cases, chains, strays } = await lookInside(data)
  expect(chains).toMatchObject({ broken: 0 })
  expect(strays, 'rows without their case').toBe(0)
  for (const known of remembered) {
    const found = cases.get(known.reference)
    const about = `${JSON.stringify(known)} is ${JSON.stringify(found)}`
    if (known.version > 0) expect(found, about).toBeDefined()
    if (found === undefined) continue
    // What was not acknowledged may be there, but only the one write that was under way.
    const versions = known.uncertain ? [known.version, known.version + 1] : [known.version]
    expect(versions, about).toContain(found.version)
    const later = Array.from({ length: found.version - 1 }, (_, index) => index + 2)
    expect(found, about).toMatchObject({
      edits: later,
      entries: found.version,
      records: recordsOfSmallCase + later.length,
    })
    expect(found.evidence, about).toEqual(['E1', 'E2', ...later.map(evidenceOf)])
    known.version = found.version
    known.uncertain = false
  }
  expect(cases.size).toBeLessThanOrEqual(remembered.length)
}

describe('a Clew that is killed while people write', () => {
  test(
    `keeps every promise, ${kills} times`,
    async () => {
      const since = performance.now()
      let round = 0
      for (; round < kills && performance.now() - since < patience; round++) {
        const kind = kinds[round % kinds.length] ?? 'server'
        const current = await running()
        const work = putToWork(current.address, token, 4, round)
        // Mostly in the thick of it, and each seventh time right after the start.
        if (round % 7 !== 0) await work.underWay
        await pause(Math.random() * 400)
        await kill(kind, current)
        await work.stop()
        remembered.push(...work.cases)
        acknowledged += work.acknowledged()
        await running()
        await holdToPromises()
      }
      process.stdout.write(
        `${round} of ${kills} kills, ${acknowledged} acknowledged writes, ${remembered.length} cases\n`,
      )
      expect(acknowledged).toBeGreaterThan(round)
      expect(round).toBeGreaterThanOrEqual(kills / 2)
    },
    patience + 60_000,
  )

  test('can be backed up afterwards, whole', async () => {
    await running()
    const away = await mkdtemp(join(tmpdir(), 'clew-killed-backup-'))
    await writeNewKey(join(away, 'key'))
    const key = await readKeyFile(join(away, 'key'))
    const report = await backUp(readConfig({ data }, {}), join(away, 'file'), key, '0')
    expect(report.chains).toMatchObject({ broken: 0 })
    expect(await verifyBackup(join(away, 'file'), key)).toEqual(report)
    await rm(away, { recursive: true, force: true })
  }, 60_000)

  test('is not disturbed by a second one that starts while it stops', async () => {
    const first = await running()
    const work = putToWork(first.address, token, 2, kills)
    await pause(200)
    first.child.kill('SIGTERM')
    let second: ClewProcess | undefined
    while (second === undefined) {
      second = await startProcess(data).catch((error: unknown) => {
        if (error instanceof DidNotStart && error.message.includes('already runs on the folder'))
          return undefined
        throw error
      })
    }
    clew = second
    expect(await first.ended, first.said()).toBe(0)
    await work.stop()
    remembered.push(...work.cases)
    await pause(2500)
    await answers(second)
    await holdToPromises()
  }, 120_000)
})
