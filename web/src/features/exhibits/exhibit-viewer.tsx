/** Shows a file so that nothing in it can run: pictures, sound and film as such, PDF drawn by us, text in a frame without any right. */
import type { Exhibit } from '@clew/contract'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { addressOf } from './exhibit-queries.ts'

/** Large, and needed for this one kind of file. */
const PdfViewer = lazy(() => import('./pdf/pdf-viewer.tsx').then((module) => ({ default: module.PdfViewer })))

type ExhibitViewerProps = { caseId: string; exhibit: Exhibit; onClose: () => void }

export function ExhibitViewer({ caseId, exhibit, onClose }: ExhibitViewerProps) {
  const text = useText()
  const { id, name, size, viewer } = exhibit
  const [failed, setFailed] = useState(false)
  const source = addressOf(caseId, id, 'view')
  const fail = () => setFailed(true)
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
        {viewer === 'text' && <iframe src={source} title={name} sandbox="" referrerPolicy="no-referrer" />}
        {viewer === 'pdf' && (
          <Suspense fallback={<Skeleton lines={6} />}>
            <PdfViewer source={source} size={size} name={name} />
          </Suspense>
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
