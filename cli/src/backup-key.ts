/** Finds the key of a backup: a key file, a file with a passphrase, the environment, or the person at the keyboard. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { BackupKey } from '@clew/server'
import type { Context } from './command.ts'
import { wrongInput, wrongUse } from './exit.ts'

export const keyOptions = {
  key: { type: 'string', value: '<file>' },
  'passphrase-file': { type: 'string', value: '<file>' },
} as const

type Given = { readonly key?: string; readonly 'passphrase-file'?: string }

/** Never from the words of the command, which every user of the machine can read while it runs. @param twice for writing. */
export async function backupKey(given: Given, context: Context, twice: boolean): Promise<BackupKey> {
  const { passphraseKey, readKeyFile } = await import('@clew/server')
  const { words: w, environment } = context
  if (given.key !== undefined && given['passphrase-file'] !== undefined) throw wrongUse(w.oneKey)
  if (given.key !== undefined) return readKeyFile(given.key)
  const file = given['passphrase-file']
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw wrongInput(w.cannotRead(file))
    })
    return passphraseKey(text.replace(/\r?\n$/, ''))
  }
  const known = environment['CLEW_BACKUP_PASSPHRASE'] ?? ''
  if (known !== '') return passphraseKey(known)
  if (!process.stdin.isTTY) throw wrongUse(w.noKey, w.howKey)
  const typed = await ask(w.passphrase)
  if (twice && typed !== (await ask(w.passphraseAgain))) throw wrongInput(w.passphrasesDiffer)
  return passphraseKey(typed)
}

/** Asks without showing what is typed. */
async function ask(question: string): Promise<string> {
  process.stderr.write(`${question} `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
