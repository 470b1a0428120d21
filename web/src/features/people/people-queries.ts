/** What the pages of people ask the server, each with the key under which the answer is kept. */
import type {
  Agency,
  AssignmentList,
  Clearance,
  Colleague,
  CompartmentList,
  CoveredCase,
  CustodyRule,
  DelegationList,
  Office,
  PeoplePage,
  RegionCoverage,
  ShareList,
} from '@clew/contract'
import type { CaseFile } from '@clew/casefile'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { queryString, request } from '../../api/request.ts'
import type { CoverageSearch, PeopleSearch } from './people-search.ts'

type Abilities = Readonly<Record<string, boolean>>

export const peopleQuery = (search: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      request<PeoplePage>(`/people${queryString({ ...search, after: pageParam, limit: 100 })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

export const agenciesQuery = queryOptions({
  queryKey: ['people', 'agencies'],
  queryFn: ({ signal }) =>
    request<{ items: readonly Agency[]; offices: readonly Office[]; abilities: Abilities }>('/agencies', {
      signal,
    }),
})

export const custodyQuery = queryOptions({
  queryKey: ['people', 'custody'],
  queryFn: ({ signal }) => request<{ items: readonly CustodyRule[] }>('/vault/custody', { signal }),
})

export const colleaguesQuery = (q: string, role?: string) =>
  queryOptions({
    queryKey: ['people', 'colleagues', q, role],
    queryFn: ({ signal }) =>
      request<{ items: readonly Colleague[]; more: boolean }>(`/colleagues${queryString({ q, role })}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  })

export const personAssignmentsQuery = (person: string) =>
  queryOptions({
    queryKey: ['people', 'assignments', person],
    queryFn: ({ signal }) => request<AssignmentList>(`/people/${person}/assignments`, { signal }),
  })

export const clearancesQuery = queryOptions({
  queryKey: ['people', 'clearances'],
  queryFn: ({ signal }) =>
    request<{ items: readonly Clearance[]; abilities: Abilities }>('/clearances', { signal }),
})

export const delegationsQuery = queryOptions({
  queryKey: ['people', 'delegations'],
  queryFn: ({ signal }) => request<DelegationList>('/delegations', { signal }),
})

export const coverageQuery = queryOptions({
  queryKey: ['people', 'coverage'],
  queryFn: ({ signal }) =>
    request<{ items: readonly RegionCoverage[]; total: RegionCoverage }>('/coverage', { signal }),
})

export const coverageCasesQuery = (search: CoverageSearch) =>
  infiniteQueryOptions({
    queryKey: ['people', 'coverage-cases', search],
    queryFn: ({ pageParam, signal }) =>
      request<{ items: readonly CoveredCase[]; next?: string }>(
        `/coverage/cases${queryString({ ...search, after: pageParam })}`,
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })

export const caseAssignmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'case', id, 'assignments'],
    queryFn: ({ signal }) => request<AssignmentList>(`/cases/${id}/assignments`, { signal }),
  })

export const caseCompartmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'case', id, 'compartments'],
    queryFn: ({ signal }) => request<CompartmentList>(`/cases/${id}/compartments`, { signal }),
  })

export const caseSharesQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'case', id, 'shares'],
    queryFn: ({ signal }) => request<ShareList>(`/cases/${id}/shares`, { signal }),
  })

export const sharePreviewQuery = (id: string, fields: readonly string[]) =>
  queryOptions({
    queryKey: ['people', 'case', id, 'preview', fields],
    queryFn: ({ signal }) =>
      request<Partial<CaseFile>>(`/cases/${id}/shares/preview${queryString({ fields })}`, { signal }),
    enabled: fields.length > 0,
    placeholderData: keepPreviousData,
  })
