/** Clears somebody else for a compartment. */
import { type Compartment, compartments } from '@clew/contract/people-words'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { today, useMay, useOwnId } from './may.ts'
import { PeriodFields } from './period-fields.tsx'
import { PersonPicker, type Picked } from './person-picker.tsx'
import { PersonSelect } from './person-select.tsx'
import { useStep } from './use-step.ts'

export function ClearanceDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const own = useOwnId() ?? ''
  const may = useMay()
  const [person, setPerson] = useState<Picked>()
  const [compartment, setCompartment] = useState<Compartment>('officials')
  const [days, setDays] = useState({ from: today(), until: '' })
  const [reason, setReason] = useState('')
  const save = useStep(onClose)
  const ready = person !== undefined && reason.trim() !== '' && days.from !== ''
  // Who does not arrange leave has no list of colleagues, and finds people in the list of people.
  const Picker = may('delegation.make') ? PersonPicker : PersonSelect
  return (
    <Dialog title={text('clearances.grant')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (person === undefined) return
          save.mutate({
            path: '/clearances',
            body: {
              person: person.id,
              compartment,
              from: days.from,
              reason: reason.trim(),
              ...(days.until === '' ? {} : { until: days.until }),
            },
            said: text('people.saved', { name: person.name }),
          })
        }}
      >
        <Picker label={text('people.name')} picked={person} onPick={setPerson} besides={[own]} />
        <SelectField
          label={text('clearances.compartment')}
          value={compartment}
          choices={compartments.map((each) => ({ value: each, label: text.term('compartment', each) }))}
          onChange={(value) => setCompartment(compartments.find((each) => each === value) ?? compartment)}
        />
        <PeriodFields days={days} onChange={setDays} />
        <TextField
          label={text('people.reason')}
          hint={text('people.reason.hint')}
          value={reason}
          onChange={setReason}
          required
        />
        {save.isError && <ProblemNotice problem={problemOf(save.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={!ready || save.isPending}>
            {text('clearances.grant')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
