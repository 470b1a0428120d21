/** Gives an assignment another last day, or none. */
import type { Assignment } from '@clew/contract'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { StaleNotice } from './stale-notice.tsx'
import { useStep } from './use-step.ts'

type ProlongDialogProps = { caseId: string; assignment: Assignment; onClose: () => void }

export function ProlongDialog({ caseId, assignment, onClose }: ProlongDialogProps) {
  const text = useText()
  const [seen, setSeen] = useState(assignment)
  const [until, setUntil] = useState(assignment.until ?? '')
  const [reason, setReason] = useState('')
  const save = useStep(onClose)
  const title = text('case-people.prolong.of', { name: assignment.person.name })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({
            path: `/cases/${caseId}/assignments/${seen.id}/period`,
            body: {
              version: seen.version,
              reason: reason.trim(),
              ...(until === '' ? {} : { until }),
            },
            said: title,
          })
        }}
      >
        <TextField
          label={text('period.last')}
          hint={text('period.last.hint')}
          type="date"
          dir="ltr"
          value={until}
          onChange={setUntil}
        />
        <TextField
          label={text('people.reason')}
          hint={text('people.reason.hint')}
          value={reason}
          onChange={setReason}
          required
        />
        {save.isError && (
          <StaleNotice
            problem={problemOf(save.error)}
            onTake={(current: Assignment) => {
              setSeen(current)
              setUntil(current.until ?? '')
              save.reset()
            }}
            otherwise={<ProblemNotice problem={problemOf(save.error)} />}
          />
        )}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={reason.trim() === '' || save.isPending}>
            {text('action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
