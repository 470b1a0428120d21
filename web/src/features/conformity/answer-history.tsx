/** When answers of people changed, and from what to what; apart from what the law's own texts changed. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { type AnswerChange, answerChanges } from './answer-changes.ts'
import { answersQuery } from './conformity-queries.ts'
import { frames } from './conformity-search.ts'
import { PersonGlyph } from './matrix-said.tsx'
import { VerdictChange, VerdictMark } from './verdict.tsx'

type AnswerHistoryProps = { pack: string; from: string; to: string }

export function AnswerHistory({ pack, from, to }: AnswerHistoryProps) {
  const text = useText()
  const read = useQuery(answersQuery(pack, { against: frames }))
  const changes = answerChanges(read.data?.answers ?? [], from, to)
  return (
    <section className="stack-small answer-history">
      <h3>
        {text('conformity.history.people', {
          count: changes.length,
          from: formatDay(from, text.language.code),
          to: formatDay(to, text.language.code),
        })}
      </h3>
      <p className="small soft">{text('conformity.history.people.about')}</p>
      {read.isPending && <Skeleton lines={3} />}
      {read.isError && <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && changes.length === 0 && (
        <p className="notice">{text('conformity.history.people.none')}</p>
      )}
      <ul className="item-list">
        {changes.map((change) => (
          <Change
            key={`${change.answer.item} ${change.answer.side} ${change.answer.version}`}
            pack={pack}
            change={change}
          />
        ))}
      </ul>
    </section>
  )
}

function Change({ pack, change }: { pack: string; change: AnswerChange }) {
  const text = useText()
  const { answer } = change
  return (
    <li className="card stack-small">
      <p className="item-line">
        <PersonGlyph />
        <Link to="/conformity/laws/$pack" params={{ pack }} search={{ against: frames, item: answer.item }}>
          <bdi className="item-id" dir="ltr">
            {answer.item}
          </bdi>
        </Link>
        <b>{text.term('conformity.side', answer.side)}</b>
        <span className="row-end">
          <Became change={change} />
        </span>
      </p>
      <p dir="auto">{answer.evidence}</p>
      <p className="small soft">
        <bdi>{answer.citation}</bdi> ·{' '}
        {text('conformity.answered-by', {
          by: answer.by,
          on: formatDay(answer.at, text.language.code),
          version: answer.version,
        })}
      </p>
    </li>
  )
}

function Became({ change: { answer, from, same } }: { change: AnswerChange }) {
  const text = useText()
  if (answer.verdict === 'withdrawn')
    return (
      <>
        {from !== undefined && <VerdictMark verdict={from} />}{' '}
        <span className="soft">{text('conformity.withdrawn')}</span>
      </>
    )
  if (same)
    return (
      <>
        <VerdictMark verdict={answer.verdict} />{' '}
        <span className="small soft">{text('conformity.history.same-answer')}</span>
      </>
    )
  return <VerdictChange from={from ?? 'not-assessed'} to={answer.verdict} />
}
