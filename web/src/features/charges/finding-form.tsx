/** A finding of a court on a charge, an element or a fact; an earlier finding that it sets aside stays readable. */
import type { Finding } from '@clew/casefile'
import { chargeOutcomes } from '@clew/casefile/words'
import type { CaseAssessment } from '../../api/shapes.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { putRecord, removeRecord } from '../case-file/change.ts'
import { SaveProblem } from '../facts/conflict.tsx'
import { FormFoot } from '../facts/form-foot.tsx'
import { CheckList } from '../facts/pickers.tsx'
import { useDraft, withoutEmpty } from '../facts/use-draft.ts'
import { subjectOf, subjectValue, useSubjectName, useSubjects } from './subjects.ts'

type FindingFormProps = {
  finding: Finding
  isNew: boolean
  assessment: CaseAssessment
  onDone: () => void
}

/** A day, or the year or month where the day is not known. */
export const isDecisionDate = (written: string): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written)

export function FindingForm({ finding, isNew, assessment, onDone }: FindingFormProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const draft = useDraft<Finding>(finding)
  const { value, set } = draft
  const subjects = useSubjects(assessment, finding)
  const name = useSubjectName(assessment)
  const onCharge = value.charge !== undefined && value.element === undefined
  const decided = onCharge ? value.outcome !== undefined : value.proved !== undefined
  const chosen = value.charge !== undefined || value.fact !== undefined
  const save = () => draft.send([putRecord('findings', withoutEmpty(value))], onDone)
  return (
    <form
      className="card stack charge-form"
      aria-label={text('courts.finding')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3>{text(isNew ? 'courts.add-finding' : 'courts.finding')}</h3>
      <div className="form-pair">
        <SelectField
          label={text('finding.subject')}
          value={chosen ? subjectValue(value) : ''}
          empty=""
          choices={subjects}
          onChange={(subject) =>
            set({
              fact: undefined,
              charge: undefined,
              element: undefined,
              outcome: undefined,
              proved: undefined,
              ...subjectOf(subject),
            })
          }
        />
        {onCharge ? (
          <SelectField
            label={text('finding.decided')}
            value={value.outcome ?? ''}
            empty=""
            choices={chargeOutcomes.map((one) => ({ value: one, label: text.term('outcome', one) }))}
            onChange={(outcome) => set({ outcome: outcome as NonNullable<Finding['outcome']> })}
          />
        ) : (
          <SelectField
            label={text('finding.decided')}
            value={value.proved === undefined ? '' : String(value.proved)}
            empty=""
            disabled={!chosen}
            choices={[
              { value: 'true', label: text('finding.proved') },
              { value: 'false', label: text('finding.not-proved') },
            ]}
            onChange={(proved) => set({ proved: proved === '' ? undefined : proved === 'true' })}
          />
        )}
        <TextField
          label={text('finding.court')}
          value={value.court}
          required
          onChange={(court) => set({ court })}
        />
        <TextField
          label={text('finding.on')}
          hint={text('finding.on.hint')}
          value={value.on}
          dir="ltr"
          required
          invalid={value.on !== '' && !isDecisionDate(value.on)}
          onChange={(on) => set({ on })}
        />
        <TextField
          label={text('finding.citation')}
          value={value.citation ?? ''}
          onChange={(citation) => set({ citation })}
        />
      </div>
      <TextField
        label={text('finding.why')}
        value={value.why ?? ''}
        lines={2}
        onChange={(why) => set({ why })}
      />
      <CheckList
        label={text('finding.sets-aside')}
        choices={caseFile.findings
          .filter((one) => one.id !== value.id)
          .map((one) => ({ id: one.id, name: `${name(one)} · ${one.court}` }))}
        chosen={value.setsAside}
        onChange={(setsAside) => set({ setsAside: [...setsAside] })}
      />
      <SaveProblem
        draft={draft}
        mine={withoutEmpty(value)}
        base={isNew ? undefined : finding}
        changesFor={(merged) => [putRecord('findings', withoutEmpty(merged))]}
        onMerged={draft.replace}
        onStored={onDone}
        onDrop={onDone}
      />
      <FormFoot
        ready={chosen && decided && value.court.trim() !== '' && isDecisionDate(value.on) && !draft.pending}
        isNew={isNew}
        onCancel={onDone}
        onRemove={() => draft.send([removeRecord('findings', value.id)], onDone)}
      />
    </form>
  )
}
