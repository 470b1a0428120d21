/** Names somebody who stands in for some days. */
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { today, useOwnId } from './may.ts'
import { PeriodFields } from './period-fields.tsx'
import { PersonPicker, type Picked } from './person-picker.tsx'
import { useStep } from './use-step.ts'

export function DelegateDialog({ forOthers, onClose }: { forOthers: boolean; onClose: () => void }) {
  const text = useText()
  const own = useOwnId() ?? ''
  const [other, setOther] = useState(false)
  const [from, setFrom] = useState<Picked>()
  const [to, setTo] = useState<Picked>()
  const [days, setDays] = useState({ from: today(), until: '' })
  const [reason, setReason] = useState('')
  const save = useStep(onClose)
  const ready =
    to !== undefined && (!other || from !== undefined) && days.until !== '' && reason.trim() !== ''
  const send = () => {
    if (to === undefined) return
    save.mutate({
      path: '/delegations',
      body: {
        to: to.id,
        starts: days.from,
        ends: days.until,
        reason: reason.trim(),
        ...(other && from !== undefined ? { from: from.id } : {}),
      },
      said: text('people.saved', { name: to.name }),
    })
  }
  return (
    <Dialog title={text('leave.make')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {forOthers && (
          <fieldset className="row">
            <legend className="field-label">{text('leave.whose')}</legend>
            {[false, true].map((value) => (
              <label key={String(value)} className="check">
                <input type="radio" name="whose" checked={other === value} onChange={() => setOther(value)} />
                {text(value ? 'leave.whose.other' : 'leave.whose.own')}
              </label>
            ))}
          </fieldset>
        )}
        {other && <PersonPicker label={text('leave.from')} picked={from} onPick={setFrom} besides={[own]} />}
        <PersonPicker
          label={text('leave.to')}
          picked={to}
          onPick={setTo}
          besides={[other ? (from?.id ?? '') : own]}
        />
        <PeriodFields days={days} onChange={setDays} lastRequired />
        <TextField
          label={text('people.reason')}
          hint={text('leave.reason.hint')}
          value={reason}
          onChange={setReason}
          required
        />
        <p className="soft small">{text('leave.effect')}</p>
        {save.isError && <ProblemNotice problem={problemOf(save.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={!ready || save.isPending}>
            {text('leave.make')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
