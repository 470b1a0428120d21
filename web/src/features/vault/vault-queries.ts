/** What the pages ask about the vault. None of it holds a value of an identity; what people wrote as their reason is not kept either. */
import type { CaseVault, VaultRequest } from '@clew/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

export const vaultQuery = (id: string) =>
  queryOptions({
    queryKey: ['vault', id],
    queryFn: ({ signal }) => request<CaseVault>(`/cases/${id}/vault`, { signal }),
  })

type Requests = { items: readonly VaultRequest[]; next?: string }

export const vaultRequestsQuery = (id: string) =>
  queryOptions({
    queryKey: ['vault', id, 'requests'],
    queryFn: ({ signal }) => request<Requests>(`/cases/${id}/vault/requests`, { signal }),
    // Custodians answer while the page is open.
    refetchInterval: 30_000,
    staleTime: 0,
    gcTime: 0,
  })

export const waitingRequestsQuery = queryOptions({
  queryKey: ['vault', 'waiting'],
  queryFn: ({ signal }) => request<Requests>('/vault/requests', { signal }),
  refetchInterval: 30_000,
  staleTime: 0,
  gcTime: 0,
})
