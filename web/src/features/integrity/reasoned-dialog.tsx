/** Asks for the reason of a decision, then takes it; the reason is kept with the decision. */
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useAct } from './use-act.ts'

type ReasonedDialogProps = {
  title: string
  about: string
  path: string
  body: object
  danger?: boolean
  onClose: () => void
}

/** As short as the server takes one. */
export const shortestReason = 10

export function ReasonedDialog({ title, about, path, body, danger = false, onClose }: ReasonedDialogProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const act = useAct(onClose)
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate({ path, body: { ...body, reason: reason.trim() }, said: title })
        }}
      >
        <p>{about}</p>
        <TextField
          label={text('integrity.reason')}
          hint={text('integrity.reason.hint')}
          lines={3}
          required
          value={reason}
          onChange={setReason}
        />
        {act.isError && <ProblemNotice problem={problemOf(act.error)} />}
        <span className="row">
          <Button
            kind={danger ? 'danger' : 'main'}
            type="submit"
            isDisabled={reason.trim().length < shortestReason || act.isPending}
          >
            {title}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
