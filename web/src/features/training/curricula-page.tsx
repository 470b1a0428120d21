/** Every curriculum that comes with Clew: for whom, how long, and its modules in the order of teaching. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { Duration } from './parts.tsx'
import { curriculaQuery } from './training-queries.ts'

export function CurriculaPage() {
  const text = useText()
  const read = useQuery(curriculaQuery)
  return (
    <div className="stack">
      <PageTitle title={text('training.tab.lessons')} hidden level={2} />
      <p className="soft">{text('training.lessons.about')}</p>
      {read.isPending && <Skeleton lines={8} tall />}
      {read.isError && <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data !== undefined && (
        <ul className="curricula">
          {read.data.curricula.map((one) => (
            <li key={one.id} className="card stack-small">
              <h3>
                <Link to="/training/curricula/$id" params={{ id: one.id }}>
                  <LawWords words={one.title} />
                </Link>
              </h3>
              <p className="small soft">
                {text('training.modules.count', { count: one.modules.length })} ·{' '}
                <Duration minutes={one.minutes} />
                {one.roles.length > 0 && (
                  <> · {text.list(one.roles.map((role) => text.term('unit-role', role)))}</>
                )}
              </p>
              <ol className="module-order small">
                {one.modules.map(({ module, core }) => {
                  const summary = read.data.modules.find(({ id }) => id === module)
                  return (
                    <li key={module} data-core={core || undefined}>
                      <Link to="/training/modules/$id" params={{ id: module }}>
                        <LawWords words={summary?.title ?? { en: module }} />
                      </Link>
                      {core && <span className="chip">{text('training.core')}</span>}
                    </li>
                  )
                })}
              </ol>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
