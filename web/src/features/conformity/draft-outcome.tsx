/** What a draft would change: items of the checklist, and decided cases that would have ended differently. */
import type { ConformityDraftRead } from '@clew/contract'
import type { Standing } from '@clew/law'
import { useEffect, useRef } from 'react'
import { StandingChange, StandingMark } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import { BeforeAfter } from './before-after.tsx'
import { ChangeList } from './change-list.tsx'

type Outcome = NonNullable<ConformityDraftRead['outcome']>
type Charge = Outcome['cases'][number]['charges'][number]

export function DraftOutcome({ outcome }: { outcome: Outcome }) {
  const text = useText()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.scrollIntoView({ block: 'start' }), [])
  return (
    <section ref={section} className="stack" aria-label={text('conformity.draft.outcome')}>
      <div role="status">
        <h3>{text('conformity.draft.items', { count: outcome.changes.length })}</h3>
      </div>
      <BeforeAfter before={outcome.before} after={outcome.after} />
      <ChangeList changes={outcome.changes} />
      <h3>{text('conformity.draft.cases', { count: outcome.cases.length, tried: outcome.tried })}</h3>
      <p className="small soft">{text('conformity.draft.cases.about')}</p>
      {outcome.cases.map((each) => (
        <article key={each.reference} className="card stack-small">
          <h4>
            <bdi dir="ltr">{each.reference}</bdi> · <bdi lang="en">{each.title}</bdi>
          </h4>
          <div className="table-frame">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{text('conformity.draft.charge')}</th>
                  <th scope="col">{text('conformity.draft.standing')}</th>
                  <th scope="col">{text('conformity.draft.maximum')}</th>
                  <th scope="col">{text('conformity.draft.bars')}</th>
                </tr>
              </thead>
              <tbody>
                {each.charges.map((charge) => (
                  <ChargeRow key={charge.charge} charge={charge} />
                ))}
              </tbody>
            </table>
          </div>
        </article>
      ))}
    </section>
  )
}

function ChargeRow({ charge }: { charge: Charge }) {
  const text = useText()
  const { from, to, maximumBefore, maximumAfter, barsBefore, barsAfter } = charge
  const fromTo = (before: string, after: string) =>
    before === after ? before : text('conformity.from-to', { from: before, to: after })
  return (
    <tr>
      <th scope="row">
        <bdi dir="ltr">{charge.charge}</bdi>{' '}
        <bdi className="small soft" dir="ltr">
          {charge.offence}
        </bdi>
      </th>
      <td>
        {from === undefined || to === undefined ? (
          <span>{text(to === undefined ? 'conformity.draft.gone' : 'conformity.draft.new')}</span>
        ) : from === to ? (
          <StandingMark standing={to as Standing} />
        ) : (
          <StandingChange from={from as Standing} to={to as Standing} />
        )}
      </td>
      <td>
        <bdi dir="ltr">{fromTo(maximumBefore ?? '–', maximumAfter ?? '–')}</bdi>
      </td>
      <td className="small">
        {fromTo(
          text.list(barsBefore.map((bar) => text.term('bar', bar))) || '–',
          text.list(barsAfter.map((bar) => text.term('bar', bar))) || '–',
        )}
      </td>
    </tr>
  )
}
