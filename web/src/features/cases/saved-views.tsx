/** Searches that a person makes again and again, kept under a name. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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

type SavedViewsProps = { search: CaseQuery; onOpen: (search: CaseQuery) => void }

export function SavedViews({ search, onOpen }: SavedViewsProps) {
  const text = useText()
  const client = useQueryClient()
  const views = useQuery(viewsQuery)
  const [naming, setNaming] = useState(false)
  const remove = useMutation({
    mutationFn: (id: string) => request(`/views/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  })
  const saved = views.data ?? []
  const searching = Object.keys(search).length > 0
  if (saved.length === 0 && !searching) return null
  return (
    <div className="row no-print" role="group" aria-label={text('views.title')}>
      {saved.map((view) => (
        <span key={view.id} className="saved-view">
          <Button size="small" onPress={() => onOpen(view.query)}>
            <bdi>{view.name}</bdi>
          </Button>
          <Button
            size="small"
            kind="quiet"
            aria-label={text('views.remove', { name: view.name })}
            onPress={() => remove.mutate(view.id)}
          >
            {'✕'}
          </Button>
        </span>
      ))}
      {searching && (
        <Button kind="quiet" size="small" onPress={() => setNaming(true)}>
          {text('views.save')}
        </Button>
      )}
      {naming && <NameView search={search} onClose={() => setNaming(false)} />}
    </div>
  )
}

function NameView({ search, onClose }: { search: CaseQuery; onClose: () => void }) {
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
