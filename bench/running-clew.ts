/** Clew as a user starts it, on a data folder of its own that goes away afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './material.ts'

export const command = join(root, 'cli', 'bin', 'clew.mjs')

/** A folder that also the account of the embedded database may enter. */
export async function dataFolder(): Promise<{ readonly data: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-bench-'))
  await chmod(folder, 0o755)
  return { data: join(folder, 'data'), remove: () => rm(folder, { recursive: true, force: true }) }
}

export type RunningClew = {
  readonly address: string
  /** Of the process that was started, which is the server itself. */
  readonly pid: number
  /** Seconds from the command to the first page, whole. */
  readonly seconds: number
  readonly stop: () => Promise<void>
}

/** @throws when it has not come up within a minute, with what it said. */
export async function startClew(data: string): Promise<RunningClew> {
  const began = performance.now()
  const words = ['start', '--data', data, '--port', '0', '--demo', 'yes']
  const child = spawn(process.execPath, [command, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = () => end(child)
  let said = ''
  child.stderr.on('data', (text) => (said += String(text)))
  const late = setTimeout(() => void child.kill('SIGTERM'), 60_000)
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /https?:\/\/\S+/.exec(line)?.[0]
      if (address === undefined) continue
      const page = await fetch(address)
      await page.text()
      const seconds = (performance.now() - began) / 1000
      if (!page.ok) throw new Error(`The first page answers ${page.status}.`)
      child.stdout.resume()
      return { address, pid: child.pid ?? 0, seconds, stop }
    }
    throw new Error(`Clew did not start. ${said}`.trim())
  } catch (failure) {
    await stop()
    throw failure
  } finally {
    clearTimeout(late)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const stubborn = setTimeout(() => void child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(stubborn)
}
