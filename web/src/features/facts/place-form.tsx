/** A place: its State, or the flag of a vessel or the registration of an aircraft, decides who may judge. */
import type { Place } from '@clew/casefile'
import { SelectField, TextField } from '../../design/fields.tsx'
import { states } from '../../i18n/states.ts'
import { useText } from '../../i18n/use-text.ts'
import { putRecord, removeRecord } from '../case-file/change.ts'
import { SaveProblem } from './conflict.tsx'
import { FormFoot } from './form-foot.tsx'
import { useDraft, withoutEmpty } from './use-draft.ts'

const kinds = ['country', 'locality', 'vessel', 'aircraft', 'online'] as const

type PlaceFormProps = { place: Place; isNew: boolean; onDone: () => void }

export function PlaceForm({ place, isNew, onDone }: PlaceFormProps) {
  const text = useText()
  const draft = useDraft(place)
  const { value, set } = draft
  const save = () => draft.send([putRecord('places', withoutEmpty(value))], onDone)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{text(isNew ? 'facts.new-place' : 'facts.place', { id: value.id })}</h2>
      <TextField label={text('place.name')} value={value.name} required onChange={(name) => set({ name })} />
      <div className="form-pair">
        <SelectField
          label={text('evidence.kind')}
          value={value.kind}
          choices={kinds.map((kind) => ({ value: kind, label: text.term('place-kind', kind) }))}
          onChange={(kind) => set({ kind: kind as Place['kind'] })}
        />
        <SelectField
          label={text('place.state')}
          hint={text('place.state.hint')}
          value={value.state ?? ''}
          empty={text('state.unknown')}
          choices={states(text)}
          onChange={(state) => set({ state })}
        />
      </div>
      <SaveProblem
        draft={draft}
        mine={withoutEmpty(value)}
        base={isNew ? undefined : place}
        changesFor={(merged) => [putRecord('places', withoutEmpty(merged))]}
        onMerged={draft.replace}
        onStored={onDone}
        onDrop={onDone}
      />
      <FormFoot
        ready={value.name.trim() !== '' && !draft.pending}
        isNew={isNew}
        onCancel={onDone}
        onRemove={() => draft.send([removeRecord('places', value.id)], onDone)}
      />
    </form>
  )
}
