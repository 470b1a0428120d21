/** People who send files while Clew is killed: each remembers what it was promised of each file. */
import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { beginFile, completeFile, hashOf, type Sender, sendPieceOf } from '../fixtures/send-file.ts'

/** What one sender knows of one file. */
export type SentFile = {
  readonly bytes: Buffer
  readonly sha256: string
  /** Absent while nobody acknowledged that it was begun; such a file is not remembered. */
  id?: string
  /** Bytes that were acknowledged. */
  received: number
  /** Its completion was acknowledged. */
  kept: boolean
  /** Its completion was asked for, and the answer never came. */
  uncertain: boolean
}

export type Sending = {
  readonly files: SentFile[]
  readonly stop: () => Promise<void>
  /** Settles when the first piece was acknowledged, or when the work ended without one. */
  readonly underWay: Promise<void>
}

const piece = 300_000

export function sendFiles(sender: Sender, people: number): Sending {
  const files: SentFile[] = []
  const stopped = new AbortController()
  const { promise: underWay, resolve: begun } = Promise.withResolvers<void>()
  const one = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const bytes = randomBytes(randomInt(50_000, 2_500_000))
      const file: SentFile = { bytes, sha256: hashOf(bytes), received: 0, kept: false, uncertain: false }
      await sendOne(file)
      if (!file.kept) await pause(200)
    }
  }
  const sendOne = async (file: SentFile): Promise<void> => {
    const id = (await beginFile(sender, file.bytes))?.id
    if (id === undefined) return
    file.id = id
    files.push(file)
    while (file.received < file.bytes.length) {
      if (stopped.signal.aborted) return
      const received = await sendPieceOf(sender, id, file.bytes, file.received, piece)
      if (received === undefined) return
      file.received = received
      begun()
    }
    file.uncertain = true
    file.kept = (await completeFile(sender, id)) !== undefined
    file.uncertain = !file.kept
  }
  const all = Promise.all(Array.from({ length: people }, one))
  all.catch(() => stopped.abort()).finally(begun)
  return {
    files,
    underWay,
    stop: async () => {
      stopped.abort()
      await all
    },
  }
}
