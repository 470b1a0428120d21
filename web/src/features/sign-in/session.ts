/** Who is signed in, as the screen knows it, and the ways in and out. */
import type { DemoPerson, Session, WaysIn } from '@clew/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('/session', { signal }),
  staleTime: 5 * 60_000,
  retry: false,
})

export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: ({ signal }) => request<WaysIn>('/sign-in', { signal }),
  staleTime: 0,
})

export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: ({ signal }) => request<{ items: readonly DemoPerson[] }>('/sign-in/demo', { signal }),
  select: (answer) => answer.items,
})

export const chooseDemoPerson = (person: string): Promise<unknown> =>
  request('/sign-in/demo', { method: 'POST', body: { person } })

/** Where the browser goes to sign in through the agency; it comes back to `back`. */
export const oidcAddress = (back: string | undefined): string =>
  `/api/sign-in/oidc?back=${encodeURIComponent(safeBack(back))}`

export const askRecovery = (email: string): Promise<unknown> =>
  request('/sign-in/recovery', { method: 'POST', body: { email } })

export const signOut = (): Promise<unknown> => request('/sign-out', { method: 'POST' })

/** An address of this application that somebody wanted to see; anything else is not followed. */
export function safeBack(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])/.test(back) && !/^\/(sign-in|set-up|enrol)\b/.test(back)
    ? back
    : '/'
}
