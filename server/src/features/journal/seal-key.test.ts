/** Shows that the key that signs seals is made once, read by its owner only, and never guessed at. */
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newSigningKey } from '@clew/seal/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSealKey } from './seal-key.ts'

let data = ''
beforeAll(async () => void (data = await mkdtemp(join(tmpdir(), 'clew-key-'))))
afterAll(() => rm(data, { recursive: true, force: true }))

describe('the key of the seals', () => {
  test('is made once, for its owner alone, under a name of its own', async () => {
    const made = await loadSealKey({ data, sealKey: '' })
    const again = await loadSealKey({ data, sealKey: '' })
    expect(again.publicKey).toEqual(made.publicKey)
    expect(made.name).toMatch(/^clew\.invalid\/journal\/[0-9a-f]{16}$/)
    expect((await stat(join(data, 'seal.key'))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(data, 'seal.key'), 'utf8')).toMatch(/^PRIVATE\+KEY\+\S+\n$/)
  })

  test('may be given as text or as a file', async () => {
    const line = newSigningKey('clew.example/a')
    const path = join(data, 'given.key')
    await writeFile(path, line, { mode: 0o600 })
    expect((await loadSealKey({ data, sealKey: line })).name).toBe('clew.example/a')
    expect((await loadSealKey({ data, sealKey: path })).name).toBe('clew.example/a')
  })

  test('is refused when others can read it, when it is none and when it is not there, and never repeated', async () => {
    const path = join(data, 'open.key')
    await writeFile(path, newSigningKey('clew.example/a'))
    await chmod(path, 0o644)
    await expect(loadSealKey({ data, sealKey: path })).rejects.toThrow('Others than its owner')
    await expect(loadSealKey({ data, sealKey: join(data, 'none') })).rejects.toThrow('cannot be read')
    await expect(loadSealKey({ data, sealKey: 'PRIVATE+KEY+secret' })).rejects.toThrow(/^(?!.*secret)/)
  })
})
