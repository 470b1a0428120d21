/** Who had which part, and how it ended: sentences and what victims were awarded. Nobody is named. */
import type { DecisionRead } from '@clew/contract'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'

type Body = DecisionRead['decision']

export function Endings({ decision }: { decision: Body }) {
  const text = useText()
  const { sentences, remedies, language } = decision
  return (
    <>
      <Lines title={text('decision.sentences')} items={sentences}>
        {sentences.map(({ who, says, suspended, reading }, at) => (
          <li key={at}>
            <bdi lang={language}>
              <b>{who}</b>: {says}
            </bdi>{' '}
            {suspended && <span className="chip">{text('decision.suspended')}</span>}{' '}
            <span className="small soft">({text.term('library-reading', reading)})</span>
          </li>
        ))}
      </Lines>
      <Lines title={text('decision.remedies')} items={remedies}>
        {remedies.map(({ kind, says, amount, currency, reading }, at) => (
          <li key={at}>
            <b>{text.term('decision-remedy', kind)}</b>{' '}
            {amount !== undefined && (
              <bdi dir="ltr" className="numbers">
                {[currency, amount].filter((part) => part !== undefined).join(' ')}
              </bdi>
            )}{' '}
            <bdi lang={language}>{says}</bdi>{' '}
            <span className="small soft">({text.term('library-reading', reading)})</span>
          </li>
        ))}
      </Lines>
    </>
  )
}

export function People({ decision }: { decision: Body }) {
  const text = useText()
  const { parties, victims, language } = decision
  return (
    <>
      <Lines title={text('decision.parties')} items={parties}>
        {parties.map(({ roles, kind, says }, at) => (
          <li key={at}>
            <bdi lang={language}>{says}</bdi>{' '}
            <span className="small soft">
              ({text.list(roles.map((role) => text.term('role', role)))} · {text.term('party-kind', kind)})
            </span>
          </li>
        ))}
      </Lines>
      <Lines title={text('decision.victims')} items={victims}>
        {victims.map(({ initials, number, age, sex, states }, at) => (
          <li key={at} className="dotted">
            {initials !== undefined && <bdi dir="ltr">{initials}</bdi>}
            {number !== undefined && <span>{text('decision.victims.number', { count: number })}</span>}
            <span>{text.term('decision-age', age)}</span>
            <span>{text.term('decision-sex', sex)}</span>
            {states.length > 0 && <span>{text.list(states.map(text.state))}</span>}
          </li>
        ))}
      </Lines>
    </>
  )
}

function Lines({
  title,
  items,
  children,
}: {
  title: string
  items: readonly unknown[]
  children: ReactNode
}) {
  if (items.length === 0) return null
  return (
    <section className="stack-small">
      <h3>{title}</h3>
      <ul className="stack-small">{children}</ul>
    </section>
  )
}
