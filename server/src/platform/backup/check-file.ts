/** Reads a backup from its first byte to its last and believes it only when everything that it promises is there. */
import type * as z from 'zod'
import { readSealed } from './envelope.ts'
import { isSafePath } from './files.ts'
import type { BackupKey } from './key.ts'
import { BackupRefused, damaged } from './refused.ts'
import { End, endName, Head, headName } from './snapshot.ts'
import { rowsIn } from './tables.ts'
import { BrokenArchive, readTar, type TarEntry } from './tar.ts'

export type Checked = { readonly head: Head; readonly end: End; readonly files: readonly string[] }

/** What a reader of a backup is handed, in the order of the file. */
export type Reader = {
  readonly onHead?: (head: Head) => Promise<void>
  /** Whole content of one table, of all its parts. Must be read to its end. */
  readonly onTable: (name: string, content: AsyncIterable<Buffer>) => Promise<void>
  readonly onFile: (path: string, entry: TarEntry) => Promise<void>
}

/** @throws BackupRefused when the file is not whole, not a backup, or not opened by the key. */
export async function checkBackup(path: string, key: BackupKey): Promise<Checked> {
  const files: string[] = []
  const read = await readBackup(path, key, {
    onTable: async (_, content) => drain(content),
    onFile: async (file, { content }) => {
      files.push(file)
      await drain(content)
    },
  })
  return { ...read, files }
}

/** @throws BackupRefused as `checkBackup` does, and whatever the reader throws. */
export async function readBackup(
  path: string,
  key: BackupKey,
  reader: Reader,
): Promise<{ head: Head; end: End }> {
  const read: { head?: Head; end?: End } = {}
  const readAll = async (plain: AsyncIterable<Uint8Array>): Promise<void> => {
    const entries = readTar(plain)
    const first = await entries.next()
    if (first.done === true || first.value.name !== headName) throw damaged(path)
    const head = parse(Head, await textOf(first.value), path)
    read.head = head
    await reader.onHead?.(head)
    const rows: Record<string, number> = Object.fromEntries(head.tables.map(({ name }) => [name, 0]))
    let files = 0
    let ahead = await entries.next()
    for (const [index, { name }] of head.tables.entries()) {
      const place = `tables/${String(index + 1).padStart(3, '0')}-${name}/`
      const parts = (async function* () {
        while (ahead.done !== true && ahead.value.name.startsWith(place)) {
          for await (const piece of ahead.value.content) {
            rows[name] = (rows[name] ?? 0) + rowsIn(piece)
            yield piece
          }
          ahead = await entries.next()
        }
      })()
      await reader.onTable(name, parts)
    }
    for (; ahead.done !== true && ahead.value.name.startsWith('files/'); ahead = await entries.next()) {
      const file = ahead.value.name.slice('files/'.length)
      if (!isSafePath(file)) throw damaged(path)
      files += 1
      await reader.onFile(file, ahead.value)
    }
    if (ahead.done === true || ahead.value.name !== endName) throw damaged(path)
    const end = parse(End, await textOf(ahead.value), path)
    const same = head.tables.every(({ name }) => rows[name] === end.rows[name]) && files === end.files
    if (!same || (await entries.next()).done !== true) throw damaged(path)
    for await (const _ of plain) throw damaged(path)
    read.end = end
  }
  await readSealed(path, key, readAll).catch((error: unknown) => {
    throw error instanceof BrokenArchive ? damaged(path, error) : error
  })
  if (read.head === undefined || read.end === undefined) throw damaged(path)
  return { head: read.head, end: read.end }
}

async function drain(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of content);
}

const largestText = 16 * 1024 * 1024

async function textOf({ size, content }: TarEntry): Promise<string> {
  if (size > largestText) throw new Error('a description is too large')
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** What opens with the right key and still cannot be read was written by a newer Clew. */
function parse<T>(schema: z.ZodType<T>, text: string, path: string): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw new BackupRefused(
      'not-a-backup',
      `The file ${path} opens, but holds no backup that this Clew can read.`,
      'Use the Clew that wrote it, or a newer one.',
      { cause: error },
    )
  }
}
