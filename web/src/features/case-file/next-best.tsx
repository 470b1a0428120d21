/** What is worth doing when no charge lacks a source: persons nobody charged or asked, offences that stand, evidence that is only provisional. */
import { Link } from '@tanstack/react-router'
import type { CaseAssessment } from '../../api/shapes.ts'
import { StandingMark } from '../../design/standing.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from './case-context.ts'
import { ChargeOption } from './charge-option.tsx'
import { standingOptions } from './option-order.ts'
import { CaseProse } from './masked-names.tsx'
import { useNames } from './use-names.ts'

type NextBestProps = {
  assessment: CaseAssessment
  /** How many gaps stand above; they come first, and where they are enough nothing is added. */
  gaps: number
}

const mostSteps = 4
const mostOptions = 3

export function NextBest({ assessment, gaps }: NextBestProps) {
  const text = useText()
  const names = useNames()
  const { id, caseFile } = useOpenCase()
  if (gaps >= mostSteps) return null
  const provisional = caseFile.evidence.filter(
    (item) => item.obtained.how === 'informal-abroad' && item.admissibility.status !== 'excluded',
  )
  const noted = (...notes: readonly string[]) =>
    assessment.parties
      .filter((party) => party.notes.some((note) => notes.includes(note)))
      .map((party) => party.party)
  const groups = [
    { code: 'uncharged', parties: noted('not-charged', 'legal-person-not-charged') },
    { code: 'unquestioned', parties: noted('not-questioned') },
    { code: 'unidentified', parties: noted('not-identified') },
  ].filter(({ parties }) => parties.length > 0)
  const options = standingOptions(assessment.options).slice(0, mostOptions)
  const nothing = provisional.length + groups.length + options.length + gaps === 0
  if (nothing) return <p className="soft">{text('overview.next.none')}</p>
  return (
    <ul className="steps">
      {gaps === 0 && <li className="soft">{text('overview.next.no-gap')}</li>}
      {provisional.map((item) => (
        <li key={item.id} className="step">
          <strong>{text('next.provisional')}</strong>
          <Link to="/cases/$caseId/facts" params={{ caseId: id }} search={{ record: item.id }}>
            <bdi>
              <CaseProse>{item.title}</CaseProse>
            </bdi>
          </Link>
        </li>
      ))}
      {groups.map(({ code, parties }) => (
        <li key={code} className="step">
          <strong>{text(`next.${code}`, { count: parties.length })}</strong>
          <ul className="row">
            {parties.map((party) => (
              <li key={party}>
                <Link to="/cases/$caseId/parties" params={{ caseId: id }} search={{ record: party }}>
                  <bdi>{names.person(party)}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
      {options.map((option) => (
        <li key={option.offence} className="step">
          <span className="row">
            <strong>{text('next.option')}</strong>
            <LawWords words={option.title} />
            <bdi>{names.person(option.accused)}</bdi>
            <StandingMark standing={option.standing} contested={option.contested} />
            <span className="row-end">
              <ChargeOption option={option} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
