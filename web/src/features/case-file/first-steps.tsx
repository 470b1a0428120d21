/** What a case needs before the law can say anything: persons, facts, evidence, a charge; each one step away. */
import { Link } from '@tanstack/react-router'
import { StandingMark } from '../../design/standing.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useAssessment, useOpenCase } from './case-context.ts'
import { ChargeOption } from './charge-option.tsx'
import { standingOptions } from './option-order.ts'
import { useNames } from './use-names.ts'

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
      <StandingOptions />
    </section>
  )
}

const most = 4

/** What the facts show already: each offence becomes a charge by one action. */
function StandingOptions() {
  const text = useText()
  const names = useNames()
  const assessment = useAssessment()
  const options = standingOptions(assessment.data?.options ?? []).slice(0, most)
  if (options.length === 0) return null
  return (
    <>
      <h3>{text('first.options')}</h3>
      <ul className="steps">
        {options.map((option) => (
          <li key={option.offence} className="step">
            <span className="row">
              <strong>
                <LawWords words={option.title} />
              </strong>
              <bdi>{names.person(option.accused)}</bdi>
              <StandingMark standing={option.standing} contested={option.contested} />
              <span className="row-end">
                <ChargeOption option={option} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="soft small">{text('option.note')}</p>
    </>
  )
}
