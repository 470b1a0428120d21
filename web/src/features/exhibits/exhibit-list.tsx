/** The files of an item: what each is, that it is what arrived, and when an authority of time saw it. */
import type { Exhibit } from '@clew/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useOpenCase } from '../case-file/case-context.ts'
import { momentIn } from '../sign-in/moment.ts'
import { addressOf, exhibitsQuery } from './exhibit-queries.ts'
import { fileSize } from './file-size.ts'

const Viewer = lazy(() =>
  import('./exhibit-viewer.tsx').then((module) => ({ default: module.ExhibitViewer })),
)

export function ExhibitList({ caseId, item }: { caseId: string; item: string }) {
  const text = useText()
  const list = useQuery(exhibitsQuery(caseId, item))
  const [viewed, setViewed] = useState<Exhibit>()
  if (list.isPending) return <Skeleton lines={1} />
  if (list.isError)
    return <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  return (
    <>
      {list.data.length === 0 && <p className="soft small">{text('exhibit.none')}</p>}
      <ul className="exhibit-list">
        {list.data.map((exhibit) => (
          <ExhibitCard key={exhibit.id} caseId={caseId} exhibit={exhibit} onView={() => setViewed(exhibit)} />
        ))}
      </ul>
      {viewed !== undefined && (
        <Suspense fallback={null}>
          <Viewer caseId={caseId} exhibit={viewed} onClose={() => setViewed(undefined)} />
        </Suspense>
      )}
    </>
  )
}

type ExhibitCardProps = { caseId: string; exhibit: Exhibit; onView: () => void }

function ExhibitCard({ caseId, exhibit, onView }: ExhibitCardProps) {
  const text = useText()
  const { abilities } = useOpenCase()
  const client = useQueryClient()
  const language = text.language.code
  const { id, size, type, sha256, damaged, destroyed, checked, viewer, addedBy, added } = exhibit
  const name = destroyed === undefined ? exhibit.name : text('exhibit.destroyed.name')
  const ask = useMutation({
    mutationFn: (step: 'check' | 'stamp') =>
      request<Exhibit>(`/cases/${caseId}/exhibits/${id}/${step}`, { method: 'POST' }),
    onSuccess: (found, step) => {
      void client.invalidateQueries({ queryKey: exhibitsQuery(caseId, exhibit.evidence).queryKey })
      void client.invalidateQueries({ queryKey: ['custody', caseId] })
      void client.invalidateQueries({ queryKey: ['assessment', caseId] })
      if (step === 'check') announce(text(found.damaged === undefined ? 'exhibit.whole' : 'exhibit.damaged'))
    },
  })
  const mayView = abilities['viewExhibit'] === true && destroyed === undefined
  return (
    <li
      className="exhibit"
      data-damaged={damaged !== undefined || undefined}
      data-destroyed={destroyed !== undefined || undefined}
    >
      <div className="exhibit-head">
        <bdi className="upload-name">{name}</bdi>
        <span className="small soft dotted">
          <span>{fileSize(size, language)}</span>
          <bdi>{type}</bdi>
        </span>
      </div>
      <Hash sha256={sha256} />
      <p className="small soft">
        {text('exhibit.added', { name: addedBy.name, at: momentIn(language, added) })}
      </p>
      <StampLine caseId={caseId} exhibit={exhibit} />
      {destroyed !== undefined && (
        <p className="exhibit-destroyed small">
          <span aria-hidden="true">✕</span> {text('exhibit.destroyed', { at: momentIn(language, destroyed) })}
        </p>
      )}
      {damaged !== undefined ? (
        <p className="exhibit-damaged small" role="alert">
          <span aria-hidden="true">✕</span>{' '}
          {text('exhibit.damaged-since', { at: momentIn(language, damaged) })}
        </p>
      ) : (
        checked !== undefined && (
          <p className="small soft">{text('exhibit.checked', { at: momentIn(language, checked) })}</p>
        )
      )}
      {mayView && (
        <div className="row no-print">
          {viewer !== undefined && (
            <Button size="small" aria-label={text('exhibit.view.of', { name })} onPress={onView}>
              {text('exhibit.view')}
            </Button>
          )}
          <a
            className="button"
            data-size="small"
            href={addressOf(caseId, id, 'file')}
            download={name}
            aria-label={text('exhibit.download.of', { name })}
          >
            {text('exhibit.download')}
          </a>
          <Button
            size="small"
            kind="quiet"
            isDisabled={ask.isPending}
            aria-label={text('exhibit.check.of', { name })}
            onPress={() => ask.mutate('check')}
          >
            {text('exhibit.check')}
          </Button>
          {exhibit.stamp.state === 'waiting' && abilities['addExhibit'] === true && (
            <Button size="small" kind="quiet" isDisabled={ask.isPending} onPress={() => ask.mutate('stamp')}>
              {text('exhibit.stamp.again')}
            </Button>
          )}
        </div>
      )}
      {ask.isError && <ProblemNotice problem={problemOf(ask.error)} />}
    </li>
  )
}

/** Short to look at, whole to copy and to listen to. */
function Hash({ sha256 }: { sha256: string }) {
  const text = useText()
  const copy = () =>
    navigator.clipboard.writeText(sha256).then(
      () => announce(text('exhibit.hash.copied')),
      () => announce(text('exhibit.hash.not-copied')),
    )
  return (
    <details className="exhibit-hash small">
      <summary>
        <bdi dir="ltr">{`SHA-256 ${sha256.slice(0, 8)}…${sha256.slice(-8)}`}</bdi>
      </summary>
      <code dir="ltr">{sha256}</code>{' '}
      <Button size="small" kind="quiet" onPress={() => void copy()}>
        {text('exhibit.hash.copy')}
      </Button>
    </details>
  )
}

function StampLine({ caseId, exhibit }: { caseId: string; exhibit: Exhibit }) {
  const text = useText()
  const { stamp, id } = exhibit
  if (stamp.state === 'none') return <p className="small soft">{text('exhibit.stamp.none')}</p>
  if (stamp.state === 'waiting')
    return (
      <p className="small soft">
        <span aria-hidden="true">○</span> {text('exhibit.stamp.waiting')}
        {stamp.problem !== undefined && <bdi> {stamp.problem}</bdi>}
      </p>
    )
  return (
    <details className="small">
      <summary>
        <span aria-hidden="true">●</span>{' '}
        {text('exhibit.stamp.stamped', {
          at: stamp.at === undefined ? '' : momentIn(text.language.code, stamp.at),
          authority: stamp.authority ?? '',
        })}
      </summary>
      <p className="soft">{text('exhibit.stamp.how')}</p>
      <code dir="ltr" className="stamp-how">
        {'openssl ts -verify -queryfile exhibit.tsq -in exhibit.tsr -CAfile authority.pem'}
      </code>
      <span className="row">
        <a href={addressOf(caseId, id, 'stamp/query')} download="exhibit.tsq">
          {text('exhibit.stamp.question')}
        </a>
        <a href={addressOf(caseId, id, 'stamp/answer')} download="exhibit.tsr">
          {text('exhibit.stamp.answer')}
        </a>
      </span>
    </details>
  )
}
