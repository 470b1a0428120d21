/** The first page after signing in: where somebody of this role works. */
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { sessionQuery } from '../features/sign-in/session.ts'

export function StartPage() {
  const { data } = useQuery(sessionQuery)
  if (data === undefined) return null
  const { abilities } = data
  if (abilities['case.list'] === true) return <Navigate to="/cases" replace />
  if (abilities['share.list'] === true) return <Navigate to="/shared" replace />
  if (abilities['journal.read'] === true) return <Navigate to="/oversight" replace />
  return <Navigate to={abilities['people.manage'] === true ? '/people' : '/library'} replace />
}
