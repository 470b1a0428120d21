/** Where the master key is: given as a file or a line, or made once in a file of its own beside the database that no backup takes along. */
import { mkdir, open, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Config } from '../config/settings.ts'
import { StartRefused } from '../start-refused.ts'
import { type MasterKeyLine, masterKeyText, newMasterKey, readMasterKeys } from './master-key.ts'

/** `platform/backup/files.ts` leaves out whatever begins with this name. */
export const masterKeyFileName = 'master.key'

export type MasterKeyPlace = { readonly kind: 'line'; readonly line: string } | MasterKeyFile
export type MasterKeyFile = { readonly kind: 'file'; readonly path: string; readonly given: boolean }

export function masterKeyPlace({ data, masterKey }: Pick<Config, 'data' | 'masterKey'>): MasterKeyPlace {
  if (masterKey.startsWith('clew-master-key-')) return { kind: 'line', line: masterKey }
  return masterKey === ''
    ? { kind: 'file', path: join(data, masterKeyFileName), given: false }
    : { kind: 'file', path: resolve(masterKey), given: true }
}

/**
 * No keys where the file that nobody named is not there; a file that was named has to be.
 * @throws StartRefused when it cannot be read, holds no key, others could read it, or a backup would take it along.
 */
export async function readMasterKeyPlace(place: MasterKeyPlace, data: string): Promise<MasterKeyLine[]> {
  if (place.kind === 'line') return keysIn(place.line, 'CLEW_MASTER_KEY')
  const { path, given } = place
  await refuseInside(path, data)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && !given) return undefined
    throw new StartRefused(
      `The master key of the vault cannot be read from ${path}.`,
      'Give the file of the key with --master-key. If it is lost, see the runbook on keys before you do anything else.',
      { cause: error },
    )
  })
  if (text === undefined) return []
  const { mode } = await stat(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new StartRefused(
      `Others than its owner can read ${path}, the master key of the vault.`,
      `Run: chmod 600 ${path}. If somebody may have read it, run: clew keys rotate-master.`,
    )
  }
  return keysIn(text, path)
}

function keysIn(text: string, where: string): MasterKeyLine[] {
  const keys = readMasterKeys(text)
  if (keys !== undefined) return keys
  throw new StartRefused(
    `What ${where} holds is no master key of the vault, or was copied with a mistake.`,
    'It is one line that begins with clew-master-key-1. Restore it from the copy that you keep elsewhere.',
  )
}

/** Whatever else lies in the data folder goes into every backup. */
async function refuseInside(path: string, data: string): Promise<void> {
  const real = async (each: string) => realpath(each).catch(() => resolve(each))
  const inside = relative(await real(data), join(await real(dirname(path)), 'x')).split(sep)
  if (inside[0] === '..' || resolve(inside.join(sep)) === inside.join(sep)) return
  if (inside.length === 1 && relative(dirname(path), path).startsWith(masterKeyFileName)) return
  throw new StartRefused(
    `The master key of the vault is in the data folder at ${path}, where a backup would take it along.`,
    'Keep it outside the data folder, best on another disk, and name it with --master-key.',
  )
}

/** Makes a file with one new key. Two programs at once: the second finds the key of the first. @throws StartRefused */
export async function makeMasterKeyFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeMasterKeys(path, [newMasterKey()], 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return
    throw new StartRefused(
      `The master key of the vault could not be written to ${path}.`,
      'Choose a place that can be written to, with --master-key.',
      { cause: error },
    )
  })
}

const explanation = `# The master key of this installation's vault. Whoever has it and the database can read every sealed identity;
# without it nobody can. Keep a copy apart from the database and apart from its backups. See the runbook on keys.
`

/** Whole or not at all: the key that is there is never half written over. */
export async function replaceMasterKeys(path: string, keys: readonly MasterKeyLine[]): Promise<void> {
  const interim = `${path}.part`
  await writeMasterKeys(interim, keys, 'w')
  await rename(interim, path)
  await syncFolder(path)
}

/** On the disk before it returns: what is wrapped next must not outlive its key. */
export async function writeMasterKeys(
  path: string,
  keys: readonly MasterKeyLine[],
  flag: 'w' | 'wx',
): Promise<void> {
  await writeFile(path, `${explanation}${keys.map(masterKeyText).join('\n')}\n`, {
    mode: 0o600,
    flag,
    flush: true,
  })
  await syncFolder(path)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
