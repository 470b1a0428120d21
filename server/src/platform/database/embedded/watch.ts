/** Notices that the database has gone: ended by itself, or running on without its files, where every answer would be a fault. */
import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Watch = {
  /** Settles once, and never after `end`. */
  readonly lost: Promise<void>
  readonly end: () => void
}

const everyMilliseconds = 1000

/** Looks whether PostgreSQL's own note in the cluster is still its own; its workers ask the same, but only each minute. */
export function untilLost(child: ChildProcess, cluster: string): Watch {
  const { promise, resolve } = Promise.withResolvers<void>()
  let missed = 0
  const look = async (): Promise<void> => {
    const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
    missed = Number(text.split('\n')[0]) === child.pid ? 0 : missed + 1
    // Once may be the moment of a write.
    if (missed >= 2) lose()
  }
  const timer = setInterval(() => void look(), everyMilliseconds)
  timer.unref()
  const end = (): void => {
    clearInterval(timer)
    child.off('exit', lose)
  }
  function lose(): void {
    end()
    resolve()
  }
  child.once('exit', lose)
  // It may have ended between its start and this line.
  if (child.exitCode !== null || child.signalCode !== null) lose()
  return { lost: promise, end }
}
