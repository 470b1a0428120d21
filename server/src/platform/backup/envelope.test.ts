/** Shows that the lock of a backup opens with its key alone, and that its inside is what other programs call a tar. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSealed, writeSealed } from './envelope.ts'
import { isSafePath } from './files.ts'
import { passphraseKey, readKeyFile, writeNewKey } from './key.ts'
import { BrokenArchive, endOfArchive, readTar, wholeEntry } from './tar.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clew-envelope-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Low cost, so that the test need not wait as an attacker must. */
const phrase = (passphrase: string) => ({ passphrase, cost: 8 })
async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}
const open = async (path: string, key: Parameters<typeof readSealed>[1]): Promise<string> => {
  const read: Uint8Array[] = []
  await readSealed(path, key, async (plain) => {
    for await (const piece of plain) read.push(piece)
  })
  return Buffer.concat(read).toString()
}

describe('the lock', () => {
  test('opens with the passphrase that shut it, and with no other', async () => {
    const path = join(folder, 'phrase')
    await writeSealed(path, phrase('four words and one'), pieces('a', 'b'.repeat(200_000)))
    expect(await open(path, phrase('four words and one'))).toBe(`a${'b'.repeat(200_000)}`)
    await expect(open(path, phrase('four words and two'))).rejects.toMatchObject({ reason: 'wrong-key' })
  })

  test('shuts with the public half of a key, and opens with the secret half alone', async () => {
    const [secret, lone] = [join(folder, 'secret'), join(folder, 'public')]
    await writeFile(lone, `${await writeNewKey(secret)}\n`)
    const path = join(folder, 'pair')
    await writeSealed(path, await readKeyFile(lone), pieces('x'))
    expect(await open(path, await readKeyFile(secret))).toBe('x')
    await expect(open(path, await readKeyFile(lone))).rejects.toThrow('public half only')
    await expect(writeNewKey(secret)).rejects.toMatchObject({ reason: 'exists' })
  })

  test('takes no passphrase that can be guessed and no file that is no key', async () => {
    expect(() => passphraseKey('short')).toThrow('fewer than 12')
    await writeFile(join(folder, 'no-key'), 'AGE-SECRET-KEY-1NOTHING\n')
    await expect(readKeyFile(join(folder, 'no-key'))).rejects.toMatchObject({ reason: 'bad-key' })
    await expect(readKeyFile(join(folder, 'nowhere'))).rejects.toMatchObject({ reason: 'bad-key' })
  })

  test('leaves nothing behind when what it shuts in breaks off', async () => {
    const source = (async function* () {
      yield Buffer.alloc(300_000)
      throw new Error('the disk is full')
    })()
    await expect(writeSealed(join(folder, 'half'), phrase('four words and one'), source)).rejects.toThrow(
      'full',
    )
    expect((await readdir(folder)).filter((name) => name.startsWith('half'))).toEqual([])
  })
})

const archive = (entries: readonly (readonly [string, Uint8Array])[]): Buffer =>
  Buffer.concat([
    ...entries.flatMap(([name, bytes]) => [...wholeEntry(name, Buffer.from(bytes))]),
    endOfArchive(),
  ])

async function* cut(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

describe('the archive', () => {
  const name = fc.stringMatching(/^[a-z0-9]{1,60}(\/[a-z0-9]{1,60}){0,2}$/)
  const entries = fc.array(fc.tuple(name, fc.uint8Array({ maxLength: 1500 })), { maxLength: 5 })

  test('comes back entry by entry, however it is cut on its way', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.integer({ min: 1, max: 900 }), async (given, size) => {
        const back: [string, Buffer][] = []
        for await (const entry of readTar(cut(archive(given), size))) {
          const parts: Buffer[] = []
          for await (const part of entry.content) parts.push(part)
          back.push([entry.name, Buffer.concat(parts)])
        }
        expect(back).toEqual(given.map(([path, bytes]) => [path, Buffer.from(bytes)]))
      }),
      { numRuns: 60 },
    )
  })

  test('is refused when it ends early', async () => {
    const whole = archive([['tables/one', Buffer.alloc(700)]])
    const read = async (bytes: Buffer): Promise<void> => {
      for await (const { content } of readTar(cut(bytes, 100))) for await (const _ of content);
    }
    await read(whole)
    for (const end of [0, 300, 600, 1500, whole.length - 1])
      await expect(read(whole.subarray(0, end)), String(end)).rejects.toBeInstanceOf(BrokenArchive)
  })

  test('is one that tar unpacks', async () => {
    const long = `files/${'d'.repeat(90)}/${'f'.repeat(80)}`
    await writeFile(
      join(folder, 'a.tar'),
      archive([
        ['clew-backup.json', Buffer.from('{}')],
        [long, Buffer.from('yes')],
      ]),
    )
    execFileSync('tar', ['xf', join(folder, 'a.tar'), '-C', folder])
    expect(await readFile(join(folder, long), 'utf8')).toBe('yes')
  })

  test('never leads out of the data folder or into the database', () => {
    for (const path of [
      '../x',
      'a/../../x',
      '/etc/x',
      'a//b',
      '',
      'postgres/x',
      'postgres.secret',
      'clew.lock',
      'a\\..\\b',
    ])
      expect([path, isSafePath(path)]).toEqual([path, false])
    for (const path of ['seal.key', 'exhibits/00/11']) expect([path, isSafePath(path)]).toEqual([path, true])
  })
})
