/** What obliges a State, with the article and the strength: a duty and an invitation never look alike. */
import type { MeasureRead } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { frameOfItem } from '../conformity/conformity-search.ts'
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
              {one.item !== undefined && <ItemLinks item={one.item} />}
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

/** What the people concerned may ask, each with its provision; absent where the measure rests on no duty towards a person. */
export function Duties({ duties }: Pick<MeasureRead, 'duties'>) {
  const text = useText()
  if (duties.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="duties">
      <h3 id="duties">{text('library.duties')}</h3>
      <ul className="obligations">
        {duties.map(({ cited, says }) => (
          <li key={`${cited} ${says['en']}`} className="card obligation">
            <Cite>{cited}</Cite>
            <p>
              <LawWords words={says} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The item in the checklist, and how the laws of States answer it: from there each gap leads back to its measures. */
function ItemLinks({ item }: { item: string }) {
  const text = useText()
  const frame = frameOfItem(item)
  return (
    <>
      <Link to="/library" search={{ q: item }} className="small">
        <bdi dir="ltr">{item}</bdi>
      </Link>
      {frame !== undefined && (
        <Link to="/conformity/matrix" search={{ against: [frame], item }} className="small no-print">
          {text('library.item.states')}
        </Link>
      )}
    </>
  )
}
