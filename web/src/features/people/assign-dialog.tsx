/** Gives somebody work on the case; whoever is chosen is offered the work that fits their roles. */
import { type AssignmentRole, assignmentRoleNames, assignmentRoles } from '@clew/contract/people-words'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { assignable, fittingRole } from './fitting-role.ts'
import { today } from './may.ts'
import { PeriodFields } from './period-fields.tsx'
import { PersonPicker, type Picked } from './person-picker.tsx'
import { useStep } from './use-step.ts'

export function AssignDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const text = useText()
  const [role, setRole] = useState<AssignmentRole>()
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
          if (person === undefined || role === undefined) return
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
        <PersonPicker
          label={text('people.name')}
          picked={person}
          onPick={(picked) => {
            setPerson(picked)
            if (picked !== undefined) setRole(fittingRole(picked.roles ?? [], role))
          }}
          role={(role === undefined || person !== undefined ? assignable : assignmentRoles[role]).join(',')}
        />
        <SelectField
          label={text('case-people.as')}
          value={role ?? ''}
          empty={text('case-people.as.pick')}
          choices={assignmentRoleNames.map((each) => ({
            value: each,
            label: text.term('assignment-role', each),
          }))}
          onChange={(value) => {
            const chosen = assignmentRoleNames.find((each) => each === value)
            setRole(chosen)
            // Work that does not fit the person is for somebody else.
            if (chosen !== undefined && fittingRole(person?.roles ?? [], chosen) !== chosen)
              setPerson(undefined)
          }}
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
            isDisabled={person === undefined || role === undefined || reason.trim() === '' || save.isPending}
          >
            {text('case-people.assign')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
