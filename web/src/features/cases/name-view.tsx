/** Keeps the current search of the case list under a name. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { viewsQuery } from '../../api/queries.ts'
import { request } from '../../api/request.ts'
import type { CaseQuery } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'

export function NameView({ search, onClose }: { search: CaseQuery; onClose: () => void }) {
  const text = useText()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const save = useMutation({
    mutationFn: () => request('/views', { method: 'POST', body: { name, query: search } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey })
      onClose()
    },
  })
  return (
    <Dialog title={text('views.save')} isOpen onClose={onClose}>
      <form
        className="stack-small"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <TextField label={text('views.name')} value={name} onChange={setName} required />
        {save.isError && <ProblemNotice problem={problemOf(save.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={name.trim() === '' || save.isPending}>
            {text('action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
