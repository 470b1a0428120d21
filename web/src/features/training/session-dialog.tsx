/** Plans a session, or changes and cancels one. */
import type { SessionRead, TrainingSession } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { Field, SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { today, useOwnId } from '../people/may.ts'
import { curriculaQuery, peopleQuery, useSend } from './training-queries.ts'

type SessionDialogProps = {
  session?: TrainingSession
  module?: string
  onClose: () => void
  onDone?: (read: SessionRead) => void
}

export function SessionDialog({ session, module, onClose, onDone }: SessionDialogProps) {
  const text = useText()
  const own = useOwnId()
  const { data: lessons } = useQuery(curriculaQuery)
  const { data: people = [] } = useQuery(peopleQuery({}))
  const [draft, setDraft] = useState({
    module: session?.module ?? module ?? '',
    day: session?.day ?? today(),
    time: session?.time ?? '09:00',
    place: session?.place ?? '',
    office: session?.office?.id ?? '',
    trainer: session?.trainer.id ?? own ?? '',
    capacity: String(session?.capacity ?? 20),
    cancelled: session?.cancelled ?? false,
  })
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const send = useSend<SessionRead>((read) => {
    onClose()
    onDone?.(read)
  })
  const offices = new Map(
    people.flatMap(({ office }) => (office === undefined ? [] : [[office.id, office.name]])),
  )
  if (session?.office !== undefined) offices.set(session.office.id, session.office.name)
  const whole = draft.module !== '' && draft.place.trim() !== '' && draft.trainer !== '' && draft.day !== ''
  return (
    <Dialog
      title={text(session === undefined ? 'training.plan' : 'training.change')}
      isOpen
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const { office, cancelled, ...rest } = draft
          const plan = {
            ...rest,
            capacity: Number(draft.capacity),
            place: draft.place.trim(),
            ...(office === '' ? {} : { office }),
          }
          send.mutate({
            method: session === undefined ? 'POST' : 'PUT',
            path: session === undefined ? '/sessions' : `/sessions/${session.id}`,
            body: session === undefined ? plan : { ...plan, version: session.version, cancelled },
            said: text('training.saved'),
          })
        }}
      >
        <SelectField
          label={text('training.module')}
          value={draft.module}
          empty={text('training.choose')}
          choices={(lessons?.modules ?? []).map(({ id, title }) => ({ value: id, label: text.words(title) }))}
          onChange={(value) => set({ module: value })}
          disabled={(session?.taken ?? 0) > 0}
        />
        <div className="training-ask">
          <TextField
            type="date"
            label={text('training.day')}
            value={draft.day}
            onChange={(day) => set({ day })}
            required
          />
          <Field label={text('training.time')}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                type="time"
                dir="ltr"
                value={draft.time}
                required
                onChange={(event) => set({ time: event.target.value.slice(0, 5) })}
              />
            )}
          </Field>
          <Field label={text('training.capacity')}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                type="number"
                min={Math.max(1, session?.taken ?? 1)}
                max={1000}
                dir="ltr"
                value={draft.capacity}
                required
                onChange={(event) => set({ capacity: event.target.value })}
              />
            )}
          </Field>
        </div>
        <TextField
          label={text('training.where')}
          value={draft.place}
          onChange={(place) => set({ place })}
          required
        />
        <SelectField
          label={text('people.office')}
          value={draft.office}
          empty={text('training.no-office')}
          choices={[...offices].map(([value, label]) => ({ value, label }))}
          onChange={(office) => set({ office })}
        />
        <SelectField
          label={text('training.trainer')}
          value={draft.trainer}
          empty={text('training.choose')}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(trainer) => set({ trainer })}
        />
        {session !== undefined && (
          <label className="check">
            <input
              type="checkbox"
              checked={draft.cancelled}
              onChange={(event) => set({ cancelled: event.target.checked })}
            />
            {text('training.cancel-session')}
          </label>
        )}
        {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={!whole || send.isPending}>
            {text('action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
