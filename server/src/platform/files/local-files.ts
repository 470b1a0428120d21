/** Files in a folder of this machine. Unfinished ones bear another name until they are whole and on the disk. */
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isUuid } from '../ids/ids.ts'
import type { FileStore } from './file-store.ts'
import { oneRead } from './sealed-chunks.ts'

/** Backups leave files of this ending out. */
const draft = '.part'
const oneWrite = 1024 * 1024

export function localFiles(folder: string): FileStore {
  /** Spread over 256 folders, because people and tools choke on folders with a hundred thousand files. */
  const place = (id: string): string => {
    if (!isUuid(id)) throw new Error('A file is named by a UUID')
    return join(folder, id.slice(0, 2), id)
  }
  const bytesOf = (path: string): Promise<number | undefined> => stat(path).then(({ size }) => size, absent)
  const move = async (from: string, to: string): Promise<void> => {
    await rename(from, to)
    await syncFolder(dirname(to))
  }
  return {
    append: async (id, from, pieces) => {
      const path = `${place(id)}${draft}`
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW, 0o600)
      try {
        await file.truncate(from)
        return await writeAll(file, from, pieces)
      } finally {
        await file.sync()
        await file.close()
        if (from === 0) await syncFolder(dirname(path))
      }
    },
    find: async (id) => {
      const finished = await bytesOf(place(id))
      if (finished !== undefined) return { bytes: finished, finished: true }
      const bytes = await bytesOf(`${place(id)}${draft}`)
      return bytes === undefined ? undefined : { bytes, finished: false }
    },
    finish: async (id) => {
      if ((await bytesOf(place(id))) === undefined) await move(`${place(id)}${draft}`, place(id))
    },
    read: (id, from, to) => readWhole(place(id), from, to),
    remove: async (id) => {
      await rm(place(id), { force: true })
      await rm(`${place(id)}${draft}`, { force: true })
    },
    listUnfinished: async () => {
      const names = await readdir(folder, { recursive: true }).catch(absent)
      return (names ?? [])
        .filter((name) => name.endsWith(draft))
        .map((name) => name.slice(-36 - draft.length, -draft.length))
        .filter(isUuid)
    },
  }
}

/** In writes of about a mebibyte; what came before the pieces broke off is written too. */
async function writeAll(file: FileHandle, from: number, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let at = from
  let waiting: Uint8Array[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    if (size === 0) return
    const { bytesWritten } = await file.writev(waiting, at)
    if (bytesWritten !== size) throw new Error('The disk took less than it was given')
    at += size
    waiting = []
    size = 0
  }
  try {
    for await (const piece of pieces) {
      waiting.push(piece)
      size += piece.length
      if (size >= oneWrite) await flush()
    }
  } finally {
    await flush()
  }
  return at
}

/**
 * One place in memory for all that is read: a new one for each mebibyte is work for the collector, which goes through everything that
 * Clew holds.
 * @throws Error ENOENT when there is neither a finished nor an unfinished file.
 */
async function* readWhole(path: string, from: number, to: number): AsyncGenerator<Buffer> {
  if (to <= from) return
  const file = await open(path).catch((error: unknown) => {
    if (!isAbsence(error)) throw error
    return open(`${path}${draft}`)
  })
  try {
    const place = Buffer.allocUnsafeSlow(Math.min(oneRead, to - from))
    for (let at = from; at < to;) {
      const wanted = Math.min(place.length, to - at)
      let size = 0
      while (size < wanted) {
        const { bytesRead } = await file.read(place, size, wanted - size, at + size)
        if (bytesRead === 0) break
        size += bytesRead
      }
      if (size > 0) yield place.subarray(0, size)
      if (size < wanted) return
      at += size
    }
  } finally {
    await file.close()
  }
}

/** The new name is on the disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

function absent(error: unknown): undefined {
  if (!isAbsence(error)) throw error
  return undefined
}
