/** A fact: what happened, by whom, to whom, where and when as well as it is known, and what shows it. */
import type { Fact } from '@clew/casefile'
import { isDateProblem, parseUncertainDate } from '@clew/casefile/uncertain-date'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { putRecord, removeRecord } from '../case-file/change.ts'
import { SaveProblem } from './conflict.tsx'
import type { LinkWish } from './facts-page.tsx'
import { FormFoot } from './form-foot.tsx'
import { LinkRows } from './link-rows.tsx'
import { CheckList, ConceptPicker } from './pickers.tsx'
import { useDraft, withoutEmpty } from './use-draft.ts'

type FactFormProps = {
  fact: Fact
  isNew: boolean
  onDone: (id: string | undefined) => void
  onLink: (wish: LinkWish) => void
}

export function FactForm({ fact, isNew, onDone, onLink }: FactFormProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const draft = useDraft(fact)
  const { value, set } = draft
  const parties = caseFile.parties.map((party) => ({ id: party.id, name: party.name }))
  const victims = caseFile.victims.map((victim) => ({ id: victim.id, name: victim.pseudonym }))
  const badDate =
    value.when !== undefined && value.when !== '' && isDateProblem(parseUncertainDate(value.when))
  const mental = value.concept.startsWith('mental.') || value.concept.startsWith('participation.')
  const save = () =>
    draft.send([putRecord('facts', withoutEmpty(value))], () => onDone(isNew ? value.id : undefined))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{text(isNew ? 'facts.new-fact' : 'facts.fact', { id: value.id })}</h2>
      <TextField
        label={text('fact.says')}
        hint={text('fact.says.hint')}
        value={value.says}
        lines={3}
        required
        onChange={(says) => set({ says })}
      />
      <ConceptPicker
        label={text('fact.concept')}
        value={value.concept}
        onChange={(concept) => set({ concept })}
      />
      {mental && (
        <ConceptPicker label={text('fact.of')} value={value.of ?? ''} onChange={(of) => set({ of })} />
      )}
      <CheckList
        label={text('fact.by')}
        choices={parties}
        chosen={value.by}
        onChange={(by) => set({ by: [...by] })}
      />
      <CheckList
        label={text('fact.to')}
        choices={[...victims, ...parties]}
        chosen={value.to}
        onChange={(to) => set({ to: [...to] })}
      />
      <CheckList
        label={text('fact.with')}
        choices={parties}
        chosen={value.with}
        onChange={(persons) => set({ with: [...persons] })}
      />
      <div className="form-pair">
        <TextField
          label={text('fact.when')}
          hint={text(badDate ? 'fact.when.bad' : 'fact.when.hint')}
          value={value.when ?? ''}
          dir="ltr"
          invalid={badDate}
          onChange={(when) => set({ when })}
        />
        <SelectField
          label={text('fact.place')}
          value={value.place ?? ''}
          empty={text('state.unknown')}
          choices={caseFile.places.map((place) => ({ value: place.id, label: place.name }))}
          onChange={(place) => set({ place })}
        />
      </div>
      <TextField label={text('fact.note')} value={value.note ?? ''} onChange={(note) => set({ note })} />
      <SaveProblem
        draft={draft}
        mine={withoutEmpty(value)}
        base={isNew ? undefined : fact}
        changesFor={(merged) => [putRecord('facts', withoutEmpty(merged))]}
        onMerged={draft.replace}
        onStored={() => onDone(isNew ? value.id : undefined)}
        onDrop={() => onDone(undefined)}
      />
      <FormFoot
        ready={value.says.trim() !== '' && value.concept !== '' && !badDate && !draft.pending}
        isNew={isNew}
        onCancel={() => onDone(undefined)}
        onRemove={() => draft.send([removeRecord('facts', value.id)], () => onDone(undefined))}
      />
      {!isNew && (
        <LinkRows
          title={text('facts.shown-by')}
          links={caseFile.links.filter((link) => link.fact === fact.id)}
          show="item"
          onEdit={(link) => onLink({ link })}
        >
          <Button size="small" onPress={() => onLink({ fact: fact.id })}>
            {text('facts.add-link')}
          </Button>
        </LinkRows>
      )}
    </form>
  )
}
