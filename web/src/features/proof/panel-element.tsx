/** An element in the panel: what the law asks, which facts answer it, and what would strengthen it. */
import type { Trace } from '@clew/law'
import { Link } from '@tanstack/react-router'
import type { CaseAssessment } from '../../api/shapes.ts'
import { StandingGlyph } from '../../design/standing.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { GapAction } from '../case-file/gap-actions.tsx'
import { HoldingsFor } from '../decisions/holdings-for.tsx'
import { elementSentences } from '../case-file/overview-text.ts'
import { useNames } from '../case-file/use-names.ts'
import { LossTable } from './loss-table.tsx'
import { traceOf } from './node-text.ts'
import { factsOf, type ProofNode } from './proof-model.ts'

export function ElementPanel({ node, shown }: { node: ProofNode; shown: CaseAssessment }) {
  const text = useText()
  const names = useNames()
  const open = useOpenCase()
  const trace = traceOf(shown, node)
  const charge = shown.charges.find((one) => one.charge === node.charge)
  if (trace === undefined || charge === undefined) return null
  const facts = factsOf(trace)
  const sentences = elementSentences(trace, {
    assessment: shown,
    caseFile: open.caseFile,
    language: text.language.code,
  })
  const inside = new Set(elementsIn(trace))
  const steps = charge.gap.sets.flat().filter((step) => inside.has(step.element))
  const unique = steps.filter(
    (step, index) => steps.findIndex((one) => one.element === step.element) === index,
  )
  return (
    <>
      <p dir="auto">{sentences.join(' ')}</p>
      <p className="row">
        <Cite>{trace.cited.text}</Cite>
        {trace.cited.reading !== 'read' && (
          <span className="chip">{text.term('reading', trace.cited.reading)}</span>
        )}
      </p>
      {trace.children.length > 0 && <Branches trace={trace} />}
      <section className="stack-small">
        <h4 className="eyebrow">{text('proof.answered-by')}</h4>
        {facts.length === 0 && <p>{text('gap.no-fact')}</p>}
        <ul className="shift-list">
          {facts.map((answer) => (
            <li key={answer.fact}>
              <StandingGlyph standing={answer.standing} />
              <span>
                <bdi>{names.any(answer.fact)}</bdi>
                {answer.through !== undefined && (
                  <span className="soft small">
                    {' '}
                    {text('proof.through', { fact: names.any(answer.through.participation) })}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {unique.length > 0 && (
        <section className="stack-small">
          <h4 className="eyebrow">{text('proof.gap')}</h4>
          <ul className="steps">
            {unique.map((step) => (
              <GapAction key={step.element} step={step} />
            ))}
          </ul>
          <Link to="/cases/$caseId/facts" params={{ caseId: open.id }}>
            {text('proof.to-facts')}
          </Link>
        </section>
      )}
      <HoldingsFor key={trace.element} element={trace.element} asks={trace.asks} />
      <LossTable charges={[charge]} />
    </>
  )
}

const elementsIn = (trace: Trace): readonly string[] => [trace.element, ...trace.children.flatMap(elementsIn)]

function Branches({ trace }: { trace: Trace }) {
  const text = useText()
  return (
    <section className="stack-small">
      <h4 className="eyebrow">{text(trace.kind === 'any' ? 'proof.branches.any' : 'proof.branches.all')}</h4>
      <ul className="shift-list">
        {trace.children.map((child) => (
          <li key={child.element} data-carries={child.carries || undefined}>
            <StandingGlyph standing={child.standing} />
            <span>
              <LawWords words={child.title} /> <Cite>{child.cited.text}</Cite>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
