/** What was found in the library, with the words marked where they stand. */
import type { Found } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { Excerpt } from '../../design/excerpt.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { librarySearchQuery } from './library-queries.ts'
import { MeasureLink } from './page-parts.tsx'
import { sectionName } from './section-name.ts'

export function FoundList({ words }: { words: string }) {
  const text = useText()
  const found = useQuery(librarySearchQuery(words))
  if (found.isPending) return <Skeleton lines={5} tall />
  if (found.isError)
    return <ProblemNotice problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  const { items, total } = found.data
  if (total === 0)
    return (
      <div className="notice" role="status">
        <strong>{text('library.found.none', { words })}</strong>
        <span className="soft">{text('library.found.none.next')}</span>
      </div>
    )
  return (
    <section className="stack-small" aria-label={text('library.found')}>
      <p className="soft numbers" role="status">
        {text('library.found.count', { count: total })}
      </p>
      <ol className="found">
        {items.map((one) => (
          <FoundCard key={`${one.kind} ${one.id}`} one={one} />
        ))}
      </ol>
      {items.length < total && <p className="soft">{text('library.found.more')}</p>}
    </section>
  )
}

function FoundCard({ one }: { one: Found }) {
  const text = useText()
  return (
    <li className="card stack-small">
      <span className="row">
        <strong>
          <FoundLink one={one} />
        </strong>
        <span className="chip">{text.term('library-kind', one.kind)}</span>
        {one.section !== undefined && <span className="small soft">{sectionName(text, one.section)}</span>}
      </span>
      <p className="found-excerpt" dir="auto">
        <Excerpt excerpt={one.excerpt} marks={one.marks} />
      </p>
    </li>
  )
}

function FoundLink({ one }: { one: Found }) {
  if (one.kind === 'practice')
    return (
      <Link to="/library/practices/$id" params={{ id: one.id }}>
        <LawWords words={one.title} />
      </Link>
    )
  const measure = one.kind === 'measure' ? one.id : one.measure
  const title = <LawWords words={one.title} />
  return measure === undefined ? title : <MeasureLink id={measure}>{title}</MeasureLink>
}
