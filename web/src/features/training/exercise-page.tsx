/** An exercise: one item after the other, what does it prove? Then the law engine answers, beside the file and the court. */
import type { ExerciseAnswered, ExerciseMark, ExerciseRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { PageTitle } from '../../routes/page-title.tsx'
import { ExerciseAnswer } from './exercise-answer.tsx'
import { ItemChoice, ItemMarks } from './exercise-items.tsx'
import { exerciseQuery, useQuestion } from './training-queries.ts'

const route = getRouteApi('/training/exercises/$reference/$charge')

export function ExercisePage() {
  const { reference, charge } = route.useParams()
  const read = useQuery(exerciseQuery(reference, charge))
  if (read.isPending) return <Skeleton lines={8} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <Exercise key={`${reference}/${charge}`} exercise={read.data} />
}

function Exercise({ exercise }: { exercise: ExerciseRead }) {
  const text = useText()
  const [marks, setMarks] = useState<readonly ExerciseMark[]>([])
  const [open, setOpen] = useState(exercise.items[0]?.evidence ?? '')
  const send = useQuestion<ExerciseAnswered>()
  const at = exercise.items.findIndex(({ evidence }) => evidence === open)
  const item = exercise.items[at]
  const step = (by: number) => {
    const next = exercise.items[at + by]
    if (next !== undefined) setOpen(next.evidence)
  }
  return (
    <article className="stack exercise">
      <PageTitle title={exercise.caseTitle} level={2} />
      <Question exercise={exercise} />
      {send.data === undefined ? (
        <>
          <div className="exercise-work">
            <ItemChoice exercise={exercise} marks={marks} open={open} onOpen={setOpen} />
            {item !== undefined && (
              <div className="stack-small">
                <ItemMarks exercise={exercise} item={item} marks={marks} onMarks={setMarks} />
                <div className="row">
                  <Button isDisabled={at <= 0} onPress={() => step(-1)}>
                    {text('training.item.previous')}
                  </Button>
                  <Button isDisabled={at >= exercise.items.length - 1} onPress={() => step(1)}>
                    {text('training.item.next')}
                  </Button>
                  <span className="soft small">
                    {text('training.item.of', { at: at + 1, count: exercise.items.length })}
                  </span>
                </div>
              </div>
            )}
          </div>
          {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
          <div className="row no-print">
            <Button
              kind="main"
              isDisabled={send.isPending}
              onPress={() =>
                send.mutate(
                  {
                    path: `/exercises/${exercise.reference}/${exercise.charge}/answers?lang=${text.language.code}`,
                    body: { marks },
                  },
                  { onSuccess: () => announce(text('training.answered')) },
                )
              }
            >
              {text('training.ask-engine')}
            </Button>
            <span className="soft" role="status">
              {text('training.marks', { count: marks.length })}
            </span>
          </div>
        </>
      ) : (
        <ExerciseAnswer exercise={exercise} answer={send.data} onBack={() => send.reset()} />
      )}
    </article>
  )
}

function Question({ exercise }: { exercise: ExerciseRead }) {
  const text = useText()
  const name = (id: string) => exercise.persons[id] ?? id
  return (
    <section className="card stack-small" aria-labelledby="question">
      <h3 id="question">
        {text('training.question')} <LawWords words={exercise.title} /> <Cite>{exercise.cited.text}</Cite>
      </h3>
      <p className="small">
        {text('training.against', { name: name(exercise.accused) })}
        {exercise.victims.length > 0 && (
          <> · {text('training.victims', { names: text.list(exercise.victims.map(name)) })}</>
        )}
      </p>
      <ol className="exercise-elements">
        {exercise.elements.map(({ element, title, cited }) => (
          <li key={element}>
            <LawWords words={title} /> <Cite>{cited.text}</Cite>
          </li>
        ))}
      </ol>
      {exercise.summary !== undefined && (
        <details className="small">
          <summary>{text('training.story')}</summary>
          <p className="reading" lang={exercise.language} dir="auto">
            {exercise.summary}
          </p>
        </details>
      )}
      {exercise.reading !== 'read' && <p className="small soft">{text('training.law-unverified')}</p>}
    </section>
  )
}
