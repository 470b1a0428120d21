/** Opens a Word file and reads it back as a person would find it: paragraphs and tables in order, each with its direction. */
import { inflateRawSync } from 'node:zlib'

export type ReadRun = { readonly text: string; readonly rtl: boolean }
export type ReadParagraph = {
  readonly text: string
  readonly bidi: boolean
  readonly style: string
  readonly runs: readonly ReadRun[]
}
export type ReadTable = { readonly bidi: boolean; readonly rows: readonly (readonly string[])[] }
export type ReadDocx = {
  readonly paragraphs: readonly ReadParagraph[]
  readonly tables: readonly ReadTable[]
  readonly names: readonly string[]
}

export function openDocx(bytes: Buffer): ReadDocx {
  const files = unzip(bytes)
  const xml = files.get('word/document.xml')?.toString('utf8') ?? ''
  const tables = [...xml.matchAll(/<w:tbl>([\s\S]*?)<\/w:tbl>/g)].map(([, table = '']) => ({
    bidi: table.includes('<w:bidiVisual/>'),
    rows: [...table.matchAll(/<w:tr(?: [^>]*)?>([\s\S]*?)<\/w:tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>([\s\S]*?)<\/w:tc>/g)].map(([, cell = '']) => wordsOf(cell)),
    ),
  }))
  const paragraphs = [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)].map(([, inner = '']) => ({
    text: wordsOf(inner),
    bidi: /<w:bidi(?: w:val="true")?\/>/.test(inner),
    style: /<w:pStyle w:val="(\w+)"/.exec(inner)?.[1] ?? '',
    runs: [...inner.matchAll(/<w:r(?: [^>]*)?>([\s\S]*?)<\/w:r>/g)].map(([, run = '']) => ({
      text: wordsOf(run),
      rtl: /<w:rtl(?: w:val="true")?\/>/.test(run),
    })),
  }))
  return { paragraphs, tables, names: [...files.keys()] }
}

function wordsOf(xml: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<\/w:p>)/g)]
    .map(([, text, end]) => (end === undefined ? (text ?? '') : '\n'))
    .join('')
    .trimEnd()
    .replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '')
}

/** Walks the central directory (APPNOTE 4.3.12), because local headers need not say how long they are. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const count = bytes.readUInt16LE(end + 10)
  const files = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const method = bytes.readUInt16LE(at + 10)
    const packed = bytes.readUInt32LE(at + 20)
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const local = bytes.readUInt32LE(at + 42)
    const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0))
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + packed)
    files.set(path, method === 0 ? data : inflateRawSync(data))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}
