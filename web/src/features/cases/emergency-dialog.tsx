/** Takes reach of a case in an emergency: says before what follows from it, and asks why. */
import type { GlassBroken } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'

type EmergencyDialogProps = {
  /** What was looked for: a reference or an id. */
  wanted: string
  onClose: () => void
}

/** As long as the server asks for. */
const shortest = 10

export function EmergencyDialog({ wanted, onClose }: EmergencyDialogProps) {
  const text = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState(wanted)
  const [reason, setReason] = useState('')
  const take = useMutation({
    mutationFn: () =>
      request<GlassBroken>('/cases/break-glass', {
        method: 'POST',
        body: { case: name.trim(), reason: reason.trim() },
      }),
    onSuccess: async (broken) => {
      onClose()
      await navigate({ to: '/cases/$caseId', params: { caseId: broken.case } })
      await client.invalidateQueries()
    },
  })
  const ready = name.trim() !== '' && reason.trim().length >= shortest
  return (
    <Dialog title={text('emergency.title')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          take.mutate()
        }}
      >
        <p>{text('emergency.about')}</p>
        <TextField label={text('emergency.case')} value={name} onChange={setName} required />
        <TextField
          label={text('emergency.reason')}
          hint={text('emergency.reason.hint')}
          value={reason}
          onChange={setReason}
          lines={4}
          required
        />
        {take.isError && <ProblemNotice problem={problemOf(take.error)} />}
        <span className="row">
          <Button kind="danger" type="submit" isDisabled={!ready || take.isPending}>
            {text('emergency.take')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
