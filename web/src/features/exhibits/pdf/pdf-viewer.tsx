/** A PDF as pages to scroll through; where it cannot be shown, why, in words. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Skeleton } from '../../../design/skeleton.tsx'
import { useText } from '../../../i18n/use-text.ts'
import { announce } from '../../../routes/announcer.tsx'
import { PdfBar } from './pdf-bar.tsx'
import { faultOf, openPdf, type PdfFault } from './pdf-file.ts'
import { PdfPage, type Sheet } from './pdf-page.tsx'
import { useKeys } from './use-keys.ts'
import { usePages } from './use-pages.ts'
import { percentOf, scaleOf, stepFrom, type Zoom } from './zoom.ts'
import './pdf.css'

type PdfViewerProps = { source: string; size: number; name: string }
type Opened = { readonly pdf: PDFDocumentProxy; readonly sheet: Sheet }

export function PdfViewer(props: PdfViewerProps) {
  const [attempt, setAttempt] = useState(0)
  return <Attempt key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />
}

function Attempt({ source, size, name, onRetry }: PdfViewerProps & { onRetry: () => void }) {
  const text = useText()
  const [opened, setOpened] = useState<Opened>()
  const [fault, setFault] = useState<PdfFault>()
  useEffect(() => {
    let left = false
    const fail = (found: PdfFault) => {
      if (!left) setFault((known) => known ?? found)
    }
    const file = openPdf(source, size, () => fail('lost'))
    file.document.then(openedOf).then(
      (found) => {
        if (!left) setOpened(found)
      },
      (error: unknown) => fail(faultOf(error)),
    )
    return () => {
      left = true
      file.close()
    }
  }, [source, size])
  if (fault !== undefined)
    return (
      <div className="notice" data-kind="wrong" role="alert">
        {text(`exhibit.pdf.${fault}`)}
        {fault === 'lost' && (
          <span>
            <Button size="small" onPress={onRetry}>
              {text('action.retry')}
            </Button>
          </span>
        )}
      </div>
    )
  if (opened === undefined)
    return (
      <div role="status" aria-label={text('exhibit.pdf.opening')}>
        <Skeleton lines={6} />
      </div>
    )
  return <Pages {...opened} name={name} />
}

async function openedOf(pdf: PDFDocumentProxy): Promise<Opened> {
  const page = await pdf.getPage(1)
  return { pdf, sheet: page.getViewport({ scale: 1 }) }
}

/** Pages on each side of what is seen whose words are laid out, for the browser's own search. */
const readAround = 20

function Pages({ pdf, sheet, name }: Opened & { name: string }) {
  const text = useText()
  const view = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<Zoom>('width')
  const { current, from, to, width, goTo } = usePages(view, pdf.numPages)
  const scale = scaleOf(zoom, width, sheet.width)
  const turn = (page: number) => {
    goTo(page)
    const number = Math.min(Math.max(page, 1), pdf.numPages)
    announce(text('exhibit.pdf.page', { number, total: pdf.numPages }))
  }
  // Whoever looks closer stays on the page that they look at.
  const change = (next: Zoom) => {
    setZoom(next)
    requestAnimationFrame(() => goTo(current))
  }
  const zoomBy = (towards: 1 | -1) => change(stepFrom(scale, towards))
  useKeys(view, { dir: text.language.dir, turn: (by) => turn(current + by), zoom: zoomBy })
  return (
    <div className="stack-small">
      <PdfBar
        current={current}
        total={pdf.numPages}
        percent={percentOf(scale)}
        isFitted={zoom === 'width'}
        onPage={turn}
        onZoom={zoomBy}
        onFit={() => change('width')}
      />
      <div
        ref={view}
        className="pdf-view"
        dir="ltr"
        role="region"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={text('exhibit.pdf.pages', { name })}
      >
        <div>
          {' '}
          {width > 0 &&
            Array.from({ length: pdf.numPages }, (_, at) => at + 1).map((number) => (
              <PdfPage
                key={number}
                pdf={pdf}
                number={number}
                scale={scale}
                sheet={sheet}
                isNear={number >= from && number <= to}
                isRead={number >= from - readAround && number <= to + readAround}
              />
            ))}
        </div>{' '}
      </div>
      <p className="small soft">{text('exhibit.pdf.safe')}</p>
    </div>
  )
}
