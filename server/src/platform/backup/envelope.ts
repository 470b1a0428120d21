/** The sealed file around a backup: age outside, gzip inside; whatever is wrong with it is found here and said in words. */
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ReadableStream } from 'node:stream/web'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type BackupKey, decrypterFor, encrypterFor } from './key.ts'
import { BackupRefused, damaged } from './refused.ts'

const firstLine = 'age-encryption.org/v1\n'

/**
 * Writes the bytes locked, under another name until they are whole and on the disk.
 * @throws whatever the source throws, and leaves nothing behind.
 */
export async function writeSealed(
  path: string,
  key: BackupKey,
  source: AsyncIterable<Uint8Array>,
): Promise<void> {
  const draft = `${path}.part`
  try {
    await pipeline(
      source,
      createGzip(),
      async function* (plain: AsyncIterable<Uint8Array>) {
        yield* await encrypterFor(key).encrypt(ReadableStream.from(plain) as never)
      },
      createWriteStream(draft, { mode: 0o600, flush: true }),
    )
    await rename(draft, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/**
 * Opens a file and hands its bytes to the reader, each only after it was authenticated.
 * @throws BackupRefused for a file that is missing, damaged, cut short or locked with another key.
 */
export async function readSealed(
  path: string,
  key: BackupKey,
  reader: (plain: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  await refuseStranger(path, key)
  const decrypter = decrypterFor(key)
  // A fault of the reader is the reader's; only what fails before it is the file's.
  let ours: { readonly error: unknown } | undefined
  const read = async (plain: AsyncIterable<Uint8Array>): Promise<void> => {
    let broken = false
    const watched = (async function* () {
      try {
        yield* plain
      } catch (error) {
        broken = true
        throw error
      }
    })()
    try {
      await reader(watched)
    } catch (error) {
      if (!broken) ours = { error }
      throw error
    }
  }
  try {
    await pipeline(
      createReadStream(path),
      async function* (locked: AsyncIterable<Uint8Array>) {
        yield* await decrypter.decrypt(ReadableStream.from(locked) as never)
      },
      createGunzip(),
      read,
    )
  } catch (error) {
    if (ours !== undefined) throw ours.error
    throw wrongKey(error) ? otherKey(path, error) : damaged(path, error)
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

async function refuseStranger(path: string, key: BackupKey): Promise<void> {
  const start = await open(path).then(
    async (file) => {
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
        return buffer.toString('latin1', 0, bytesRead)
      } finally {
        await file.close()
      }
    },
    (error: unknown) => {
      throw new BackupRefused('no-file', `There is no backup ${path} that can be read.`, 'Check the name.', {
        cause: error,
      })
    },
  )
  if (!start.startsWith(firstLine)) {
    throw new BackupRefused(
      'not-a-backup',
      `The file ${path} is no backup of Clew, or its beginning is damaged.`,
      'Use another copy or an older backup.',
    )
  }
  const byPassphrase = start.startsWith(`${firstLine}-> scrypt `)
  if (byPassphrase === !('recipient' in key)) return
  throw new BackupRefused(
    'wrong-key',
    `The backup ${path} is locked with a ${byPassphrase ? 'passphrase, not with a key file' : 'key file, not with a passphrase'}.`,
    byPassphrase ? 'Leave --key away.' : 'Name the key file with --key.',
  )
}

const wrongKey = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('no identity matched')

const otherKey = (path: string, cause: unknown): BackupRefused =>
  new BackupRefused(
    'wrong-key',
    `The backup ${path} cannot be opened with this key.`,
    'Use the passphrase or the key file with which it was written.',
    { cause },
  )
