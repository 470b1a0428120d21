/** What must be known to read a series: a law that changed, a register that began; and the form to add it. */
import type { FigurePage } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Field, SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { states } from '../../i18n/states.ts'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { sendNote } from './monitoring-queries.ts'

export function FigureNotes({ page }: { page: FigurePage }) {
  const text = useText()
  const { notes, indicator, of } = page
  return (
    <section className="stack-small" aria-labelledby="figure-notes">
      <h2 id="figure-notes">{text('monitoring.notes')}</h2>
      {notes.length === 0 && <p className="soft">{text('monitoring.notes.none')}</p>}
      <ul className="stack-small">
        {notes.map((note) => (
          <li key={note.id} className="card stack-small">
            <p className="small soft">
              <b>
                <bdi>{text.state(note.state)}</bdi>
              </b>
              {note.year !== undefined && ` · ${note.year}`}
              {note.indicator !== indicator.id && of !== undefined && ` · ${text.words(of.title)}`}
            </p>
            <p dir="auto" className="note-words">
              {note.words}
            </p>
            <p className="small soft">
              <bdi>{note.by}</bdi> · {formatDay(note.at, text.language.code)}
            </p>
          </li>
        ))}
      </ul>
      {page.abilities['import'] === true && <NoteForm page={page} />}
    </section>
  )
}

function NoteForm({ page }: { page: FigurePage }) {
  const text = useText()
  const queries = useQueryClient()
  const empty = { state: page.series[0]?.state ?? '', year: '', words: '' }
  const [draft, setDraft] = useState(empty)
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const year = Number(draft.year)
  const yearFits = draft.year === '' || (/^\d{4}$/.test(draft.year) && year >= 1950 && year <= 2100)
  const send = useMutation({
    mutationFn: sendNote,
    onSuccess: async () => {
      set({ year: '', words: '' })
      announce(text('monitoring.note.kept'))
      await queries.invalidateQueries({ queryKey: ['monitoring', 'figures'] })
    },
  })
  return (
    <details className="no-print">
      <summary>{text('monitoring.note.add')}</summary>
      <form
        className="stack note-form"
        onSubmit={(event) => {
          event.preventDefault()
          const { state, words } = draft
          send.mutate({
            indicator: page.indicator.id,
            state,
            words,
            ...(draft.year === '' ? {} : { year }),
          })
        }}
      >
        <div className="figure-filters">
          <SelectField
            label={text('monitoring.state')}
            value={draft.state}
            empty={text('monitoring.state.choose')}
            choices={states(text)}
            onChange={(state) => set({ state })}
          />
          <Field label={text('monitoring.note.year')} hint={text('monitoring.note.year.hint')}>
            {(ids) => (
              <input
                {...ids}
                className="input year-input"
                inputMode="numeric"
                dir="ltr"
                maxLength={4}
                value={draft.year}
                aria-invalid={!yearFits}
                onChange={(event) => set({ year: event.target.value })}
              />
            )}
          </Field>
        </div>
        <TextField
          label={text('monitoring.note.words')}
          hint={text('monitoring.note.hint')}
          value={draft.words}
          lines={3}
          required
          onChange={(words) => set({ words: words.slice(0, 2000) })}
        />
        {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
        <span className="row">
          <Button
            kind="main"
            type="submit"
            isDisabled={draft.state === '' || draft.words.trim() === '' || !yearFits || send.isPending}
          >
            {text('monitoring.note.keep')}
          </Button>
        </span>
      </form>
    </details>
  )
}
