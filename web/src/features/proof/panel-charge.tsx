/** A charge in the panel: its weakest elements, what would strengthen it, and what it hangs on. */
import type { ChargeAssessment } from '@clew/law'
import { Link } from '@tanstack/react-router'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Cite, LawWords } from '../../design/words.tsx'
import { StandingGlyph } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { asksNoMeans } from '../case-file/no-means.ts'
import { GapAction } from '../case-file/gap-actions.tsx'
import { LossTable } from './loss-table.tsx'
import { findTrace } from './node-text.ts'

export function ChargePanel({ id, shown }: { id: string; shown: CaseAssessment }) {
  const text = useText()
  const open = useOpenCase()
  const charge = shown.charges.find((one) => one.charge === id)
  if (charge === undefined) return null
  return (
    <>
      <p className="small soft dotted">
        <Cite>{charge.cited.text}</Cite>
        <span>{text.term('mode', charge.mode)}</span>
        {charge.text.from !== undefined && <span>{text('proof.text-from', { day: charge.text.from })}</span>}
        <span>{text.term('reading', charge.reading)}</span>
      </p>
      {charge.outcome !== undefined && (
        <p>
          <b>{text('proof.outcome')}</b> {text.term('outcome', charge.outcome.outcome)}
        </p>
      )}
      {asksNoMeans(charge) && <p>{text('charge.no-means')}</p>}
      <WeakestElements charge={charge} />
      <Gap charge={charge} />
      <LossTable charges={[charge]} />
      <Link to="/cases/$caseId/charges" params={{ caseId: open.id }} search={{ record: id }}>
        {text('proof.to-charge')}
      </Link>
    </>
  )
}

function WeakestElements({ charge }: { charge: ChargeAssessment }) {
  const text = useText()
  const traces = charge.weakest.flatMap((element) => findTrace(charge.trace, element) ?? [])
  if (traces.length === 0) return null
  return (
    <section className="stack-small">
      <h4 className="eyebrow">{text('proof.weakest.title')}</h4>
      <ul className="shift-list">
        {traces.map((trace) => (
          <li key={trace.element}>
            <StandingGlyph standing={trace.standing} />
            <span>
              <LawWords words={trace.title} /> <Cite>{trace.cited.text}</Cite>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Gap({ charge }: { charge: ChargeAssessment }) {
  const text = useText()
  const steps = charge.gap.sets[0] ?? []
  if (steps.length === 0) return null
  return (
    <section className="stack-small">
      <h4 className="eyebrow">{text('proof.gap')}</h4>
      <ul className="steps">
        {steps.map((step) => (
          <GapAction key={step.element} step={step} />
        ))}
      </ul>
    </section>
  )
}
