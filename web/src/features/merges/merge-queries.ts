/** What the server says about persons of a case who may be one. */
import type { MergeList } from '@clew/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

export const mergesQuery = (id: string, version: number) =>
  queryOptions({
    // Every version of the file may hold other pairs.
    queryKey: ['merges', id, version],
    queryFn: ({ signal }) => request<MergeList>(`/cases/${id}/merges`, { signal }),
  })
