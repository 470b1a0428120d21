/** The head of the case file: title, stage, court, what happened in short; changed like everything else, with undo. */
import type { CaseFile } from '@clew/casefile'
import { stages } from '@clew/casefile/words'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { caseQuery } from '../../api/queries.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { FieldChoices } from '../facts/field-choices.tsx'
import { conflictOf } from '../facts/overtaken.ts'
import { useDraft } from '../facts/use-draft.ts'
import { useOpenCase } from './case-context.ts'
import type { Change } from './change.ts'

const headOf = ({ title, stage, court = '', summary = '' }: CaseFile) => ({ title, stage, court, summary })
type Head = ReturnType<typeof headOf>

const fields = ['title', 'stage', 'court', 'summary'] as const

/** Only what differs from `before` is sent, so that two people can change two fields. */
function changesTo(head: Head, before: Head): readonly Change[] {
  const changed = fields.filter((field) => head[field].trim() !== before[field])
  const tidy = (field: (typeof fields)[number]) =>
    field === 'court' || field === 'summary' ? head[field].trim() || null : head[field].trim()
  const header = Object.fromEntries(changed.map((field) => [field, tidy(field)]))
  return changed.length === 0 ? [] : [{ kind: 'set-header', header }]
}

export function HeaderDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const client = useQueryClient()
  const open = useOpenCase()
  const [base, setBase] = useState(headOf(open.caseFile))
  const draft = useDraft<Head>(base)
  const { value, set } = draft
  const conflict = conflictOf(draft.problem)
  const theirs = conflict && {
    ...base,
    ...Object.fromEntries(
      conflict.theirs
        .filter(({ collection, id }) => collection === 'header' && id in base)
        .map(({ id, now }) => [id, now ?? '']),
    ),
  }
  const take = () => void client.refetchQueries({ queryKey: caseQuery(open.id).queryKey }).then(onClose)
  const store = (merged: Head) => {
    if (theirs === undefined || conflict === undefined) return
    set(merged)
    setBase(theirs)
    const changes = changesTo(merged, theirs)
    if (changes.length === 0) take()
    else draft.sendOver(changes, conflict.version, onClose)
  }
  return (
    <Dialog title={text('header.title')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const changes = changesTo(value, base)
          if (changes.length === 0) onClose()
          else draft.send(changes, onClose)
        }}
      >
        <TextField
          label={text('new-case.name')}
          hint={text('new-case.name.hint')}
          value={value.title}
          required
          onChange={(title) => set({ title })}
        />
        <SelectField
          label={text('cases.filter.stage')}
          value={value.stage}
          choices={stages.map((stage) => ({ value: stage, label: text.term('stage', stage) }))}
          onChange={(stage) => set({ stage: stage as Head['stage'] })}
        />
        <TextField label={text('header.court')} value={value.court} onChange={(court) => set({ court })} />
        <TextField
          label={text('overview.summary')}
          value={value.summary}
          lines={5}
          onChange={(summary) => set({ summary })}
        />
        {conflict !== undefined && theirs !== undefined ? (
          <FieldChoices
            key={conflict.version}
            base={base}
            mine={value}
            theirs={theirs}
            pending={draft.pending}
            onStore={store}
            onTake={take}
          />
        ) : (
          draft.problem !== undefined && <ProblemNotice problem={draft.problem} />
        )}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={value.title.trim() === '' || draft.pending}>
            {text('action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
