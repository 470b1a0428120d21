/** The fields that decide something in law: nationality, residence and birth, or when a witness was heard. */
import { SelectField, TextField } from '../../design/fields.tsx'
import { states } from '../../i18n/states.ts'
import { useText } from '../../i18n/use-text.ts'
import { identifications, sexes } from '@clew/casefile/words'
import { isBadDate, isBadNumber, type PersonDraft, type Sort } from './person-draft.ts'

type PersonFieldsProps = { sort: Sort; value: PersonDraft; set: (change: Partial<PersonDraft>) => void }

export function PersonFields({ sort, value, set }: PersonFieldsProps) {
  const text = useText()
  if (sort === 'witness')
    return (
      <>
        <TextField
          type="date"
          label={text('witness.heard')}
          value={value.heard}
          dir="ltr"
          onChange={(heard) => set({ heard })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={value.protected}
            onChange={(event) => set({ protected: event.target.checked })}
          />
          <span>{text('witness.protected')}</span>
        </label>
      </>
    )
  const badDate = isBadDate(value.born)
  return (
    <>
      <SelectField
        label={text('victim.nationality')}
        value={value.nationality}
        empty={text('state.unknown')}
        choices={states(text)}
        onChange={(nationality) => set({ nationality })}
      />
      <SelectField
        label={text('party.residence')}
        value={value.residence}
        empty={text('state.unknown')}
        choices={states(text)}
        onChange={(residence) => set({ residence })}
      />
      <TextField
        label={text('victim.born')}
        hint={text(badDate ? 'fact.when.bad' : 'fact.when.hint')}
        value={value.born}
        dir="ltr"
        invalid={badDate}
        onChange={(born) => set({ born })}
      />
      <TextField
        label={text('victim.number')}
        hint={text('victim.number.hint')}
        value={value.number}
        dir="ltr"
        invalid={isBadNumber(value.number)}
        onChange={(number) => set({ number })}
      />
      {sort === 'victim' ? (
        <SelectField
          label={text('victim.sex')}
          value={value.sex}
          choices={sexes.map((one) => ({ value: one, label: text.term('sex', one) }))}
          onChange={(sex) => set({ sex: sex as PersonDraft['sex'] })}
        />
      ) : (
        <SelectField
          label={text('party.identified')}
          value={value.identified}
          choices={identifications.map((one) => ({ value: one, label: text.term('answer', one) }))}
          onChange={(one) => set({ identified: one as PersonDraft['identified'] })}
        />
      )}
    </>
  )
}
