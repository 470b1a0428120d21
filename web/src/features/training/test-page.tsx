/** The questions of a module: answered before the course without an answer told, and after it with every answer and its source. */
import type { TestRead, TestTaken } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { TestOutcome } from './test-outcome.tsx'
import { testQuery, useSend } from './training-queries.ts'

const route = getRouteApi('/training/modules/$id/test')

export function TestPage() {
  const { id } = route.useParams()
  const { moment = 'post' } = route.useSearch()
  const read = useQuery(testQuery(id))
  if (read.isPending) return <Skeleton lines={8} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <Test key={`${id}${moment}${read.data.key}`} test={read.data} moment={moment} />
}

type Chosen = Readonly<Record<string, readonly number[]>>

function Test({ test, moment }: { test: TestRead; moment: 'pre' | 'post' }) {
  const text = useText()
  const [chosen, setChosen] = useState<Chosen>({})
  const send = useSend<TestTaken>()
  const open = test.questions.filter(({ id }) => (chosen[id] ?? []).length === 0).length
  const title = `${text(`training.test.${moment}`)}: ${text.words(test.title)}`
  if (send.data !== undefined)
    return (
      <div className="stack">
        <PageTitle title={title} level={2} />
        <TestOutcome test={test} taken={send.data} />
      </div>
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate({
          method: 'POST',
          path: `/modules/${test.module}/results`,
          body: { moment, key: test.key, answers: chosen },
          said: text('training.test.sent'),
        })
      }}
    >
      <PageTitle title={title} level={2} />
      <p className="soft">
        {text(`training.test.${moment}.about`, { pass: test.pass, asked: test.questions.length })}
      </p>
      {test.language !== text.language.code && <p className="notice">{text('training.in-english')}</p>}
      <ol className="stack questions">
        {test.questions.map((question, at) => (
          <li key={question.id} className="card">
            <Question
              number={at + 1}
              question={question}
              language={test.language}
              chosen={chosen[question.id] ?? []}
              onChoose={(options) => setChosen((before) => ({ ...before, [question.id]: options }))}
            />
          </li>
        ))}
      </ol>
      {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
      <div className="row">
        <Button kind="main" type="submit" isDisabled={send.isPending}>
          {text('training.test.send')}
        </Button>
        <Link to="/training/modules/$id" params={{ id: test.module }} className="button">
          {text('action.cancel')}
        </Link>
        <span className="soft" role="status">
          {text('training.test.open', { count: open })}
        </span>
      </div>
    </form>
  )
}

type QuestionProps = {
  number: number
  question: TestRead['questions'][number]
  language: string
  chosen: readonly number[]
  onChoose: (options: readonly number[]) => void
}

function Question({ number, question, language, chosen, onChoose }: QuestionProps) {
  const text = useText()
  const { id, asks, several, options } = question
  const choose = (at: number, on: boolean) => {
    if (!several) onChoose([at])
    else onChoose(on ? [...chosen, at] : chosen.filter((one) => one !== at))
  }
  return (
    <fieldset className="question">
      <legend>
        <span className="soft">{text.number(number)}. </span>
        <bdi lang={language}>{asks}</bdi>
      </legend>
      <p className="small soft">{text(several ? 'training.test.several' : 'training.test.one')}</p>
      {options.map((says, at) => (
        <label key={says} className="check">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.includes(at)}
            onChange={(event) => choose(at, event.target.checked)}
          />
          <bdi lang={language}>{says}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
