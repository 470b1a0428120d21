/** As much of DER (X.690) as a time stamp needs: a few values to write, and a walk through what an authority answers. */

const tags = { boolean: 0x01, integer: 0x02, octets: 0x04, none: 0x05, oid: 0x06, sequence: 0x30 } as const

function lengthBytes(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length)
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Buffer.of(0x80 | bytes.length, ...bytes)
}

const write = (tag: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(tag), lengthBytes(content.length), content])

export const sequence = (...parts: readonly Uint8Array[]): Buffer =>
  write(tags.sequence, Buffer.concat([...parts]))
export const octets = (bytes: Uint8Array): Buffer => write(tags.octets, bytes)
export const yes = (): Buffer => write(tags.boolean, Buffer.of(0xff))
export const none = (): Buffer => write(tags.none, Buffer.alloc(0))
/** From the bytes of the identifier as they are encoded. */
export const oid = (hex: string): Buffer => write(tags.oid, Buffer.from(hex, 'hex'))

/** A whole number that is not negative, from its bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const from = bytes.findIndex((byte) => byte !== 0)
  const least = from < 0 ? Buffer.of(0) : Buffer.from(bytes.subarray(from))
  return write(tags.integer, (least[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), least]) : least)
}

/** One value with its tag; `parts` are the values inside it, where it is made of such. */
export type Der = { readonly tag: number; readonly content: Buffer; readonly parts: readonly Der[] }

/** Undefined when the bytes are no DER, or have something behind it. */
export function readDer(bytes: Buffer): Der | undefined {
  const read = readOne(bytes, 0, 0)
  return read?.end === bytes.length ? read.value : undefined
}

const deepest = 40

function readOne(bytes: Buffer, at: number, depth: number): { value: Der; end: number } | undefined {
  const tag = bytes[at]
  const first = bytes[at + 1]
  // Tags of several bytes and lengths without an end are not used by what we read.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || first === 0x80 || depth > deepest)
    return undefined
  const more = first < 0x80 ? 0 : first & 0x7f
  if (more > 4 || at + 2 + more > bytes.length) return undefined
  const length = more === 0 ? first : bytes.readUIntBE(at + 2, more)
  const begin = at + 2 + more
  const end = begin + length
  if (end > bytes.length) return undefined
  const content = bytes.subarray(begin, end)
  const made = (tag & 0x20) !== 0
  const parts = made ? readAll(content, depth + 1) : []
  return parts === undefined ? undefined : { value: { tag, content, parts }, end }
}

function readAll(bytes: Buffer, depth: number): Der[] | undefined {
  const parts: Der[] = []
  for (let at = 0; at < bytes.length;) {
    const next = readOne(bytes, at, depth)
    if (next === undefined) return undefined
    parts.push(next.value)
    at = next.end
  }
  return parts
}
