/** One step in the custody log: sent, then everything asked anew that rests on it, and said aloud. */
import type { CustodyEventRead } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { announce } from '../../routes/announcer.tsx'
import { custodyQuery } from './exhibit-queries.ts'

type Step = { path: string; body: object; said: string }

export function useCustodyStep(caseId: string, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Step) =>
      request<CustodyEventRead>(`/cases/${caseId}/custody${path}`, { method: 'POST', body }),
    onSuccess: async (_, { said }) => {
      await client.invalidateQueries({ queryKey: custodyQuery(caseId).queryKey })
      void client.invalidateQueries({ queryKey: ['assessment', caseId] })
      announce(said)
      onDone()
    },
  })
}
