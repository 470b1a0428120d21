/** What the pages of the library ask the server, and the steps that change a text. */
import type {
  DifferenceLine,
  EntryKind,
  Followed,
  Following,
  Found,
  MeasureRead,
  MeasureSummary,
  PageBeginning,
  PageLanguage,
  PracticeRead,
  PracticeSummary,
  TextProblem,
  TextRead,
  TextState,
  TextSummary,
} from '@clew/contract'
import type { Words } from '@clew/law'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { queryString, request } from '../../api/request.ts'
import type { PracticesSearch } from './library-search.ts'

export type PageName = { kind: EntryKind; id: string }
export type TextName = PageName & { language: string; edition: number }
type Seen = TextName & { version: number }

export type Tree = {
  measures: readonly MeasureSummary[]
  counts: { measures: number; practices: number; items: number; states: number }
  setAside: readonly (PageName & { language: string })[]
}
export type Counted = { value: string; title?: Words; count: number }
export type PracticeList = {
  items: readonly PracticeSummary[]
  total: number
  facets: Readonly<Record<'states' | 'years' | 'measures' | 'kinds', readonly Counted[]>>
}
export type Desk = {
  toReview: readonly TextSummary[]
  mine: readonly TextSummary[]
  others: readonly TextSummary[]
  outOfDate: readonly (PageName & { language: string; title: string })[]
}
export type OneText = {
  text: string
  edition: number
  state: TextState | 'shipped'
  summary?: TextSummary
  found: readonly TextProblem[]
  madeFrom?: number
}
export type ForConcepts = {
  items: readonly { measure: MeasureSummary; concept: string; asked: string; steps: number }[]
}

const settled = 60_000

export const treeQuery = queryOptions({
  queryKey: ['library', 'tree'],
  queryFn: ({ signal }) => request<Tree>('/library', { signal }),
  staleTime: settled,
})

export const measureQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['library', 'measure', id, language],
    queryFn: ({ signal }) =>
      request<MeasureRead>(`/library/measures/${id}${queryString({ lang: language })}`, { signal }),
    staleTime: settled,
    placeholderData: keepPreviousData,
  })

export const practiceQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['library', 'practice', id, language],
    queryFn: ({ signal }) =>
      request<PracticeRead>(`/library/practices/${id}${queryString({ lang: language })}`, { signal }),
    staleTime: settled,
    placeholderData: keepPreviousData,
  })

export const practicesQuery = (search: PracticesSearch) =>
  queryOptions({
    queryKey: ['library', 'practices', search],
    queryFn: ({ signal }) => request<PracticeList>(`/library/practices${queryString(search)}`, { signal }),
    staleTime: settled,
    placeholderData: keepPreviousData,
  })

export const librarySearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['library', 'search', q],
    queryFn: ({ signal }) =>
      request<{ items: readonly Found[]; total: number }>(`/library/search${queryString({ q })}`, { signal }),
    enabled: q !== '',
    staleTime: settled,
    placeholderData: keepPreviousData,
  })

export const forConceptsQuery = (concepts: readonly string[]) =>
  queryOptions({
    queryKey: ['library', 'concepts', concepts],
    queryFn: ({ signal }) =>
      request<ForConcepts>(`/library/concepts${queryString({ concepts })}`, { signal }),
    enabled: concepts.length > 0,
    staleTime: settled,
  })

export const deskQuery = queryOptions({
  queryKey: ['library', 'desk'],
  queryFn: ({ signal }) => request<Desk>('/library/texts', { signal }),
})

export const historyQuery = ({ kind, id }: PageName) =>
  queryOptions({
    queryKey: ['library', 'history', kind, id],
    queryFn: ({ signal }) =>
      request<{ languages: readonly PageLanguage[] }>(`/library/texts/history${queryString({ kind, id })}`, {
        signal,
      }),
  })

/** @param edition 0 as shipped; what readers see where absent. */
export const textQuery = ({
  kind,
  id,
  language,
  edition,
}: PageName & { language: string; edition?: number | undefined }) =>
  queryOptions({
    queryKey: ['library', 'text', kind, id, language, edition ?? 'shown'],
    queryFn: ({ signal }) =>
      request<OneText>(`/library/texts/one${queryString({ kind, id, language, edition })}`, { signal }),
  })

export const differenceQuery = (
  { kind, id, language }: PageName & { language: string },
  from: number,
  to: number,
) =>
  queryOptions({
    queryKey: ['library', 'difference', kind, id, language, from, to],
    queryFn: ({ signal }) =>
      request<{ lines: readonly DifferenceLine[] }>(
        `/library/texts/difference${queryString({ kind, id, language, from, to })}`,
        { signal },
      ),
  })

export const followingQuery = queryOptions({
  queryKey: ['library', 'following'],
  queryFn: ({ signal }) => request<Following>('/library/following', { signal }),
})

export const beginText = (page: PageName & { language: string; begin?: PageBeginning }) =>
  request<TextRead>('/library/texts', { method: 'POST', body: page })
export const keepText = (body: Seen & { text: string; note?: string; caughtUp?: boolean }) =>
  request<TextRead>('/library/texts', { method: 'PUT', body })
export const proposeText = (body: Seen & { note: string }) =>
  request<TextRead>('/library/texts/proposals', { method: 'POST', body })
export const withdrawText = (body: Seen & { reason: string }) =>
  request<TextRead>('/library/texts/withdrawals', { method: 'POST', body })
export const reviewText = (body: Seen & { decision: 'publish' | 'return' | 'withdraw'; reason: string }) =>
  request<TextRead>('/library/texts/reviews', { method: 'POST', body })
export const follow = (body: Followed) => request<Following>('/library/following', { method: 'POST', body })
export const unfollow = (body: Followed) =>
  request<Following>('/library/following/ended', { method: 'POST', body })
export const setDigests = (body: { wanted: boolean; language: string }) =>
  request<Following>('/library/following/mail', { method: 'PUT', body })
export const makeFeed = () => request<{ path: string }>('/library/following/feed', { method: 'POST' })
export const endFeed = () => request<void>('/library/following/feed', { method: 'DELETE' })
export const stopDigests = (token: string) =>
  request<void>(`/library/stop/${encodeURIComponent(token)}`, { method: 'POST' })
