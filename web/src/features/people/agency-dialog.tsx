/** Adds an agency, or changes or closes one. */
import type { Agency } from '@clew/contract'
import { agencyKinds } from '@clew/contract/people-words'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { StaleNotice } from './stale-notice.tsx'
import { useStep } from './use-step.ts'

export function AgencyDialog({ agency, onClose }: { agency?: Agency; onClose: () => void }) {
  const text = useText()
  const [seen, setSeen] = useState(agency)
  const [draft, setDraft] = useState({
    name: agency?.name ?? '',
    kind: agency?.kind ?? 'police',
    closed: agency?.closed ?? false,
  })
  const save = useStep(onClose)
  const send = () =>
    save.mutate({
      path: seen === undefined ? '/agencies' : `/agencies/${seen.id}`,
      body:
        seen === undefined
          ? { kind: draft.kind, name: draft.name.trim() }
          : { version: seen.version, ...draft, name: draft.name.trim() },
      said: text('people.saved', { name: draft.name.trim() }),
    })
  return (
    <Dialog
      title={agency === undefined ? text('agencies.add') : text('agencies.change.of', { name: agency.name })}
      isOpen
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextField
          label={text('agencies.name')}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          required
        />
        <SelectField
          label={text('agencies.kind')}
          value={draft.kind}
          choices={agencyKinds.map((kind) => ({ value: kind, label: text.term('agency-kind', kind) }))}
          onChange={(value) =>
            setDraft({ ...draft, kind: agencyKinds.find((kind) => kind === value) ?? draft.kind })
          }
        />
        {agency !== undefined && (
          <label className="check">
            <input
              type="checkbox"
              checked={draft.closed}
              onChange={(event) => setDraft({ ...draft, closed: event.target.checked })}
            />
            {text('agencies.close')}
          </label>
        )}
        {save.isError && (
          <StaleNotice
            problem={problemOf(save.error)}
            onTake={(current: Agency) => {
              setSeen(current)
              setDraft({ name: current.name, kind: current.kind, closed: current.closed })
              save.reset()
            }}
            otherwise={<ProblemNotice problem={problemOf(save.error)} />}
          />
        )}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={draft.name.trim() === '' || save.isPending}>
            {text(agency === undefined ? 'action.add' : 'action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
