/** Makes a PDF of a document, in a thread of its own that goes away when nobody prints. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describeError, type Log } from '../log/log.ts'
import { Refusal } from '../refusal.ts'
import type { DocumentModel, Pdf } from './document.ts'
import { prepared } from './prepared.ts'
import type { Delivery, Order } from './typesetting.ts'

export type Press = {
  /** @throws Refusal `document-not-made` when the page cannot be set here, or takes longer than half a minute. */
  readonly pdf: (document: DocumentModel) => Promise<Pdf>
  /** Ends the thread; the next document starts another. */
  readonly close: () => Promise<void>
}

type Waiting = {
  readonly keep: (pdf: Pdf) => void
  readonly refuse: (reason: Refusal) => void
  readonly timer: NodeJS.Timeout
}

const patienceMs = 30_000
/** The fonts take about sixty megabytes of memory: they are not held for somebody who prints once a day. */
const restMs = 60_000

/** @param log hears why a page could not be set, without a word of the page. */
export function openPress(log?: Log): Press {
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let orders = 0
  const waiting = new Map<number, Waiting>()

  const settle = (id: number): Waiting | undefined => {
    const order = waiting.get(id)
    waiting.delete(id)
    clearTimeout(order?.timer)
    if (waiting.size === 0) resting = setTimeout(() => void close(), restMs).unref()
    return order
  }
  const close = async (): Promise<void> => {
    clearTimeout(resting)
    const ended = worker
    worker = undefined
    for (const id of waiting.keys()) settle(id)?.refuse(new Refusal('document-not-made'))
    clearTimeout(resting)
    await ended?.terminate()
  }
  const thread = (): Worker => {
    if (worker !== undefined) return worker
    const started = new Worker(join(import.meta.dirname, 'typesetting.ts'))
    started.unref()
    started.on('message', (delivery: Delivery) => {
      const order = settle(delivery.id)
      if ('fault' in delivery) {
        log?.error({ fault: delivery.fault.replaceAll(/`[^`]*`/g, '…').slice(0, 300) }, 'a page was not set')
        order?.refuse(new Refusal('document-not-made'))
      } else order?.keep({ bytes: Buffer.from(delivery.bytes), accessible: delivery.accessible })
    })
    // The thread could not start (its binary is not for this machine) or died: whoever waits is told.
    started.on('error', (error) => {
      log?.error({ error: describeError(error) }, 'the thread that sets pages ended')
      if (worker === started) void close()
    })
    worker = started
    return started
  }
  return {
    pdf: (document) => {
      clearTimeout(resting)
      const id = ++orders
      const { promise, resolve, reject } = Promise.withResolvers<Pdf>()
      const timer = setTimeout(() => void close(), patienceMs)
      waiting.set(id, { keep: resolve, refuse: reject, timer })
      const order: Order = { id, document: JSON.stringify(prepared(document)) }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread().postMessage(order)
      return promise
    },
    close,
  }
}
