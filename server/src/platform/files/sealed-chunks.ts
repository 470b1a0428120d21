/**
 * How a file is sealed: chunks of 64 KiB, each AES-256-GCM (NIST SP 800-38D) with a random nonce under a key that seals this one file. File,
 * place and end are bound to each chunk, so that none can be exchanged, moved, left out or cut off; any can be opened without the others.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export const chunkSize = 64 * 1024
const nonceLength = 12
const tagLength = 16
const sealedChunk = chunkSize + nonceLength + tagLength
const cipher = 'aes-256-gcm'

/** First bytes of each file: what it is and in which version. */
export const fileMark = Buffer.from('clew-sealed-v1\n\n', 'latin1')

/** A file that is being sealed or opened: its name, its length in plain bytes, and its key. */
export type SealedFile = { readonly id: string; readonly size: number; readonly key: Uint8Array }

/** What is stored is not what was sealed. */
export class BrokenFile extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BrokenFile'
  }
}

/** The data key opens more than the file, so the file has a key derived from it (RFC 5869). */
export function sealedFile(id: string, size: number, dataKey: Uint8Array): SealedFile {
  return { id, size, key: new Uint8Array(hkdfSync('sha256', dataKey, '', 'clew/file/v1', 32)) }
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

/** @returns nonce, sealed text, tag. */
export function sealChunk(file: SealedFile, index: number, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength)
  const seal = createCipheriv(cipher, file.key, nonce, { authTagLength: tagLength })
  seal.setAAD(boundTo(file, index))
  return Buffer.concat([nonce, seal.update(plain), seal.final(), seal.getAuthTag()])
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

/** Cuts a stream of bytes, however it comes, into chunks of one length; the last may be shorter. */
export async function* inChunks(
  source: AsyncIterable<Uint8Array>,
  length: number = chunkSize,
): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const piece of source) {
    let rest = piece
    while (size + rest.length >= length) {
      const head = rest.subarray(0, length - size)
      yield Buffer.concat([...waiting, head])
      rest = rest.subarray(head.length)
      waiting = []
      size = 0
    }
    if (rest.length > 0) {
      waiting.push(rest)
      size += rest.length
    }
  }
  if (size > 0) yield Buffer.concat(waiting)
}

export const sealedChunkSize = sealedChunk
