/** The receiver says in their own name that an item was handed over to them, and what they found. */
import type { CustodyEventRead } from '@clew/contract'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { momentIn } from '../sign-in/moment.ts'
import { CustodyDetails, noDetails, toSend } from './custody-details.tsx'
import { useCustodyStep } from './use-custody-step.ts'
import './exhibits.css'

export function ReceiptDialog({ event, onClose }: { event: CustodyEventRead; onClose: () => void }) {
  const text = useText()
  const { id } = useOpenCase()
  const names = useNames()
  const [details, setDetails] = useState(noDetails)
  const step = useCustodyStep(id, onClose)
  return (
    <Dialog title={text('custody.confirm')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(submitted) => {
          submitted.preventDefault()
          step.mutate({
            path: `/${event.id}/receipt`,
            body: toSend(details),
            said: text('custody.receipt.said'),
          })
        }}
      >
        <p>
          {text('custody.receipt.about', {
            name: event.by.name,
            item: names.any(event.evidence),
            at: momentIn(text.language.code, event.at),
          })}
        </p>
        <CustodyDetails
          value={details}
          set={(change) => setDetails({ ...details, ...change })}
          sealing={false}
        />
        {step.isError && <ProblemNotice problem={problemOf(step.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={step.isPending}>
            {text('custody.confirm')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
