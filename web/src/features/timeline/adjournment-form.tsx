/** A request to put a court date off: who asked and why, how the unit answered, what the court did. */
import type { Adjournment } from '@clew/casefile'
import { adjournmentAskers, adjournmentStatuses } from '@clew/casefile/words'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { putRecord, removeRecord } from '../case-file/change.ts'
import { useNames } from '../case-file/use-names.ts'
import { SaveProblem } from '../facts/conflict.tsx'
import { FormFoot } from '../facts/form-foot.tsx'
import { CheckList } from '../facts/pickers.tsx'
import { useDraft, withoutEmpty } from '../facts/use-draft.ts'

type AdjournmentFormProps = { adjournment: Adjournment; isNew: boolean; onDone: () => void }

const isOwn = (askedBy: Adjournment['askedBy']) => askedBy === 'prosecution' || askedBy === 'joint'

export function AdjournmentForm({ adjournment, isNew, onDone }: AdjournmentFormProps) {
  const text = useText()
  const names = useNames()
  const { caseFile } = useOpenCase()
  const draft = useDraft<Adjournment>(adjournment)
  const { value, set } = draft
  const atCourt = value.status === 'granted' || value.status === 'refused'
  const late = value.until !== undefined && value.until !== '' && value.until <= value.hearing
  const statuses = adjournmentStatuses.filter(
    (status) => !isOwn(value.askedBy) || (status !== 'opposed' && status !== 'not-opposed'),
  )
  const people = [...caseFile.parties, ...caseFile.victims, ...caseFile.witnesses]
  const ready =
    value.hearing !== '' && value.reason.trim() !== '' && !late && (!atCourt || (value.decided ?? '') !== '')
  return (
    <form
      className="card stack charge-form"
      aria-label={text('adjournment.one')}
      onSubmit={(event) => {
        event.preventDefault()
        draft.send([putRecord('adjournments', withoutEmpty(value))], onDone)
      }}
    >
      <h4>{text(isNew ? 'adjournment.add' : 'adjournment.one')}</h4>
      <div className="form-pair">
        <TextField
          label={text('adjournment.hearing')}
          type="date"
          dir="ltr"
          required
          value={value.hearing}
          onChange={(hearing) => set({ hearing })}
        />
        <TextField
          label={text('adjournment.until')}
          hint={text(late ? 'adjournment.until.late' : 'adjournment.until.hint')}
          type="date"
          dir="ltr"
          invalid={late}
          value={value.until ?? ''}
          onChange={(until) => set({ until })}
        />
        <SelectField
          label={text('adjournment.asked-by')}
          value={value.askedBy}
          choices={adjournmentAskers.map((one) => ({
            value: one,
            label: text.term('adjournment-asker', one),
          }))}
          onChange={(next) => {
            const askedBy = next as Adjournment['askedBy']
            const answered = value.status === 'opposed' || value.status === 'not-opposed'
            set({ askedBy, ...(isOwn(askedBy) && answered ? { status: 'requested' } : {}) })
          }}
        />
        <TextField
          label={text('adjournment.asked')}
          type="date"
          dir="ltr"
          value={value.asked ?? ''}
          onChange={(asked) => set({ asked })}
        />
        <SelectField
          label={text('adjournment.status')}
          hint={text('adjournment.status.hint')}
          value={value.status}
          choices={statuses.map((one) => ({ value: one, label: text.term('adjournment-status', one) }))}
          onChange={(next) => {
            const status = next as Adjournment['status']
            set({ status, ...(status === 'granted' || status === 'refused' ? {} : { decided: undefined }) })
          }}
        />
        {atCourt && (
          <TextField
            label={text('adjournment.decided')}
            type="date"
            dir="ltr"
            required
            value={value.decided ?? ''}
            onChange={(decided) => set({ decided })}
          />
        )}
        <TextField
          label={text('finding.court')}
          value={value.court ?? ''}
          onChange={(court) => set({ court })}
        />
      </div>
      <TextField
        label={text('adjournment.reason')}
        lines={2}
        required
        value={value.reason}
        onChange={(reason) => set({ reason })}
      />
      {people.length > 0 && (
        <CheckList
          label={text('adjournment.for')}
          choices={people.map(({ id }) => ({ id, name: names.person(id) }))}
          chosen={value.for}
          onChange={(chosen) => set({ for: [...chosen] })}
        />
      )}
      <SaveProblem
        draft={draft}
        mine={withoutEmpty(value)}
        base={isNew ? undefined : adjournment}
        changesFor={(merged) => [putRecord('adjournments', withoutEmpty(merged))]}
        onMerged={draft.replace}
        onStored={onDone}
        onDrop={onDone}
      />
      <FormFoot
        ready={ready && !draft.pending}
        isNew={isNew}
        onCancel={onDone}
        onRemove={() => draft.send([removeRecord('adjournments', value.id)], onDone)}
      />
    </form>
  )
}
