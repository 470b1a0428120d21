/** The master key is found where it was put, refused where others could take it, and read back from paper without mistakes. */
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesBeside, isSafePath } from '../backup/files.ts'
import { masterKeyOf } from './keys.ts'
import { makeMasterKeyFile, masterKeyPlace, readMasterKeyPlace, writeMasterKeys } from './master-key-file.ts'
import { masterKeyFrom, MasterKeyMissing, masterKeyText, newMasterKey, readMasterKeys } from './master-key.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'clew-keys-'))
})
afterEach(() => rm(data, { recursive: true }))

const secret = Buffer.alloc(32, 7)

describe('a master key', () => {
  test('reads back from paper, and a single wrong character is noticed', () => {
    const key = newMasterKey()
    const text = masterKeyText(key)
    expect(readMasterKeys(`# a comment\n\n  ${text.toUpperCase()}  \n`)).toEqual([key])
    const digits = text.indexOf(key.id)
    for (let at = digits; at < text.length; at++) {
      if (text[at] === ' ') continue
      const wrong = text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1)
      expect(readMasterKeys(wrong)).toBeUndefined()
    }
    for (const none of ['', '# nothing', 'clew-master-key-1', `${text}\nand more`])
      expect(readMasterKeys(none)).toBeUndefined()
  })

  test('wraps with its first line and opens with all of them', async () => {
    const [old, fresh] = [newMasterKey(), newMasterKey()]
    const before = await masterKeyFrom(async () => [old]).wrap(secret, ['k'])
    const both = masterKeyFrom(async () => [fresh, old])
    expect((await both.wrap(secret, ['k'])).master).toBe(fresh.id)
    expect(await both.unwrap(before, ['k'])).toEqual(new Uint8Array(secret))
    expect(await both.unwrap(before, ['another'])).toBeUndefined()
    await expect(masterKeyFrom(async () => [fresh]).unwrap(before, ['k'])).rejects.toThrow(MasterKeyMissing)
  })

  test('that was put into its file meanwhile is found without a new start', async () => {
    const path = join(data, 'master.key')
    const [old, fresh] = [newMasterKey(), newMasterKey()]
    await writeMasterKeys(path, [old], 'w')
    const running = masterKeyOf({ data, masterKey: '' })
    expect(await running.current()).toBe(old.id)
    const wrapped = await masterKeyFrom(async () => [fresh]).wrap(secret, ['k'])
    await expect(running.unwrap(wrapped, ['k'])).rejects.toThrow(MasterKeyMissing)
    await writeMasterKeys(path, [fresh, old], 'w')
    expect(await running.unwrap(wrapped, ['k'])).toEqual(new Uint8Array(secret))
  })
})

describe('the file of the master key', () => {
  test('is made when it is first needed, for its owner alone, and then kept', async () => {
    const master = masterKeyOf({ data, masterKey: '' })
    expect(await master.current()).toBeUndefined()
    const wrapped = await master.wrap(secret, ['k'])
    expect((await stat(join(data, 'master.key'))).mode & 0o777).toBe(0o600)
    const again = masterKeyOf({ data, masterKey: '' })
    expect(await again.unwrap(wrapped, ['k'])).toEqual(new Uint8Array(secret))
    const text = await readFile(join(data, 'master.key'), 'utf8')
    await makeMasterKeyFile(join(data, 'master.key'))
    expect(await readFile(join(data, 'master.key'), 'utf8')).toBe(text)
  })

  test('stays out of every backup, and no backup brings one', async () => {
    for (const name of ['master.key', 'master.key.old', 'seal.key', 'notes.txt'])
      await writeFile(join(data, name), 'x')
    expect(await filesBeside(data)).toEqual(['notes.txt'])
    expect(isSafePath('master.key')).toBe(false)
  })

  test('is refused where others can read it, where a backup would take it, and where it holds no key', async () => {
    const path = join(data, 'master.key')
    const read = (masterKey: string) =>
      readMasterKeyPlace(masterKeyPlace({ data, masterKey }), data).then(
        () => 'taken',
        (error: Error) => error.message,
      )
    await makeMasterKeyFile(path)
    expect(await read('')).toBe('taken')
    await chmod(path, 0o644)
    expect(await read('')).toMatch(/Others than its owner/)
    await chmod(path, 0o600)
    await writeFile(join(data, 'vault.txt'), await readFile(path), { mode: 0o600 })
    expect(await read(join(data, 'vault.txt'))).toMatch(/a backup would take it along/)
    expect(await read(join(data, '..', 'no-such-file'))).toMatch(/cannot be read/)
    expect(await read('clew-master-key-1 0000')).toMatch(/no master key/)
  })
})
