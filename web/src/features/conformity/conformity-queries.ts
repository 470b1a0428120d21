/** What the pages of conformity ask the server; what is computed from the law is kept like the law itself. */
import type {
  ConformityAnswersRead,
  ConformityChanges,
  ConformityList,
  ConformityMatrix,
  ConformityMatrixAnswers,
  ConformityRead,
} from '@clew/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { queryString, request } from '../../api/request.ts'
import type { MatrixSearch } from './conformity-search.ts'

type Asked = { asOf?: string | undefined; against?: readonly string[] | undefined }
const settled = 5 * 60_000
const plain = ({ asOf, against }: Asked) => ({ 'as-of': asOf, against })

export const lawsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['conformity', 'laws', asked.asOf ?? ''],
    queryFn: ({ signal }) =>
      request<ConformityList>(`/conformity/laws${queryString({ 'as-of': asked.asOf })}`, { signal }),
    staleTime: settled,
    placeholderData: keepPreviousData,
  })

export const reportQuery = (pack: string, asked: Asked) =>
  queryOptions({
    queryKey: ['conformity', 'report', pack, asked.asOf ?? '', asked.against ?? []],
    queryFn: ({ signal }) =>
      request<ConformityRead>(`/conformity/laws/${pack}${queryString(plain(asked))}`, { signal }),
    staleTime: settled,
    placeholderData: keepPreviousData,
  })

export const answersQuery = (pack: string, asked: Asked) =>
  queryOptions({
    queryKey: ['conformity', 'answers', pack, asked.asOf ?? '', asked.against ?? []],
    queryFn: ({ signal }) =>
      request<ConformityAnswersRead>(`/conformity/laws/${pack}/answers${queryString(plain(asked))}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  })

export const matrixQuery = ({ packs, ...asked }: MatrixSearch) =>
  queryOptions({
    queryKey: ['conformity', 'matrix', packs ?? [], asked.asOf ?? '', asked.against ?? []],
    queryFn: ({ signal }) =>
      request<ConformityMatrix>(`/conformity/matrix${queryString({ packs, ...plain(asked) })}`, { signal }),
    staleTime: settled,
    placeholderData: keepPreviousData,
  })

export const matrixAnswersQuery = ({ packs, ...asked }: MatrixSearch) =>
  queryOptions({
    queryKey: ['conformity', 'answers', 'matrix', packs ?? [], asked.asOf ?? '', asked.against ?? []],
    queryFn: ({ signal }) =>
      request<ConformityMatrixAnswers>(
        `/conformity/matrix/answers${queryString({ packs, ...plain(asked) })}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
  })

export const changesQuery = (pack: string, from: string, to: string | undefined) =>
  queryOptions({
    queryKey: ['conformity', 'changes', pack, from, to ?? ''],
    queryFn: ({ signal }) =>
      request<ConformityChanges>(`/conformity/laws/${pack}/changes${queryString({ from, to })}`, { signal }),
    staleTime: settled,
    placeholderData: keepPreviousData,
  })

export type PackText = { files: readonly { path: string; text: string }[] }

export const packTextQuery = (pack: string) =>
  queryOptions({
    queryKey: ['conformity', 'text', pack],
    queryFn: ({ signal }) => request<PackText>(`/conformity/laws/${pack}/text`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
