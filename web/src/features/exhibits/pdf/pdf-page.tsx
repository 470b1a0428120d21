/** One page of a PDF: an empty sheet of the right size, drawn while it is near what is seen, its words kept once they are there. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useText } from '../../../i18n/use-text.ts'
import { drawPage, type Drawing, layText, wasStopped } from './draw-page.ts'

/** Width and height in units of the page. */
export type Sheet = { readonly width: number; readonly height: number }

type PdfPageProps = {
  pdf: PDFDocumentProxy
  number: number
  scale: number
  /** What is assumed until the page itself is asked. */
  sheet: Sheet
  isNear: boolean
  /** Whether the words are wanted, though the page is not near enough to be drawn. */
  isRead: boolean
}

export function PdfPage({ pdf, number, scale, sheet, isNear, isRead }: PdfPageProps) {
  const text = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const [page, setPage] = useState<PDFPageProxy>()
  const [failed, setFailed] = useState(false)
  const wanted = isNear || isRead
  useEffect(() => {
    if (!wanted || page !== undefined) return
    let left = false
    pdf.getPage(number).then(
      (found) => {
        if (!left) setPage(found)
      },
      () => {
        if (!left) setFailed(true)
      },
    )
    return () => {
      left = true
    }
  }, [pdf, number, wanted, page])
  useEffect(() => {
    const surface = canvas.current
    if (page === undefined || !isNear || surface === null) return
    const drawing = started(
      () => drawPage(page, surface, scale),
      () => setFailed(true),
    )
    return () => {
      drawing?.stop()
      // A canvas without pixels gives its memory back at once.
      surface.width = 0
      surface.height = 0
      page.cleanup()
    }
  }, [page, isNear, scale])
  useEffect(() => {
    const place = words.current
    if (page === undefined || place === null) return
    // A page whose words cannot be read still shows as a picture.
    const reading = started(
      () => layText(page, place),
      () => undefined,
    )
    return () => {
      reading?.stop()
      place.replaceChildren()
    }
  }, [page])
  const view = page?.getViewport({ scale: 1 }) ?? sheet
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    inlineSize: `${view.width * scale}px`,
    blockSize: `${view.height * scale}px`,
    '--total-scale-factor': scale * (page?.userUnit ?? 1),
  }
  return (
    <div
      className="pdf-page"
      role="group"
      aria-label={text('exhibit.pdf.page', { number, total: pdf.numPages })}
      data-page={number}
      style={style}
    >
      {isNear && <canvas ref={canvas} aria-hidden="true" />}
      <div ref={words} className="pdf-words" />
      {failed && (
        <p className="notice" data-kind="wrong" dir={text.language.dir}>
          {text('exhibit.pdf.page-broken', { number })}
        </p>
      )}
    </div>
  )
}

function started(begin: () => Drawing, onFault: () => void): Drawing | undefined {
  try {
    const drawing = begin()
    drawing.done.catch((error: unknown) => {
      if (!wasStopped(error)) onFault()
    })
    return drawing
  } catch {
    onFault()
    return undefined
  }
}
