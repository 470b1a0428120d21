/** When, where, under which seal: asked for every event of the custody log in the same way. */
import { Field, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'

export type Details = { at: string; where: string; seal: string; note: string }
export const noDetails: Details = { at: '', where: '', seal: '', note: '' }

/** As the server takes them: what was left empty is absent, and times are instants. */
export const toSend = ({ at, where, seal, note }: Details) => ({
  ...(at === '' ? {} : { at: new Date(at).toISOString() }),
  ...(where.trim() === '' ? {} : { where: where.trim() }),
  ...(seal.trim() === '' ? {} : { seal: seal.trim() }),
  ...(note.trim() === '' ? {} : { note: note.trim() }),
})

type CustodyDetailsProps = {
  value: Details
  set: (change: Partial<Details>) => void
  /** The seal that is put on now, or the one that was found. */
  sealing: boolean
}

export function CustodyDetails({ value, set, sealing }: CustodyDetailsProps) {
  const text = useText()
  return (
    <>
      <div className="form-pair">
        <Field label={text('custody.at')} hint={text('custody.at.hint')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              type="datetime-local"
              value={value.at}
              onChange={(event) => set({ at: event.target.value })}
            />
          )}
        </Field>
        <TextField label={text('custody.where')} value={value.where} onChange={(where) => set({ where })} />
        <TextField
          label={text(sealing ? 'custody.seal.put' : 'custody.seal.found')}
          value={value.seal}
          dir="ltr"
          required={sealing}
          onChange={(seal) => set({ seal })}
        />
      </div>
      <TextField
        label={text('custody.note')}
        hint={text('custody.note.hint')}
        lines={2}
        value={value.note}
        onChange={(note) => set({ note })}
      />
    </>
  )
}
