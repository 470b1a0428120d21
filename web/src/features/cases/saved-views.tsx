/** Searches that a person makes again and again, kept under a name. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { viewsQuery } from '../../api/queries.ts'
import { request } from '../../api/request.ts'
import type { CaseQuery } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'

const NameView = lazy(() => import('./name-view.tsx').then((module) => ({ default: module.NameView })))

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
      {naming && (
        <Suspense fallback={null}>
          <NameView search={search} onClose={() => setNaming(false)} />
        </Suspense>
      )}
    </div>
  )
}
