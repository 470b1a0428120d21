/** From what a case lacks to what a State can do about it: one click to the measure. */
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { forConceptsQuery } from './library-queries.ts'
import { MeasureLink } from './page-parts.tsx'

/** The nearest say most; what is far is a click away in the library. */
const most = 3

export function MeasuresForConcepts({ concepts }: { concepts: readonly string[] }) {
  const text = useText()
  const { pathname, href } = useLocation()
  const found = useQuery(forConceptsQuery(concepts))
  const items = found.data?.items.slice(0, most) ?? []
  if (items.length === 0) return null
  return (
    <p className="small measures-for">
      <span className="soft">{text('library.for-gap')}</span>{' '}
      {items.map(({ measure }, at) => (
        <span key={measure.id}>
          {at > 0 && ' · '}
          <MeasureLink id={measure.id} {...(pathname.startsWith('/cases/') ? { back: href } : {})}>
            <LawWords words={measure.title} />
          </MeasureLink>
        </span>
      ))}
    </p>
  )
}
