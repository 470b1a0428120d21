/** Puts a question to an authority of time over HTTP, as RFC 3161, section 3.4, has it. Only the hash leaves the house. */

const patience = 15_000
const largestAnswer = 64 * 1024

/** @throws Error in words for the operator when the authority cannot be reached or answers with something else. */
export async function askAuthority(url: string, query: Buffer): Promise<Buffer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: new Uint8Array(query),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || !type.startsWith('application/timestamp-reply')) {
    await response.body?.cancel()
    throw new Error(`The authority of time answered ${response.status} ${type}`.trim())
  }
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > largestAnswer) throw new Error('The authority of time answered with too much')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
