/** Takes the next bytes of a file, sealed before they touch the disk. */
import { pieceLimit, type sendPiece as endpoint } from '@clew/contract'
import type { Call } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findUpload } from './find-upload.ts'
import type { ExhibitParts } from './parts.ts'

/**
 * The door is closed again before the bytes are read: no transaction stays open for as long as a line is slow.
 * @throws Refusal `upload-not-found`, `upload-offset-differs`, `upload-exceeds-size`, `upload-busy`, `body-too-large`.
 */
export async function sendPiece(
  { actor, params, query: { from }, stream, length, enter }: Call<typeof endpoint>,
  parts: ExhibitParts,
): Promise<{ received: number }> {
  if (length !== undefined && length > pieceLimit) throw new Refusal('body-too-large', { limit: pieceLimit })
  const { file } = await enter(async ({ db, journal }) => {
    const found = await findUpload(db, actor, params.id, params.upload, parts)
    const { caseId, row } = found
    const subject = `exhibit:${row.id}`
    journal({ action: 'exhibit.receive', caseId, subject, effect: 'change', detail: { from } })
    return found
  })
  return { received: await parts.receiving.append(file, from, atMost(stream)) }
}

/** For whoever does not say how much will come. */
async function* atMost(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > pieceLimit) throw new Refusal('body-too-large', { limit: pieceLimit })
    yield piece
  }
}
