/** One's own interests and conflicts, and what waits for whoever decides on those of others. */
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import { ConflictCard } from './conflict-card.tsx'
import { InterestsSection } from './interests-section.tsx'
import { conflictsQuery, ownInterestsQuery, waitingStepsQuery } from './integrity-queries.ts'
import { StepCard } from './step-card.tsx'
import './integrity.css'

export function IntegrityPage() {
  const text = useText()
  const may = useMay()
  const own = useQuery(ownInterestsQuery)
  return (
    <div className="stack integrity">
      <PageTitle title={text('nav.integrity')} />
      <p className="soft">{text('integrity.about')}</p>
      {may('second.decide') && <StepQueue />}
      {may('conflict.decide') && <ConflictQueue />}
      {own.isPending && <Skeleton lines={4} tall />}
      {own.isError && <ProblemNotice problem={problemOf(own.error)} onRetry={() => void own.refetch()} />}
      {own.isSuccess && (
        <>
          <section className="stack-small" aria-labelledby="integrity-own">
            <h2 id="integrity-own">{text('integrity.own-conflicts')}</h2>
            <p className="soft small">{text('integrity.own-conflicts.about')}</p>
            {own.data.conflicts.length === 0 && <p>{text('integrity.own-conflicts.none')}</p>}
            <ul className="stack-small">
              {own.data.conflicts.map((each) => (
                <ConflictCard key={each.id} conflict={each} />
              ))}
            </ul>
          </section>
          <InterestsSection interests={own.data.interests} />
        </>
      )}
    </div>
  )
}

function StepQueue() {
  const text = useText()
  const list = useQuery(waitingStepsQuery)
  return (
    <section className="stack-small" aria-labelledby="integrity-steps">
      <h2 id="integrity-steps">{text('integrity.steps')}</h2>
      <p className="soft small">{text('integrity.steps.about')}</p>
      {list.isPending && <Skeleton lines={3} tall />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.data.length === 0 && (
        <p className="card empty">{text('integrity.steps.none')}</p>
      )}
      <ul className="stack-small">
        {list.data?.map((each) => (
          <StepCard key={each.id} step={each} />
        ))}
      </ul>
    </section>
  )
}

function ConflictQueue() {
  const text = useText()
  const list = useQuery(conflictsQuery)
  const open = list.data?.filter(({ state }) => state === 'undecided') ?? []
  const decided = list.data?.filter(({ state }) => state !== 'undecided') ?? []
  return (
    <section className="stack-small" aria-labelledby="integrity-queue">
      <h2 id="integrity-queue">{text('integrity.queue')}</h2>
      <p className="soft small">{text('integrity.queue.about')}</p>
      {list.isPending && <Skeleton lines={3} tall />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && open.length === 0 && <p className="card empty">{text('integrity.queue.none')}</p>}
      <ul className="stack-small">
        {open.map((each) => (
          <ConflictCard key={each.id} conflict={each} decides />
        ))}
      </ul>
      {decided.length > 0 && (
        <details>
          <summary>{text('integrity.queue.decided', { count: decided.length })}</summary>
          <ul className="stack-small">
            {decided.map((each) => (
              <ConflictCard key={each.id} conflict={each} decides />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
