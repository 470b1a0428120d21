/** How many alarms wait for an overseer, for the mark in the navigation; asked when they move about, since asking by the clock would keep a session alive. */
import type { AlarmList } from '@clew/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { request } from '../../api/request.ts'

const unseenQuery = queryOptions({
  queryKey: ['oversight', 'unseen'],
  queryFn: ({ signal }) => request<AlarmList>('/alarms?limit=1', { signal }),
  select: (answer) => answer.unseen,
  staleTime: 60_000,
})

export function useUnseenAlarms(may: boolean): number {
  const { data, isStale, refetch } = useQuery({ ...unseenQuery, enabled: may })
  const { pathname } = useLocation()
  useEffect(() => {
    if (may && isStale) void refetch()
    // Only a move to another page asks again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname])
  return data ?? 0
}
