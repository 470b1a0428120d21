/** Opens a PDF of a stranger with everything switched off that could run, fetch or ask; its bytes come from us, piece by piece. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- an address that Vite makes
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { noteAnswer } from '../../../api/signed-out.ts'

pdfjs.GlobalWorkerOptions.workerSrc = worker

/** Each piece is an entry of the journal: large enough that these stay few, small enough for a slow line. */
const pieceSize = 512 * 1024
/** Pixels of one picture in the file; more is an attempt to use up the memory of whoever looks. */
const mostPixels = 100_000_000
const tries = 3

/** Why a PDF does not show: locked with a password, not a whole PDF, or its bytes did not come. */
export type PdfFault = 'locked' | 'broken' | 'lost'

export type OpenPdf = {
  readonly document: Promise<PDFDocumentProxy>
  /** Ends the worker and what is still on its way. */
  readonly close: () => void
}

class Pieces extends pdfjs.PDFDataRangeTransport {
  readonly #address: string
  readonly #onLost: () => void
  readonly #stop = new AbortController()

  constructor(address: string, size: number, onLost: () => void) {
    super(size, null)
    this.#address = address
    this.#onLost = onLost
  }

  override requestDataRange(begin: number, end: number): void {
    this.#piece(begin, end).then(
      (chunk) => this.onDataRange(begin, chunk),
      () => {
        if (!this.#stop.signal.aborted) this.#onLost()
      },
    )
  }

  override abort(): void {
    this.#stop.abort()
  }

  /** Lines break: a piece that did not come is asked for again. What the server refuses stays refused. */
  async #piece(begin: number, end: number, left = tries - 1): Promise<Uint8Array> {
    const { signal } = this.#stop
    const asked = { headers: { range: `bytes=${begin}-${end - 1}` }, signal }
    const answer = await fetch(this.#address, asked).catch(() => undefined)
    if (answer !== undefined) noteAnswer(this.#address, answer.status)
    if (answer !== undefined && answer.status !== 206)
      throw new Error(`a piece was answered with ${answer.status}`)
    const bytes = await answer?.arrayBuffer().catch(() => undefined)
    if (bytes?.byteLength === end - begin) return new Uint8Array(bytes)
    if (left === 0 || signal.aborted) throw new Error('a piece did not come')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return this.#piece(begin, end, left - 1)
  }
}

/** @param size in bytes. @param onLost called when a piece did not come, which the reader itself would wait for without end. */
export function openPdf(address: string, size: number, onLost: () => void): OpenPdf {
  const data = `/assets/pdf-${pdfjs.version}/`
  const pieces = new Pieces(address, size, onLost)
  const task = pdfjs.getDocument({
    range: pieces,
    rangeChunkSize: pieceSize,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: `${data}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${data}standard_fonts/`,
    wasmUrl: `${data}wasm/`,
    // The policy of our pages allows neither WebAssembly nor evaluated text; the decoders in JavaScript do the same, slower.
    useWasm: false,
    // A font that the file does not carry is taken from the machine of whoever looks, as every reader does.
    useSystemFonts: true,
    enableXfa: false,
    disableWorkerRendering: true,
    maxImageSize: mostPixels,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  return {
    document: task.promise,
    close: () => {
      pieces.abort()
      // What fails while it is being ended has nobody left to tell.
      task.destroy().catch(() => undefined)
    },
  }
}

export function faultOf(error: unknown): PdfFault {
  return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken'
}
