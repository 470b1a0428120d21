/** Opens a new case with the least that a case file needs; everything else is added on its own pages. */
import { forms } from '@clew/casefile/words'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { states } from '../../i18n/states.ts'
import { useText } from '../../i18n/use-text.ts'

export function NewCaseDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [draft, setDraft] = useState({ reference: '', title: '', forum: '', forms: [] as string[] })
  const create = useMutation({
    mutationFn: () =>
      request<{ id: string }>('/cases', { method: 'POST', body: { ...draft, stage: 'investigation' } }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      await navigate({ to: '/cases/$caseId/facts', params: { caseId: id } })
    },
  })
  const ready =
    draft.reference.trim() !== '' && draft.title.trim() !== '' && draft.forum !== '' && draft.forms.length > 0
  const toggle = (form: string, on: boolean) =>
    setDraft({ ...draft, forms: on ? [...draft.forms, form] : draft.forms.filter((one) => one !== form) })
  return (
    <Dialog title={text('new-case.title')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate()
        }}
      >
        <TextField
          label={text('new-case.reference')}
          hint={text('new-case.reference.hint')}
          value={draft.reference}
          onChange={(reference) => setDraft({ ...draft, reference })}
          required
        />
        <TextField
          label={text('new-case.name')}
          hint={text('new-case.name.hint')}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
          required
        />
        <SelectField
          label={text('new-case.forum')}
          value={draft.forum}
          empty=""
          choices={states(text)}
          onChange={(forum) => setDraft({ ...draft, forum })}
        />
        <fieldset className="stack-small">
          <legend className="field-label">{text('new-case.forms')}</legend>
          <div className="check-grid">
            {forms.map((form) => (
              <label key={form} className="check">
                <input
                  type="checkbox"
                  checked={draft.forms.includes(form)}
                  onChange={(event) => toggle(form, event.target.checked)}
                />
                {text.term('form', form)}
              </label>
            ))}
          </div>
        </fieldset>
        {create.isError && <ProblemNotice problem={problemOf(create.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={!ready || create.isPending}>
            {text('new-case.create')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
