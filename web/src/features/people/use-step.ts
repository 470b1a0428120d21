/** One step about people: sent, then every list of people asked anew, and said aloud. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { announce } from '../../routes/announcer.tsx'

type Step = { path: string; body?: object; said?: string }

export function useStep<Answer = unknown>(onDone?: (answer: Answer) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body = {} }: Step) => request<Answer>(path, { method: 'POST', body }),
    onSuccess: async (answer, { said }) => {
      await queries.invalidateQueries({ queryKey: ['people'] })
      if (said !== undefined) announce(said)
      onDone?.(answer)
    },
  })
}
