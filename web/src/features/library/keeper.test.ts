// A draft reaches the server a moment after the last key, one request at a time, and never over what it did not see.
import type { TextRead } from '@clew/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ProblemError } from '../../api/problem.ts'
import { type Kept, openKeeper } from './keeper.ts'

const name = { kind: 'measure', id: 'prosecution/consent', language: 'en', edition: 1 } as const
const summary = {
  ...name,
  version: 1,
  state: 'draft',
  title: 'Consent',
  author: 'A',
  own: true,
  changed: '2027-01-01T00:00:00Z',
  current: true,
  problems: 0,
} as const
const first: Kept = { summary, found: [], text: 'begun' }

type Sent = { version: number; text: string; note?: string }

function server({ slow = 0, fail }: { slow?: number; fail?: () => Error | undefined } = {}) {
  const sent: Sent[] = []
  const send = async (body: Sent): Promise<TextRead> => {
    sent.push(body)
    await new Promise((done) => setTimeout(done, slow))
    const error = fail?.()
    if (error !== undefined) throw error
    return { ...summary, version: body.version + 1, text: body.text, found: [] }
  }
  return { sent, send }
}
const refused = (code: string) => new ProblemError({ code, status: 409, params: {}, errors: [], extra: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a draft', () => {
  test('is sent once when the keys rest, with what was typed last', async () => {
    const { sent, send } = server()
    const keeper = openKeeper(name, first, send)
    for (const text of ['a', 'ab', 'abc']) {
      keeper.write({ text })
      await vi.advanceTimersByTimeAsync(300)
    }
    expect([sent.length, keeper.get().dirty]).toEqual([0, true])
    await vi.advanceTimersByTimeAsync(900)
    expect(sent.map(({ version, text }) => [version, text])).toEqual([[1, 'abc']])
    expect([keeper.get().dirty, keeper.get().kept.summary.version]).toEqual([false, 2])
  })

  test('that grows while it is sent is sent again afterwards, at the version that came back', async () => {
    const { sent, send } = server({ slow: 2000 })
    const keeper = openKeeper(name, first, send)
    keeper.write({ text: 'one' })
    await vi.advanceTimersByTimeAsync(1000)
    keeper.write({ text: 'one two' })
    await vi.advanceTimersByTimeAsync(6000)
    expect(sent.map(({ version, text }) => [version, text])).toEqual([
      [1, 'one'],
      [2, 'one two'],
    ])
    expect(keeper.get().dirty).toBe(false)
  })

  test('that somebody changed meanwhile is not sent over it again and again', async () => {
    const { sent, send } = server({ fail: () => refused('text-changed-meanwhile') })
    const keeper = openKeeper(name, first, send)
    keeper.write({ text: 'mine' })
    await vi.advanceTimersByTimeAsync(1000)
    keeper.write({ text: 'mine still' })
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toHaveLength(1)
    expect(keeper.get()).toMatchObject({
      dirty: true,
      text: 'mine still',
      problem: { code: 'text-changed-meanwhile' },
    })
  })

  test('that did not get through is told, and gets through later', async () => {
    let broken = true
    const { send } = server({ fail: () => (broken ? refused('unreachable') : undefined) })
    const keeper = openKeeper(name, first, send)
    keeper.write({ text: 'kept in the end' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(keeper.get().problem?.code).toBe('unreachable')
    broken = false
    const keeping = keeper.keep()
    await vi.advanceTimersByTimeAsync(10)
    expect(await keeping).toBe(true)
    expect(keeper.get()).toMatchObject({ dirty: false, kept: { text: 'kept in the end' } })
    expect(keeper.get().problem).toBeUndefined()
  })

  test('without a change asks the server for nothing', async () => {
    const { sent, send } = server()
    expect(await openKeeper(name, first, send).keep()).toBe(true)
    expect(sent).toEqual([])
  })
})
