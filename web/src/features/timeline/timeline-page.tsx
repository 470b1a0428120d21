/** What happened when, as well as it is known: an ordered list whose bars show what is certain and what is not. */
import type { Charge } from '@clew/casefile'
import { Link } from '@tanstack/react-router'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { StandingMark } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useAssessment, useOpenCase } from '../case-file/case-context.ts'
import { CaseProse, useSayMasked } from '../case-file/masked-names.tsx'
import { FirstSteps } from '../case-file/first-steps.tsx'
import { useNames } from '../case-file/use-names.ts'
import { useOffenceNames } from '../charges/offence-names.ts'
import { AdjournmentsSection } from './adjournments-section.tsx'
import { type TimelineEntry, type TimelineNames, timelineEntries } from './timeline-entries.ts'
import { type Scale, scaleOf, spanOf } from './timeline-scale.ts'
import '../facts/facts.css'
import '../charges/charges.css'
import './timeline.css'

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`

export function TimelinePage() {
  const text = useText()
  const { caseFile, id } = useOpenCase()
  const assessment = useAssessment()
  const names = useTimelineNames()
  const said = useSayMasked()
  const { dated, undated } = timelineEntries(caseFile, names)
  const scale = scaleOf(dated.map((entry) => entry.value))
  const save = () =>
    downloadCsv(`${caseFile.reference}-timeline`, [
      [text('fact.when'), text('proof.head.kind'), text('proof.head.what')],
      ...dated.map((entry) => [entry.written, text(`timeline.kind.${entry.kind}`), said(entry.says)]),
    ])
  return (
    <div className="stack">
      <PageTitle title={`${caseFile.reference} · ${text('case.tab.timeline')}`} hidden level={2} />
      <div className="row">
        <p className="soft small timeline-key">
          <span className="bar-sample" data-kind="certain" aria-hidden="true" /> {text('timeline.certain')}
          <span className="bar-sample" data-kind="possible" aria-hidden="true" /> {text('timeline.possible')}
        </p>
        <span className="row-end no-print">
          <Button size="small" onPress={save}>
            {text('action.csv')}
          </Button>
        </span>
      </div>
      {scale === undefined ? (
        <>
          <p className="soft">{text('timeline.none')}</p>
          <FirstSteps />
        </>
      ) : (
        <div className="card timeline">
          <Years scale={scale} />
          <ol>
            {dated.map((entry) => (
              <Entry
                key={`${entry.kind}-${entry.id}`}
                entry={entry}
                scale={scale}
                assessment={assessment.data}
              />
            ))}
          </ol>
        </div>
      )}
      <AdjournmentsSection />
      {undated.length > 0 && (
        <section className="card stack-small">
          <h3>{text('timeline.undated', { count: undated.length })}</h3>
          <ul className="stack-small">
            {undated.map((fact) => (
              <li key={fact.id}>
                <Link to="/cases/$caseId/facts" params={{ caseId: id }} search={{ record: fact.id }}>
                  <bdi>
                    <CaseProse>{fact.says}</CaseProse>
                  </bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** Every charge began somewhere and was decided somewhere: without offence and accused such rows all look alike. */
function useTimelineNames(): TimelineNames {
  const text = useText()
  const offence = useOffenceNames()
  const { person } = useNames()
  const charge = (of: Charge) => [offence(of), person(of.accused)].join(' · ')
  return {
    charge,
    finding: ({ court, outcome }, of) =>
      [
        court,
        ...(outcome === undefined ? [] : [text.term('outcome', outcome)]),
        ...(of === undefined ? [] : [charge(of)]),
      ].join(' · '),
  }
}

function Years({ scale }: { scale: Scale }) {
  return (
    <div className="timeline-entry years-row" aria-hidden="true">
      <span />
      <div className="years">
        {scale.ticks.map((tick) => (
          <span key={tick.year} className="numbers" style={{ insetInlineStart: percent(tick.at) }}>
            {tick.year}
          </span>
        ))}
      </div>
    </div>
  )
}

type EntryProps = { entry: TimelineEntry; scale: Scale; assessment: CaseAssessment | undefined }

function Entry({ entry, scale, assessment }: EntryProps) {
  const text = useText()
  const said = useSayMasked()
  const { id } = useOpenCase()
  const standing =
    entry.kind === 'fact' ? assessment?.facts.find((one) => one.fact === entry.id)?.standing : undefined
  return (
    <li className="timeline-entry" data-kind={entry.kind} data-standing={standing}>
      <div className="timeline-words">
        <span className="small soft">
          <bdi className="numbers">{entry.written}</bdi> · {text(`timeline.kind.${entry.kind}`)}{' '}
          {standing !== undefined && <StandingMark standing={standing} short />}
        </span>
        {entry.kind === 'fact' || entry.kind === 'evidence' ? (
          <Link
            to="/cases/$caseId/facts"
            params={{ caseId: id }}
            search={{ record: entry.id }}
            className="quiet-link"
          >
            <bdi>
              <CaseProse>{entry.says}</CaseProse>
            </bdi>
          </Link>
        ) : entry.kind === 'adjournment' ? (
          <a href="#adjournments" className="quiet-link">
            <bdi>{said(entry.says)}</bdi>
          </a>
        ) : (
          <Link to="/cases/$caseId/charges" params={{ caseId: id }} className="quiet-link">
            <bdi>
              <CaseProse>{entry.says}</CaseProse>
            </bdi>
          </Link>
        )}
      </div>
      <Bar entry={entry} scale={scale} />
    </li>
  )
}

function Bar({ entry, scale }: { entry: TimelineEntry; scale: Scale }) {
  const span = spanOf(entry.value, scale)
  return (
    <div className="timeline-track" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <i key={tick.year} className="year-line" style={{ insetInlineStart: percent(tick.at) }} />
      ))}
      <span
        className="possible"
        data-open-start={span.openStart || undefined}
        data-open-end={span.openEnd || undefined}
        data-soft={span.soft || undefined}
        style={{
          insetInlineStart: percent(span.from),
          inlineSize: percent(Math.max(0, span.to - span.from)),
        }}
      />
      {span.certain !== undefined && (
        <span
          className="certain"
          style={{
            insetInlineStart: percent(span.certain.from),
            inlineSize: percent(Math.max(0, span.certain.to - span.certain.from)),
          }}
        />
      )}
    </div>
  )
}
