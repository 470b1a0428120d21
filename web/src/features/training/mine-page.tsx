/** My learning: what my roles ask for, what I have and until when, and the way to the next course. */
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { LearningView } from './learning-view.tsx'
import { learningQuery } from './training-queries.ts'

export function MinePage() {
  const text = useText()
  const learning = useQuery(learningQuery(undefined))
  return (
    <div className="stack">
      <PageTitle title={text('training.tab.mine')} hidden level={2} />
      <div className="row no-print">
        <p className="soft training-about">{text('training.about')}</p>
        <a className="button row-end" data-size="small" download href="/api/training/mine/record">
          {text('action.csv')}
        </a>
      </div>
      {learning.isPending && <Skeleton lines={6} tall />}
      {learning.isError && (
        <ProblemNotice problem={problemOf(learning.error)} onRetry={() => void learning.refetch()} />
      )}
      {learning.data !== undefined && <LearningView learning={learning.data} own />}
    </div>
  )
}
