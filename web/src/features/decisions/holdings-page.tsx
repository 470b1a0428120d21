/** Which courts dealt with an element, a concept or an issue of evidence, and what convinced them; the newest first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useConceptName } from '../case-file/concept-name.ts'
import { elementName } from './element-name.ts'
import { holdingsQuery } from './decisions-queries.ts'
import type { HoldingsSearch } from './decisions-search.ts'
import { HoldingCard } from './holdings-for.tsx'
import './decisions.css'

const route = getRouteApi('/decisions/holdings')

export function HoldingsPage() {
  const text = useText()
  const search = route.useSearch()
  const list = useInfiniteQuery(holdingsQuery(search))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const asked = useAsked(search)
  return (
    <div className="stack">
      <nav aria-label={text('library.above')} className="small">
        <Link to="/decisions">{text('library.tab.decisions')}</Link>
      </nav>
      <PageTitle title={text('holdings.title', { what: asked })} level={2} />
      {asked === '' && (
        <p className="notice">
          {text('holdings.nothing-asked')} <Link to="/decisions">{text('holdings.none.next')}</Link>
        </p>
      )}
      {list.isLoading && <Skeleton lines={6} tall />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <p className="notice" role="status">
          {text('holdings.none')} <Link to="/decisions">{text('holdings.none.next')}</Link>
        </p>
      )}
      <ol className="stack-small decision-list">
        {items.map((one) => (
          <li key={`${one.decision.origin} ${one.decision.id}`} className="card">
            <HoldingCard found={one} />
          </li>
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
  )
}

/** What was asked, in words. */
function useAsked({ concept, element, issue, offence, state }: HoldingsSearch): string {
  const text = useText()
  const named = useConceptName()
  return [
    ...(concept === undefined ? [] : [named(concept)]),
    ...(element === undefined ? [] : [elementName(text, element)]),
    ...(issue === undefined ? [] : [text.term('decision-issue', issue)]),
    ...(offence === undefined ? [] : [offence]),
    ...(state?.split(',').map(text.state) ?? []),
  ].join(' · ')
}
