/** What the pages of training ask the server. What comes with Clew is kept; what people did is asked anew. */
import type {
  CurriculumRead,
  CurriculumSummary,
  ExerciseRead,
  ExerciseSummary,
  LearningRead,
  ModuleRead,
  ModuleSummary,
  SessionRead,
  TestRead,
  TrainedPerson,
  TrainingCoverage,
  TrainingRules,
  TrainingSession,
} from '@clew/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { queryString, request } from '../../api/request.ts'
import { announce } from '../../routes/announcer.tsx'
import type { ManageSearch, SessionsSearch } from './training-search.ts'

const shipped = Number.POSITIVE_INFINITY
export type Curricula = { curricula: readonly CurriculumSummary[]; modules: readonly ModuleSummary[] }

export const curriculaQuery = queryOptions({
  queryKey: ['lessons', 'curricula'],
  queryFn: ({ signal }) => request<Curricula>('/training/curricula', { signal }),
  staleTime: shipped,
})

export const curriculumQuery = (id: string) =>
  queryOptions({
    queryKey: ['lessons', 'curriculum', id],
    queryFn: ({ signal }) => request<CurriculumRead>(`/training/curricula/${id}`, { signal }),
    staleTime: shipped,
  })

export const moduleQuery = (id: string) =>
  queryOptions({
    queryKey: ['lessons', 'module', id],
    queryFn: ({ signal }) => request<ModuleRead>(`/training/modules/${id}`, { signal }),
    staleTime: shipped,
  })

export const testQuery = (id: string) =>
  queryOptions({
    queryKey: ['lessons', 'test', id],
    queryFn: ({ signal }) => request<TestRead>(`/training/modules/${id}/test`, { signal }),
  })

export const exercisesQuery = queryOptions({
  queryKey: ['lessons', 'exercises'],
  queryFn: ({ signal }) => request<{ items: readonly ExerciseSummary[] }>('/training/exercises', { signal }),
  select: (answer) => answer.items,
  staleTime: shipped,
})

export const exerciseQuery = (reference: string, charge: string) =>
  queryOptions({
    queryKey: ['lessons', 'exercise', reference, charge],
    queryFn: ({ signal }) => request<ExerciseRead>(`/training/exercises/${reference}/${charge}`, { signal }),
    staleTime: shipped,
  })

export const learningQuery = (person: string | undefined) =>
  queryOptions({
    queryKey: ['training', 'learning', person ?? ''],
    queryFn: ({ signal }) =>
      request<LearningRead>(person === undefined ? '/training/mine' : `/training/people/${person}`, {
        signal,
      }),
  })

export type Sessions = { items: readonly TrainingSession[]; abilities: Readonly<Record<string, boolean>> }
export const sessionsQuery = ({ from, module }: SessionsSearch) =>
  queryOptions({
    queryKey: ['training', 'sessions', from ?? '', module ?? ''],
    queryFn: ({ signal }) =>
      request<Sessions>(`/training/sessions${queryString({ from, module })}`, { signal }),
    placeholderData: keepPreviousData,
  })

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'session', id],
    queryFn: ({ signal }) => request<SessionRead>(`/training/sessions/${id}`, { signal }),
  })

export const peopleQuery = (search: ManageSearch) =>
  queryOptions({
    queryKey: ['training', 'people', search],
    queryFn: ({ signal }) =>
      request<{ items: readonly TrainedPerson[] }>(`/training/people${queryString(search)}`, { signal }),
    select: (answer) => answer.items,
    placeholderData: keepPreviousData,
  })

export const trainingCoverageQuery = queryOptions({
  queryKey: ['training', 'coverage'],
  queryFn: ({ signal }) => request<TrainingCoverage>('/training/coverage', { signal }),
})

export const rulesQuery = queryOptions({
  queryKey: ['training', 'rules'],
  queryFn: ({ signal }) => request<TrainingRules>('/training/rules', { signal }),
})

type Step = { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: object; said?: string }

/** A question that changes nothing: nobody waits for anything to be asked anew. */
export function useQuestion<Answer>() {
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) =>
      request<Answer>(`/training${path}`, { method: 'POST', body }),
  })
}

/** One step: sent, then everything of training asked anew, and said aloud. */
export function useSend<Answer = unknown>(onDone?: (answer: Answer) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: Step) =>
      request<Answer>(`/training${path}`, { method, ...(body === undefined ? {} : { body }) }),
    onSuccess: async (answer, { said }) => {
      await queries.invalidateQueries({ queryKey: ['training'] })
      if (said !== undefined) announce(said)
      onDone?.(answer)
    },
  })
}
