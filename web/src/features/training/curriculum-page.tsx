/** One curriculum: for whom, how to run it, and its modules; made to be printed and handed out. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { LessonText } from './lesson-text.tsx'
import { Duration, ModuleLink } from './parts.tsx'
import { curriculaQuery, curriculumQuery } from './training-queries.ts'

const route = getRouteApi('/training/curricula/$id')

export function CurriculumPage() {
  const text = useText()
  const { id } = route.useParams()
  const read = useQuery(curriculumQuery(id))
  const { data: all } = useQuery(curriculaQuery)
  if (read.isPending) return <Skeleton lines={8} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  const summary = (module: string) => all?.modules.find((one) => one.id === module)
  return (
    <article className="stack">
      <div className="row">
        <PageTitle title={text.words(read.data.title)} level={2} />
        <span className="row row-end no-print">
          <Button size="small" onPress={() => window.print()}>
            {text('action.print')}
          </Button>
        </span>
      </div>
      <p className="soft">
        {text('training.modules.count', { count: read.data.modules.length })} ·{' '}
        <Duration minutes={read.data.minutes} />
      </p>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('training.module')}</th>
              <th scope="col">{text('training.time')}</th>
              <th scope="col">{text('training.competence')}</th>
              <th scope="col">{text('training.holds')}</th>
            </tr>
          </thead>
          <tbody>
            {read.data.modules.map(({ module, core }) => {
              const known = summary(module)
              return (
                <tr key={module}>
                  <th scope="row">
                    <ModuleLink id={module} title={known?.title ?? { en: module }} />{' '}
                    {core && <span className="chip">{text('training.core')}</span>}
                  </th>
                  <td>{known !== undefined && <Duration minutes={known.minutes} />}</td>
                  <td>{known !== undefined && <bdi>{text.words(known.competence)}</bdi>}</td>
                  <td>{known !== undefined && text('training.months', { months: known.months })}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <LessonText lesson={read.data} />
    </article>
  )
}
