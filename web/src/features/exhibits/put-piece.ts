/** Sends one piece of a file; the only request that tells while it runs how far it is, which `fetch` cannot. */
import { i18n } from '@lingui/core'
import { ProblemError, readProblem } from '../../api/problem.ts'
import { noteAnswer } from '../../api/signed-out.ts'

type Piece = {
  path: string
  bytes: Blob
  signal: AbortSignal
  /** Bytes of this piece that have left the browser. */
  onProgress: (sent: number) => void
}

/** Bytes of the whole file that the server has stored. @throws ProblemError; DOMException `AbortError` when it was stopped. */
export function putPiece({ path, bytes, signal, onProgress }: Piece): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    const stop = () => sending.abort()
    sending.open('PUT', `/api${path}`)
    sending.setRequestHeader('content-type', 'application/octet-stream')
    sending.setRequestHeader('accept-language', i18n.locale)
    sending.setRequestHeader('clew-request', 'web')
    sending.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    sending.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')))
    sending.addEventListener('error', () =>
      reject(new ProblemError({ code: 'unreachable', status: 0, params: {}, errors: [], extra: {} })),
    )
    sending.addEventListener('load', () => {
      const { status } = sending
      noteAnswer(path, status)
      const body = parsed(sending.responseText)
      if (status !== 200) reject(new ProblemError(readProblem(status, body)))
      else resolve((body as { received: number }).received)
    })
    sending.addEventListener('loadend', () => signal.removeEventListener('abort', stop))
    if (signal.aborted) reject(new DOMException('Stopped', 'AbortError'))
    else {
      signal.addEventListener('abort', stop)
      sending.send(bytes)
    }
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
