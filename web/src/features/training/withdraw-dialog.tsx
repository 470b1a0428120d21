/** Takes a competence back, with the reason that its holder will read. */
import type { Competence } from '@clew/contract'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from './training-queries.ts'

type WithdrawDialogProps = { competence: Competence; person: string; onClose: () => void }

export function WithdrawDialog({ competence, person, onClose }: WithdrawDialogProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const send = useSend(onClose)
  return (
    <Dialog title={text('training.withdraw')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate({
            method: 'POST',
            path: `/competences/${competence.id}/withdrawal`,
            body: { reason: reason.trim() },
            said: text('training.withdraw.done'),
          })
        }}
      >
        <p>{text('training.withdraw.about', { person, module: text.words(competence.title) })}</p>
        <TextField label={text('people.reason')} value={reason} onChange={setReason} required />
        {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
        <span className="row">
          <Button kind="danger" type="submit" isDisabled={reason.trim() === '' || send.isPending}>
            {text('training.withdraw')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
