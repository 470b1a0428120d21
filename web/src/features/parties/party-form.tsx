/** A person of the file, new or known: a party to the scheme, a victim under a pseudonym, or a witness by what they are. */
import { partyKinds, partyRoles } from '@clew/casefile/words'
import { useState } from 'react'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { freeId, putRecord, removeRecord } from '../case-file/change.ts'
import { SaveProblem } from '../facts/conflict.tsx'
import { FormFoot } from '../facts/form-foot.tsx'
import { CheckList } from '../facts/pickers.tsx'
import { useDraft } from '../facts/use-draft.ts'
import {
  collectionOf,
  draftOf,
  isBadDate,
  isBadNumber,
  nameOf,
  type Person,
  type PersonDraft,
  personOf,
  type Sort,
  sorts,
} from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'
import { RelationRows } from './relation-rows.tsx'
import '../facts/facts.css'

type PartyFormProps = {
  /** The person to change; a new one where there is none. */
  known?: Person
  onDone: () => void
}

export function PartyForm({ known, onDone }: PartyFormProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const [sort, setSort] = useState<Sort>(known?.sort ?? 'party')
  const draft = useDraft<PersonDraft>(draftOf(known))
  // What the form does not show is kept from here.
  const [from, setFrom] = useState(known)
  const { value, set } = draft
  const id = from?.record.id ?? freeId(caseFile, { party: 'P', victim: 'V', witness: 'W' }[sort])
  const save = () => draft.send([putRecord(collectionOf[sort], personOf(sort, id, value, from))], onDone)
  const bad = isBadDate(value.born) || isBadNumber(value.number)
  return (
    <form
      className="card stack charge-form"
      aria-label={text('parties.form')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{known === undefined ? text('parties.add') : text('party.edit', { name: nameOf(known) })}</h2>
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
          label={text(nameLabel[sort])}
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
        <PersonFields sort={sort} value={value} set={set} />
      </div>
      {sort === 'party' && (
        <>
          <CheckList
            label={text('party.roles')}
            choices={partyRoles.map((role) => ({ id: role, name: text.term('role', role) }))}
            chosen={value.roles}
            onChange={(roles) => set({ roles: partyRoles.filter((role) => roles.includes(role)) })}
          />
          <RelationRows of={id} relations={value.relations} onChange={(relations) => set({ relations })} />
        </>
      )}
      <SaveProblem
        draft={draft}
        mine={personOf(sort, id, value, from)}
        base={known?.record}
        changesFor={(merged) => [putRecord(collectionOf[sort], merged)]}
        onMerged={(merged) => {
          const person = { sort, record: merged } as Person
          setFrom(person)
          set(draftOf(person))
        }}
        onStored={onDone}
        onDrop={onDone}
      />
      <FormFoot
        ready={value.name.trim() !== '' && !bad && !draft.pending}
        isNew={known === undefined}
        onCancel={onDone}
        onRemove={() => draft.send([removeRecord(collectionOf[sort], id)], onDone)}
      />
    </form>
  )
}

const nameLabel = {
  party: 'party.name',
  victim: 'victim.pseudonym',
  witness: 'witness.description',
} as const
