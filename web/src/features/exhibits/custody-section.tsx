/** The custody of an item as a line of events; where it breaks, the place itself says why. */
import type { CustodyEventRead } from '@clew/contract'
import { custodyWords } from '@clew/law/explain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { momentIn } from '../sign-in/moment.ts'
import { CustodyDialog } from './custody-dialog.tsx'
import { custodyQuery } from './exhibit-queries.ts'
import { ReceiptDialog } from './receipt-dialog.tsx'

const glyphs: Readonly<Record<CustodyEventRead['kind'], string>> = {
  collected: '◉',
  sealed: '▣',
  'handed-over': '⇄',
  examined: '◎',
  copied: '⧉',
  returned: '↩',
  destroyed: '✕',
}

export function CustodySection({ item }: { item: string }) {
  const text = useText()
  const { id, abilities } = useOpenCase()
  const log = useQuery(custodyQuery(id))
  const [writing, setWriting] = useState(false)
  const [confirming, setConfirming] = useState<CustodyEventRead>()
  const events = (log.data?.events ?? []).filter(({ evidence }) => evidence === item)
  const findings = log.data?.broken.find(({ evidence }) => evidence === item)?.findings ?? []
  const language = text.language.code
  const mayRecord = abilities['recordCustody'] === true
  const known = new Set(events.map((one) => one.id))
  const why = (finding: (typeof findings)[number]) => custodyWords[finding.code][language](finding.params)
  return (
    <section className="stack-small item-part" aria-labelledby={`custody-${item}`}>
      <div className="row">
        <h3 id={`custody-${item}`}>{text('custody.title')}</h3>
        {findings.length > 0 && (
          <span className="contested">
            <span aria-hidden="true">{'⚡'}</span>
            {text('custody.contested')}
          </span>
        )}
        {mayRecord && (
          <span className="row-end no-print">
            <Button size="small" onPress={() => setWriting(true)}>
              {text('custody.record')}
            </Button>
          </span>
        )}
      </div>
      {log.isPending && <Skeleton lines={2} />}
      {log.isError && <ProblemNotice problem={problemOf(log.error)} onRetry={() => void log.refetch()} />}
      {log.isSuccess && events.length === 0 && <p className="soft small">{text('custody.none')}</p>}
      {findings
        .filter((finding) => !finding.events.some((event) => known.has(event)))
        .map((finding) => (
          <p key={finding.code} className="custody-why small">
            {why(finding)}
          </p>
        ))}
      <ol className="custody-log">
        {events.map((event) => (
          <EventRow
            key={event.id}
            event={event}
            reasons={findings
              .filter(({ events: [first, ...more] }) => (more.at(-1) ?? first) === event.id)
              .map(why)}
            {...(mayRecord && event.awaitsYou ? { onConfirm: () => setConfirming(event) } : {})}
          />
        ))}
      </ol>
      {writing && <CustodyDialog item={item} onClose={() => setWriting(false)} />}
      {confirming !== undefined && (
        <ReceiptDialog event={confirming} onClose={() => setConfirming(undefined)} />
      )}
    </section>
  )
}

type EventRowProps = { event: CustodyEventRead; reasons: readonly string[]; onConfirm?: () => void }

function EventRow({ event, reasons, onConfirm }: EventRowProps) {
  const text = useText()
  const at = (instant: string) => momentIn(text.language.code, instant)
  const { kind, by, to, receipt, recordedBy, document, where, seal, note } = event
  const waits = kind === 'handed-over' && receipt === undefined && document === undefined
  return (
    <li className="custody-event" data-broken={reasons.length > 0 || undefined}>
      <span className="custody-glyph" aria-hidden="true">
        {glyphs[kind]}
      </span>
      <div className="stack-small">
        <p>
          <strong>{text(`custody-kind.${kind}`)}</strong> <span className="small soft">{at(event.at)}</span>
          <br />
          {to === undefined ? <bdi>{by.name}</bdi> : text('custody.from-to', { from: by.name, to: to.name })}
        </p>
        <p className="small soft dotted">
          {where !== undefined && <bdi>{where}</bdi>}
          {seal !== undefined && <span>{text('custody.seal-is', { seal })}</span>}
          {document !== undefined && <span>{text('custody.document-is', { document })}</span>}
          {recordedBy.name !== by.name && (
            <span>{text('custody.recorded-by', { name: recordedBy.name })}</span>
          )}
        </p>
        {note !== undefined && (
          <p className="small" dir="auto">
            {note}
          </p>
        )}
        {receipt !== undefined && (
          <p className="small">
            <span aria-hidden="true">✓</span>{' '}
            {text('custody.confirmed', { name: to?.name ?? '', at: at(receipt.at) })}
            {receipt.seal !== undefined && ` · ${text('custody.seal-is', { seal: receipt.seal })}`}
            {receipt.note !== undefined && <bdi> {receipt.note}</bdi>}
          </p>
        )}
        {waits && !event.awaitsYou && (
          <p className="small soft">
            <span aria-hidden="true">○</span> {text('custody.waits', { name: to?.name ?? '' })}
          </p>
        )}
        {reasons.map((reason) => (
          <p key={reason} className="custody-why small">
            <span aria-hidden="true">⚡</span> {reason}
          </p>
        ))}
        {onConfirm !== undefined && (
          <span className="no-print">
            <Button size="small" kind="main" onPress={onConfirm}>
              {text('custody.confirm')}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}
