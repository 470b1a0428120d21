/** Adds a person or changes who they are and what they may do; roles that are kept apart are said before anything is sent. */
import type { Person } from '@clew/contract'
import { type Role, roles } from '@clew/contract/people-words'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOwnId } from './may.ts'
import { agenciesQuery } from './people-queries.ts'
import { apart } from './role-duties.ts'
import { StaleNotice } from './stale-notice.tsx'
import { useStep } from './use-step.ts'

type PersonDialogProps = {
  person?: Person
  onClose: () => void
  /** What comes after somebody new was added. */
  onAdded?: (person: Person) => void
}

const draftOf = (person: Person | undefined) => ({
  name: person?.name ?? '',
  email: person?.email ?? '',
  agency: person?.agency?.id ?? '',
  office: person?.office?.id ?? '',
  roles: (person?.roles ?? []) as readonly Role[],
})

export function PersonDialog({ person, onClose, onAdded }: PersonDialogProps) {
  const text = useText()
  const own = useOwnId() === person?.id
  const [seen, setSeen] = useState(person)
  const [draft, setDraft] = useState(draftOf(person))
  const { data } = useQuery(agenciesQuery)
  const save = useStep<Person>((saved) =>
    person === undefined && onAdded !== undefined ? onAdded(saved) : onClose(),
  )
  const conflict = apart(draft.roles)
  const toggle = (role: Role, on: boolean) =>
    setDraft({ ...draft, roles: on ? [...draft.roles, role] : draft.roles.filter((each) => each !== role) })
  const send = () =>
    save.mutate({
      path: seen === undefined ? '/people' : `/people/${seen.id}`,
      body: {
        ...(seen === undefined ? {} : { version: seen.version }),
        name: draft.name.trim(),
        roles: draft.roles,
        ...(draft.email.trim() === '' ? {} : { email: draft.email.trim() }),
        ...(draft.agency === '' ? {} : { agency: draft.agency }),
        ...(draft.office === '' ? {} : { office: draft.office }),
      },
      said: text('people.saved', { name: draft.name.trim() }),
    })
  const open = (data?.items ?? []).filter((agency) => !agency.closed || agency.id === draft.agency)
  const offices = (data?.offices ?? []).filter(
    (office) => office.agency === draft.agency && (!office.closed || office.id === draft.office),
  )
  return (
    <Dialog
      title={person === undefined ? text('people.add') : text('people.change.of', { name: person.name })}
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
          label={text('people.name')}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          required
        />
        <TextField
          label={text('people.email')}
          hint={text('people.email.hint')}
          value={draft.email}
          dir="ltr"
          onChange={(email) => setDraft({ ...draft, email })}
        />
        <div className="pair">
          <SelectField
            label={text('people.agency')}
            hint={text('people.agency.hint')}
            value={draft.agency}
            empty={text('people.agency.choose')}
            choices={open.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(agency) => setDraft({ ...draft, agency, office: '' })}
          />
          <SelectField
            label={text('people.office')}
            hint={text('people.office.hint')}
            value={draft.office}
            empty={text('state.none')}
            disabled={draft.agency === ''}
            choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(office) => setDraft({ ...draft, office })}
          />
        </div>
        <fieldset className="stack-small" aria-describedby="roles-hint">
          <legend className="field-label">{text('people.roles')}</legend>
          <small className="soft" id="roles-hint">
            {text(own ? 'people.roles.own' : 'people.roles.hint')}
          </small>
          <div className="check-grid">
            {roles.map((role) => (
              <label key={role} className="check">
                <input
                  type="checkbox"
                  checked={draft.roles.includes(role)}
                  disabled={own && seen?.roles.includes(role) !== true}
                  onChange={(event) => toggle(role, event.target.checked)}
                />
                {text.term('unit-role', role)}
              </label>
            ))}
          </div>
          {conflict !== undefined && (
            <p className="notice" data-kind="wrong" role="alert">
              {text('people.roles.apart', {
                first: text.term('unit-role', conflict[0]),
                second: text.term('unit-role', conflict[1]),
              })}
            </p>
          )}
        </fieldset>
        {save.isError && (
          <StaleNotice
            problem={problemOf(save.error)}
            onTake={(current: Person) => {
              setSeen(current)
              setDraft(draftOf(current))
              save.reset()
            }}
            otherwise={<ProblemNotice problem={problemOf(save.error)} />}
          />
        )}
        <span className="row">
          <Button
            kind="main"
            type="submit"
            isDisabled={
              draft.name.trim() === '' || draft.agency === '' || conflict !== undefined || save.isPending
            }
          >
            {text(person === undefined ? 'people.add' : 'action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
        {person === undefined && <p className="soft small">{text('people.add.next')}</p>}
      </form>
    </Dialog>
  )
}
