/** Draws one page: a picture on a canvas, and over it the words of the page, invisible, to be selected, found and read aloud. */
import type { PDFPageProxy } from 'pdfjs-dist'
import { AnnotationMode, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Browsers refuse larger canvases, and a page of a stranger decides how large it is. */
const mostPixels = 16_000_000

export type Drawing = { readonly done: Promise<void>; readonly stop: () => void }

/** @param scale CSS pixels for one unit of the page. */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number): Drawing {
  const plain = page.getViewport({ scale })
  const wanted = Math.min(globalThis.devicePixelRatio, 3)
  const fine = Math.min(wanted, Math.sqrt(mostPixels / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale: scale * fine })
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  // Marks, stamps and links are drawn as they look. Nothing lies over them, so there is nothing to follow.
  const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE })
  return { done: task.promise, stop: () => task.cancel() }
}

export function layText(page: PDFPageProxy, container: HTMLElement): Drawing {
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container,
    viewport: page.getViewport({ scale: 1 }),
  })
  return { done: layer.render().then(() => undefined), stop: () => layer.cancel() }
}

/** Whether a drawing was only stopped, because somebody went on to another page. */
export function wasStopped(error: unknown): boolean {
  return error instanceof Error && /^(RenderingCancelled|Abort)Exception$/.test(error.name)
}
