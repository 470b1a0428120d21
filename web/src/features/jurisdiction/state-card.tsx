/** One State: its bases with the facts they rest on, what it calls the conduct, and whether it can extradite. */
import type { JurisdictionBasis, StateAssessment } from '@clew/law'
import { Link } from '@tanstack/react-router'
import { StandingMark } from '../../design/standing.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useAssessment, useOpenCase } from '../case-file/case-context.ts'
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
          {grouped(state.bases).map((group) => (
            <Basis key={`${group.first.rule}-${group.first.basis}`} group={group} />
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
                    <OffenceTitle offence={one.offence} />
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

/** The offence by its title; its reference where the answer of the law does not hold it. */
function OffenceTitle({ offence }: { offence: string }) {
  const assessment = useAssessment()
  const known = [...(assessment.data?.charges ?? []), ...(assessment.data?.options ?? [])]
  const title = known.find((one) => one.offence === offence)?.title
  return title === undefined ? <bdi dir="ltr">{offence}</bdi> : <LawWords words={title} />
}

type BasisGroup = { first: JurisdictionBasis; all: readonly JurisdictionBasis[] }

/** One rule with everybody for whom it holds, best standing first. */
function grouped(bases: readonly JurisdictionBasis[]): readonly BasisGroup[] {
  const groups = Map.groupBy(bases, (basis) => `${basis.rule}|${basis.basis}`)
  return [...groups.values()].flatMap((all) => {
    const sorted = [...all].sort((a, b) => b.standing - a.standing)
    return sorted[0] === undefined ? [] : [{ first: sorted[0], all: sorted }]
  })
}

function Basis({ group }: { group: BasisGroup }) {
  const text = useText()
  const { first, all } = group
  return (
    <li className="step">
      <strong>{text.term('basis', first.basis)}</strong>
      <span className="small soft dotted">
        <Cite>{first.cited.text}</Cite>
        <span>{text.term('strength', first.strength)}</span>
        <span>{text('jurisdiction.dual-rule', { rule: text.term('dual', first.dualCriminality) })}</span>
        {first.consentOf !== undefined && (
          <bdi>{text('jurisdiction.consent-of', { who: first.consentOf })}</bdi>
        )}
      </span>
      <ul className="basis-persons">
        {all.map((basis) => (
          <BasisPerson key={basis.person ?? ''} basis={basis} />
        ))}
      </ul>
    </li>
  )
}

/** For whom the rule holds, how well, and the fact that shows it. */
function BasisPerson({ basis }: { basis: JurisdictionBasis }) {
  const text = useText()
  const names = useNames()
  const { id } = useOpenCase()
  const [first] = basis.facts
  return (
    <li>
      <span className="row">
        {basis.person !== undefined && <bdi>{names.person(basis.person)}</bdi>}
        <StandingMark standing={basis.standing} />
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
