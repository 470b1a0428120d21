/** A new person of the file: a party to the scheme, a victim under a pseudonym, or a witness by what they are. */
import type { Party } from '@clew/casefile'
import { partyKinds, partyRoles } from '@clew/casefile/words'
import { useState } from 'react'
import { SelectField, TextField } from '../../design/fields.tsx'
import { states } from '../../i18n/states.ts'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { freeId, putRecord, removeRecord, type Step } from '../case-file/change.ts'
import { SaveProblem } from '../facts/conflict.tsx'
import { FormFoot } from '../facts/form-foot.tsx'
import { CheckList } from '../facts/pickers.tsx'
import { useDraft } from '../facts/use-draft.ts'
import '../facts/facts.css'

type PersonDraft = {
  name: string
  kind: (typeof partyKinds)[number]
  roles: (typeof partyRoles)[number][]
  nationality: string
}

const sorts = ['party', 'victim', 'witness'] as const
type Sort = (typeof sorts)[number]

type PartyFormProps = {
  /** The party to change; a new person where there is none. */
  known?: Party
  onDone: () => void
}

export function PartyForm({ known, onDone }: PartyFormProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const [sort, setSort] = useState<Sort>('party')
  const draft = useDraft<PersonDraft>({
    name: known?.name ?? '',
    kind: known?.kind ?? 'natural',
    roles: [...(known?.roles ?? [])],
    nationality: known?.nationality[0] ?? '',
  })
  const { value, set } = draft
  const id = known?.id ?? freeId(caseFile, { party: 'P', victim: 'V', witness: 'W' }[sort])
  const save = () => draft.send([step(sort, id, value, known)], onDone)
  return (
    <form
      className="card stack charge-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{known === undefined ? text('parties.add') : text('party.edit', { name: known.name })}</h2>
      <div className="form-pair">
        {known === undefined && (
          <SelectField
            label={text('party.sort')}
            value={sort}
            choices={sorts.map((one) => ({ value: one, label: text.term('source-kind', one) }))}
            onChange={(next) => setSort(next as Sort)}
          />
        )}
        <TextField
          label={text(
            sort === 'victim'
              ? 'victim.pseudonym'
              : sort === 'witness'
                ? 'witness.description'
                : 'party.name',
          )}
          hint={text(`party.hint.${sort}`)}
          value={value.name}
          required
          onChange={(name) => set({ name })}
        />
        {sort === 'party' && (
          <SelectField
            label={text('party.kind')}
            value={value.kind}
            choices={partyKinds.map((one) => ({ value: one, label: text.term('party-kind', one) }))}
            onChange={(kind) => set({ kind: kind as PersonDraft['kind'] })}
          />
        )}
        {sort !== 'witness' && (
          <SelectField
            label={text('victim.nationality')}
            value={value.nationality}
            empty={text('state.unknown')}
            choices={states(text)}
            onChange={(nationality) => set({ nationality })}
          />
        )}
      </div>
      {sort === 'party' && (
        <CheckList
          label={text('party.roles')}
          choices={partyRoles.map((role) => ({ id: role, name: text.term('role', role) }))}
          chosen={value.roles}
          onChange={(roles) => set({ roles: partyRoles.filter((role) => roles.includes(role)) })}
        />
      )}
      <SaveProblem problem={draft.problem} mine={{ id, ...value }} onAgain={save} onDrop={onDone} />
      <FormFoot
        ready={value.name.trim() !== '' && !draft.pending}
        isNew={known === undefined}
        onCancel={onDone}
        onRemove={() => draft.send([removeRecord('parties', id)], onDone)}
      />
    </form>
  )
}

function step(sort: Sort, id: string, person: PersonDraft, known: Party | undefined): Step {
  const { name, kind, roles, nationality } = person
  const states = nationality === '' ? [] : [nationality]
  if (sort === 'victim')
    return putRecord('victims', { id, pseudonym: name, sex: 'not-stated', nationality: states })
  if (sort === 'witness') return putRecord('witnesses', { id, description: name })
  const others = known?.nationality.slice(1) ?? []
  return putRecord('parties', {
    offices: [],
    immunities: [],
    relations: [],
    present: [],
    identified: 'yes',
    questioned: 'not-known',
    ...known,
    id,
    kind,
    name,
    roles,
    nationality: [...states, ...others],
  })
}
