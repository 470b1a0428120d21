/** One State: its bases with the facts they rest on, what it calls the conduct, and whether it can extradite. */
import type { JurisdictionBasis, StateAssessment } from '@clew/law'
import { Link } from '@tanstack/react-router'
import { StandingMark } from '../../design/standing.tsx'
import { Cite } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'

const shownOffences = 8

export function StateCard({ state }: { state: StateAssessment }) {
  const text = useText()
  return (
    <section className="card stack" aria-live="polite">
      <h2>{text.state(state.state)}</h2>
      {state.bases.length === 0 ? (
        <p>{text('jurisdiction.no-basis')}</p>
      ) : (
        <ul className="stack-small">
          {state.bases.map((basis) => (
            <Basis key={`${basis.rule}-${basis.person ?? ''}`} basis={basis} />
          ))}
        </ul>
      )}
      <dl className="facts-grid">
        <dt>{text('jurisdiction.concurrent')}</dt>
        <dd>
          {state.concurrentWith.length === 0
            ? text('state.none')
            : text.list(state.concurrentWith.map(text.state))}
        </dd>
        <dt>{text('jurisdiction.dual')}</dt>
        <dd>{text.term('dual-met', state.dualCriminality)}</dd>
        <dt>{text('jurisdiction.extraditable')}</dt>
        <dd>{text.term('extraditable', state.extraditable)}</dd>
      </dl>
      {state.offences.length > 0 && (
        <section className="stack-small">
          <h3 className="eyebrow">{text('jurisdiction.offences')}</h3>
          <ul className="stack-small">
            {state.offences.slice(0, shownOffences).map((one) => {
              const [pack = '', offence = ''] = one.offence.split('/')
              return (
                <li key={one.offence} className="row">
                  <Link to="/law/packs/$pack/$offence" params={{ pack, offence }}>
                    <bdi dir="ltr">{one.offence}</bdi>
                  </Link>
                  <StandingMark standing={one.standing} />
                  {one.seriousCrime && <span className="chip">{text('jurisdiction.serious')}</span>}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </section>
  )
}

function Basis({ basis }: { basis: JurisdictionBasis }) {
  const text = useText()
  const names = useNames()
  const { id } = useOpenCase()
  const [first] = basis.facts
  return (
    <li className="step">
      <span className="row">
        <strong>{text.term('basis', basis.basis)}</strong>
        {basis.person !== undefined && <bdi>{names.person(basis.person)}</bdi>}
        <StandingMark standing={basis.standing} />
      </span>
      <span className="small soft dotted">
        <Cite>{basis.cited.text}</Cite>
        <span>{text.term('strength', basis.strength)}</span>
        <span>{text('jurisdiction.dual-rule', { rule: text.term('dual', basis.dualCriminality) })}</span>
        {basis.consentOf !== undefined && (
          <bdi>{text('jurisdiction.consent-of', { who: basis.consentOf })}</bdi>
        )}
      </span>
      {first !== undefined && (
        <span className="small">
          <Link to="/cases/$caseId/facts" params={{ caseId: id }} search={{ record: first }}>
            <bdi>{names.any(first)}</bdi>
          </Link>
          {basis.facts.length > 1 && ` ${text('jurisdiction.more-facts', { count: basis.facts.length - 1 })}`}
        </span>
      )}
    </li>
  )
}
