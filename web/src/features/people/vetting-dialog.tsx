/** Records, extends or withdraws the vetting of somebody else. */
import type { Person } from '@clew/contract'
import { type VettingLevel, vettingLevels } from '@clew/contract/people-words'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { VettingMark } from './people-table.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { useStep } from './use-step.ts'

export function VettingDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const text = useText()
  const [seen, setSeen] = useState(person)
  const [level, setLevel] = useState<VettingLevel>(
    person.vetting.level === 'none' ? 'basic' : person.vetting.level,
  )
  const [until, setUntil] = useState(person.vetting.until ?? '')
  const [reason, setReason] = useState('')
  const save = useStep(onClose)
  const ready = reason.trim() !== '' && (level === 'none' || until !== '')
  const send = () =>
    save.mutate({
      path: `/people/${seen.id}/vetting`,
      body: {
        version: seen.version,
        level,
        reason: reason.trim(),
        ...(level === 'none' ? {} : { until }),
      },
      said: text('people.saved', { name: person.name }),
    })
  return (
    <Dialog title={text('people.vet.of', { name: person.name })} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p>
          {text('vetting.now')} <VettingMark vetting={seen.vetting} />
        </p>
        <div className="pair">
          <SelectField
            label={text('vetting.level')}
            value={level}
            choices={vettingLevels.map((each) => ({ value: each, label: text.term('vetting-level', each) }))}
            onChange={(value) => setLevel(vettingLevels.find((each) => each === value) ?? 'none')}
          />
          {level !== 'none' && (
            <TextField
              label={text('vetting.last-day')}
              type="date"
              value={until}
              dir="ltr"
              onChange={setUntil}
              required
            />
          )}
        </div>
        <TextField
          label={text('people.reason')}
          hint={text('vetting.reason.hint')}
          value={reason}
          onChange={setReason}
          required
        />
        <p className="soft small">{text('vetting.effect')}</p>
        {save.isError && (
          <StaleNotice
            problem={problemOf(save.error)}
            onTake={(current: Person) => {
              setSeen(current)
              save.reset()
            }}
            otherwise={<ProblemNotice problem={problemOf(save.error)} />}
          />
        )}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={!ready || save.isPending}>
            {text('action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
