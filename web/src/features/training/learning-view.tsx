/** What somebody has learned and what their roles ask for, in tables; the same for oneself and for those who train. */
import type { Competence, LearningRead, ModuleStanding } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { ModuleLink, StateMark } from './parts.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

export function LearningView({ learning, own }: { learning: LearningRead; own: boolean }) {
  const text = useText()
  const [withdrawing, setWithdrawing] = useState<Competence>()
  return (
    <div className="stack">
      <section className="stack-small" aria-labelledby="asked">
        <h3 id="asked">{text('training.asked')}</h3>
        {learning.asked.length === 0 ? (
          <p className="soft">{text('training.asked.none')}</p>
        ) : (
          <Standings standings={learning.asked} own={own} />
        )}
      </section>
      {learning.suggested.length > 0 && (
        <section className="stack-small" aria-labelledby="suggested">
          <h3 id="suggested">{text('training.suggested')}</h3>
          <Standings standings={learning.suggested} own={own} />
        </section>
      )}
      <section className="stack-small" aria-labelledby="competences">
        <h3 id="competences">{text('training.competences')}</h3>
        {learning.competences.length === 0 && <p className="soft">{text('training.competences.none')}</p>}
        {learning.competences.length > 0 && (
          <ul className="stack-small">
            {learning.competences.map((one) => (
              <li key={one.id} className="card training-line">
                <ModuleLink id={one.module} title={one.title} />
                {one.withdrawn === undefined ? (
                  <StateMark state={one.state} expires={one.expires} />
                ) : (
                  <span>
                    {text('training.withdrawn', { day: formatDay(one.withdrawn.at, text.language.code) })}{' '}
                    <span className="soft" dir="auto">
                      {one.withdrawn.why}
                    </span>
                  </span>
                )}
                {!own && learning.abilities['withdraw'] === true && one.withdrawn === undefined && (
                  <Button size="small" kind="danger" onPress={() => setWithdrawing(one)}>
                    {text('training.withdraw')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <History learning={learning} />
      {withdrawing !== undefined && (
        <WithdrawDialog
          competence={withdrawing}
          person={learning.person.name}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </div>
  )
}

function Standings({ standings, own }: { standings: readonly ModuleStanding[]; own: boolean }) {
  const text = useText()
  return (
    <ul className="stack-small">
      {standings.map(({ module, title, state, expires }) => (
        <li key={module} className="card training-line">
          <ModuleLink id={module} title={title} />
          <StateMark state={state} {...(expires === undefined ? {} : { expires })} />
          {own && state !== 'current' && (
            <Link to="/training/sessions" search={{ module }} className="button" data-size="small">
              {text('training.find-session')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function History({ learning: { results, sessions } }: { learning: LearningRead }) {
  const text = useText()
  const day = (value: string) => formatDay(value, text.language.code)
  if (results.length === 0 && sessions.length === 0) return null
  return (
    <div className="training-columns">
      {sessions.length > 0 && (
        <section className="stack-small" aria-labelledby="sessions-of">
          <h3 id="sessions-of">{text('training.tab.sessions')}</h3>
          <ul className="stack-small">
            {sessions.map((one) => (
              <li key={one.session} className="training-line">
                <Link to="/training/sessions/$id" params={{ id: one.session }}>
                  {day(one.day)}
                </Link>
                <bdi>{text.words(one.title)}</bdi>
                <span className="soft">
                  {one.cancelled
                    ? text('training.cancelled')
                    : text(
                        one.attended === undefined
                          ? 'training.attendance.open'
                          : one.attended
                            ? 'training.attended'
                            : 'training.absent',
                      )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {results.length > 0 && (
        <section className="stack-small" aria-labelledby="results-of">
          <h3 id="results-of">{text('training.results')}</h3>
          <ul className="stack-small">
            {results.map((one) => (
              <li key={`${one.at}${one.module}`} className="training-line">
                <span>{day(one.at)}</span>
                <bdi>{text.words(one.title)}</bdi>
                <span className="soft">
                  {text.term('test-moment', one.moment)} ·{' '}
                  {text('training.right-of', { right: one.right, asked: one.asked })}
                  {one.moment === 'post' && (
                    <> · {text(one.passed ? 'training.passed' : 'training.not-passed')}</>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
