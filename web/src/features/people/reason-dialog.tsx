/** Asks why, then takes one step; the reason goes into the journal. */
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useStep } from './use-step.ts'

type ReasonDialogProps = {
  title: string
  /** What the step does. */
  about: string
  path: string
  /** Sent beside the reason. */
  body?: object
  act: string
  danger?: boolean
  onClose: () => void
}

export function ReasonDialog({ title, about, path, body, act, danger, onClose }: ReasonDialogProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const step = useStep(onClose)
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          step.mutate({ path, body: { ...body, reason: reason.trim() }, said: title })
        }}
      >
        <p>{about}</p>
        <TextField
          label={text('people.reason')}
          hint={text('people.reason.hint')}
          value={reason}
          onChange={setReason}
          required
        />
        {step.isError && <ProblemNotice problem={problemOf(step.error)} />}
        <span className="row">
          <Button
            kind={danger === true ? 'danger' : 'main'}
            type="submit"
            isDisabled={reason.trim() === '' || step.isPending}
          >
            {act}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
