/** What the pages ask the server, each with the key under which the answer is kept. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { queryString, request } from './request.ts'
import type {
  AssessmentQuery,
  CaseAssessment,
  CasePage,
  CaseQuery,
  ConceptRead,
  OffenceRead,
  OpenCase,
  PackRead,
  PackSummary,
  SavedView,
} from './shapes.ts'

export const casesQuery = (query: CaseQuery) =>
  infiniteQueryOptions({
    queryKey: ['cases', query],
    queryFn: ({ pageParam, signal }) =>
      request<CasePage>(`/cases${queryString({ ...query, after: pageParam, limit: 50 })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => request<OpenCase>(`/cases/${id}`, { signal }),
  })

export const assessmentQuery = (id: string, query: AssessmentQuery = {}) =>
  queryOptions({
    queryKey: ['assessment', id, query],
    queryFn: ({ signal }) =>
      request<CaseAssessment>(`/cases/${id}/assessment${queryString(query)}`, { signal }),
    placeholderData: keepPreviousData,
  })

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => request<{ items: readonly SavedView[] }>('/views', { signal }),
  select: (answer) => answer.items,
})

const lawIsSettled = 10 * 60_000

export const packsQuery = queryOptions({
  queryKey: ['law', 'packs'],
  queryFn: ({ signal }) => request<{ items: readonly PackSummary[] }>('/law/packs', { signal }),
  select: (answer) => answer.items,
  staleTime: lawIsSettled,
})

export const packQuery = (pack: string) =>
  queryOptions({
    queryKey: ['law', 'pack', pack],
    queryFn: ({ signal }) => request<PackRead>(`/law/packs/${pack}`, { signal }),
    staleTime: lawIsSettled,
  })

export const offenceQuery = (ref: string) =>
  queryOptions({
    queryKey: ['law', 'offence', ref],
    queryFn: ({ signal }) => request<OffenceRead>(`/law/offences/${ref}`, { signal }),
    staleTime: lawIsSettled,
  })

export const conceptsQuery = queryOptions({
  queryKey: ['law', 'concepts'],
  queryFn: ({ signal }) => request<{ items: readonly ConceptRead[] }>('/law/concepts', { signal }),
  select: (answer) => answer.items,
  staleTime: lawIsSettled,
})
