/** What to obtain next, from whom, and how soon it perishes: gaps as actions. */
import type { GapStep } from '@clew/law'
import { Cite, LawWords } from '../../design/words.tsx'
import { StandingMark } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import { HoldingsFor } from '../decisions/holdings-for.tsx'
import { MeasuresForConcepts } from '../library/for-concepts.tsx'
import { useNames } from './use-names.ts'

/** One step: the element to raise, the facts that another source would raise, and where such evidence usually is. */
export function GapAction({ step }: { step: GapStep }) {
  const text = useText()
  const names = useNames()
  return (
    <li className="step">
      <span className="row">
        <strong>
          <LawWords words={step.title} />
        </strong>
        <StandingMark standing={step.standing} />
        <Cite>{step.cited.text}</Cite>
      </span>
      {step.facts.length > 0 ? (
        <span>
          {text('gap.another-source')} <bdi>{text.list(step.facts.map(names.any))}</bdi>
        </span>
      ) : (
        <span>{text('gap.no-fact')}</span>
      )}
      {step.guidance.length > 0 && (
        <ul className="guidance">
          {step.guidance.map((hint) => (
            <li key={hint.what['en']}>
              {text('gap.obtain')}{' '}
              <b>
                <LawWords words={hint.what} />
              </b>
              {' · '}
              {text('gap.held-by')} <LawWords words={hint.heldBy} />
              {' · '}
              <span className="perishes" data-perishes={hint.perishes}>
                {text.term('perishes', hint.perishes)}
              </span>
              {hint.reading !== 'read' && (
                <span className="soft small"> ({text.term('reading', hint.reading)})</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <MeasuresForConcepts concepts={conceptsAsked(step)} />
      <HoldingsFor element={step.element} asks={step.asks} />
    </li>
  )
}

/** What the element asks for, the concept itself first. */
const conceptsAsked = ({ asks }: GapStep): readonly string[] => [
  ...(asks.concept === undefined ? [] : [asks.concept]),
  ...(asks.of ?? []),
]
