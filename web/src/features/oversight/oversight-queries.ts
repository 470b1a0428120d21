/** What the pages of oversight ask the server, each with the key under which the answer is kept. */
import type {
  AlarmList,
  CheckpointRead,
  JournalPage,
  OpenEmergency,
  PeoplePage,
  UnusualAccess,
} from '@clew/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { queryString, request } from '../../api/request.ts'
import type { HistorySearch, UnusualSearch } from './oversight-search.ts'

/** Looking is an entry itself, so nothing is asked again by itself. */
const asked = { staleTime: 60_000, refetchOnWindowFocus: false } as const

export const historyQuery = (search: HistorySearch) =>
  infiniteQueryOptions({
    queryKey: ['oversight', 'history', search],
    queryFn: ({ pageParam, signal }) =>
      request<JournalPage>(`/journal/entries${queryString({ ...search, after: pageParam, limit: 50 })}`, {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    ...asked,
  })

export const unusualQuery = (search: Required<UnusualSearch>) =>
  queryOptions({
    queryKey: ['oversight', 'unusual', search],
    queryFn: ({ signal }) =>
      request<{ items: readonly UnusualAccess[]; limits: Readonly<Record<UnusualAccess['kind'], number>> }>(
        `/journal/unusual${queryString(search)}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
    ...asked,
  })

export const alarmsQuery = (state: 'new' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['oversight', 'alarms', state],
    queryFn: ({ pageParam, signal }) =>
      request<AlarmList>(`/alarms${queryString({ state, after: pageParam, limit: 50 })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })

export const checkpointQuery = queryOptions({
  queryKey: ['oversight', 'checkpoint'],
  queryFn: ({ signal }) => request<CheckpointRead>('/journal/checkpoint', { signal }),
  ...asked,
})

/** Everybody of the unit, those who left too. */
export const peopleNamedQuery = (q: string) =>
  queryOptions({
    queryKey: ['oversight', 'people', q],
    queryFn: ({ signal }) =>
      request<PeoplePage>(`/people${queryString({ q, state: 'all', limit: 20 })}`, { signal }),
    placeholderData: keepPreviousData,
    ...asked,
  })

export const emergenciesQuery = queryOptions({
  queryKey: ['emergencies'],
  queryFn: ({ signal }) => request<{ items: readonly OpenEmergency[] }>('/cases/break-glass', { signal }),
  select: (answer) => answer.items,
  staleTime: 5 * 60_000,
})
