/** An item of evidence: what it is, from whom, how it was obtained, and whether a court may hear it. */
import type { Evidence } from '@clew/casefile'
import { admissibilities, evidenceKinds, obtainings } from '@clew/casefile/words'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { putRecord, removeRecord } from '../case-file/change.ts'
import { ItemFiles } from '../exhibits/item-files.tsx'
import { SaveProblem } from './conflict.tsx'
import type { LinkWish } from './facts-page.tsx'
import { FormFoot } from './form-foot.tsx'
import { LinkRows } from './link-rows.tsx'
import { CheckList } from './pickers.tsx'
import { useDraft, withoutEmpty } from './use-draft.ts'
import { useSourceChoices } from './source-choices.ts'

type EvidenceFormProps = {
  item: Evidence
  isNew: boolean
  onDone: (id: string | undefined) => void
  onLink: (wish: LinkWish) => void
}

const tidy = (item: Evidence): Evidence =>
  withoutEmpty({
    ...item,
    obtained: withoutEmpty(item.obtained),
    admissibility: withoutEmpty(item.admissibility),
  })

export function EvidenceForm({ item, isNew, onDone, onLink }: EvidenceFormProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const sources = useSourceChoices()
  const draft = useDraft(item)
  const { value, set } = draft
  const save = () =>
    draft.send([putRecord('evidence', tidy(value))], () => onDone(isNew ? value.id : undefined))
  const links = caseFile.links.filter((link) => link.evidence === item.id)
  return (
    <>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <h2>{text(isNew ? 'facts.new-evidence' : 'facts.item', { id: value.id })}</h2>
        <TextField
          label={text('evidence.title')}
          value={value.title}
          required
          onChange={(title) => set({ title })}
        />
        <div className="form-pair">
          <SelectField
            label={text('evidence.kind')}
            value={value.kind}
            choices={evidenceKinds.map((kind) => ({ value: kind, label: text.term('evidence-kind', kind) }))}
            onChange={(kind) => set({ kind: kind as Evidence['kind'] })}
          />
          <SelectField
            label={text('evidence.source')}
            value={value.source}
            empty=""
            choices={sources}
            onChange={(source) => set({ source })}
          />
        </div>
        <Admissibility value={value} set={set} />
        <CheckList
          label={text('evidence.derived')}
          choices={caseFile.evidence
            .filter((one) => one.id !== value.id)
            .map((one) => ({ id: one.id, name: one.title }))}
          chosen={value.derivedFrom}
          onChange={(derivedFrom) => set({ derivedFrom: [...derivedFrom] })}
        />
        <Obtaining value={value} set={set} />
        <SaveProblem
          draft={draft}
          mine={tidy(value)}
          base={isNew ? undefined : item}
          changesFor={(merged) => [putRecord('evidence', tidy(merged))]}
          onMerged={draft.replace}
          onStored={() => onDone(isNew ? value.id : undefined)}
          onDrop={() => onDone(undefined)}
        />
        <FormFoot
          ready={value.title.trim() !== '' && value.source !== '' && !draft.pending}
          isNew={isNew}
          onCancel={() => onDone(undefined)}
          onRemove={() => draft.send([removeRecord('evidence', value.id)], () => onDone(undefined))}
        />
      </form>
      {!isNew && <ItemFiles item={item.id} />}
      {!isNew && (
        <LinkRows
          title={text('evidence.bears-on')}
          links={links}
          show="fact"
          onEdit={(link) => onLink({ link })}
        >
          <Button size="small" onPress={() => onLink({ evidence: item.id })}>
            {text('facts.add-link')}
          </Button>
        </LinkRows>
      )}
    </>
  )
}

type PartProps = { value: Evidence; set: (change: Partial<Evidence>) => void }

function Admissibility({ value, set }: PartProps) {
  const text = useText()
  const ruling = value.admissibility
  const needsReason = ruling.status === 'excluded' || ruling.status === 'contested'
  return (
    <fieldset className="stack-small">
      <legend className="field-label">{text('evidence.admissibility')}</legend>
      <div className="segments segments-wrap">
        {admissibilities.map((status) => (
          <label
            key={status}
            className="button segment"
            data-size="small"
            data-on={ruling.status === status || undefined}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={`admissibility-${value.id}`}
              checked={ruling.status === status}
              onChange={() => set({ admissibility: { ...ruling, status } })}
            />
            {text.term('admissibility', status)}
          </label>
        ))}
      </div>
      <TextField
        label={text('evidence.why')}
        {...(needsReason ? { hint: text('evidence.why.hint') } : {})}
        value={ruling.why ?? ''}
        onChange={(why) => set({ admissibility: { ...ruling, why } })}
      />
      {ruling.status === 'excluded' && (
        <div className="form-pair">
          <TextField
            label={text('evidence.ruled-by')}
            hint={text('evidence.ruled.hint')}
            value={ruling.by ?? ''}
            onChange={(by) => set({ admissibility: { ...ruling, by } })}
          />
          <TextField
            label={text('evidence.ruled-on')}
            type="date"
            dir="ltr"
            value={ruling.on ?? ''}
            onChange={(on) => set({ admissibility: { ...ruling, on } })}
          />
        </div>
      )}
    </fieldset>
  )
}

function Obtaining({ value, set }: PartProps) {
  const text = useText()
  const { obtained } = value
  return (
    <details className="check-list">
      <summary>
        <span className="field-label">{text('evidence.obtained')}</span>{' '}
        {text.term('obtaining', obtained.how)}
      </summary>
      <div className="stack-small">
        <SelectField
          label={text('evidence.how')}
          value={obtained.how}
          choices={obtainings.map((how) => ({ value: how, label: text.term('obtaining', how) }))}
          onChange={(how) => set({ obtained: { ...obtained, how: how as typeof obtained.how } })}
        />
        <TextField
          label={text('evidence.authority')}
          value={obtained.authority ?? ''}
          onChange={(authority) => set({ obtained: { ...obtained, authority } })}
        />
        <TextField
          label={text('evidence.by')}
          value={obtained.by ?? ''}
          onChange={(by) => set({ obtained: { ...obtained, by } })}
        />
        <TextField
          label={text('evidence.kept')}
          value={value.kept ?? ''}
          onChange={(kept) => set({ kept })}
        />
        <TextField label={text('fact.note')} value={value.note ?? ''} onChange={(note) => set({ note })} />
      </div>
    </details>
  )
}
