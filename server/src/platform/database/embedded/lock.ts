/** Keeps two Clews off one data folder, and knows a living process from a number that another one reuses. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartRefused } from '../../start-refused.ts'

type Holder = { readonly pid: number; readonly born: string }

/**
 * Takes the folder for this process.
 * @returns how to give it back.
 * @throws StartRefused when a living Clew holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'clew.lock')
  return alone(`${path}.gate`, async () => {
    const holder = parseHolder(await readFile(path, 'utf8').catch(() => ''))
    if (holder !== undefined && birthOf(holder.pid) === holder.born) {
      throw new StartRefused(
        `Clew already runs on the folder ${folder} (process ${holder.pid}).`,
        'Use the one that runs, stop it first, or choose another folder with --data.',
      )
    }
    const mine: Holder = { pid: process.pid, born: birthOf(process.pid) ?? '' }
    await writeFile(path, JSON.stringify(mine), { mode: 0o600 })
    return () => rm(path, { force: true })
  })
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

/** When the process began, as text that two processes of one number never share; undefined when it is not alive. */
export function birthOf(pid: number): string | undefined {
  if (existsSync('/proc/self/stat')) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
    } catch {
      return undefined
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

/** The command line of a process, to tell our own orphan from a stranger; empty when it is not alive. */
export function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    // A lock cut short by a crash has no holder.
    return undefined
  }
}
