/** Shows a file so that nothing in it can run: pictures, sound and film as such, PDF and text in a frame without any right. */
import type { Exhibit } from '@clew/contract'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { useText } from '../../i18n/use-text.ts'
import { addressOf } from './exhibit-queries.ts'

/**
 * Chromium and what is made from it show no PDF in a frame without rights, and say instead that they blocked the page. Giving the frame
 * rights would let the file run its own scripts.
 */
function showsPdfInFrame(): boolean {
  const { userAgentData } = navigator as { userAgentData?: { brands?: readonly { brand: string }[] } }
  const isChromium = userAgentData?.brands?.some(({ brand }) => brand === 'Chromium') === true
  return navigator.pdfViewerEnabled && !isChromium
}

type ExhibitViewerProps = { caseId: string; exhibit: Exhibit; onClose: () => void }

export function ExhibitViewer({ caseId, exhibit, onClose }: ExhibitViewerProps) {
  const text = useText()
  const { id, name, viewer } = exhibit
  const [failed, setFailed] = useState(false)
  const source = addressOf(caseId, id, 'view')
  const fail = () => setFailed(true)
  const framed = viewer === 'text' || (viewer === 'pdf' && showsPdfInFrame())
  return (
    <Dialog title={name} isOpen onClose={onClose}>
      <div className="stack-small viewer">
        {viewer === 'image' && <img src={source} alt={text('exhibit.image-of', { name })} onError={fail} />}
        {viewer === 'audio' && (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- an exhibit is shown as it is
          <audio src={source} controls aria-label={name} onError={fail} />
        )}
        {viewer === 'video' && (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- an exhibit is shown as it is
          <video src={source} controls aria-label={name} onError={fail} />
        )}
        {framed && <iframe src={source} title={name} sandbox="" referrerPolicy="no-referrer" />}
        {viewer === 'pdf' && (
          <p className="small soft">{text(framed ? 'exhibit.pdf.maybe' : 'exhibit.pdf.not')}</p>
        )}
        {failed && (
          <p className="notice" data-kind="wrong" role="alert">
            {text('exhibit.view.failed')}
          </p>
        )}
        <div className="row">
          <a className="button" href={addressOf(caseId, id, 'file')} download={name}>
            {text('exhibit.download')}
          </a>
          <Button onPress={onClose}>{text('action.close')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
