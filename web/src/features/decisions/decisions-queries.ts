/** What the pages of decided cases ask the server. */
import type {
  DecisionImportReport,
  DecisionList,
  DecisionRead,
  HoldingsFound,
  SimilarDecisions,
} from '@clew/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { queryString, request } from '../../api/request.ts'
import type { DecisionsSearch, HoldingsSearch } from './decisions-search.ts'

const settled = 60_000

export const decisionsQuery = (search: DecisionsSearch) =>
  infiniteQueryOptions({
    queryKey: ['decisions', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      request<DecisionList>(`/decisions${queryString({ ...search, after: pageParam, limit: 25 })}`, {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: settled,
  })

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', 'one', id],
    queryFn: ({ signal }) => request<DecisionRead>(`/decisions/${encodeURIComponent(id)}`, { signal }),
    staleTime: settled,
  })

export const holdingsQuery = (search: HoldingsSearch) =>
  infiniteQueryOptions({
    queryKey: ['decisions', 'holdings', search],
    queryFn: ({ pageParam, signal }) =>
      request<HoldingsFound>(
        `/decisions/holdings${queryString({ ...search, after: pageParam, limit: 20 })}`,
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled:
      search.offence !== undefined ||
      search.element !== undefined ||
      search.concept !== undefined ||
      search.issue !== undefined,
    staleTime: settled,
  })

export const similarQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'similar-decisions'],
    queryFn: ({ signal }) =>
      request<SimilarDecisions>(`/cases/${caseId}/similar-decisions${queryString({ limit: 5 })}`, { signal }),
  })

export type DecisionFile = { fileName: string; text: string }

/** @param check only says what would become of each. */
export const sendDecisions = (file: DecisionFile, check: boolean) =>
  request<DecisionImportReport>(`/decisions/import${queryString({ check: check ? '1' : '0' })}`, {
    method: 'POST',
    body: file,
  })
