/** What the signed-in person may do in the unit, as the server said it; nothing until it is known. */
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../sign-in/session.ts'

export function useMay(): (permission: string) => boolean {
  const { data } = useQuery(sessionQuery)
  return (permission) => data?.abilities[permission] === true
}

/** Id of whoever is signed in. */
export function useOwnId(): string | undefined {
  return useQuery(sessionQuery).data?.user.id
}

/** Today in UTC, which is the day by which the server judges. */
export const today = (): string => new Date().toISOString().slice(0, 10)
