/** Takes one step of integrity and looks again at all that it may have moved. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { announce } from '../../routes/announcer.tsx'

type Act = { path: string; body: object; said: string }

export function useAct(onDone: () => void = () => undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Act) => request(path, { method: 'POST', body }),
    onSuccess: async (_, { said }) => {
      announce(said)
      await client.invalidateQueries({ queryKey: ['integrity'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
      void client.invalidateQueries({ queryKey: ['case'] })
      onDone()
    },
  })
}
