/** What a case needs before the law can say anything: persons, facts, evidence, a charge; each one step away. */
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from './case-context.ts'

export function FirstSteps() {
  const text = useText()
  const { id, caseFile } = useOpenCase()
  const params = { caseId: id }
  const done = (count: number) =>
    count > 0 ? text('first.done', { count: text.number(count) }) : text('first.open')
  return (
    <section className="card stack-small">
      <h2>{text('first.title')}</h2>
      <p className="soft">{text('first.about')}</p>
      <ol className="steps">
        <li className="step">
          <Link to="/cases/$caseId/parties" params={params}>
            {text('first.persons')}
          </Link>
          <span className="soft small">{done(caseFile.parties.length + caseFile.victims.length)}</span>
        </li>
        <li className="step">
          <Link to="/cases/$caseId/facts" params={params} search={{ record: 'new-fact' }}>
            {text('first.facts')}
          </Link>
          <span className="soft small">{done(caseFile.facts.length)}</span>
        </li>
        <li className="step">
          <Link to="/cases/$caseId/facts" params={params} search={{ record: 'new-evidence' }}>
            {text('first.evidence')}
          </Link>
          <span className="soft small">{done(caseFile.evidence.length)}</span>
        </li>
        <li className="step">
          <Link to="/cases/$caseId/charges" params={params}>
            {text('first.charge')}
          </Link>
          <span className="soft small">{done(caseFile.charges.length)}</span>
        </li>
      </ol>
    </section>
  )
}
