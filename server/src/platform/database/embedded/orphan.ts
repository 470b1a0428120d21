/** Clears what an earlier Clew left in the cluster, and never stops the database of one that lives. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartRefused } from '../../start-refused.ts'
import { FolderHeld, type Holder, isAlive, parseHolder } from './lock.ts'
import type { Places } from './places.ts'
import { commandOf, processesIn } from './processes.ts'

const patience = 20_000

/**
 * After a crash of Clew its PostgreSQL may live on: it is stopped in order. After a crash of the machine the number in
 * postmaster.pid may be anybody's: the file is removed. After a crash of PostgreSQL its workers may outlive it for a
 * moment: they are waited for, because two generations on one cluster would ruin it. Notes who has the cluster now.
 * @throws FolderHeld when the Clew that started the PostgreSQL lives, whatever became of its lock.
 */
export async function clearOrphan({ cluster, home }: Places, holder: Holder): Promise<void> {
  const note = join(home, 'postgres.clew')
  const file = join(cluster, 'postmaster.pid')
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0])
  if (Number.isInteger(pid) && pid > 1) {
    const command = commandOf(pid)
    if (command.includes(cluster)) {
      const other = parseHolder(await readFile(note, 'utf8').catch(() => ''))
      if (other !== undefined && isAlive(other)) throw new FolderHeld(home, other.pid)
      process.kill(pid, 'SIGINT')
      await waitUntil(() => !commandOf(pid).includes(cluster), pid)
    } else if (command !== '') await rm(file, { force: true })
  }
  await waitUntil(() => processesIn(cluster).length === 0, pid)
  await writeFile(note, JSON.stringify(holder), { mode: 0o600 })
}

async function waitUntil(gone: () => boolean, pid: number): Promise<void> {
  for (const since = performance.now(); performance.now() - since < patience; await pause(25)) {
    if (gone()) return
  }
  throw new StartRefused(
    `A PostgreSQL of an earlier Clew (process ${pid}) does not stop.`,
    `Wait until it has written its data, or stop it with: kill -QUIT ${pid}`,
  )
}
