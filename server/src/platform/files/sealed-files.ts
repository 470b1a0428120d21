/** Writes and reads sealed files by their plain bytes: in pieces when they arrive, in ranges when somebody looks. */
import type { FileStore } from './file-store.ts'
import {
  BrokenFile,
  type ChunkSeal,
  chunkSize,
  chunksIn,
  fileMark,
  inChunks,
  openChunk,
  placeOf,
  plainIn,
  sealChunk,
  type SealedFile,
  sealedLength,
} from './sealed-chunks.ts'

/** More bytes came than the file was said to have. */
export class TooManyBytes extends Error {
  constructor() {
    super('More arrived than was announced')
    this.name = 'TooManyBytes'
  }
}

/** Plain bytes that are safely stored: whole chunks, or all. */
export async function storedOf(
  store: FileStore,
  { id, size }: Pick<SealedFile, 'id' | 'size'>,
): Promise<number> {
  return plainIn((await store.find(id))?.bytes ?? 0, size)
}

/**
 * Adds plain bytes from an offset that `storedOf` gave. Chunks are written whole, so that no nonce ever meets two texts; a rest that fills no chunk and
 * does not end the file is dropped, and the sender goes on from the offset that comes back.
 * @param seen is told the plain bytes that are stored, in order.
 * @throws TooManyBytes, and whatever the source throws; what had arrived in whole chunks stays.
 */
export async function appendPlain(
  store: FileStore,
  file: SealedFile,
  from: number,
  plain: AsyncIterable<Uint8Array>,
  seen: (bytes: Uint8Array) => void = () => undefined,
): Promise<number> {
  const sealed = async function* (): AsyncGenerator<Uint8Array> {
    if (from === 0) yield fileMark
    let at = from
    let open: { readonly seal: ChunkSeal; readonly parts: Uint8Array[]; size: number } | undefined
    const done = function* (chunk: NonNullable<typeof open>): Generator<Uint8Array> {
      yield* chunk.seal.end()
      for (const part of chunk.parts) seen(part)
    }
    for await (const piece of plain) {
      for (let rest = piece; rest.length > 0;) {
        const whole = Math.min(chunkSize, file.size - at)
        // The last chunk is held until the end, so that it is not stored where more comes than was announced.
        if (open?.size === whole) throw new TooManyBytes()
        open ??= { seal: sealChunk(file, at / chunkSize), parts: [], size: 0 }
        const part = rest.subarray(0, whole - open.size)
        open.seal.add(part)
        open.parts.push(part)
        open.size += part.length
        rest = rest.subarray(part.length)
        if (open.size < whole || at + whole === file.size) continue
        yield* done(open)
        at += whole
        open = undefined
      }
    }
    if (open !== undefined && at + open.size === file.size) yield* done(open)
  }
  if (from === file.size) {
    for await (const piece of plain) if (piece.length > 0) throw new TooManyBytes()
    return from
  }
  const begin = from === 0 ? 0 : placeOf(Math.ceil(from / chunkSize))
  return plainIn(await store.append(file.id, begin, sealed()), file.size)
}

/**
 * Plain bytes `from` up to, not including, `to`; each was authenticated before it is handed out.
 * @throws BrokenFile when what is stored is not what was sealed.
 */
export async function* readPlain(
  store: FileStore,
  file: SealedFile,
  from = 0,
  to: number = file.size,
): AsyncGenerator<Buffer> {
  if (to <= from) return
  const first = Math.floor(from / chunkSize)
  const end = Math.min(chunksIn(file.size), Math.ceil(to / chunkSize))
  const stop = Math.min(placeOf(end), sealedLength(file.size))
  let index = first
  for await (const sealed of inChunks(store.read(file.id, placeOf(first), stop))) {
    const plain = openChunk(file, index, sealed)
    const begin = index * chunkSize
    yield plain.subarray(Math.max(0, from - begin), Math.min(plain.length, to - begin))
    index += 1
  }
  if (index !== end) throw new BrokenFile('The file is shorter than what was sealed')
}
