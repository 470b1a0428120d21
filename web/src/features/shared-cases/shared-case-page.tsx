/** One case as far as it is shared with a partner: field by field, whole, with the terms on which it is shown. */
import type { SharedCaseRead } from '@clew/contract'
import type { ShareField } from '@clew/contract/people-words'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { ShareTerms } from './share-terms.tsx'
import { SharedRecord } from './shared-record.tsx'
import { sharedCaseQuery } from './shared-case-queries.ts'

const route = getRouteApi('/shared/$shareId')

/** Fields of the head that need no card of their own. */
const ofFewWords: ReadonlySet<ShareField> = new Set([
  'reference',
  'stage',
  'forms',
  'forum',
  'opened',
  'court',
  'citation',
])

export function SharedCasePage() {
  const text = useText()
  const { shareId } = route.useParams()
  const { data, error, isPending, refetch } = useQuery(sharedCaseQuery(shareId))
  if (isPending) return <Skeleton lines={8} tall />
  if (data === undefined) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
  const { reference, title } = data.caseFile
  const short = data.fields.filter((field) => ofFewWords.has(field))
  return (
    <div className="stack">
      <p className="no-print">
        <Link to="/shared">{text('shared.back')}</Link>
      </p>
      <PageTitle title={title ?? reference ?? text('shared.untitled')} />
      <section className="card stack-small" aria-label={text('shared.terms')}>
        <ShareTerms share={data} />
      </section>
      {short.length > 0 && (
        <dl className="card facts-grid">
          {short.map((field) => (
            <Fragment key={field}>
              <dt>{text.term('share-field', field)}</dt>
              <dd>
                <Shown field={field} shown={data.caseFile} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      {data.fields
        .filter((field) => field !== 'title' && !short.includes(field))
        .map((field) => (
          <section key={field} className="card stack-small" aria-labelledby={`shared-${field}`}>
            <h2 id={`shared-${field}`}>{text.term('share-field', field)}</h2>
            <Shown field={field} shown={data.caseFile} />
          </section>
        ))}
      <p className="soft small">{text('shared.about')}</p>
    </div>
  )
}

function Shown({ field, shown }: { field: ShareField; shown: SharedCaseRead['caseFile'] }) {
  const text = useText()
  const value = shown[field]
  if (value === undefined || value.length === 0) return <p className="soft">{text('state.none')}</p>
  if (field === 'stage' && typeof value === 'string') return <p>{text.term('stage', value)}</p>
  if (field === 'forum' && typeof value === 'string') return <p>{text.state(value)}</p>
  if (field === 'opened' && typeof value === 'string')
    return <p className="numbers">{formatDay(value, text.language.code)}</p>
  if (typeof value === 'string')
    return (
      <p>
        <bdi>{value}</bdi>
      </p>
    )
  if (field === 'forms') return <p>{text.list((shown.forms ?? []).map((form) => text.term('form', form)))}</p>
  return (
    <ul className="stack-small">
      {value.map((record) => (
        <li key={typeof record === 'string' ? record : JSON.stringify(record)}>
          <SharedRecord record={record} />
        </li>
      ))}
    </ul>
  )
}
