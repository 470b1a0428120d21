/** The list of cases: what stands, what is weakest, where; searched, filtered, sorted, and loaded page by page. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { casesQuery } from '../../api/queries.ts'
import type { CaseQuery } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { withWords } from '../../i18n/activate.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import { CaseFilters } from './case-filters.tsx'
import { CaseRow } from './case-row.tsx'
import { EmergencyOffer } from './emergency-offer.tsx'
import { SavedViews } from './saved-views.tsx'
import './cases.css'

const route = getRouteApi('/cases')

const NewCaseDialog = lazy(() =>
  withWords(import('./new-case-dialog.tsx')).then((module) => ({ default: module.NewCaseDialog })),
)

export function CasesPage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay()
  const [creating, setCreating] = useState(false)
  const list = useInfiniteQuery(casesQuery(search))
  const change = (next: CaseQuery) => void navigate({ search: next, replace: true })
  const pages = list.data?.pages ?? []
  const items = pages.flatMap((page) => page.items)
  const total = pages[0]?.total
  const filtered = Object.keys(search).some((key) => key !== 'sort' && key !== 'order')

  return (
    <div className="stack">
      <PageTitle
        title={text('cases.title')}
        beside={
          <>
            <span className="soft numbers">
              {total !== undefined && text('cases.count', { count: total })}
            </span>
            <span className="row row-end no-print">
              {may('case.import') && (
                <Link className="button" to="/cases/import">
                  {text('cases.import')}
                </Link>
              )}
              {may('case.open') && (
                <Button kind="main" onPress={() => setCreating(true)}>
                  {text('cases.new')}
                </Button>
              )}
            </span>
          </>
        }
      />
      <CaseFilters search={search} facets={pages[0]?.facets} onChange={change} />
      <SavedViews search={search} onOpen={change} />
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={8} tall />}
      {list.isSuccess && items.length === 0 && <NoCase filtered={filtered} wanted={search.q} />}
      {items.length > 0 && (
        <ul className="case-list" aria-busy={list.isFetching}>
          {items.map((item) => (
            <CaseRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div>
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {list.isFetchingNextPage ? text('state.loading') : text('cases.more')}
          </Button>
        </div>
      )}
      {creating && (
        <Suspense fallback={null}>
          <NewCaseDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </div>
  )
}

function NoCase({ filtered, wanted }: { filtered: boolean; wanted: string | undefined }) {
  const text = useText()
  const key = filtered ? 'cases.none' : 'cases.empty'
  return (
    <div className="card empty">
      <strong>{text(key)}</strong>
      <span className="soft">{text(`${key}.next`)}</span>
      {wanted !== undefined && <EmergencyOffer wanted={wanted} />}
    </div>
  )
}
