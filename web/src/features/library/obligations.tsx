/** What obliges a State, with the article and the strength: a duty and an invitation never look alike. */
import type { MeasureRead } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Strength } from './page-parts.tsx'

export function Obligations({ measure }: { measure: MeasureRead }) {
  const text = useText()
  return (
    <section className="stack-small" aria-labelledby="obligations">
      <h3 id="obligations">{text('library.obligations')}</h3>
      <ul className="obligations">
        {measure.obligations.map((one, at) => (
          <li key={at} className="card obligation">
            <span className="row">
              <Strength strength={one.strength} />
              {one.cited !== '' && <Cite>{one.cited}</Cite>}
              {one.item !== undefined && (
                <Link to="/library" search={{ q: one.item }} className="small">
                  <bdi dir="ltr">{one.item}</bdi>
                </Link>
              )}
            </span>
            {one.question !== undefined && (
              <p>
                <LawWords words={one.question} />
              </p>
            )}
            {one.qualifier !== undefined && (
              <p className="small soft">
                {text('library.qualifier')}{' '}
                <bdi lang="en" dir="ltr">
                  {one.qualifier}
                </bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
