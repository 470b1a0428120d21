/** Gives somebody work on the case; only those who hold a fitting role are offered. */
import { type AssignmentRole, assignmentRoleNames, assignmentRoles } from '@clew/contract/people-words'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { today } from './may.ts'
import { PeriodFields } from './period-fields.tsx'
import { PersonPicker, type Picked } from './person-picker.tsx'
import { useStep } from './use-step.ts'

export function AssignDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const text = useText()
  const [role, setRole] = useState<AssignmentRole>('investigator')
  const [person, setPerson] = useState<Picked>()
  const [days, setDays] = useState({ from: today(), until: '' })
  const [reason, setReason] = useState('')
  const save = useStep(onClose)
  return (
    <Dialog title={text('case-people.assign')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (person === undefined) return
          save.mutate({
            path: `/cases/${caseId}/assignments`,
            body: {
              person: person.id,
              role,
              from: days.from,
              reason: reason.trim(),
              ...(days.until === '' ? {} : { until: days.until }),
            },
            said: text('people.saved', { name: person.name }),
          })
        }}
      >
        <SelectField
          label={text('case-people.as')}
          value={role}
          choices={assignmentRoleNames.map((each) => ({
            value: each,
            label: text.term('assignment-role', each),
          }))}
          onChange={(value) => {
            setRole(assignmentRoleNames.find((each) => each === value) ?? role)
            setPerson(undefined)
          }}
        />
        <PersonPicker
          label={text('people.name')}
          picked={person}
          onPick={setPerson}
          role={assignmentRoles[role].join(',')}
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
          <Button
            kind="main"
            type="submit"
            isDisabled={person === undefined || reason.trim() === '' || save.isPending}
          >
            {text('case-people.assign')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
