/** What is shared with the agency of a partner today: searched in what is shown, and in nothing else. */
import type { SharedCaseSummary } from '@clew/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { ShareTerms } from './share-terms.tsx'
import { sharedCasesQuery } from './shared-case-queries.ts'

const route = getRouteApi('/shared')
const typingPause = 250

export function SharedCasesPage() {
  const text = useText()
  const { q } = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(q ?? '')
  useEffect(() => {
    if (typed === (q ?? '')) return
    const timer = setTimeout(
      () => void navigate({ search: typed === '' ? {} : { q: typed }, replace: true }),
      typingPause,
    )
    return () => clearTimeout(timer)
  }, [typed, q, navigate])
  const list = useInfiniteQuery(sharedCasesQuery(q))
  const items = (list.data?.pages ?? []).flatMap((page) => page.items)
  const total = list.data?.pages[0]?.total
  return (
    <div className="stack">
      <PageTitle
        title={text('shared.title')}
        beside={
          <span className="soft numbers">
            {total !== undefined && text('shared.count', { count: total })}
          </span>
        }
      />
      <p className="soft">{text('shared.about')}</p>
      <search className="no-print">
        <TextField type="search" label={text('shared.search')} value={typed} onChange={setTyped} />
      </search>
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={6} tall />}
      {list.isSuccess && items.length === 0 && (
        <div className="card empty">
          <strong>{text(q === undefined ? 'shared.empty' : 'shared.empty.found')}</strong>
          <span className="soft">{text('shared.empty.next')}</span>
        </div>
      )}
      <ul className="stack-small" aria-busy={list.isFetching}>
        {items.map((share) => (
          <SharedCard key={share.id} share={share} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {list.isFetchingNextPage ? text('state.loading') : text('cases.more')}
          </Button>
        </div>
      )}
    </div>
  )
}

function SharedCard({ share }: { share: SharedCaseSummary }) {
  const text = useText()
  const { reference, title, stage, forms = [] } = share.head
  return (
    <li className="card stack-small">
      <h2>
        <Link to="/shared/$shareId" params={{ shareId: share.id }} dir="auto">
          {title ?? reference ?? text('shared.untitled')}
        </Link>
      </h2>
      <p className="row soft small">
        {reference !== undefined && title !== undefined && <bdi>{reference}</bdi>}
        {stage !== undefined && <span>{text.term('stage', stage)}</span>}
        {forms.length > 0 && <span>{text.list(forms.map((form) => text.term('form', form)))}</span>}
      </p>
      <ShareTerms share={share} />
      <p className="small">
        {text('shared.fields', {
          fields: text.list(share.fields.map((field) => text.term('share-field', field))),
        })}
      </p>
    </li>
  )
}
