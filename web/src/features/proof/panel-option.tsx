/** An offence that stands and is not charged: what is still missing, and what it carries. */
import { Link } from '@tanstack/react-router'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { ChargeOption } from '../case-file/charge-option.tsx'
import { useRange } from '../case-file/range.ts'
import { useNames } from '../case-file/use-names.ts'

export function OptionPanel({ index, shown }: { index: number; shown: CaseAssessment }) {
  const text = useText()
  const names = useNames()
  const range = useRange()
  const { id } = useOpenCase()
  const option = shown.options[index]
  if (option === undefined) return null
  return (
    <>
      <p className="small soft dotted">
        <Cite>{option.cited.text}</Cite>
        <span>{text.term('mode', option.mode)}</span>
        <span>{text.term('reading', option.reading)}</span>
      </p>
      <dl className="facts-grid">
        <dt>{text('charge.accused')}</dt>
        <dd>
          <bdi>{names.person(option.accused)}</bdi>
        </dd>
        {option.victims.length > 0 && (
          <>
            <dt>{text('charge.victims')}</dt>
            <dd>
              <bdi>{text.list(option.victims.map(names.person))}</bdi>
            </dd>
          </>
        )}
        {option.penalty !== undefined && (
          <>
            <dt>{text('charge.range')}</dt>
            <dd>{range(option.penalty)}</dd>
          </>
        )}
      </dl>
      {option.missing.length > 0 && (
        <section className="stack-small">
          <h4 className="eyebrow">{text('option.missing')}</h4>
          <ul className="stack-small">
            {option.missing.map((element) => (
              <li key={element.element}>
                <LawWords words={element.title} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="soft">{text('option.note')}</p>
      <span>
        <ChargeOption option={option} />
      </span>
      <Link to="/cases/$caseId/charges" params={{ caseId: id }}>
        {text('option.to-charges')}
      </Link>
    </>
  )
}
