/** Everything one text of an offence says: elements, consent, defences, punishment, what raises it. */
import type { OffenceRead } from '../../api/shapes.ts'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { citationText, ElementTree } from './element-tree.tsx'
import type { OffenceText } from './offence-text.ts'

type OffenceBodyProps = { offence: OffenceRead; version: OffenceText }

export function OffenceBody({ offence, version }: OffenceBodyProps) {
  const text = useText()
  const cite = (source: Parameters<typeof citationText>[0]) => citationText(source, offence.instruments)
  const { penalty } = version
  return (
    <div className="stack">
      <ul className="element-list element-root">
        <ElementTree element={version.elements} instruments={offence.instruments} />
      </ul>
      {version.consent !== undefined && (
        <section className="stack-small">
          <h3 className="eyebrow">{text('charge.consent')}</h3>
          <p>
            {text.term('consent-rule', version.consent.irrelevant)}{' '}
            <Cite>{cite(version.consent.source)}</Cite>
          </p>
        </section>
      )}
      {version.defences.length > 0 && (
        <section className="stack-small">
          <h3 className="eyebrow">{text('charge.defences')}</h3>
          <ul className="stack-small">
            {version.defences.map((defence) => (
              <li key={defence.id}>
                <LawWords words={defence.title} /> <Cite>{cite(defence.source)}</Cite>
              </li>
            ))}
          </ul>
        </section>
      )}
      {penalty !== undefined && (
        <section className="stack-small">
          <h3 className="eyebrow">{text('charge.penalty')}</h3>
          <p>
            {penalty.custody !== undefined && (
              <>
                <Term term={penalty.custody.min} kind="min" /> <Term term={penalty.custody.max} kind="max" />
              </>
            )}{' '}
            <Cite>{cite(penalty.source)}</Cite>
          </p>
          {[penalty.fine, penalty.other].map(
            (words) =>
              words !== undefined && (
                <p key={words} lang="en" dir="ltr" className="small soft">
                  {words}
                </p>
              ),
          )}
        </section>
      )}
      {version.aggravations.length > 0 && (
        <section className="stack-small">
          <h3 className="eyebrow">{text('charge.aggravations')}</h3>
          <ul className="stack-small">
            {version.aggravations.map((one) => (
              <li key={one.id}>
                <LawWords words={one.title} /> <Cite>{cite(one.source)}</Cite>{' '}
                {one.penalty?.custody !== undefined && <Term term={one.penalty.custody.max} kind="max" />}
                {one.multiply !== undefined && <bdi dir="ltr">× {one.multiply}</bdi>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {version.note !== undefined && (
        <p className="small soft" lang="en" dir="ltr">
          {version.note}
        </p>
      )}
    </div>
  )
}

/** `15y` in words. */
function Term({ term, kind }: { term: string | undefined; kind: 'min' | 'max' }) {
  const text = useText()
  if (term === undefined) return null
  const [, years, months, days] = /^(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)d)?$/.exec(term) ?? []
  const parts = [
    years === undefined ? '' : text('range.years', { count: Number(years) }),
    months === undefined ? '' : text('range.months', { count: Number(months) }),
    days === undefined ? '' : text('range.days', { count: Number(days) }),
  ].filter((part) => part !== '')
  const words = parts.length > 0 ? text.list(parts) : text.has(`range.${term}`) ? text(`range.${term}`) : term
  return <span>{text(kind === 'min' ? 'law.term.min' : 'law.term.max', { term: words })}</span>
}
