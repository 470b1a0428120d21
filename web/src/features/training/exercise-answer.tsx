/** What the law makes of the learner's links, beside what it makes of the file's, and what the court held. Nobody is scored. */
import type { ExerciseAnswered, ExerciseRead } from '@clew/contract'
import type { Standing } from '@clew/law'
import { Link } from '@tanstack/react-router'
import { Button } from '../../design/button.tsx'
import { StandingLegend, StandingMark } from '../../design/standing.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { MarksCompared } from './exercise-compared.tsx'

type Element = ExerciseAnswered['elements'][number]
type Level = ExerciseAnswered['charge']['recorded']

/** The schema knows bounds and not the five levels by name. */
const Mark = ({ level }: { level: Level }) => (
  <StandingMark standing={level.standing as Standing} contested={level.contested} />
)

type ExerciseAnswerProps = { exercise: ExerciseRead; answer: ExerciseAnswered; onBack: () => void }

export function ExerciseAnswer({ exercise, answer, onBack }: ExerciseAnswerProps) {
  const text = useText()
  const { charge, outcome, decision } = answer
  const day = (on: string) => formatDay(on, text.language.code)
  return (
    <div className="stack">
      <p className="notice" role="status">
        {text(answer.asRecorded ? 'training.as-recorded' : 'training.differs')}
      </p>
      <div className="table-frame">
        <table className="table exercise-table">
          <caption className="visually-hidden">{text('training.compared')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('training.element')}</th>
              <th scope="col">{text('training.yours')}</th>
              <th scope="col">{text('training.files')}</th>
              <th scope="col">{text('training.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.elements.map((one) => (
              <tr key={one.element} data-difference={one.difference}>
                <th scope="row">
                  <LawWords words={one.title} /> <Cite>{one.cited.text}</Cite>
                </th>
                <td>
                  <Mark level={one.answered} />
                </td>
                <td>
                  <Mark level={one.recorded} />
                </td>
                <td>{text.term('exercise-difference', one.difference)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr data-difference={charge.difference}>
              <th scope="row">{text('training.whole-charge')}</th>
              <td>
                <Mark level={charge.answered} />
              </td>
              <td>
                <Mark level={charge.recorded} />
              </td>
              <td>{text.term('exercise-difference', charge.difference)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <StandingLegend />
      <section className="card stack-small" aria-labelledby="held">
        <h3 id="held">{text('training.held')}</h3>
        {outcome === undefined ? (
          <p className="soft">{text('training.held.none')}</p>
        ) : (
          <p>
            <strong>{text.term('outcome', outcome.outcome)}</strong> ·{' '}
            <bdi lang={exercise.language}>{outcome.court}</bdi>, {day(outcome.on)}{' '}
            {outcome.citation !== undefined && <Cite>{outcome.citation}</Cite>}
          </p>
        )}
        {outcome?.why !== undefined && (
          <p lang={exercise.language} dir="auto">
            {outcome.why}
          </p>
        )}
        {decision !== undefined && (
          <>
            <p className="small">
              <Link to="/decisions/$id" params={{ id: decision.id }}>
                {text('training.to-decision')}
              </Link>{' '}
              · <bdi lang="en">{decision.court}</bdi>, {day(decision.date)} <Cite>{decision.citation}</Cite>
            </p>
            <ul lang="en" dir="auto" className="reading">
              {decision.lessons.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className="stack-small" aria-labelledby="why">
        <h3 id="why">{text('training.why')}</h3>
        {answer.elements.map((one) => (
          <ElementWhy key={one.element} element={one} exercise={exercise} />
        ))}
      </section>
      <MarksCompared exercise={exercise} answer={answer} />
      <div className="row no-print">
        <Button kind="main" onPress={onBack}>
          {text('training.again')}
        </Button>
        <Button onPress={() => window.print()}>{text('action.print')}</Button>
      </div>
    </div>
  )
}

function ElementWhy({ element, exercise }: { element: Element; exercise: ExerciseRead }) {
  const text = useText()
  const { said, court, holdings, difference } = element
  const same = said.answered.join(' ') === said.recorded.join(' ')
  return (
    <details className="card" open={difference !== 'as-recorded'}>
      <summary>
        <LawWords words={element.title} />
      </summary>
      <div className="training-columns">
        <div className="stack-small">
          <h4>{text(same ? 'training.yours-and-files' : 'training.yours')}</h4>
          <Sentences sentences={said.answered} />
        </div>
        {!same && (
          <div className="stack-small">
            <h4>{text('training.files')}</h4>
            <Sentences sentences={said.recorded} />
          </div>
        )}
      </div>
      {court !== undefined && (
        <p>
          <strong>{text(court.proved ? 'training.court.proved' : 'training.court.not-proved')}</strong>{' '}
          <bdi lang={exercise.language}>
            {court.court}. {court.why}
          </bdi>{' '}
          {court.citation !== undefined && <Cite>{court.citation}</Cite>}
        </p>
      )}
      {holdings.map(({ charge, outcome, why }) => (
        <p key={`${charge}${why}`} className="small">
          <strong>{text.term('decision-outcome', outcome)}</strong> <bdi lang="en">{why}</bdi>
        </p>
      ))}
    </details>
  )
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="stack-small small">
      {sentences.map((one) => (
        <li key={one} dir="auto">
          {one}
        </li>
      ))}
    </ul>
  )
}
