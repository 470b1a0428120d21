/** A link: one reading of one item on one fact. An item that reads both ways is linked twice. */
import type { Link } from '@clew/casefile'
import { bearings } from '@clew/casefile/words'
import { useState } from 'react'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { freeId, putRecord, removeRecord, type Step, together } from '../case-file/change.ts'
import { useNames } from '../case-file/use-names.ts'
import { SaveProblem } from './conflict.tsx'
import type { LinkWish } from './facts-page.tsx'
import { FormFoot } from './form-foot.tsx'
import { useDraft, withoutEmpty } from './use-draft.ts'

type LinkFormProps = { wish: LinkWish; known: Link | undefined; onDone: () => void }

type LinkDraft = {
  id: string
  fact: string
  /** `evidence:E1` or `fact:F2`: an item, or a fact from which this one is inferred. */
  from: string
  bearing: Link['bearing']
  directness: Link['directness']
  reading: string
  note: string
  /** The other reading, linked along with this one. */
  other: string
}

const readings = ['prosecution', 'defence', 'expert', 'court', 'unit'] as const

function linkOf(draft: LinkDraft, known: Link | undefined): Link {
  const [kind, id = ''] = draft.from.split(':')
  const { evidence: _evidence, inference: _inference, ...kept } = known ?? { id: draft.id }
  return withoutEmpty({
    ...kept,
    id: draft.id,
    ...(kind === 'fact' ? { inference: id } : { evidence: id }),
    fact: draft.fact,
    bearing: draft.bearing,
    directness: draft.directness,
    reading: draft.reading as Link['reading'],
    note: draft.note.trim(),
  })
}

const draftOf = (link: Link): LinkDraft => ({
  id: link.id,
  fact: link.fact,
  from: link.inference === undefined ? `evidence:${link.evidence ?? ''}` : `fact:${link.inference}`,
  bearing: link.bearing,
  directness: link.directness,
  reading: link.reading ?? '',
  note: link.note ?? '',
  other: '',
})

export function LinkForm({ wish, known, onDone }: LinkFormProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const names = useNames()
  const draft = useDraft<LinkDraft>(
    known === undefined
      ? {
          id: freeId(caseFile, 'K'),
          fact: wish.fact ?? '',
          from: wish.evidence === undefined ? '' : `evidence:${wish.evidence}`,
          bearing: 'supports',
          directness: 'direct',
          reading: '',
          note: '',
          other: '',
        }
      : draftOf(known),
  )
  const { value, set } = draft
  // What the form does not show is kept from here.
  const [from, setFrom] = useState(known)
  const changesFor = (first: Link) => {
    const steps: Step[] = [putRecord('links', first)]
    if (value.other.trim() !== '')
      steps.push(
        putRecord('links', {
          ...first,
          id: freeId(caseFile, 'K', [first.id]),
          bearing: value.bearing === 'supports' ? 'undermines' : 'supports',
          reading: value.bearing === 'supports' ? 'defence' : 'prosecution',
          note: value.other.trim(),
        }),
      )
    return [together(steps)]
  }
  const save = () => draft.send(changesFor(linkOf(value, from)), onDone)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{text(known === undefined ? 'link.new' : 'link.edit')}</h2>
      <SelectField
        label={text('link.from')}
        value={value.from}
        empty=""
        choices={[
          ...caseFile.evidence.map((one) => ({ value: `evidence:${one.id}`, label: names.any(one.id) })),
          ...caseFile.facts
            .filter((one) => one.id !== value.fact)
            .map((one) => ({
              value: `fact:${one.id}`,
              label: `${text('link.by-inference')} ${names.any(one.id)}`,
            })),
        ]}
        onChange={(from) => set({ from })}
      />
      <SelectField
        label={text('link.bearing')}
        value={value.bearing}
        choices={bearings.map((one) => ({ value: one, label: text.term('bearing', one) }))}
        onChange={(bearing) => set({ bearing: bearing as Link['bearing'] })}
      />
      <SelectField
        label={text('link.fact')}
        value={value.fact}
        empty=""
        choices={caseFile.facts.map((one) => ({ value: one.id, label: names.any(one.id) }))}
        onChange={(fact) => set({ fact })}
      />
      <div className="form-pair">
        <SelectField
          label={text('link.directness')}
          value={value.directness}
          choices={(['direct', 'circumstantial'] as const).map((one) => ({
            value: one,
            label: text.term('directness', one),
          }))}
          onChange={(directness) => set({ directness: directness as Link['directness'] })}
        />
        <SelectField
          label={text('link.reading')}
          value={value.reading}
          empty={text('link.reading.none')}
          choices={readings.map((one) => ({ value: one, label: text.term('reading-by', one) }))}
          onChange={(reading) => set({ reading })}
        />
      </div>
      <TextField label={text('link.note')} value={value.note} lines={2} onChange={(note) => set({ note })} />
      <TextField
        label={text('link.other')}
        hint={text('link.other.hint')}
        value={value.other}
        lines={2}
        onChange={(other) => set({ other })}
      />
      <SaveProblem
        draft={draft}
        mine={linkOf(value, from)}
        base={known}
        changesFor={changesFor}
        onMerged={(merged) => {
          setFrom(merged)
          set({ ...draftOf(merged), other: value.other })
        }}
        onStored={onDone}
        onDrop={onDone}
      />
      <FormFoot
        ready={value.fact !== '' && value.from !== '' && !draft.pending}
        isNew={known === undefined}
        onCancel={onDone}
        onRemove={() => draft.send([removeRecord('links', value.id)], onDone)}
      />
    </form>
  )
}
