/**
 * How a file is sealed: chunks of 64 KiB, each AES-256-GCM (NIST SP 800-38D) with a random nonce under a key that seals this one file. File,
 * place and end are bound to each chunk, so that none can be exchanged, moved, left out or cut off; any can be opened without the others.
 */
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

export const chunkSize = 64 * 1024
const nonceLength = 12
const tagLength = 16
const sealedChunk = chunkSize + nonceLength + tagLength
const cipher = 'aes-256-gcm'

/** First bytes of each file: what it is and in which version. */
export const fileMark = Buffer.from('clew-sealed-v1\n\n', 'latin1')

/** A file that is being sealed or opened: its name, its length in plain bytes, and its key. */
export type SealedFile = { readonly id: string; readonly size: number; readonly key: KeyObject }

/** What is stored is not what was sealed. */
export class BrokenFile extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BrokenFile'
  }
}

/** The data key opens more than the file, so the file has a key derived from it (RFC 5869). */
export function sealedFile(id: string, size: number, dataKey: Uint8Array): SealedFile {
  return {
    id,
    size,
    key: createSecretKey(new Uint8Array(hkdfSync('sha256', dataKey, '', 'clew/file/v1', 32))),
  }
}

export const chunksIn = (size: number): number => Math.ceil(size / chunkSize)

/** Where a chunk begins in the sealed file. */
export const placeOf = (index: number): number => fileMark.length + index * sealedChunk

/** Length of the whole sealed file. */
export const sealedLength = (size: number): number =>
  fileMark.length + size + chunksIn(size) * (nonceLength + tagLength)

/** Plain bytes in the whole chunks of a sealed file that is this long; a torn chunk at its end counts for nothing. */
export function plainIn(sealedBytes: number, size: number): number {
  if (sealedBytes >= sealedLength(size)) return size
  return Math.max(0, Math.floor((sealedBytes - fileMark.length) / sealedChunk)) * chunkSize
}

function boundTo({ id, size }: SealedFile, index: number): Buffer {
  const last = index === chunksIn(size) - 1
  return Buffer.from(`clew/file-chunk/v1\n${id}\n${index}\n${last ? 'last' : 'more'}\n`, 'utf8')
}

/** A chunk that is being sealed as its bytes come. */
export type ChunkSeal = {
  readonly add: (plain: Uint8Array) => void
  /** Nonce, sealed text, tag: in the parts in which they were made, because to join them would copy every byte once more. */
  readonly end: () => readonly Uint8Array[]
}

export function sealChunk(file: SealedFile, index: number): ChunkSeal {
  const nonce = randomBytes(nonceLength)
  const seal = createCipheriv(cipher, file.key, nonce, { authTagLength: tagLength })
  seal.setAAD(boundTo(file, index))
  const parts: Uint8Array[] = [nonce]
  return {
    add: (plain) => void parts.push(seal.update(plain)),
    end: () => {
      seal.final()
      return [...parts, seal.getAuthTag()]
    },
  }
}

/** @throws BrokenFile when a single bit is another. */
export function openChunk(file: SealedFile, index: number, sealed: Uint8Array): Buffer {
  if (sealed.length <= nonceLength + tagLength) throw new BrokenFile('A chunk is cut short')
  const open = createDecipheriv(cipher, file.key, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
  open.setAAD(boundTo(file, index))
  open.setAuthTag(sealed.subarray(-tagLength))
  const plain = open.update(sealed.subarray(nonceLength, -tagLength))
  try {
    open.final()
  } catch {
    throw new BrokenFile(`Chunk ${index} is not what was sealed`)
  }
  return plain
}

/**
 * Cuts what is read into sealed chunks; the last may be shorter. What lies whole in a piece is handed out as it lies there, and is good
 * until the next is asked for.
 */
export async function* inChunks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const piece of source) {
    let rest = waiting.length === 0 ? piece : Buffer.concat([waiting, piece])
    for (; rest.length >= sealedChunk; rest = rest.subarray(sealedChunk)) yield rest.subarray(0, sealedChunk)
    // Copied: whoever reads may use the place of the piece again.
    waiting = Buffer.from(rest)
  }
  if (waiting.length > 0) yield waiting
}

/** How much is read at once: whole chunks, so that none has to be put together. */
export const oneRead = 16 * sealedChunk
