/** Keeps two Clews off one data folder, and knows a living process from a number that another one reuses. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartRefused } from '../../start-refused.ts'

type Holder = { readonly pid: number; readonly born: string }

/**
 * Takes the folder for this process.
 * @returns how to give it back.
 * @throws StartRefused when a living Clew holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'clew.lock')
  const draft = `${path}.${process.pid}`
  const mine = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) ?? '' } satisfies Holder)
  await writeFile(draft, mine, { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await linked(draft, path)) return () => rm(path, { force: true })
      const seen = await readFile(path, 'utf8').catch(() => undefined)
      if (seen === undefined) continue
      const holder = parseHolder(seen)
      if (holder !== undefined && birthOf(holder.pid) === holder.born) {
        throw new StartRefused(
          `Clew already runs on the folder ${folder} (process ${holder.pid}).`,
          'Use the one that runs, stop it first, or choose another folder with --data.',
        )
      }
      await discardStale(path, seen)
    }
  } finally {
    await rm(draft, { force: true })
  }
  throw new StartRefused(`The folder ${folder} could not be taken.`, 'Try again in a moment.')
}

/** Removes the lock that was seen, and puts back another that a rival took in the meantime. */
async function discardStale(path: string, seen: string): Promise<void> {
  const aside = `${path}.${process.pid}.stale`
  try {
    await rename(path, aside)
  } catch {
    // A rival was faster; the next attempt sees what it left.
    return
  }
  if ((await readFile(aside, 'utf8')) !== seen) await linked(aside, path)
  await rm(aside, { force: true })
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (isTaken(error)) return false
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

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
