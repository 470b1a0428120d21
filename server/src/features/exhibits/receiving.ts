/** Files as they arrive: one writer each, and the hash computed on the way so that a large file is not read twice. */
import { createHash, type Hash } from 'node:crypto'
import {
  appendPlain,
  BrokenFile,
  type FileStore,
  readPlain,
  type SealedFile,
  storedOf,
  TooManyBytes,
} from '../../platform/files/index.ts'
import { Refusal } from '../../platform/refusal.ts'

export type Receiving = {
  /**
   * Adds bytes behind those that are stored. @returns how many are stored now.
   * @throws Refusal `upload-offset-differs`, `upload-exceeds-size`, `upload-busy`.
   */
  readonly append: (file: SealedFile, from: number, plain: AsyncIterable<Uint8Array>) => Promise<number>
  /** SHA-256 of a file that is all there. @throws Refusal `exhibit-damaged` when what is stored does not open. */
  readonly digest: (file: SealedFile) => Promise<Buffer>
  /** Does something while nobody writes to the file. @throws Refusal `upload-busy`. */
  readonly alone: <T>(id: string, work: () => Promise<T>) => Promise<T>
  readonly forget: (id: string) => void
}

/** Hashes under way that are remembered; those that are not are computed by reading. */
const remembered = 200

export function openReceiving(store: FileStore): Receiving {
  const busy = new Set<string>()
  const hashes = new Map<string, { hash: Hash; at: number }>()
  const alone: Receiving['alone'] = async (id, work) => {
    if (busy.has(id)) throw new Refusal('upload-busy')
    busy.add(id)
    try {
      return await work()
    } finally {
      busy.delete(id)
    }
  }
  const remember = (id: string): { hash: Hash; at: number } => {
    const fresh = { hash: createHash('sha256'), at: 0 }
    hashes.set(id, fresh)
    for (const oldest of hashes.keys()) {
      if (hashes.size <= remembered) break
      hashes.delete(oldest)
    }
    return fresh
  }
  const append: Receiving['append'] = async (file, from, plain) => {
    const stored = await storedOf(store, file)
    if (from !== stored) throw new Refusal('upload-offset-differs', { from, received: stored })
    const known = hashes.get(file.id)
    const running = stored === 0 ? remember(file.id) : known?.at === stored ? known : undefined
    const seen = (chunk: Uint8Array): void => {
      if (running === undefined) return
      running.hash.update(chunk)
      running.at += chunk.length
    }
    try {
      return await appendPlain(store, file, from, plain, seen)
    } catch (error) {
      if (error instanceof TooManyBytes) throw new Refusal('upload-exceeds-size', { size: file.size })
      // Nobody is there any more to be told; what arrived is kept.
      if (hungUp(error)) return storedOf(store, file)
      throw error
    } finally {
      if (running !== undefined && running.at !== (await storedOf(store, file))) hashes.delete(file.id)
    }
  }
  return {
    alone,
    append: (file, from, plain) => alone(file.id, () => append(file, from, plain)),
    digest: async (file) => {
      const known = hashes.get(file.id)
      if (known?.at === file.size) return known.hash.copy().digest()
      return digestOf(store, file)
    },
    forget: (id) => void hashes.delete(id),
  }
}

/** By reading the whole file. @throws Refusal `exhibit-damaged`. */
export async function digestOf(store: FileStore, file: SealedFile): Promise<Buffer> {
  const hash = createHash('sha256')
  try {
    for await (const part of readPlain(store, file)) hash.update(part)
  } catch (error) {
    throw refusalFor(error)
  }
  return hash.digest()
}

/** A file that is gone or does not open is no fault of whoever asks, nor one of ours to hide. */
export function refusalFor(error: unknown): unknown {
  const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return error instanceof BrokenFile || gone ? new Refusal('exhibit-damaged') : error
}

const hungUp = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')
