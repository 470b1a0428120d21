/** One case in the list, read in one glance: the weakest charge first, then the name, then how much there is. */
import { Link } from '@tanstack/react-router'
import type { CaseSummary } from '../../api/shapes.ts'
import { StandingGlyph, StandingMark, standingName, standings } from '../../design/standing.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { formatDay } from '../../i18n/dates.ts'
import { CaseProse } from '../case-file/masked-names.tsx'

export function CaseRow({ item }: { item: CaseSummary }) {
  const text = useText()
  return (
    <li className="case-row">
      <div className="case-name">
        {item.abilities['read'] === true ? (
          <Link to="/cases/$caseId" params={{ caseId: item.id }} className="case-link">
            <bdi>
              <CaseProse>{item.title}</CaseProse>
            </bdi>
          </Link>
        ) : (
          <bdi>
            <CaseProse>{item.title}</CaseProse>
          </bdi>
        )}
        <span className="small soft dotted">
          <bdi className="numbers">{item.reference}</bdi>
          {item.forms.map((form) => (
            <span key={form}>{text.term('form', form)}</span>
          ))}
          <span>{text('cases.victims', { count: item.counts.victims })}</span>
          <span>{text('cases.parties', { count: item.counts.parties })}</span>
        </span>
        {(item.singleWitness || item.uncharged > 0 || item.abilities['change'] !== true) && (
          <span className="row">
            {item.abilities['change'] !== true && <span className="chip">{text('cases.read-only')}</span>}
            {item.singleWitness && (
              <span className="chip warns" data-standing={2}>
                {text('cases.single-witness')}
              </span>
            )}
            {item.uncharged > 0 && (
              <span className="chip">{text('cases.uncharged', { count: item.uncharged })}</span>
            )}
          </span>
        )}
      </div>
      <div className="case-weakest">
        <span className="cell-label">{text('cases.column.weakest')}</span>
        {item.weakest === undefined ? (
          <span className="soft">{text('standing.none')}</span>
        ) : (
          <>
            <StandingMark standing={item.weakest.standing} />
            <span className="small">
              <LawWords words={item.weakest.title} />
            </span>
          </>
        )}
      </div>
      <ChargeCounts item={item} />
      <div className="case-states">
        <span className="cell-label">{text('cases.column.states')}</span>
        <span>{text.list(item.states.map(text.state))}</span>
      </div>
      <div className="case-stage">
        <span className="cell-label">{text('cases.column.stage')}</span>
        <span>{text.term('stage', item.stage)}</span>
        <span className="small soft numbers">{formatDay(item.updated, text.language.code)}</span>
      </div>
    </li>
  )
}

function ChargeCounts({ item }: { item: CaseSummary }) {
  const text = useText()
  const counts = (
    <>
      {[...standings].reverse().map((standing) => {
        const count = item.charges.byStanding[standing] ?? 0
        const word = text.term('standing', standingName(standing))
        return count === 0 ? null : (
          <span key={standing} className="standing" data-standing={standing} title={word}>
            <StandingGlyph standing={standing} />
            {text.number(count)}
            <span className="visually-hidden">{word}</span>
          </span>
        )
      })}
      {item.charges.total === 0 && text.number(0)}
    </>
  )
  return (
    <div className="case-charges">
      <span className="cell-label">{text('cases.column.charges')}</span>
      {item.abilities['read'] === true && item.abilities['assess'] === true ? (
        <Link to="/cases/$caseId/charges" params={{ caseId: item.id }} className="charge-counts numbers">
          {counts}
        </Link>
      ) : (
        <span className="charge-counts numbers">{counts}</span>
      )}
    </div>
  )
}
