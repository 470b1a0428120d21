/** The range of the law with what raises it, restitution, and sentences held against the range. */
import type { ChargeAssessment, SentenceFlag } from '@clew/law'
import { StandingMark } from '../../design/standing.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useLength, useRange } from '../case-file/range.ts'
import { useNames } from '../case-file/use-names.ts'

type PenaltyTableProps = { charge: ChargeAssessment; sentences: readonly SentenceFlag[] }

export function PenaltyTable({ charge, sentences }: PenaltyTableProps) {
  const text = useText()
  const range = useRange()
  const { penalty } = charge
  return (
    <section className="stack-small">
      <h3 className="eyebrow">{text('charge.penalty')}</h3>
      <dl className="facts-grid">
        {penalty.base !== undefined && (
          <>
            <dt>{text('charge.penalty.base')}</dt>
            <dd>{range(penalty.base)}</dd>
          </>
        )}
        {penalty.range !== undefined && (
          <>
            <dt>{text('charge.penalty.range')}</dt>
            <dd>
              <b>{range(penalty.range)}</b>
            </dd>
          </>
        )}
        {penalty.fine !== undefined && (
          <>
            <dt>{text('charge.penalty.fine')}</dt>
            <dd>
              <bdi lang="en">{penalty.fine}</bdi>
            </dd>
          </>
        )}
        {penalty.other !== undefined && (
          <>
            <dt>{text('charge.penalty.other')}</dt>
            <dd>
              <bdi lang="en">{penalty.other}</bdi>
            </dd>
          </>
        )}
      </dl>
      {penalty.base === undefined && penalty.range === undefined && (
        <p className="soft">{text('charge.penalty.none')}</p>
      )}
      {penalty.cited !== undefined && <Cite>{penalty.cited.text}</Cite>}
      <Aggravations charge={charge} />
      {penalty.restitution !== undefined && (
        <p>
          {text.term('restitution', penalty.restitution.duty)} <Cite>{penalty.restitution.cited.text}</Cite>
        </p>
      )}
      <Sentences charge={charge} flags={sentences} />
    </section>
  )
}

function Aggravations({ charge }: { charge: ChargeAssessment }) {
  const text = useText()
  const names = useNames()
  const range = useRange()
  const raised = charge.penalty.aggravations.filter((one) => one.applies || one.standing > 1)
  if (raised.length === 0) return null
  return (
    <table className="table small">
      <caption className="eyebrow">{text('charge.aggravations')}</caption>
      <tbody>
        {raised.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <LawWords words={one.title} /> <Cite>{one.cited.text}</Cite>
              {one.facts.length > 0 && (
                <p className="soft">
                  <bdi>{text.list(one.facts.map(names.any))}</bdi>
                </p>
              )}
              {one.mustBePleaded && !one.pleaded && <p className="contested">{text('charge.must-plead')}</p>}
            </th>
            <td>
              <StandingMark standing={one.standing} />
              {one.range !== undefined && <p className="soft">{range(one.range)}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sentences({ charge, flags }: { charge: ChargeAssessment; flags: readonly SentenceFlag[] }) {
  const text = useText()
  const length = useLength()
  const { caseFile } = useOpenCase()
  const sentences = caseFile.sentences.filter((sentence) => sentence.charges.includes(charge.charge))
  if (sentences.length === 0) return null
  return (
    <>
      <h4 className="eyebrow">{text('charge.sentences')}</h4>
      <ul className="stack-small">
        {sentences.map((sentence) => (
          <li key={sentence.id}>
            {text.term('sentence', sentence.kind)}
            {sentence.months !== undefined &&
              ` · ${length(sentence.months === 'life' ? 'life' : { months: sentence.months, days: 0 })}`}
            {sentence.setAside === true && <span className="soft"> · {text('charge.set-aside')}</span>}
            {flags
              .filter((flag) => flag.sentence === sentence.id)
              .map((flag) => (
                <span key={flag.code} className="chip weakest" data-standing={2}>
                  {text.term('flag', flag.code)}{' '}
                  {flag.cited[0] !== undefined && <Cite>{flag.cited[0].text}</Cite>}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </>
  )
}
