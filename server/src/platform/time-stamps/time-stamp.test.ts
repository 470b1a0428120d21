/** Holds our questions and our reading of answers to another's hand: openssl makes, answers and verifies them too. */
import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTimeAuthority, type TimeAuthority } from '../../../../tests/fixtures/time-authority.ts'
import { readDer } from './der.ts'
import { askAuthority, readTimeStamp, timeStampQuery } from './index.ts'

let authority: TimeAuthority
beforeAll(async () => {
  authority = await startTimeAuthority()
})
afterAll(() => authority.stop())

const data = randomBytes(1000)
const digest = createHash('sha256').update(data).digest()

describe('a time stamp', () => {
  test('is asked for as openssl understands it, read as it answers, and verified by openssl', async () => {
    const query = timeStampQuery(digest)
    const answer = await askAuthority(authority.url, query)
    const read = readTimeStamp(answer, query)
    expect(read).toMatchObject({ ok: true })
    if (read.ok) expect(Math.abs(read.at.getTime() - Date.now())).toBeLessThan(60_000)
    expect(await authority.verifies(answer, { query })).toBe(true)
    expect(await authority.verifies(answer, { data })).toBe(true)
    expect(await authority.verifies(answer, { data: randomBytes(1000) })).toBe(false)
  })

  test('for another hash or another question is not taken', async () => {
    const query = timeStampQuery(digest)
    const answer = await askAuthority(authority.url, query)
    expect(readTimeStamp(answer, timeStampQuery(randomBytes(32)))).toEqual({
      ok: false,
      problem: 'other-hash',
    })
    expect(readTimeStamp(answer, timeStampQuery(digest))).toEqual({ ok: false, problem: 'other-question' })
  })

  test('that is refused, or nothing of the kind, is said to be so', () => {
    const query = timeStampQuery(digest)
    const refused = Buffer.from('30053003020102', 'hex')
    expect(readTimeStamp(refused, query)).toEqual({ ok: false, problem: 'refused' })
    expect(readTimeStamp(Buffer.from('no time today'), query)).toEqual({ ok: false, problem: 'unreadable' })
  })

  test('is not had from an authority that fails, and that is said in words', async () => {
    authority.behave('fails')
    await expect(askAuthority(authority.url, timeStampQuery(digest))).rejects.toThrow('answered 500')
    authority.behave('well')
  })
})

test('whatever bytes come, reading them ends and throws nothing', () => {
  const query = timeStampQuery(digest)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      readDer(Buffer.from(bytes))
      expect(readTimeStamp(Buffer.from(bytes), query).ok).toBe(false)
    }),
  )
})
