/** Shows that sealed files hold what arrived, give any part of it back, betray nothing, and break loudly. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  appendPlain,
  BrokenFile,
  type FileStore,
  localFiles,
  readPlain,
  sealedFile,
  storedOf,
} from './index.ts'
import { sealedLength } from './sealed-chunks.ts'

let folder = ''
let store: FileStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clew-files-'))
  store = localFiles(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const chunk = 64 * 1024
const key = randomBytes(32)
async function* pieces(bytes: Buffer, size = 50_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const all = async (parts: AsyncIterable<Buffer>): Promise<Buffer> => {
  const read: Buffer[] = []
  for await (const part of parts) read.push(part)
  return Buffer.concat(read)
}
const keep = async (bytes: Buffer) => {
  const file = sealedFile(randomUUID(), bytes.length, key)
  expect(await appendPlain(store, file, 0, pieces(bytes))).toBe(bytes.length)
  await store.finish(file.id)
  return file
}
const pathOf = (id: string): string => join(folder, id.slice(0, 2), id)

describe('a sealed file', () => {
  test('gives back what was put in, whole and in any range', async () => {
    const size = fc.oneof(
      fc.integer({ min: 1, max: 3 * chunk + 5 }),
      fc.constantFrom(1, chunk - 1, chunk, chunk + 1, 2 * chunk),
    )
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), async (length, a, b) => {
        const bytes = randomBytes(length)
        const file = await keep(bytes)
        const [from, to] = [a % (length + 1), b % (length + 1)].toSorted((x, y) => x - y) as [number, number]
        expect((await all(readPlain(store, file))).equals(bytes)).toBe(true)
        expect((await all(readPlain(store, file, from, to))).equals(bytes.subarray(from, to))).toBe(true)
        expect(await store.find(file.id)).toEqual({ bytes: sealedLength(length), finished: true })
      }),
      { numRuns: 60 },
    )
  })

  test('shows nothing of its content, nor twice the same for the same', async () => {
    const bytes = Buffer.from('The planted words of the statement. '.repeat(9000))
    const [one, other] = [await keep(bytes), await keep(bytes)]
    const stored = await readFile(pathOf(one.id))
    expect(stored.includes('planted') || stored.includes('statement')).toBe(false)
    expect(stored.subarray(16).equals((await readFile(pathOf(other.id))).subarray(16))).toBe(false)
  })

  test('breaks when one bit is another, anywhere, and when it is cut, extended or exchanged', async () => {
    const bytes = randomBytes(2 * chunk + 1000)
    const file = await keep(bytes)
    const whole = await readFile(pathOf(file.id))
    const places = [16, 28, 100, 16 + chunk + 27, 16 + chunk + 28, 70_000, whole.length - 1]
    for (const at of places) {
      const altered = Buffer.from(whole)
      altered[at] = (altered[at] ?? 0) ^ 1
      await writeFile(pathOf(file.id), altered)
      await expect(all(readPlain(store, file)), `byte ${at}`).rejects.toBeInstanceOf(BrokenFile)
    }
    const first = whole.subarray(16, 16 + chunk + 28)
    const second = whole.subarray(16 + chunk + 28, 16 + 2 * (chunk + 28))
    const tail = whole.subarray(16 + 2 * (chunk + 28))
    for (const parts of [
      [second, first, tail],
      [first, first, tail],
      [first, second],
      [first, second, tail.subarray(0, -1)],
    ]) {
      await writeFile(pathOf(file.id), Buffer.concat([whole.subarray(0, 16), ...parts]))
      await expect(all(readPlain(store, file))).rejects.toBeInstanceOf(BrokenFile)
    }
    await writeFile(pathOf(file.id), whole)
    const another = { ...file, key: sealedFile(file.id, file.size, randomBytes(32)).key }
    await expect(all(readPlain(store, another))).rejects.toBeInstanceOf(BrokenFile)
    // The beginning alone is no proof of the end: a shorter file under the same key does not open either.
    const shorter = { ...file, size: 2 * chunk }
    await expect(all(readPlain(store, shorter))).rejects.toBeInstanceOf(BrokenFile)
    expect((await all(readPlain(store, file))).equals(bytes)).toBe(true)
  })
})

describe('a file that arrives in pieces', () => {
  test('goes on from the last whole chunk, wherever it broke off', async () => {
    const bytes = randomBytes(4 * chunk + 777)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 2 * chunk }), { maxLength: 8 }), async (breaks) => {
        const file = sealedFile(randomUUID(), bytes.length, key)
        const seen = createHash('sha256')
        const look = (part: Uint8Array) => void seen.update(part)
        let from = 0
        for (const length of breaks) {
          const torn = (async function* () {
            yield* pieces(bytes.subarray(from, from + length), 10_000)
            // A sender may also end a piece within a chunk, politely.
            if (length % 2 === 0) throw new Error('the line broke')
          })()
          await appendPlain(store, file, from, torn, look).catch(() => undefined)
          from = await storedOf(store, file)
          expect(from === bytes.length || from % chunk === 0).toBe(true)
        }
        expect(await appendPlain(store, file, from, pieces(bytes.subarray(from)), look)).toBe(bytes.length)
        expect((await store.find(file.id))?.finished).toBe(false)
        expect((await all(readPlain(store, file))).equals(bytes)).toBe(true)
        expect(seen.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
      { numRuns: 25 },
    )
  })

  test('takes no more than was announced, and keeps what was right', async () => {
    const file = sealedFile(randomUUID(), 100_000, key)
    await expect(appendPlain(store, file, 0, pieces(randomBytes(200_000)))).rejects.toThrow('More arrived')
    expect(await storedOf(store, file)).toBe(chunk)
    await appendPlain(store, file, chunk, pieces(randomBytes(100_000 - chunk)))
    await expect(appendPlain(store, file, 100_000, pieces(randomBytes(1)))).rejects.toThrow('More arrived')
  })

  test('bears another name until it is finished, and leaves nothing when it is removed', async () => {
    const file = sealedFile(randomUUID(), 10, key)
    await appendPlain(store, file, 0, pieces(randomBytes(10)))
    expect(await store.listUnfinished()).toContain(file.id)
    expect(existsSync(pathOf(file.id))).toBe(false)
    await store.finish(file.id)
    await store.finish(file.id)
    expect(await store.listUnfinished()).not.toContain(file.id)
    await store.remove(file.id)
    await store.remove(file.id)
    expect(await store.find(file.id)).toBeUndefined()
    expect(await readdir(join(folder, file.id.slice(0, 2)))).not.toContain(file.id)
  })

  test('is named by nothing but a UUID', async () => {
    await expect(store.find('../../etc/passwd')).rejects.toThrow('UUID')
  })
})
