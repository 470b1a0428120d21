/** Signed notes (c2sp.org/signed-note): a text, an empty line, and signature lines that strangers may be among. */
import { fromBase64, fromUint32, join, toBase64 } from '../bytes.ts'

export type SignatureLine = {
  readonly name: string
  readonly keyId: number
  /** What follows the key id. */
  readonly signature: Uint8Array
}
export type Note = {
  /** With its final newline, without the empty line: the bytes that are signed. */
  readonly text: string
  readonly signatures: readonly SignatureLine[]
}

/** As many lines as are looked at; a longer note is refused whole rather than read in part. */
export const mostSignatures = 64
const signatureLine = /^\u2014 (\S+) (\S+)$/u

/** A key name: no space of any script, no plus. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\p{White_Space}\p{Cc}]/u.test(name)

/** Undefined for what is no note. Nothing in it is to be believed before a signature was checked. */
export function readNote(note: string): Note | undefined {
  // eslint-disable-next-line no-control-regex -- the format forbids control characters
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.endsWith('\n')) return undefined
  const gap = note.lastIndexOf('\n\n')
  if (gap < 0) return undefined
  const lines = note.slice(gap + 2, -1).split('\n')
  if (lines.length > mostSignatures) return undefined
  const signatures: SignatureLine[] = []
  for (const line of lines) {
    const read = readSignatureLine(line)
    if (read === undefined) return undefined
    signatures.push(read)
  }
  return { text: note.slice(0, gap + 1), signatures }
}

/** One line without its newline. */
export function readSignatureLine(line: string): SignatureLine | undefined {
  const [, name = '', encoded = ''] = signatureLine.exec(line) ?? []
  const bytes = fromBase64(encoded)
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined
  return { name, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4) }
}

export function writeSignatureLine({ name, keyId, signature }: SignatureLine): string {
  return `\u2014 ${name} ${toBase64(join(fromUint32(keyId), signature))}\n`
}

/** @param text ends with a newline. */
export const writeNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(writeSignatureLine).join('')}`
