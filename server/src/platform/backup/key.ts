/** What locks a backup: a passphrase, or a key pair of the age format whose public half is enough to write. */
import { readFile, writeFile } from 'node:fs/promises'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BackupRefused } from './refused.ts'

export type BackupKey =
  | {
      readonly passphrase: string
      /** Base-2 logarithm of scrypt's cost; lower only in tests. */ readonly cost?: number
    }
  /** Without the identity the key locks and does not open. */
  | { readonly recipient: string; readonly identity?: string }

const shortest = 12

/** @throws BackupRefused when it could be guessed: a lost backup can be attacked for years. */
export function passphraseKey(passphrase: string): BackupKey {
  if (Array.from(passphrase).length >= shortest) return { passphrase }
  throw new BackupRefused(
    'bad-key',
    `The passphrase has fewer than ${shortest} characters.`,
    'Take five words that nobody would put together, or a key file made with --new-key.',
  )
}

/** Reads a file with one line `AGE-SECRET-KEY-1…`, or with one line `age1…` that only locks. */
export async function readKeyFile(path: string): Promise<BackupKey> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new BackupRefused(
      'bad-key',
      `The key file ${path} cannot be read.`,
      'Check its name and its rights.',
      {
        cause: error,
      },
    )
  })
  const lines = text.split('\n').map((line) => line.trim())
  const [key, ...more] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  try {
    if (key === undefined || more.length > 0) throw new Error('not one key')
    if (!key.startsWith('AGE-SECRET-KEY-')) {
      new Encrypter().addRecipient(key)
      return { recipient: key }
    }
    return { identity: key, recipient: await identityToRecipient(key) }
  } catch (error) {
    throw new BackupRefused(
      'bad-key',
      `The file ${path} is no key file.`,
      'It holds one line that begins with AGE-SECRET-KEY-1 or age1. "clew backup --new-key <file>" makes one.',
      { cause: error },
    )
  }
}

/** Makes a key file that only its owner can read. @returns its public half, which is enough to write backups. */
export async function writeNewKey(path: string): Promise<string> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const text = `# Opens backups of Clew. Keep it apart from them, and keep a copy on paper.\n# public key: ${recipient}\n${identity}\n`
  await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    throw new BackupRefused(
      'exists',
      `The key file ${path} could not be made, or is there already.`,
      'Choose another name: a key that is overwritten opens nothing any more.',
      { cause: error },
    )
  })
  return recipient
}

export function encrypterFor(key: BackupKey): Encrypter {
  const encrypter = new Encrypter()
  if ('recipient' in key) encrypter.addRecipient(key.recipient)
  else {
    encrypter.setPassphrase(key.passphrase)
    if (key.cost !== undefined) encrypter.setScryptWorkFactor(key.cost)
  }
  return encrypter
}

/** Whether the key opens what it locks. */
export const opens = (key: BackupKey): boolean => !('recipient' in key) || key.identity !== undefined

/** @throws BackupRefused when the key only locks. */
export function decrypterFor(key: BackupKey): Decrypter {
  const decrypter = new Decrypter()
  if (!('recipient' in key)) decrypter.addPassphrase(key.passphrase)
  else if (key.identity !== undefined) decrypter.addIdentity(key.identity)
  else
    throw new BackupRefused(
      'bad-key',
      'This key file holds the public half only, which locks backups and does not open them.',
      'Use the file with the line AGE-SECRET-KEY-1….',
    )
  return decrypter
}
