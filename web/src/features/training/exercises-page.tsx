/** Every decided case of which an exercise is made, with its charges. */
import type { ExerciseSummary } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { ModuleLink } from './parts.tsx'
import { curriculaQuery, exercisesQuery } from './training-queries.ts'

export function ExercisesPage() {
  const text = useText()
  const read = useQuery(exercisesQuery)
  return (
    <div className="stack">
      <PageTitle title={text('training.tab.exercises')} hidden level={2} />
      <p className="soft training-about">{text('training.exercises.about')}</p>
      {read.isPending && <Skeleton lines={8} tall />}
      {read.isError && <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data !== undefined && (
        <ul className="curricula">
          {read.data.map((one) => (
            <li key={one.reference} className="card stack-small">
              <CaseCard exercise={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function CaseCard({
  exercise: { reference, title, state, items, charges, modules },
}: {
  exercise: ExerciseSummary
}) {
  const text = useText()
  const { data: lessons } = useQuery(curriculaQuery)
  const shown = 4
  const link = ({ charge, title: offence, accused }: ExerciseSummary['charges'][number]) => (
    <li key={charge}>
      <Link to="/training/exercises/$reference/$charge" params={{ reference, charge }}>
        <bdi className="numbers">{charge}</bdi> <LawWords words={offence} />
      </Link>{' '}
      <bdi className="soft" lang="en">
        {accused}
      </bdi>
    </li>
  )
  return (
    <>
      <h3>
        <bdi lang="en">{title}</bdi>
      </h3>
      <p className="small soft">
        <bdi className="numbers">{reference}</bdi> · {text.state(state)} ·{' '}
        {text('training.items', { count: items })}
      </p>
      <ul className="stack-small small">{charges.slice(0, shown).map(link)}</ul>
      {charges.length > shown && (
        <details className="small">
          <summary>{text('training.more-charges', { count: charges.length - shown })}</summary>
          <ul className="stack-small">{charges.slice(shown).map(link)}</ul>
        </details>
      )}
      {modules.length > 0 && (
        <p className="row small">
          {modules.map((id) => (
            <span key={id} className="chip">
              <ModuleLink
                id={id}
                title={lessons?.modules.find((each) => each.id === id)?.title ?? { en: id }}
              />
            </span>
          ))}
        </p>
      )}
    </>
  )
}
