/** Chooses what an agency is shown, and shows beforehand the case as it will see it. */
import type { ShareList } from '@clew/contract'
import { type ShareField, shareFields, shareHeaders, shareLists } from '@clew/contract/people-words'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { today } from './may.ts'
import { PeriodFields } from './period-fields.tsx'
import { SharePreview } from './share-preview.tsx'
import { useStep } from './use-step.ts'

type ShareDialogProps = { caseId: string; agencies: ShareList['agencies']; onClose: () => void }

/** What a partner needs at least to know which case is meant. */
const usual: readonly ShareField[] = ['reference', 'title', 'stage']

export function ShareDialog({ caseId, agencies, onClose }: ShareDialogProps) {
  const text = useText()
  const [agency, setAgency] = useState('')
  const [fields, setFields] = useState<readonly ShareField[]>(usual)
  const [days, setDays] = useState({ from: today(), until: '' })
  const [purpose, setPurpose] = useState('')
  const save = useStep(onClose)
  const chosen = agencies.find(({ id }) => id === agency)
  const toggle = (field: ShareField, on: boolean) =>
    setFields(shareFields.filter((each) => (each === field ? on : fields.includes(each))))
  const ready = agency !== '' && fields.length > 0 && purpose.trim() !== ''
  return (
    <Dialog title={text('shares.make')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({
            path: `/cases/${caseId}/shares`,
            body: {
              agency,
              fields,
              purpose: purpose.trim(),
              from: days.from,
              ...(days.until === '' ? {} : { until: days.until }),
            },
            said: text('people.saved', { name: chosen?.name ?? '' }),
          })
        }}
      >
        <SelectField
          label={text('people.agency')}
          value={agency}
          empty={text('shares.choose-agency')}
          choices={agencies.map(({ id, name, partners }) => ({
            value: id,
            label: `${name} (${text('shares.partners', { count: partners })})`,
          }))}
          onChange={setAgency}
        />
        {chosen?.partners === 0 && <p className="notice small">{text('shares.no-partner')}</p>}
        <FieldChoice title={text('shares.head')} all={shareHeaders} chosen={fields} onToggle={toggle} />
        <FieldChoice title={text('shares.lists')} all={shareLists} chosen={fields} onToggle={toggle} />
        <SharePreview caseId={caseId} fields={fields} />
        <TextField
          label={text('shares.purpose')}
          hint={text('shares.purpose.hint')}
          value={purpose}
          onChange={setPurpose}
          required
        />
        <PeriodFields days={days} onChange={setDays} />
        {save.isError && <ProblemNotice problem={problemOf(save.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={!ready || save.isPending}>
            {text('shares.make')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}

type FieldChoiceProps = {
  title: string
  all: readonly ShareField[]
  chosen: readonly ShareField[]
  onToggle: (field: ShareField, on: boolean) => void
}

function FieldChoice({ title, all, chosen, onToggle }: FieldChoiceProps) {
  const text = useText()
  return (
    <fieldset className="stack-small">
      <legend className="field-label">{title}</legend>
      <div className="check-grid">
        {all.map((field) => (
          <label key={field} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(field)}
              onChange={(event) => onToggle(field, event.target.checked)}
            />
            {text.term('share-field', field)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
