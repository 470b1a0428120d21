/** Search of decided cases in any script, narrowed by what was done, how it ended and what the evidence raised. */
import type { DecisionList } from '@clew/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { queryString } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import { DecisionCard } from './decision-card.tsx'
import { ChosenFilters, DecisionFilters } from './decision-filters.tsx'
import { wordsOf } from './decision-parts.tsx'
import { decisionsQuery } from './decisions-queries.ts'
import type { DecisionsSearch } from './decisions-search.ts'
import './decisions.css'

const route = getRouteApi('/decisions/')
const typingPause = 300
/** As many as the server gives in one file. */
const inOneFile = 5000

export function DecisionsPage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(decisionsQuery(search))
  const change = (next: DecisionsSearch) => void navigate({ search: next, replace: true, resetScroll: false })
  const pages = list.data?.pages ?? []
  const items = pages.flatMap((page) => page.items)
  const wanted = wordsOf(search.q)
  return (
    <div className="stack">
      <PageTitle title={text('decisions.title')} hidden level={2} />
      <SearchBar search={search} onChange={change} />
      <div className="decision-columns">
        <DecisionFilters search={search} facets={pages[0]?.facets} onChange={change} />
        <div className="stack">
          <ChosenFilters search={search} onChange={change} />
          {list.isError && (
            <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
          )}
          {list.isPending && <Skeleton lines={8} tall />}
          {pages[0] !== undefined && <Tools search={search} total={pages[0].total} />}
          {list.isSuccess && items.length === 0 && (
            <div className="notice">
              <strong>{text('decisions.none')}</strong>
              <span className="soft">{text('decisions.none.next')}</span>
            </div>
          )}
          <ol className="stack-small" aria-busy={list.isFetching} aria-label={text('decisions.found')}>
            {items.map((decision) => (
              <DecisionCard key={`${decision.origin} ${decision.id}`} decision={decision} wanted={wanted} />
            ))}
          </ol>
          {list.hasNextPage && (
            <div className="no-print">
              <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
                {list.isFetchingNextPage ? text('state.loading') : text('decisions.more')}
              </Button>
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

type SearchBarProps = { search: DecisionsSearch; onChange: (search: DecisionsSearch) => void }

/** What is typed waits a moment, so that each letter is not a search of its own. */
function SearchBar({ search, onChange }: SearchBarProps) {
  const text = useText()
  const [typed, setTyped] = useState(search.q ?? '')
  useEffect(() => {
    if (typed.trim() === (search.q ?? '')) return
    const timer = setTimeout(() => {
      const { q: _old, ...rest } = search
      onChange(typed.trim() === '' ? rest : { ...rest, q: typed.trim() })
    }, typingPause)
    return () => clearTimeout(timer)
  }, [typed, search, onChange])
  return (
    <search className="library-search no-print">
      <TextField
        type="search"
        label={text('decisions.search')}
        hint={text('decisions.search.hint')}
        value={typed}
        onChange={setTyped}
      />
      <SelectField
        label={text('decisions.order')}
        value={search.order ?? 'desc'}
        choices={(['desc', 'asc'] as const).map((value) => ({
          value,
          label: text(`decisions.order.${value}`),
        }))}
        onChange={(order) => {
          const { order: _old, ...rest } = search
          onChange(order === 'asc' ? { ...rest, order } : rest)
        }}
      />
    </search>
  )
}

function Tools({ search, total }: { search: DecisionsSearch; total: DecisionList['total'] }) {
  const text = useText()
  const may = useMay()
  const { order: _order, ...filters } = search
  const file = (as: string) => `/api/decisions/export${queryString({ ...filters, as })}`
  const count = text(total.exact ? 'decisions.count' : 'decisions.count.more', { count: total.count })
  return (
    <div className="stack-small">
      <div className="row">
        <p className="numbers" role="status">
          {count}
        </p>
        <span className="row row-end no-print">
          {total.count > 0 &&
            (['csv', 'json'] as const).map((as) => (
              <a key={as} className="button" data-size="small" download href={file(as)}>
                {text(`decisions.export.${as}`)}
              </a>
            ))}
          {may('decision.import') && (
            <Link to="/decisions/import" className="button" data-size="small">
              {text('decisions.import')}
            </Link>
          )}
        </span>
      </div>
      {total.count > inOneFile && (
        <p className="small soft no-print">{text('decisions.export.part', { count: inOneFile })}</p>
      )}
    </div>
  )
}
