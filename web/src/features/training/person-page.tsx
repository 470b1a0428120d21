/** The training record of one person, for those who train. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { LearningView } from './learning-view.tsx'
import { learningQuery } from './training-queries.ts'

const route = getRouteApi('/training/people/$id')

export function PersonPage() {
  const text = useText()
  const { id } = route.useParams()
  const learning = useQuery(learningQuery(id))
  if (learning.isPending) return <Skeleton lines={6} tall />
  if (learning.isError)
    return <ProblemNotice problem={problemOf(learning.error)} onRetry={() => void learning.refetch()} />
  return (
    <div className="stack">
      <div className="row">
        <PageTitle title={text('training.record-of', { name: learning.data.person.name })} level={2} />
        <span className="row row-end no-print">
          <a className="button" data-size="small" download href={`/api/training/people/${id}/record`}>
            {text('action.csv')}
          </a>
          <Link to="/training/manage" className="button" data-size="small">
            {text('training.tab.manage')}
          </Link>
        </span>
      </div>
      <LearningView learning={learning.data} own={false} />
    </div>
  )
}
