/** Proposes that a restricted case be opened again; a second person from outside the line decides. */
import type { Compartment, Proposed } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { shortestReason } from './reasoned-dialog.tsx'

type LiftDialogProps = { caseId: string; compartment: Compartment; name: string; onClose: () => void }

export function LiftDialog({ caseId, compartment, name, onClose }: LiftDialogProps) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const propose = useMutation({
    mutationFn: () => {
      const words = reason.trim()
      const step = { kind: 'lift-compartment', compartment, words: words.slice(0, 500) }
      return request<Proposed>(`/cases/${caseId}/second-person`, {
        method: 'POST',
        body: { step, reason: words },
      })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['integrity'] }),
  })
  return (
    <Dialog title={text('compartments.lift.of', { name })} isOpen onClose={onClose}>
      {propose.data === undefined ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            propose.mutate()
          }}
        >
          <p>{text('compartments.lift.effect')}</p>
          <p className="notice" data-kind="changed">
            {text('integrity.second.about')}
          </p>
          <TextField
            label={text('integrity.second.reason')}
            hint={text('integrity.reason.hint')}
            lines={3}
            required
            value={reason}
            onChange={setReason}
          />
          {propose.isError && <ProblemNotice problem={problemOf(propose.error)} />}
          <span className="row">
            <Button
              kind="danger"
              type="submit"
              isDisabled={reason.trim().length < shortestReason || propose.isPending}
            >
              {text('integrity.second.ask')}
            </Button>
            <Button onPress={onClose}>{text('action.cancel')}</Button>
          </span>
        </form>
      ) : (
        <div className="stack">
          <p role="status">{text('integrity.second.asked', { count: propose.data.seconds })}</p>
          <span>
            <Button onPress={onClose}>{text('action.close')}</Button>
          </span>
        </div>
      )}
    </Dialog>
  )
}
