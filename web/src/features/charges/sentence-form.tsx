/** A sentence as a court passed it; the engine holds it against the range of the law and the duty of UNTOC art. 11(1). */
import type { Sentence } from '@clew/casefile'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { putRecord, removeRecord } from '../case-file/change.ts'
import { useNames } from '../case-file/use-names.ts'
import { SaveProblem } from '../facts/conflict.tsx'
import { FormFoot } from '../facts/form-foot.tsx'
import { CheckList } from '../facts/pickers.tsx'
import { useDraft, withoutEmpty } from '../facts/use-draft.ts'
import { isDecisionDate } from './finding-form.tsx'
import { useOffenceNames } from './offence-names.ts'

const kinds = [
  'custody',
  'suspended-custody',
  'fine',
  'community',
  'administrative',
  'probation',
  'none',
] as const satisfies readonly Sentence['kind'][]

type SentenceFormProps = { sentence: Sentence; isNew: boolean; onDone: () => void }

export function SentenceForm({ sentence, isNew, onDone }: SentenceFormProps) {
  const text = useText()
  const names = useNames()
  const offence = useOffenceNames()
  const { caseFile } = useOpenCase()
  const draft = useDraft<Sentence>(sentence)
  const { value, set } = draft
  const [life, months] = [value.months === 'life', value.months]
  const badDate = value.on !== undefined && value.on !== '' && !isDecisionDate(value.on)
  const accused = [...new Set(caseFile.charges.map((charge) => charge.accused))]
  const save = () => draft.send([putRecord('sentences', withoutEmpty(value))], onDone)
  return (
    <form
      className="card stack charge-form"
      aria-label={text('courts.sentence')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3>{text(isNew ? 'courts.add-sentence' : 'courts.sentence')}</h3>
      <div className="form-pair">
        <SelectField
          label={text('charge.accused')}
          value={value.accused}
          empty=""
          choices={accused.map((id) => ({ value: id, label: names.person(id) }))}
          onChange={(next) => set({ accused: next, charges: [] })}
        />
        <SelectField
          label={text('sentence.kind')}
          value={value.kind}
          choices={kinds.map((kind) => ({ value: kind, label: text.term('sentence', kind) }))}
          onChange={(kind) => set({ kind: kind as Sentence['kind'] })}
        />
        <TextField
          label={text('sentence.months')}
          hint={text('sentence.months.hint')}
          value={life || months === undefined ? '' : String(months)}
          dir="ltr"
          onChange={(next) => {
            const digits = next.replaceAll(/\D/g, '').slice(0, 5)
            set({ months: digits === '' ? undefined : Number(digits) })
          }}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={life}
            onChange={(event) => set({ months: event.target.checked ? 'life' : undefined })}
          />
          <span>{text('sentence.life')}</span>
        </label>
        <TextField
          label={text('finding.court')}
          value={value.court ?? ''}
          onChange={(court) => set({ court })}
        />
        <TextField
          label={text('finding.on')}
          hint={text('finding.on.hint')}
          value={value.on ?? ''}
          dir="ltr"
          invalid={badDate}
          onChange={(on) => set({ on })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={value.setAside === true}
            onChange={(event) => set({ setAside: event.target.checked ? true : undefined })}
          />
          <span>{text('sentence.set-aside')}</span>
        </label>
      </div>
      <CheckList
        label={text('sentence.charges')}
        choices={caseFile.charges
          .filter((charge) => charge.accused === value.accused)
          .map((charge) => ({ id: charge.id, name: offence(charge) }))}
        chosen={value.charges}
        onChange={(charges) => set({ charges: [...charges] })}
      />
      <SaveProblem
        draft={draft}
        mine={withoutEmpty(value)}
        base={isNew ? undefined : sentence}
        changesFor={(merged) => [putRecord('sentences', withoutEmpty(merged))]}
        onMerged={draft.replace}
        onStored={onDone}
        onDrop={onDone}
      />
      <FormFoot
        ready={value.accused !== '' && !badDate && !draft.pending}
        isNew={isNew}
        onCancel={onDone}
        onRemove={() => draft.send([removeRecord('sentences', value.id)], onDone)}
      />
    </form>
  )
}
