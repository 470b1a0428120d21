/** Reads and writes the plain ustar format, so that a backup can be unpacked without Clew when there is no Clew. */

export type TarEntry = {
  readonly name: string
  readonly size: number
  /** Rights of a file, as in `0o600`. */
  readonly mode: number
  /** Must be read to its end before the next entry. */
  readonly content: AsyncIterable<Buffer>
}

/** The archive is not what the format says, or ends early. */
export class BrokenArchive extends Error {}

const block = 512
const largest = 8 ** 11 - 1

/** Text or bytes as one entry, padded to whole blocks. */
export function* wholeEntry(name: string, content: Buffer | string, mode = 0o600): Generator<Buffer> {
  const bytes = Buffer.from(content)
  yield entryHeader(name, bytes.length, mode)
  yield bytes
  yield padding(bytes.length)
}

/** @throws RangeError for a name or a size that the format cannot hold. */
export function entryHeader(name: string, size: number, mode = 0o600): Buffer {
  const header = Buffer.alloc(block)
  const { prefix, rest } = splitName(name)
  if (size > largest) throw new RangeError(`${name} is larger than a backup can hold`)
  header.write(rest, 0)
  header.write(octal(mode & 0o777, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(size, 12), 124)
  header.write(octal(0, 12), 136)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  header.write(prefix, 345)
  header.write(`${octal(sum(header), 7)} `, 148)
  return header
}

export const padding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block)
export const endOfArchive = (): Buffer => Buffer.alloc(2 * block)

/** Entry by entry, never more than one piece of one in memory. @throws BrokenArchive when the archive is not whole. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = byteReader(source)
  for (;;) {
    const header = await bytes.exactly(block)
    if (header.every((byte) => byte === 0)) break
    const claimed = number(header, 148, 8)
    header.fill(' ', 148, 156)
    if (claimed !== sum(header)) throw new BrokenArchive('a header of the archive is wrong')
    const size = number(header, 124, 12)
    let left = size
    const content = (async function* () {
      while (left > 0) {
        const piece = await bytes.some(left)
        left -= piece.length
        yield piece
      }
    })()
    const prefix = text(header, 345, 155)
    const name = `${prefix === '' ? '' : `${prefix}/`}${text(header, 0, 100)}`
    yield { name, size, mode: number(header, 100, 8), content }
    if (left > 0) throw new BrokenArchive('an entry of the archive was not read')
    await bytes.exactly(padding(size).length)
  }
  await bytes.exactly(block)
}

function byteReader(source: AsyncIterable<Uint8Array>) {
  const pieces = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const some = async (most: number): Promise<Buffer> => {
    while (held.length === 0) {
      const { done, value } = await pieces.next()
      if (done === true) throw new BrokenArchive('the archive ends early')
      held = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    }
    const piece = held.subarray(0, most)
    held = held.subarray(piece.length)
    return piece
  }
  const exactly = async (count: number): Promise<Buffer> => {
    const whole = Buffer.alloc(count)
    for (let at = 0; at < count;) at += (await some(count - at)).copy(whole, at)
    return whole
  }
  return { some, exactly }
}

function splitName(name: string): { prefix: string; rest: string } {
  if (Buffer.byteLength(name) <= 100) return { prefix: '', rest: name }
  for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)]
    if (Buffer.byteLength(rest) <= 100 && Buffer.byteLength(prefix) <= 155) return { prefix, rest }
  }
  throw new RangeError(`The name ${name} is too long for a backup`)
}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`
const sum = (header: Buffer): number => header.reduce((total, byte) => total + byte, 0)
const text = (header: Buffer, at: number, width: number): string =>
  header.toString('utf8', at, at + width).split('\0')[0] ?? ''
const number = (header: Buffer, at: number, width: number): number =>
  Number.parseInt(text(header, at, width), 8)
