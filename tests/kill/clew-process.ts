/** Clew as a process of its own on a data folder of its own, to be ended in every rude way there is. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const bin = join(import.meta.dirname, '..', '..', 'cli', 'bin', 'clew.mjs')

export type ClewProcess = {
  readonly address: string
  readonly child: ChildProcess
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
  /** What it said on both streams so far. */
  readonly said: () => string
}

export class DidNotStart extends Error {}

/** @throws DidNotStart with its words when it ends before it is ready. */
export async function startProcess(data: string): Promise<ClewProcess> {
  const child = spawn(process.execPath, [bin, 'start', '--data', data, '--port', '0', '--demo', 'no'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => void (words += text))
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'nothing'))
  })
  let end: number | string | undefined
  void ended.then((how) => (end = how))
  for (;;) {
    const address = /http:\/\/\S+/.exec(words)?.[0]
    if (address !== undefined) return { address, child, ended, said: () => words }
    if (end !== undefined) throw new DidNotStart(`ended with ${end}: ${words}`)
    await pause(10)
  }
}

/** The number of the database's first process, as it notes it in its own folder. */
export async function databaseProcess(data: string): Promise<number> {
  const text = await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

/** The workers that serve connections: children of the first process that are not its own housekeeping. */
export async function databaseWorkers(data: string): Promise<number[]> {
  const first = await databaseProcess(data)
  const children = await readFile(`/proc/${first}/task/${first}/children`, 'utf8').catch(() => '')
  const numbers = children.trim().split(' ').filter(Boolean).map(Number)
  const named = await Promise.all(
    numbers.map(async (pid) => ({
      pid,
      name: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    })),
  )
  return named.filter(({ name }) => name.includes('clew_app')).map(({ pid }) => pid)
}
