/** Undo, redo, export and print: always in the same place on every page of a case. */
import { useEffect, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { LookForNames } from '../vault/look-for-names.tsx'
import { useOpenCase } from './case-context.ts'
import { useChanges, useTrail } from './changes.ts'
import { HeaderDialog } from './header-dialog.tsx'

/** Text fields keep their own undo. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')

export function EditBar() {
  const text = useText()
  const open = useOpenCase()
  const trail = useTrail(open.id)
  const changes = useChanges(open)
  const back = trail.undo.at(-1)
  const forth = trail.redo.at(-1)
  const { mutate } = changes
  const [editing, setEditing] = useState(false)

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target))
        return
      const steps = event.shiftKey ? forth : back
      if (steps === undefined) return
      event.preventDefault()
      mutate({ changes: steps, direction: event.shiftKey ? 'redo' : 'undo' })
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [back, forth, mutate])

  const go = (direction: 'undo' | 'redo') => {
    const steps = direction === 'undo' ? back : forth
    if (steps === undefined) return
    mutate({ changes: steps, direction }, { onSuccess: () => announce(text(`edit.${direction}`)) })
  }
  return (
    <div className="edit-bar no-print">
      <div className="row">
        <Button size="small" isDisabled={back === undefined || changes.isPending} onPress={() => go('undo')}>
          {text('action.undo')}
        </Button>
        <Button size="small" isDisabled={forth === undefined || changes.isPending} onPress={() => go('redo')}>
          {text('action.redo')}
        </Button>
        {open.abilities['change'] !== false && (
          <Button size="small" onPress={() => setEditing(true)}>
            {text('action.edit')}
          </Button>
        )}
        <a className="button" data-size="small" href={`/api/cases/${open.id}/export?as=yaml`} download>
          {text('case.export')}
        </a>
        <LookForNames />
      </div>
      {editing && <HeaderDialog onClose={() => setEditing(false)} />}
      {changes.isError && <ProblemNotice problem={problemOf(changes.error)} />}
    </div>
  )
}
