/** What a partner's pages ask the server, each with the key under which the answer is kept. */
import type { SharedCaseList, SharedCaseRead } from '@clew/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { queryString, request } from '../../api/request.ts'

export const sharedCasesQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['shared-cases', q],
    queryFn: ({ pageParam, signal }) =>
      request<SharedCaseList>(`/shared-cases${queryString({ q, after: pageParam, limit: 50 })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

export const sharedCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['shared-case', id],
    queryFn: ({ signal }) => request<SharedCaseRead>(`/shared-cases/${id}`, { signal }),
  })
