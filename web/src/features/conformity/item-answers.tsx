/** What people answered about one item, newest first, older ones below; and the form to answer. */
import type { ConformityAnswered, ConformityAnswersRead, ConformityItem, ConformityLaw } from '@clew/contract'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Cite } from '../../design/words.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { AnswerForm } from './answer-form.tsx'
import { VerdictMark } from './verdict.tsx'

type ItemAnswersProps = {
  item: ConformityItem
  law: ConformityLaw
  answers: ConformityAnswersRead | undefined
}

export function ItemAnswers({ item, law, answers }: ItemAnswersProps) {
  const text = useText()
  const [answering, setAnswering] = useState(false)
  const own = (answers?.answers ?? []).filter((answer) => answer.item === item.item)
  const current = own.filter(({ current: newest }) => newest)
  const older = own.filter(({ current: newest }) => !newest)
  const inPack = [item.law.person, item.practice.person].filter(
    (person) => person !== undefined && !own.some(({ evidence }) => evidence === person.evidence),
  )
  return (
    <section className="stack-small answers">
      <h5>{text('conformity.people')}</h5>
      {current.length === 0 && inPack.length === 0 && (
        <p className="small soft">{text('conformity.people.none')}</p>
      )}
      {inPack.map(
        (person) =>
          person !== undefined && (
            <p key={person.evidence} className="answer">
              <VerdictMark verdict={person.answer} /> <bdi>{person.evidence}</bdi>{' '}
              <span className="small soft">
                {text('conformity.in-pack', { by: person.by, on: formatDay(person.on, text.language.code) })}
              </span>
            </p>
          ),
      )}
      {current.map((answer) => (
        <AnswerShown key={`${answer.side} ${answer.version}`} answer={answer} />
      ))}
      {older.length > 0 && (
        <details>
          <summary className="small">{text('conformity.older', { count: older.length })}</summary>
          {older.map((answer) => (
            <AnswerShown key={`${answer.side} ${answer.version}`} answer={answer} />
          ))}
        </details>
      )}
      {answers !== undefined && answering && (
        <AnswerForm item={item} law={law} answers={answers} onDone={() => setAnswering(false)} />
      )}
      {answers !== undefined && !answering && (
        <div className="no-print">
          <Button size="small" onPress={() => setAnswering(true)}>
            {text('conformity.answer')}
          </Button>
        </div>
      )}
    </section>
  )
}

function AnswerShown({ answer }: { answer: ConformityAnswered }) {
  const text = useText()
  return (
    <div className="answer">
      <p className="row small">
        <b>{text.term('conformity.side', answer.side)}</b>
        {answer.verdict === 'withdrawn' ? (
          <span className="soft">{text('conformity.withdrawn')}</span>
        ) : (
          <VerdictMark verdict={answer.verdict} />
        )}
        {answer.source !== undefined && <Cite>{answer.source.text}</Cite>}
      </p>
      <p dir="auto">{answer.evidence}</p>
      {answer.reason !== undefined && (
        <p dir="auto">{text('conformity.reason-given', { reason: answer.reason })}</p>
      )}
      <p className="small soft">
        <bdi>{answer.citation}</bdi> ·{' '}
        {text('conformity.answered-by', {
          by: answer.by,
          on: formatDay(answer.at, text.language.code),
          version: answer.version,
        })}
      </p>
    </div>
  )
}
