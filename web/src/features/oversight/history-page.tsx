/** History by who, what, when, why and case: newest first, page by page, and as a table for whoever must hand it on. */
import type { JournalLine } from '@clew/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { type Text, useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import { EntryList } from './entry-list.tsx'
import { caseName, sentence, statedWords, whoOf } from './entry-words.ts'
import { HistoryFilters } from './history-filters.tsx'
import { historyQuery } from './oversight-queries.ts'
import type { HistorySearch } from './oversight-search.ts'

const route = getRouteApi('/oversight/')

export function HistoryPage() {
  const text = useText()
  const may = useMay()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(historyQuery(search))
  const change = (next: HistorySearch) => void navigate({ search: next, replace: true })
  const lines = (list.data?.pages ?? []).flatMap((page) => page.items)
  const person = personOf(search, lines)
  return (
    <div className="stack">
      <PageTitle
        title={titleOf(text, search, lines)}
        level={2}
        beside={
          <>
            <span className="soft numbers" aria-live="polite">
              {list.isSuccess && text('history.shown', { count: lines.length })}
            </span>
            <span className="row row-end no-print">
              {search.case !== undefined && may('journal.export') && (
                <a
                  className="button"
                  href={`/api/cases/${search.case}/journal/export`}
                  download={`journal-${search.case}.ndjson`}
                >
                  {text('seal.export.case')}
                </a>
              )}
              <Button
                isDisabled={lines.length === 0}
                onPress={() => downloadCsv('history', tableOf(text, lines))}
              >
                {text('history.csv')}
              </Button>
            </span>
          </>
        }
      />
      <p className="soft">
        {text('history.about')} {text('history.utc')}
      </p>
      <HistoryFilters search={search} person={person} onChange={change} />
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={8} />}
      {list.isSuccess && lines.length === 0 && (
        <div className="card empty">
          <strong>{text('history.empty')}</strong>
          <span className="soft">{text('history.empty.next')}</span>
        </div>
      )}
      {lines.length > 0 && <EntryList lines={lines} search={search} busy={list.isFetching} />}
      {list.hasNextPage && (
        <div>
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {list.isFetchingNextPage ? text('state.loading') : text('history.more')}
          </Button>
        </div>
      )}
    </div>
  )
}

function personOf({ user }: HistorySearch, lines: readonly JournalLine[]) {
  if (user === undefined) return undefined
  return { id: user, name: lines.find(({ by }) => by?.id === user)?.by?.name ?? user }
}

function titleOf(text: Text, search: HistorySearch, lines: readonly JournalLine[]): string {
  const person = personOf(search, lines)
  if (search.case !== undefined) {
    const known = lines.find(({ chainId }) => chainId === search.case)
    return text('history.of-case', { case: caseName(known ?? { chainId: search.case }) })
  }
  return person === undefined ? text('history.title') : text('history.of-person', { name: person.name })
}

function tableOf(text: Text, lines: readonly JournalLine[]): string[][] {
  const heads = [
    'history.when',
    'history.who',
    'history.what',
    'history.action',
    'history.why',
    'history.stated.head',
    'history.case',
  ]
  return [
    [...heads, 'history.number', 'history.request', 'history.erased'].map((id) => text(id)),
    ...lines.map((line) => [
      line.at,
      whoOf(text, line),
      sentence(text, line),
      line.what,
      line.why,
      line.stated === undefined ? '' : statedWords(text, line.stated),
      line.chain === 'case' ? line.chainId : '',
      String(line.number),
      line.request ?? '',
      line.erased ? text('history.erased') : '',
    ]),
  ]
}
