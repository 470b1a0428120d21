/** Decided cases like the case at hand. What the two share is the whole explanation: nothing else ranks. */
import type { SharedConcept } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { CourtLine, DecisionLink, DecisionTitle, useFacetName, Verdict } from './decision-parts.tsx'
import { similarQuery } from './decisions-queries.ts'
import './decisions.css'

/** What tells most is the rarest: so many stand there at once, and of each so many records of the case. */
const atOnce = 3
const records = 6

export function SimilarDecisions({ caseId }: { caseId: string }) {
  const text = useText()
  const found = useQuery(similarQuery(caseId))
  // Whoever may not read the assessment of this case gets no panel that says so.
  if (found.isError && problemOf(found.error).status === 403) return null
  return (
    <section className="card stack-small" aria-labelledby="similar-decisions">
      <h2 id="similar-decisions">{text('similar.title')}</h2>
      {found.isPending && <Skeleton lines={4} />}
      {found.isError && (
        <ProblemNotice problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && (
        <>
          <p className="small soft">
            {text(found.data.items.length === 0 ? 'similar.none' : 'similar.about')}{' '}
            {!found.data.whole && text('similar.part')}
          </p>
          <ol className="similar-list">
            {found.data.items.map(({ decision, shared }) => (
              <li key={`${decision.origin} ${decision.id}`} className="stack-small similar">
                <span className="row">
                  <strong>
                    <DecisionLink id={decision.id}>
                      <DecisionTitle decision={decision} />
                    </DecisionLink>
                  </strong>
                  <Verdict verdict={decision.verdict} />
                </span>
                <CourtLine decision={decision} />
                <Shared shared={shared} caseId={caseId} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Shared({ shared, caseId }: { shared: readonly SharedConcept[]; caseId: string }) {
  const text = useText()
  const lines = (some: readonly SharedConcept[]) => (
    <ul className="similar-shared">
      {some.map((one) => (
        <SharedLine key={`${one.kind} ${one.value}`} one={one} caseId={caseId} />
      ))}
    </ul>
  )
  return (
    <div className="small">
      <span className="soft">{text('similar.shared', { count: shared.length })}</span>
      {lines(shared.slice(0, atOnce))}
      {shared.length > atOnce && (
        <details>
          <summary>{text('similar.more', { count: shared.length - atOnce })}</summary>
          {lines(shared.slice(atOnce))}
        </details>
      )}
    </div>
  )
}

/** What is shared, how rare it is among decisions, and the records of this case that have it. */
function SharedLine({ one, caseId }: { one: SharedConcept; caseId: string }) {
  const text = useText()
  const named = useFacetName()
  const here = [...one.facts, ...one.evidence]
  return (
    <li>
      <b>{named(one.kind, one.value)}</b>{' '}
      <span className="soft">{text('similar.rare', { count: one.decisions })}</span>
      {here.length > 0 && (
        <ul className="row similar-records">
          {here.slice(0, records).map((record) => (
            <li key={record}>
              <Link
                to="/cases/$caseId/facts"
                params={{ caseId }}
                search={{ record }}
                className="chip"
                aria-label={text('similar.record', { id: record })}
              >
                <bdi dir="ltr">{record}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
