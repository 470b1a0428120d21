/** What the pages ask the server about files of evidence and their custody, each with the key under which the answer is kept. */
import type { CustodyLog, Exhibit, Upload } from '@clew/contract'
import { queryOptions } from '@tanstack/react-query'
import { queryString, request } from '../../api/request.ts'

type Page = { items: readonly Exhibit[]; next?: string }

/** Every file of one item. */
async function allOf(id: string, evidence: string, signal: AbortSignal): Promise<readonly Exhibit[]> {
  const found: Exhibit[] = []
  let after: string | undefined
  do {
    const page = await request<Page>(`/cases/${id}/exhibits${queryString({ evidence, after })}`, { signal })
    found.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return found
}

export const exhibitsQuery = (id: string, evidence: string) =>
  queryOptions({
    queryKey: ['exhibits', id, evidence],
    queryFn: ({ signal }) => allOf(id, evidence, signal),
  })

/** The log of the whole case: who waits for a receipt is seen on every page of it. */
export const custodyQuery = (id: string) =>
  queryOptions({
    queryKey: ['custody', id],
    queryFn: ({ signal }) => request<CustodyLog>(`/cases/${id}/custody`, { signal }),
  })

export const uploadsQuery = (id: string) =>
  queryOptions({
    queryKey: ['uploads', id],
    queryFn: ({ signal }) => request<{ items: readonly Upload[] }>(`/cases/${id}/uploads`, { signal }),
    select: (answer) => answer.items,
  })

/** Where the bytes of a file, its view or its time stamp are. */
export const addressOf = (
  caseId: string,
  exhibit: string,
  part: 'view' | 'file' | 'stamp/query' | 'stamp/answer',
) => `/api/cases/${caseId}/exhibits/${exhibit}/${part}`
