/** One charge, foldable: its elements, what would strengthen it, bars, defences, consent, punishment, sentences. */
import type { ChargeAssessment } from '@clew/law'
import { Link } from '@tanstack/react-router'
import type { CaseAssessment } from '../../api/shapes.ts'
import { StandingMark } from '../../design/standing.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { asksNoMeans } from '../case-file/no-means.ts'
import { GapAction } from '../case-file/gap-actions.tsx'
import { useNames } from '../case-file/use-names.ts'
import { LossTable } from '../proof/loss-table.tsx'
import { Bars, Consent, Defences } from './charge-law.tsx'
import { PenaltyTable } from './penalty-table.tsx'

type ChargeCardProps = { charge: ChargeAssessment; assessment: CaseAssessment; open: boolean }

export function ChargeCard({ charge, assessment, open }: ChargeCardProps) {
  const text = useText()
  const names = useNames()
  const { id, caseFile } = useOpenCase()
  const written = caseFile.charges.find((one) => one.id === charge.charge)
  const steps = charge.gap.sets[0] ?? []
  return (
    <li>
      <details className="card charge" open={open}>
        <summary>
          <span className="charge-head">
            <span className="charge-title">
              <LawWords words={charge.title} /> <Cite>{charge.cited.text}</Cite>
            </span>
            <StandingMark standing={charge.standing} contested={charge.contested} />
          </span>
          <span className="small soft dotted">
            <bdi>{names.person(charge.accused)}</bdi>
            <span>{text.term('mode', charge.mode)}</span>
            {charge.victims.length > 0 && <bdi>{text.list(charge.victims.map(names.person))}</bdi>}
            {written?.period !== undefined && <bdi className="numbers">{written.period}</bdi>}
            {written !== undefined && <span>{text.term('charge-status', written.status)}</span>}
            {charge.outcome !== undefined && <b>{text.term('outcome', charge.outcome.outcome)}</b>}
            {charge.reading !== 'read' && (
              <span className="chip">{text.term('reading', charge.reading)}</span>
            )}
          </span>
        </summary>
        <div className="charge-body">
          <section className="stack-small">
            <h3 className="eyebrow">{text('charge.elements')}</h3>
            <Elements charge={charge} />
            {asksNoMeans(charge) && <p>{text('charge.no-means')}</p>}
            <Link to="/cases/$caseId/proof" params={{ caseId: id }} search={{ focus: charge.charge }}>
              {text('charge.to-proof')}
            </Link>
          </section>
          {steps.length > 0 && (
            <section className="stack-small">
              <h3 className="eyebrow">{text('proof.gap')}</h3>
              <ul className="steps">
                {steps.map((step) => (
                  <GapAction key={step.element} step={step} />
                ))}
              </ul>
            </section>
          )}
          <Bars bars={charge.bars} />
          <Consent charge={charge} />
          <Defences charge={charge} />
          <LossTable charges={[charge]} />
          <PenaltyTable charge={charge} sentences={assessment.sentences} />
        </div>
      </details>
    </li>
  )
}

function Elements({ charge }: { charge: ChargeAssessment }) {
  const text = useText()
  return (
    <table className="table small">
      <thead>
        <tr>
          <th scope="col">{text('proof.kind.element')}</th>
          <th scope="col">{text('proof.head.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {charge.elements.map((element) => (
          <tr key={element.element}>
            <th scope="row">
              <LawWords words={element.title} /> <Cite>{element.cited.text}</Cite>
              {charge.standing < 3 && charge.weakest.includes(element.element) && (
                <span className="chip weakest" data-standing={element.standing}>
                  {text('proof.weakest')}
                </span>
              )}
            </th>
            <td>
              <StandingMark standing={element.standing} contested={element.contested} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
