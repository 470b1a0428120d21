/** One module: goals, what to know, how to teach it; with its tests, its exercises and everything that it is tied to. */
import type { ModuleRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { MeasureLink } from '../library/page-parts.tsx'
import { LessonText } from './lesson-text.tsx'
import { ModuleWay } from './module-way.tsx'
import { Duration, ModuleLink } from './parts.tsx'
import { curriculaQuery, moduleQuery } from './training-queries.ts'

const route = getRouteApi('/training/modules/$id')

export function ModulePage() {
  const { id } = route.useParams()
  const read = useQuery(moduleQuery(id))
  if (read.isPending) return <Skeleton lines={8} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <Module module={read.data} />
}

function Module({ module }: { module: ModuleRead }) {
  const text = useText()
  return (
    <article className="stack">
      <PageTitle
        title={text.words(module.title)}
        level={2}
        beside={
          <span className="no-print">
            <Button size="small" onPress={() => window.print()}>
              {text('action.print')}
            </Button>
          </span>
        }
      />
      <p className="soft">
        <Duration minutes={module.minutes} /> · {text('training.holds-for', { months: module.months })}
      </p>
      <p>
        <bdi>{text.words(module.competence)}</bdi>
      </p>
      <ModuleWay module={module} />
      <div className="library-columns">
        <div className="stack">
          <LessonText lesson={module} />
        </div>
        <ModuleTies module={module} />
      </div>
    </article>
  )
}

function ModuleTies({ module }: { module: ModuleRead }) {
  const text = useText()
  const { data: all } = useQuery(curriculaQuery)
  const titleOf = (id: string) => all?.modules.find((one) => one.id === id)?.title ?? { en: id }
  return (
    <aside className="stack" aria-label={text('training.ties')}>
      {module.exercises.length > 0 && (
        <section className="card stack-small">
          <h3>{text('training.tab.exercises')}</h3>
          <ul className="stack-small">
            {module.exercises.map(({ decision, charge, asks, title }) => (
              <li key={`${decision}/${charge}`}>
                <Link to="/training/exercises/$reference/$charge" params={{ reference: decision, charge }}>
                  <bdi lang="en">{title}</bdi>
                </Link>
                <p className="small soft" lang="en" dir="auto">
                  {asks}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {module.prerequisites.length > 0 && (
        <Ties title={text('training.prerequisites')}>
          {module.prerequisites.map((id) => (
            <li key={id}>
              <ModuleLink id={id} title={titleOf(id)} />
            </li>
          ))}
        </Ties>
      )}
      <Ties title={text('training.measures')}>
        {module.measures.map(({ id, title }) => (
          <li key={id}>
            <MeasureLink id={id}>
              <LawWords words={title} />
            </MeasureLink>
          </li>
        ))}
      </Ties>
      <Ties title={text('training.decisions')}>
        {module.decisions.map(({ id, title }) => (
          <li key={id}>
            <Link to="/decisions/$id" params={{ id }}>
              <bdi className="numbers">{id}</bdi> <bdi lang="en">{title}</bdi>
            </Link>
          </li>
        ))}
      </Ties>
      {module.concepts.length > 0 && (
        <Ties title={text('training.concepts')}>
          {module.concepts.map(({ id, title }) => (
            <li key={id}>
              <Link to="/law/concepts" search={{ q: text.words(title) }}>
                <LawWords words={title} />
              </Link>
            </li>
          ))}
        </Ties>
      )}
      <Ties title={text('training.tab.lessons')}>
        {module.curricula.map(({ id, title }) => (
          <li key={id}>
            <Link to="/training/curricula/$id" params={{ id }}>
              <LawWords words={title} />
            </Link>
          </li>
        ))}
      </Ties>
    </aside>
  )
}

function Ties({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack-small">
      <h3>{title}</h3>
      <ul className="stack-small small">{children}</ul>
    </section>
  )
}
