/** What stands against a charge whatever the proof: bars, defences; and what consent is worth in this law. */
import type { Bar, ChargeAssessment } from '@clew/law'
import { StandingMark } from '../../design/standing.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useNames } from '../case-file/use-names.ts'

export function Bars({ bars }: { bars: readonly Bar[] }) {
  const text = useText()
  const names = useNames()
  if (bars.length === 0) return null
  return (
    <section className="stack-small">
      <h3 className="eyebrow">{text('charge.bars')}</h3>
      <ul className="stack-small">
        {bars.map((bar) => (
          <li key={`${bar.code}-${bar.party ?? ''}-${bar.on ?? ''}`} className="notice" data-kind="wrong">
            <span>
              <b>{text.term('bar', bar.code)}</b>
              {bar.party !== undefined && (
                <>
                  {' · '}
                  <bdi>{names.person(bar.party)}</bdi>
                </>
              )}
              {bar.on !== undefined && (
                <>
                  {' · '}
                  <bdi className="numbers">{bar.on}</bdi>
                </>
              )}
            </span>
            {bar.facts.length > 0 && <bdi className="small soft">{text.list(bar.facts.map(names.any))}</bdi>}
            {bar.cited !== undefined && <Cite>{bar.cited.text}</Cite>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Consent({ charge }: { charge: ChargeAssessment }) {
  const text = useText()
  const names = useNames()
  const { consent } = charge
  if (consent === undefined) return null
  return (
    <section className="stack-small">
      <h3 className="eyebrow">{text('charge.consent')}</h3>
      <p>
        {text.term('consent-rule', consent.rule)} <Cite>{consent.cited.text}</Cite>
      </p>
      {consent.facts.length > 0 && (
        <p className="soft">
          {text(consent.irrelevant ? 'charge.consent.irrelevant' : 'charge.consent.open')}{' '}
          <bdi>{text.list(consent.facts.map(names.any))}</bdi>
        </p>
      )}
    </section>
  )
}

export function Defences({ charge }: { charge: ChargeAssessment }) {
  const text = useText()
  const names = useNames()
  if (charge.defences.length === 0) return null
  return (
    <section className="stack-small">
      <h3 className="eyebrow">{text('charge.defences')}</h3>
      <ul className="stack-small">
        {charge.defences.map((defence) => (
          <li key={defence.id}>
            <LawWords words={defence.title} /> <StandingMark standing={defence.standing} />{' '}
            <Cite>{defence.cited.text}</Cite>
            {defence.facts.length > 0 && (
              <p className="small soft">
                <bdi>{text.list(defence.facts.map(names.any))}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
