/** What a court held on each element and what convinced it, how it dealt with the evidence, and what to learn. */
import type { DecisionRead } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { useConceptName } from '../case-file/concept-name.ts'
import { elementName } from './element-name.ts'

type Body = DecisionRead['decision']
export type Held = Body['holdings'][number]

export function Holdings({ decision }: { decision: Body }) {
  const text = useText()
  if (decision.holdings.length === 0) return null
  return (
    <section className="stack-small">
      <h3>{text('decision.holdings')}</h3>
      <ul className="stack-small">
        {decision.holdings.map((held, at) => (
          <li key={at} className="card">
            <HoldingBody held={held} language={decision.language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One holding; the charge is left out where the list is about one. */
export function HoldingBody({ held, language }: { held: Held; language: string }) {
  const text = useText()
  const concept = useConceptName()
  return (
    <div className="stack-small">
      <span className="row">
        <span className="chip outcome" data-outcome={held.outcome}>
          {text.term('decision-outcome', held.outcome)}
        </span>
        <strong>
          <ElementLink held={held} />
        </strong>
        {held.concept !== undefined && (
          <Link to="/law/concepts" search={{ q: held.concept }} className="small">
            <bdi>{concept(held.concept)}</bdi>
          </Link>
        )}
      </span>
      <p lang={language} dir="auto">
        {held.why}
      </p>
      <span className="dotted small soft">
        <bdi lang={language}>{held.charge}</bdi>
        {held.court !== undefined && <bdi lang={language}>{held.court}</bdi>}
        {held.paragraph !== undefined && <bdi dir="ltr">{held.paragraph}</bdi>}
        <span>{text.term('library-reading', held.reading)}</span>
      </span>
    </div>
  )
}

/** To the element in the law pack, where the decision names the offence. */
function ElementLink({ held }: { held: Held }) {
  const text = useText()
  const name = elementName(text, held.element)
  if (held.offence === undefined) return <span>{name}</span>
  const [pack = '', offence = ''] = held.offence.split('/')
  return (
    <Link to="/law/packs/$pack/$offence" params={{ pack, offence }} hash={`element-${held.element}`}>
      {name}
    </Link>
  )
}

export function Issues({ decision }: { decision: Body }) {
  const text = useText()
  if (decision.issues.length === 0) return null
  return (
    <section className="stack-small">
      <h3>{text('decision.issues')}</h3>
      <ul className="stack-small">
        {decision.issues.map(({ issue, effect, says }) => (
          <li key={issue} className="issue-line">
            <span className="row">
              <strong>
                <Link to="/decisions" search={{ issue }}>
                  {text.term('decision-issue', issue)}
                </Link>
              </strong>
              <span className="chip">{text.term('decision-effect', effect)}</span>
            </span>
            <p lang={decision.language} dir="auto">
              {says}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type LessonsProps = { decision: Body; first?: { says: string; language: string } }

/** @param first the first lesson in the language of the reader. */
export function Lessons({ decision, first }: LessonsProps) {
  const text = useText()
  return (
    <section className="stack-small lessons">
      <h3>{text('decision.lessons')}</h3>
      <ul className="lines reading">
        {decision.lessons.map(({ says }, at) => {
          const own = at === 0 ? first : undefined
          return (
            <li key={says}>
              <bdi lang={own?.language ?? decision.language}>{own?.says ?? says}</bdi>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
