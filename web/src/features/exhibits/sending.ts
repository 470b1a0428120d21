/** Files on their way to the server: one after another, in pieces, gone on with from what the server has stored, whatever breaks. */
import type { Exhibit, Upload } from '@clew/contract'
import { type Problem, problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { putPiece } from './put-piece.ts'

export type SendingState =
  | 'queued'
  | 'reading'
  | 'sending'
  | 'waiting'
  | 'paused'
  | 'completing'
  | 'failed'
  | 'done'

export type Sending = {
  readonly key: string
  readonly caseId: string
  readonly evidence: string
  readonly name: string
  readonly size: number
  /** Bytes that the server has, and those on their way to it. */
  readonly sent: number
  readonly state: SendingState
  readonly problem?: Problem
  readonly exhibit?: Exhibit
}

type Task = Sending & { readonly file: Blob; readonly upload?: string; readonly stop?: AbortController }

/** Larger files are not held in memory for a hash; the server computes it on arrival and shows it. */
const hashedHere = 64 * 1024 * 1024
const pauses = [1, 2, 4, 8, 15, 30] as const

let tasks: readonly Task[] = []
const listeners = new Set<() => void>()
/** Told of each file that arrived, wherever its reader is by then. */
const arrivals = new Set<(done: Sending) => void>()

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const onArrival = (listener: (done: Sending) => void): (() => void) => {
  arrivals.add(listener)
  return () => void arrivals.delete(listener)
}
export const sendings = (): readonly Sending[] => tasks

const find = (key: string) => tasks.find((one) => one.key === key)
function note(key: string, change: Partial<Task>): void {
  tasks = tasks.map((one) => (one.key === key ? { ...one, ...change } : one))
  for (const listener of listeners) listener()
}

const busy: readonly SendingState[] = ['reading', 'sending', 'waiting', 'completing']
export const isUnderWay = ({ state }: Sending): boolean => state === 'queued' || busy.includes(state)

/** Puts a file into the queue. @param upload what the server already has of it, from before a break. */
export function sendFile(file: File, to: { caseId: string; evidence: string }, upload?: Upload): void {
  const task: Task = {
    ...to,
    key: crypto.randomUUID(),
    name: file.name,
    size: file.size,
    sent: upload?.received ?? 0,
    state: 'queued',
    file,
    ...(upload === undefined ? {} : { upload: upload.id }),
  }
  tasks = [...tasks, task]
  note(task.key, {})
  next()
}

export function pause(key: string): void {
  const task = find(key)
  note(key, { state: 'paused' })
  task?.stop?.abort()
  next()
}

export function goOn(key: string): void {
  const task = find(key)
  if (task === undefined || (isUnderWay(task) && task.state !== 'waiting')) return
  task.stop?.abort()
  tasks = tasks.map(({ problem: _problem, ...one }) => (one.key === key ? { ...one, state: 'queued' } : one))
  note(key, {})
  next()
}

/** Takes a file out of the list, and what arrived of it off the server. */
export async function giveUp(key: string): Promise<void> {
  const task = find(key)
  tasks = tasks.filter((one) => one.key !== key)
  for (const listener of listeners) listener()
  task?.stop?.abort()
  next()
  if (task?.upload !== undefined && task.state !== 'done') await forget(task.caseId, task.upload)
}

export const forget = (caseId: string, upload: string): Promise<unknown> =>
  request(`/cases/${caseId}/uploads/${upload}`, { method: 'DELETE' })

function next(): void {
  if (tasks.some(({ state }) => busy.includes(state))) return
  const task = tasks.find(({ state }) => state === 'queued')
  if (task !== undefined) void run(task.key)
}

async function run(key: string): Promise<void> {
  const stop = new AbortController()
  note(key, { stop, state: 'reading' })
  for (let attempt = 0; find(key)?.stop === stop && !stop.signal.aborted; attempt += 1) {
    const before = find(key)?.sent ?? 0
    try {
      const exhibit = await sendAll(key, stop.signal)
      note(key, { state: 'done', exhibit, sent: exhibit.size })
      const done = find(key)
      if (done !== undefined) for (const listener of arrivals) listener(done)
      break
    } catch (error) {
      if (stop.signal.aborted) break
      const problem = problemOf(error)
      if (!passes(problem)) {
        note(key, { state: 'failed', problem })
        break
      }
      // What moved on since the last break begins its pauses anew.
      if ((find(key)?.sent ?? 0) > before) attempt = 0
      note(key, { state: 'waiting', problem })
      await rest(pauses[Math.min(attempt, pauses.length - 1)] ?? 30, stop.signal)
    }
  }
  next()
}

/** What is over by itself: a line that broke, a server that starts again, another window that sends the same piece. */
const passes = ({ code, status }: Problem) =>
  status === 0 || status >= 500 || code === 'upload-busy' || code === 'upload-offset-differs'

function rest(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      signal.removeEventListener('abort', go)
      resolve()
    }
    const timer = setTimeout(go, seconds * 1000)
    addEventListener('online', go)
    signal.addEventListener('abort', go)
  })
}

async function sendAll(key: string, signal: AbortSignal): Promise<Exhibit> {
  const task = find(key)
  if (task === undefined) throw new DOMException('Given up', 'AbortError')
  const { caseId, file } = task
  const at = `/cases/${caseId}/uploads`
  let upload: Upload
  if (task.upload === undefined) {
    const sha256 = await hashOf(file)
    const body = {
      evidence: task.evidence,
      name: task.name,
      size: file.size,
      ...(sha256 === undefined ? {} : { sha256 }),
    }
    upload = await request<Upload>(at, { method: 'POST', body, signal })
    note(key, { upload: upload.id })
  } else upload = await request<Upload>(`${at}/${task.upload}`, { signal })
  signal.throwIfAborted()
  const { id, pieceSize } = upload
  let { received } = upload
  note(key, { state: 'sending', sent: received })
  while (received < file.size) {
    const from = received
    received = await putPiece({
      path: `${at}/${id}?from=${from}`,
      bytes: file.slice(from, from + pieceSize),
      signal,
      onProgress: (part) => note(key, { sent: Math.min(from + part, file.size) }),
    })
    note(key, { sent: received })
  }
  note(key, { state: 'completing' })
  return request<Exhibit>(`${at}/${id}/complete`, { method: 'POST', signal })
}

async function hashOf(file: Blob): Promise<string | undefined> {
  // Browsers offer it to pages from a safe address only, and cannot compute it in parts.
  if (file.size > hashedHere || !globalThis.isSecureContext) return undefined
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
