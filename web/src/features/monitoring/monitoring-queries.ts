/** What the pages of figures about States ask the server. */
import type {
  FigureImportReport,
  FigureNote,
  FigureNoteBody,
  FigurePage,
  FigureRead,
  IndicatorRead,
} from '@clew/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { queryString, request } from '../../api/request.ts'
import type { IndicatorSearch } from './monitoring-search.ts'

export type IndicatorList = {
  items: readonly IndicatorRead[]
  abilities: Readonly<Record<string, boolean>>
}

export const indicatorsQuery = queryOptions({
  queryKey: ['monitoring', 'indicators'],
  queryFn: ({ signal }) => request<IndicatorList>('/monitoring/indicators', { signal }),
})

export const figuresQuery = (indicator: string, search: IndicatorSearch) =>
  queryOptions({
    queryKey: ['monitoring', 'figures', indicator, search],
    queryFn: ({ signal }) =>
      request<FigurePage>(`/monitoring/figures${queryString({ indicator, ...search })}`, { signal }),
    placeholderData: keepPreviousData,
  })

/** Everything that was ever taken in for this State, year and breakdown, newest first. */
export const figureHistoryQuery = ({ indicator, state, year, form, sex, age }: FigureRead) =>
  queryOptions({
    queryKey: ['monitoring', 'history', indicator, state, year, form ?? '', sex ?? '', age ?? ''],
    queryFn: ({ signal }) =>
      request<{ items: readonly FigureRead[] }>(
        `/monitoring/figures/history${queryString({ indicator, state, year })}`,
        { signal },
      ),
    select: ({ items }) => items.filter((each) => each.form === form && each.sex === sex && each.age === age),
  })

export type FigureFile = { fileName: string; text: string }

/** @param check only says what would become of each line. */
export const sendFigures = (file: FigureFile, check: boolean) =>
  request<FigureImportReport>(`/monitoring/import${queryString({ check: check ? '1' : '0' })}`, {
    method: 'POST',
    body: file,
  })

export const sendNote = (body: FigureNoteBody) =>
  request<FigureNote>('/monitoring/notes', { method: 'POST', body })
