/** The files beside the database: exhibits, whatever is in the data folder and is not the database itself. */
import { constants, existsSync } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { entryHeader, padding, type TarEntry } from './tar.ts'

/**
 * The database, which goes through SQL, what belongs to a running process, what can be computed again, and the master key:
 * a backup that held it would open its own vault.
 */
const notOurs = /^(master\.key|postgres|clew\.lock|WHERE-THE-DATABASE-IS\.txt$|cache(?:\/|$))/
const draft = /\.part$/

/**
 * The key that signs the seals of the journal. No backup needs it: what is restored is a log of its own with a key of its own, because
 * the one that was backed up may have grown since. Older backups hold it; it is not brought back.
 */
export const isSealKey = (path: string): boolean => path === 'seal.key'

/** Paths below the folder, with `/`, in a stable order. Links and devices are left out: they point at what is not ours. */
export async function filesBeside(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const found: string[] = []
  const walk = async (from: string): Promise<void> => {
    const entries = await readdir(from, { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(from, entry.name)
      const top = from === folder
      if ((top && (notOurs.test(entry.name) || isSealKey(entry.name))) || draft.test(entry.name)) continue
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) found.push(relative(folder, path).split(sep).join('/'))
    }
  }
  await walk(folder)
  return found
}

/** One file as an entry of the archive. @throws Error when it shrinks while it is read. */
export async function* fileEntry(folder: string, path: string): AsyncGenerator<Buffer> {
  const file = await open(join(folder, path), constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const { size, mode } = await file.stat()
    yield entryHeader(`files/${path}`, size, mode)
    for (let left = size; left > 0;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(left, 1 << 20)), 0)
      if (bytesRead === 0) throw new Error('A file became shorter while it was backed up')
      left -= bytesRead
      yield buffer.subarray(0, bytesRead)
    }
    yield padding(size)
  } finally {
    await file.close()
  }
}

/** Whether the path stays below the folder and is not the database's. */
export const isSafePath = (path: string): boolean =>
  path !== '' &&
  !path.includes('\0') &&
  !path.includes('\\') &&
  !notOurs.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

/** Whether something is there already, even a link to nowhere. */
export const isTaken = (folder: string, path: string): Promise<boolean> =>
  lstat(join(folder, path)).then(
    () => true,
    () => false,
  )

/** Writes an entry where nothing was, whole or not at all. */
export async function writeFileBeside(folder: string, path: string, entry: TarEntry): Promise<void> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const interim = `${target}.part`
  const file = await open(interim, 'w', entry.mode & 0o700)
  try {
    for await (const piece of entry.content) await file.writeFile(piece)
    await file.sync()
  } catch (error) {
    await rm(interim, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(interim, target)
}
