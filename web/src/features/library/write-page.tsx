/** One text: written by its author beside what it is made from, or judged by somebody else. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import { DraftEditor } from './draft-editor.tsx'
import { type TextName, textQuery } from './library-queries.ts'
import { languageName, MeasureLink } from './page-parts.tsx'
import { ReviewPane } from './review-pane.tsx'
import { StateChip } from './text-card.tsx'

const route = getRouteApi('/library/write')

export function WritePage() {
  const text = useText()
  const { kind, id, language, edition } = route.useSearch()
  if (kind === undefined || id === undefined || language === undefined || edition === undefined)
    return (
      <p className="notice">
        <Link to="/library/desk">{text('library.tab.desk')}</Link>
      </p>
    )
  return <OneText key={`${kind} ${id} ${language} ${edition}`} name={{ kind, id, language, edition }} />
}

function OneText({ name }: { name: TextName }) {
  const text = useText()
  const may = useMay()
  const read = useQuery(textQuery(name))
  if (read.isPending) return <Skeleton lines={8} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  const { summary } = read.data
  const writing = summary?.own === true && summary.state === 'draft' && may('library.edit')
  return (
    <div className="stack library-page">
      <PageTitle
        title={summary?.title ?? name.id}
        level={2}
        beside={
          <span className="row">
            <span className="chip">{languageName(name.language, text.language.code)}</span>
            <span className="chip">
              {name.edition === 0
                ? text('library.shipped')
                : text('library.edition', { edition: name.edition })}
            </span>
            <StateChip state={read.data.state} />
          </span>
        }
      />
      <p className="row small">
        <PageLink name={name} />
        <Link to="/library/history" search={{ kind: name.kind, id: name.id }}>
          {text('library.history')}
        </Link>
      </p>
      {summary?.returned !== undefined && (
        <p className="notice" data-kind="wrong">
          <strong>{text('library.returned', { by: summary.returned.by })}</strong>
          <span dir="auto">{summary.returned.reason}</span>
        </p>
      )}
      {writing ? (
        <DraftEditor name={name} first={{ ...read.data, summary }} />
      ) : (
        <ReviewPane name={name} read={read.data} />
      )}
    </div>
  )
}

function PageLink({ name }: { name: TextName }) {
  const text = useText()
  if (name.kind === 'measure') return <MeasureLink id={name.id}>{text('library.to-page')}</MeasureLink>
  return (
    <Link to="/library/practices/$id" params={{ id: name.id }}>
      {text('library.to-page')}
    </Link>
  )
}
