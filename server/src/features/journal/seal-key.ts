/** The key that signs checkpoints: given, or made once and kept in a file that only its owner reads. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Signer } from '@clew/seal'
import { newSigningKey, readSigningKey } from '@clew/seal/node'
import type { Config } from '../../platform/config/settings.ts'
import { StartRefused } from '../../platform/start-refused.ts'

const fileName = 'seal.key'

/** @throws StartRefused when the key cannot be read, is none, or others could read its file. */
export async function loadSealKey({ data, sealKey }: Pick<Config, 'data' | 'sealKey'>): Promise<Signer> {
  if (sealKey.startsWith('PRIVATE+KEY+')) return signerOf(sealKey, 'CLEW_SEAL_KEY')
  const path = sealKey === '' ? join(data, fileName) : sealKey
  if (sealKey === '') await makeKey(path)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StartRefused(
      `The key that signs the seals of the journal cannot be read from ${path}.`,
      'Give the file of the key with --seal-key, or leave it away to have one made in the data folder.',
      { cause: error },
    )
  })
  const { mode } = await stat(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new StartRefused(
      `Others than its owner can read ${path}, the key that signs the seals of the journal.`,
      `Run: chmod 600 ${path}. If somebody may have read it, make a new one and tell whoever holds the old verifier key.`,
    )
  }
  return signerOf(text.trim(), path)
}

/** Two programs that start at once: the second finds the key of the first. */
async function makeKey(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  // A name that no other installation has; it need not be an address that anybody reaches.
  const line = newSigningKey(`clew.invalid/journal/${randomBytes(8).toString('hex')}`)
  await writeFile(path, `${line}\n`, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return
    throw new StartRefused(
      `The key that signs the seals of the journal could not be written to ${path}.`,
      'Choose a data folder that can be written to, or give a key with --seal-key.',
      { cause: error },
    )
  })
}

function signerOf(text: string, where: string): Signer {
  const signer = readSigningKey(text)
  if (signer !== undefined) return signer
  throw new StartRefused(
    `What ${where} holds is no key that signs seals of the journal.`,
    'It is one line that begins with PRIVATE+KEY+. Restore the file from where you keep it.',
  )
}
