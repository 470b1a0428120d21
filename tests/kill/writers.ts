/** People at work: each takes in cases and changes them over HTTP, and remembers what was promised to be kept. */
import { setTimeout as pause } from 'node:timers/promises'
import { smallCase } from '../fixtures/small-case.ts'
import { cookieOf } from '../fixtures/somebody.ts'

/** What one writer knows of one case. */
export type Remembered = {
  readonly reference: string
  /** Absent while nobody acknowledged that the case was taken in. */
  id?: string
  /** Last version that was acknowledged; 0 before the case was. */
  version: number
  /** A write was sent whose answer never came: it may be there, whole, or not be there at all. */
  uncertain: boolean
}

export type Work = {
  readonly cases: Remembered[]
  /** Ends the work, and waits until the last request has ended, well or badly. */
  readonly stop: () => Promise<void>
  readonly acknowledged: () => number
  /** Settles when the first write was acknowledged, or when the work ended without one. */
  readonly underWay: Promise<void>
}

/** An answer that is neither a promise nor an expected no. */
export class WrongAnswer extends Error {}

const changesPerCase = 4

/** What a write of a version adds, so that a version can be told from its content. */
export const evidenceOf = (version: number): string => `X${version}`

export function putToWork(address: string, token: string, writers: number, round: number): Work {
  const cases: Remembered[] = []
  const stopped = new AbortController()
  let acknowledged = 0
  const { promise: underWay, resolve: begun } = Promise.withResolvers<void>()
  const send = async (path: string, body: object): Promise<Response | undefined> =>
    fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'clew-request': 'test', ...cookieOf(token) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined)

  /** @returns the body where the write was acknowledged. */
  const write = async (known: Remembered, path: string, body: object, good: number) => {
    known.uncertain = true
    const answer = await send(path, body)
    if (answer === undefined) return undefined
    const text = await answer.text().catch(() => undefined)
    // A status whose body was cut off was not yet a promise that anybody could read.
    if (text === undefined) return undefined
    if (answer.status === 503) return undefined
    if (answer.status !== good)
      throw new WrongAnswer(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
    known.uncertain = false
    acknowledged += 1
    begun()
    return JSON.parse(text) as { id: string; version: number }
  }

  const oneCase = async (reference: string): Promise<void> => {
    const known: Remembered = { reference, version: 0, uncertain: false }
    cases.push(known)
    const taken = await write(
      known,
      '/cases/import',
      { text: smallCase({ reference }), fileName: 'x.yaml' },
      201,
    )
    if (taken === undefined) return
    known.id = taken.id
    known.version = 1
    for (let turn = 0; turn < changesPerCase && !stopped.signal.aborted; turn++) {
      const record = {
        id: evidenceOf(known.version + 1),
        kind: 'document',
        title: 'A register of workers',
        source: 'W1',
        derivedFrom: [],
        obtained: { how: 'search' },
        admissibility: { status: 'admissible' },
      }
      const changes = [{ kind: 'put-record', collection: 'evidence', record }]
      const changed = await write(
        known,
        `/cases/${taken.id}/changes`,
        { version: known.version, changes },
        200,
      )
      if (changed === undefined) return
      known.version = changed.version
    }
  }
  const one = async (name: number): Promise<void> => {
    for (let turn = 0; !stopped.signal.aborted; turn++) {
      await oneCase(`R${round} W${name} ${turn}`)
      // After a failure the server may be coming back: the next case finds out.
      if (cases.at(-1)?.uncertain === true) await pause(50)
    }
  }
  const all = Promise.all(Array.from({ length: writers }, (_, name) => one(name)))
  // Whoever stops the work hears of what went wrong in it.
  all.catch(() => stopped.abort()).finally(begun)
  return {
    cases,
    underWay,
    acknowledged: () => acknowledged,
    stop: async () => {
      stopped.abort()
      await all
    },
  }
}
