/** What every page of a case shares: the file, its version, and what the law makes of it. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { createContext, use } from 'react'
import { assessmentQuery } from '../../api/queries.ts'
import type { AssessmentQuery, OpenCase } from '../../api/shapes.ts'

export const CaseContext = createContext<OpenCase | undefined>(undefined)

const route = getRouteApi('/cases/$caseId')

export function useOpenCase(): OpenCase {
  const open = use(CaseContext)
  if (open === undefined) throw new Error('a page of a case stands outside the frame of a case')
  return open
}

/** How the law is asked on this page: view, packs, and what is thought away. */
export function useLawQuestion() {
  const { view, packs, without } = route.useSearch()
  return {
    ...(view === undefined ? {} : { view }),
    ...(packs === undefined ? {} : { packs }),
    ...(without === undefined ? {} : { without }),
  }
}

type LawChange = {
  view?: AssessmentQuery['view'] | undefined
  packs?: readonly string[] | undefined
  without?: readonly string[] | undefined
}

/** Asks the law otherwise and stays on the page; what is given as undefined goes back to the usual. */
export function useAskLaw(): (change: LawChange) => void {
  const navigate = useNavigate()
  return (change) =>
    void navigate({
      to: '.',
      search: (old: object) => ({ ...old, ...change }) as never,
      replace: true,
      resetScroll: false,
    })
}

/** The assessment that the page shows, with what is thought away thought away. */
export function useAssessment() {
  const { id } = useOpenCase()
  return useQuery(assessmentQuery(id, useLawQuestion()))
}

/** The assessment of the whole file, to compare with. */
export function useWholeAssessment() {
  const { id } = useOpenCase()
  const { without: _without, ...question } = useLawQuestion()
  return useQuery(assessmentQuery(id, question))
}
