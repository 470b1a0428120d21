/** Keeps two Clews off one data folder, and knows a living process from a number that another one reuses. */
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartRefused } from '../../start-refused.ts'
import { birthOf } from './processes.ts'

/** Who has the folder. `mark` tells two holds of one process apart. */
export type Holder = { readonly pid: number; readonly born: string; readonly mark: string }

/** Somebody else has the folder; it may be joined, and must not be started on. */
export class FolderHeld extends StartRefused {
  constructor(folder: string, pid: number) {
    super(
      `Clew already runs on the folder ${folder} (process ${pid}).`,
      'Use the one that runs, stop it first, or choose another folder with --data.',
    )
  }
}

export type Lock = {
  readonly holder: Holder
  /** This process may take the folder again; for every other one it is taken until this process is gone. */
  readonly release: () => void
}

/** Holds that this process has given back; their files go when the process does. */
const released = new Set<string>()
const held = new Map<string, Holder>()
// Only when the process is really gone: until then what it started may still be at work in the folder.
process.once('exit', () => held.forEach((holder, path) => removeIfMine(path, holder)))

/**
 * Takes the folder for this process.
 * @throws FolderHeld when a living Clew holds it.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = join(folder, 'clew.lock')
  return alone(`${path}.gate`, async () => {
    const current = parseHolder(await readFile(path, 'utf8').catch(() => ''))
    if (current !== undefined && isAlive(current)) throw new FolderHeld(folder, current.pid)
    const holder: Holder = { pid: process.pid, born: birthOf(process.pid) ?? '', mark: randomUUID() }
    await writeFile(path, JSON.stringify(holder), { mode: 0o600 })
    held.set(path, holder)
    return { holder, release: () => void released.add(holder.mark) }
  })
}

/** Whether the process that took hold lives and has not given it back. */
export function isAlive({ pid, born, mark }: Holder): boolean {
  return birthOf(pid) === born && !released.has(mark)
}

/** The folder may have been emptied and taken by another in the meantime; that one's lock stays. */
function removeIfMine(path: string, { mark }: Holder): void {
  try {
    if (parseHolder(readFileSync(path, 'utf8'))?.mark === mark) rmSync(path, { force: true })
  } catch {
    // No lock is left to remove.
  }
}

const abandonedAfter = 5000

/** One process at a time looks at the lock and replaces it; a gate that a crash left shut is opened after a while. */
async function alone<T>(gate: string, work: () => Promise<T>): Promise<T> {
  while (!(await shut(gate))) {
    const age = await stat(gate).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > abandonedAfter) await rm(gate, { force: true })
    await pause(10)
  }
  try {
    return await work()
  } finally {
    await rm(gate, { force: true })
  }
}

async function shut(gate: string): Promise<boolean> {
  try {
    await writeFile(gate, '', { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

export function parseHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    // A lock cut short by a crash has no holder.
    return undefined
  }
}
