/** The form with which a person answers one side of an item: never without evidence, never over what somebody else just wrote. */
import type { ConformityAnswersRead, ConformityItem, ConformityLaw } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'

type AnswerFormProps = {
  item: ConformityItem
  law: ConformityLaw
  answers: ConformityAnswersRead
  onDone: () => void
}

const empty = {
  verdict: '',
  evidence: '',
  citation: '',
  instrument: '',
  article: '',
  reason: '',
  validFrom: '',
  validTo: '',
}
const choices = ['met', 'partly', 'not', 'not-applicable', 'withdrawn'] as const

export function AnswerForm({ item, law, answers, onDone }: AnswerFormProps) {
  const text = useText()
  const client = useQueryClient()
  const [side, setSide] = useState<'law' | 'practice'>(item.law.by === 'pack' ? 'practice' : 'law')
  const [draft, setDraft] = useState(empty)
  const set = (name: keyof typeof empty) => (value: string) => setDraft((old) => ({ ...old, [name]: value }))
  const before = answers.answers.find((one) => one.item === item.item && one.side === side && one.current)
  const send = useMutation({
    mutationFn: () =>
      request(`/conformity/laws/${law.pack}/answers`, {
        method: 'POST',
        body: {
          item: item.item,
          side,
          version: before?.version ?? 0,
          ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== '')),
        },
      }),
    onSuccess: async () => {
      announce(text('conformity.answered'))
      onDone()
      await client.invalidateQueries({ queryKey: ['conformity', 'answers', law.pack] })
    },
    onError: (error) => {
      if (problemOf(error).code === 'answer-moved')
        void client.invalidateQueries({ queryKey: ['conformity', 'answers', law.pack] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  const wrong = send.isError ? problemOf(send.error).errors.map(({ path }) => path) : []
  const needsLaw = side === 'law' && (draft.verdict === 'met' || draft.verdict === 'partly')
  return (
    <form className="card stack answer-form" onSubmit={submit}>
      <div className="form-grid">
        <SelectField
          label={text('conformity.form.side')}
          value={side}
          choices={(['law', 'practice'] as const).map((value) => ({
            value,
            label: text.term('conformity.side', value),
          }))}
          onChange={(value) => setSide(value === 'law' ? 'law' : 'practice')}
          {...(side === 'law' && item.law.by === 'pack' ? { hint: text('conformity.form.beside') } : {})}
        />
        <SelectField
          label={text('conformity.form.verdict')}
          value={draft.verdict}
          empty=""
          choices={choices
            .filter((one) => one !== 'withdrawn' || before !== undefined)
            .map((value) => ({
              value,
              label: value === 'withdrawn' ? text('conformity.form.withdraw') : text.term('verdict', value),
            }))}
          onChange={set('verdict')}
        />
      </div>
      <TextField
        label={text('conformity.form.evidence')}
        hint={text('conformity.form.evidence.hint')}
        value={draft.evidence}
        lines={3}
        required
        onChange={set('evidence')}
      />
      <TextField
        label={text('conformity.form.citation')}
        hint={text('conformity.form.citation.hint')}
        value={draft.citation}
        required
        onChange={set('citation')}
      />
      {side === 'law' && (
        <div className="form-grid">
          <SelectField
            label={text('conformity.form.instrument')}
            value={draft.instrument}
            empty=""
            choices={answers.instruments.map(({ id, title, short }) => ({
              value: id,
              label: `${short}: ${text.words(title)}`,
            }))}
            onChange={set('instrument')}
            {...(needsLaw ? { hint: text('conformity.form.needs-provision') } : {})}
          />
          <TextField
            label={text('conformity.form.article')}
            value={draft.article}
            dir="ltr"
            invalid={wrong.includes('/article')}
            onChange={set('article')}
          />
        </div>
      )}
      {(draft.verdict === 'not-applicable' || draft.verdict === 'not') && (
        <TextField
          label={text('conformity.form.reason')}
          value={draft.reason}
          lines={2}
          invalid={wrong.includes('/reason')}
          onChange={set('reason')}
        />
      )}
      <details>
        <summary className="small">{text('conformity.form.valid')}</summary>
        <div className="form-grid">
          <TextField
            label={text('conformity.form.from')}
            type="date"
            value={draft.validFrom}
            onChange={set('validFrom')}
          />
          <TextField
            label={text('conformity.form.to')}
            type="date"
            value={draft.validTo}
            onChange={set('validTo')}
          />
        </div>
      </details>
      {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
      <div className="row">
        <Button kind="main" type="submit" isDisabled={draft.verdict === '' || send.isPending}>
          {text('conformity.form.send')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {text('action.cancel')}
        </Button>
      </div>
    </form>
  )
}
