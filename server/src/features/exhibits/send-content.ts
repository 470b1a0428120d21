/** Sends the bytes of an exhibit, for looking or for keeping, so that nothing in it can run in the name of Clew. */
import { Readable } from 'node:stream'
import type { viewExhibit } from '@clew/contract'
import { readPlain, sealedFile, type SealedFile } from '../../platform/files/index.ts'
import type { Answer, Call } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { viewerOf } from './content-type.ts'
import { findExhibit } from './list-exhibits.ts'
import { type ExhibitParts, refuseDestroyed } from './parts.ts'
import { rangeOf } from './range.ts'
import { refusalFor } from './receiving.ts'
import { openName } from './sealed-name.ts'

/**
 * A document of its own without an origin: no scripts, no forms, nothing loaded but itself. The styles are those that a browser puts
 * around a picture or a film that it shows alone.
 */
const sandbox = [
  'sandbox',
  "default-src 'none'",
  "img-src 'self'",
  "media-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** @throws Refusal `exhibit-not-found`, `exhibit-not-viewable`, `range-not-satisfiable`, `exhibit-damaged`, `exhibit-destroyed`, `record-erased`. */
export async function sendContent(
  {
    actor,
    params,
    range: header,
    enter,
  }: Pick<Call<typeof viewExhibit>, 'actor' | 'params' | 'range' | 'enter'>,
  as: 'view' | 'download',
  parts: ExhibitParts,
): Promise<Answer> {
  const { file, range, type, name, hash } = await enter(async ({ db, journal }) => {
    const { caseId, row, key } = await findExhibit(db, actor, params.id, params.exhibit, parts)
    refuseDestroyed(row)
    if (as === 'view' && viewerOf(row.type) === undefined)
      throw new Refusal('exhibit-not-viewable', { type: row.type })
    if (key === undefined) throw new Refusal('record-erased')
    const part = rangeOf(header, row.size)
    journal({
      action: as === 'view' ? 'exhibit.view' : 'exhibit.download',
      caseId,
      subject: `exhibit:${row.id}`,
      effect: 'read',
      detail: part.part ? { from: part.from, to: part.to } : {},
    })
    return {
      file: sealedFile(row.id, row.size, key),
      range: part,
      type: row.type,
      name: openName(key, caseId, row.id, row.sealedName),
      hash: row.sha256.toString('hex'),
    }
  })
  const { from, to, part } = range
  return {
    status: part ? 206 : 200,
    body: await opened(parts, file, from, to),
    headers: {
      'content-type':
        as === 'download'
          ? 'application/octet-stream'
          : type === 'text/plain'
            ? `${type}; charset=utf-8`
            : type,
      'content-length': String(to - from),
      'accept-ranges': 'bytes',
      ...(part ? { 'content-range': `bytes ${from}-${to - 1}/${file.size}` } : {}),
      etag: `"${hash}"`,
      'content-disposition': as === 'view' ? 'inline' : `attachment; ${fileName(name)}`,
      'content-security-policy': sandbox,
      'x-content-type-options': 'nosniff',
      ...(as === 'view' ? { 'x-frame-options': 'SAMEORIGIN' } : {}),
    },
  }
}

/** Opens the first bytes before anything is promised, so that a damaged file is refused in words and not cut off. */
async function opened(
  { store }: ExhibitParts,
  file: SealedFile,
  from: number,
  to: number,
): Promise<Readable> {
  const pieces = readPlain(store, file, from, to)
  const first = await pieces.next().catch((error: unknown) => {
    throw refusalFor(error)
  })
  return Readable.from(
    (async function* () {
      try {
        if (first.done !== true) yield first.value
        yield* pieces
      } finally {
        await pieces.return(undefined)
      }
    })(),
    { objectMode: false },
  )
}

/** A name for old programs, and the name itself for those that read RFC 8187; folders in it lead nowhere, and nothing turns its end around. */
function fileName(name: string): string {
  const shown = name.replaceAll(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
  const last = shown.split(/[/\\]/).at(-1)?.trim() || 'exhibit'
  const plain = last.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/^\.+/, '') || 'exhibit'
  const encoded = encodeURIComponent(last.toWellFormed()).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
