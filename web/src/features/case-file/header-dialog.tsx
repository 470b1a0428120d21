/** The head of the case file: title, stage, court, what happened in short; changed like everything else, with undo. */
import { stages } from '@clew/casefile/words'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from './case-context.ts'
import { useChanges } from './changes.ts'

export function HeaderDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const open = useOpenCase()
  const { caseFile } = open
  const changes = useChanges(open)
  const [draft, setDraft] = useState({
    title: caseFile.title,
    stage: caseFile.stage,
    court: caseFile.court ?? '',
    summary: caseFile.summary ?? '',
  })
  const save = () =>
    changes.mutate(
      {
        changes: [
          {
            kind: 'set-header',
            header: {
              title: draft.title.trim(),
              stage: draft.stage,
              court: draft.court.trim() || null,
              summary: draft.summary.trim() || null,
            },
          },
        ],
      },
      { onSuccess: onClose },
    )
  return (
    <Dialog title={text('header.title')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={text('new-case.name')}
          hint={text('new-case.name.hint')}
          value={draft.title}
          required
          onChange={(title) => setDraft({ ...draft, title })}
        />
        <SelectField
          label={text('cases.filter.stage')}
          value={draft.stage}
          choices={stages.map((stage) => ({ value: stage, label: text.term('stage', stage) }))}
          onChange={(stage) => setDraft({ ...draft, stage: stage as typeof draft.stage })}
        />
        <TextField
          label={text('header.court')}
          value={draft.court}
          onChange={(court) => setDraft({ ...draft, court })}
        />
        <TextField
          label={text('overview.summary')}
          value={draft.summary}
          lines={5}
          onChange={(summary) => setDraft({ ...draft, summary })}
        />
        {changes.isError && <ProblemNotice problem={problemOf(changes.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={draft.title.trim() === '' || changes.isPending}>
            {text('action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
