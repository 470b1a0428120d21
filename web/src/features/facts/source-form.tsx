/** A source that is no person: a device, a record system, a scene; two items of it corroborate nothing. */
import type { Source } from '@clew/casefile'
import { sourceKinds } from '@clew/casefile/words'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { putRecord, removeRecord } from '../case-file/change.ts'
import { SaveProblem } from './conflict.tsx'
import { FormFoot } from './form-foot.tsx'
import { useDraft, withoutEmpty } from './use-draft.ts'

type SourceFormProps = { source: Source; isNew: boolean; onDone: () => void }

export function SourceForm({ source, isNew, onDone }: SourceFormProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const draft = useDraft(source)
  const { value, set } = draft
  const save = () => draft.send([putRecord('sources', withoutEmpty(value))], onDone)
  const persons = [
    ...caseFile.victims.map((one) => ({ value: one.id, label: one.pseudonym })),
    ...caseFile.parties.map((one) => ({ value: one.id, label: one.name })),
    ...caseFile.witnesses.map((one) => ({ value: one.id, label: one.description })),
  ]
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{text(isNew ? 'facts.new-source' : 'facts.source', { id: value.id })}</h2>
      <p className="soft small">{text('source.hint')}</p>
      <TextField
        label={text('evidence.title')}
        value={value.title}
        required
        onChange={(title) => set({ title })}
      />
      <SelectField
        label={text('evidence.kind')}
        value={value.kind}
        choices={sourceKinds.map((kind) => ({ value: kind, label: text.term('source-kind', kind) }))}
        onChange={(kind) => set({ kind: kind as Source['kind'] })}
      />
      <SelectField
        label={text('source.of')}
        value={value.of ?? ''}
        empty={text('state.none')}
        choices={persons}
        onChange={(of) => set({ of })}
      />
      <SaveProblem
        draft={draft}
        mine={withoutEmpty(value)}
        base={isNew ? undefined : source}
        changesFor={(merged) => [putRecord('sources', withoutEmpty(merged))]}
        onMerged={draft.replace}
        onStored={onDone}
        onDrop={onDone}
      />
      <FormFoot
        ready={value.title.trim() !== '' && !draft.pending}
        isNew={isNew}
        onCancel={onDone}
        onRemove={() => draft.send([removeRecord('sources', value.id)], onDone)}
      />
    </form>
  )
}
