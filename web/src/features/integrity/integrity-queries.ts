/** What the pages of integrity ask the server, each with the key under which the answer is kept. */
import type { ConflictList, OwnInterests, ProposalList } from '@clew/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** Looking is an entry in the journal, so nothing is asked again by itself. */
const asked = { staleTime: 60_000, refetchOnWindowFocus: false } as const

export const ownInterestsQuery = queryOptions({
  queryKey: ['integrity', 'own'],
  queryFn: ({ signal }) => request<OwnInterests>('/interests', { signal }),
  ...asked,
})

export const conflictsQuery = queryOptions({
  queryKey: ['integrity', 'conflicts'],
  queryFn: ({ signal }) => request<ConflictList>('/conflicts', { signal }),
  select: (answer) => answer.items,
  ...asked,
})

export const waitingStepsQuery = queryOptions({
  queryKey: ['integrity', 'steps'],
  queryFn: ({ signal }) => request<ProposalList>('/second-person', { signal }),
  select: (answer) => answer.items,
  ...asked,
})

export const caseConflictsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['integrity', 'case', caseId, 'conflicts'],
    queryFn: ({ signal }) => request<ConflictList>(`/cases/${caseId}/conflicts`, { signal }),
    select: (answer) => answer.items,
    ...asked,
  })

export const caseProposalsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['integrity', 'case', caseId, 'steps'],
    queryFn: ({ signal }) => request<ProposalList>(`/cases/${caseId}/second-person`, { signal }),
    select: (answer) => answer.items,
    ...asked,
  })
