/** Writes a text: the words on one side, on the other how they will look, the English page, or what is different. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { BesidePane } from './beside-pane.tsx'
import { type Draft, type Keeper, type Kept, openKeeper } from './keeper.ts'
import { proposeText, textQuery, type TextName, withdrawText } from './library-queries.ts'
import { ProblemList } from './problem-list.tsx'
import { SourceEditor } from './source-editor.tsx'

export function DraftEditor({ name, first }: { name: TextName; first: Kept }) {
  const text = useText()
  const client = useQueryClient()
  const [keeper] = useState(() => openKeeper(name, first))
  const draft = useSyncExternalStore(keeper.subscribe, keeper.get)
  // Whoever leaves the page finds the newest text when they come back.
  useEffect(
    () => () => {
      void keeper.keep().then(() => client.invalidateQueries({ queryKey: ['library'] }))
    },
    [keeper, client],
  )
  const [goTo, setGoTo] = useState<{ line: number; turn: number }>()
  const { found, summary } = draft.kept
  return (
    <div className="stack">
      {!summary.current && (
        <div className="notice" data-kind="wrong">
          <span>{text(name.language === 'en' ? 'library.shipped-changed' : 'library.base-changed')}</span>
          <span>
            <Button size="small" onPress={() => void keeper.keep({ caughtUp: true })}>
              {text('library.caught-up')}
            </Button>
          </span>
        </div>
      )}
      <div className="write-grid">
        <div className="stack-small">
          <p className="row small" role="status">
            <SaveState saving={draft.saving} dirty={draft.dirty} />
            <span data-wrong={found.length > 0 || undefined} className="write-problems">
              {text('library.problems', { count: found.length })}
            </span>
          </p>
          <SourceEditor
            label={text('library.text-of', { page: name.id })}
            value={draft.text}
            language={name.language}
            problems={found}
            goTo={goTo}
            onChange={(typed) => keeper.write({ text: typed })}
          />
        </div>
        <BesidePane name={name} text={draft.text} />
      </div>
      {draft.problem !== undefined && (
        <ProblemNotice problem={draft.problem} onRetry={() => void keeper.keep()} />
      )}
      <ProblemList
        problems={found}
        onGoTo={(line) => setGoTo((before) => ({ line, turn: (before?.turn ?? 0) + 1 }))}
      />
      <Handing name={name} draft={draft} keeper={keeper} />
    </div>
  )
}

function SaveState({ saving, dirty }: { saving: boolean; dirty: boolean }) {
  const text = useText()
  if (saving) return <span className="soft">{text('state.saving')}</span>
  return <span className="soft">{text(dirty ? 'library.not-kept' : 'library.kept')}</span>
}

/** Gives the draft to a second person, or takes it back. */
function Handing({ name, draft, keeper }: { name: TextName; draft: Draft; keeper: Keeper }) {
  const text = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const done = async (said: string) => {
    await client.invalidateQueries({ queryKey: ['library'] })
    announce(text(said))
    await navigate({ to: '/library/desk' })
  }
  const propose = useMutation({
    mutationFn: async () => {
      if (!(await keeper.keep())) return false
      await proposeText({ ...name, version: keeper.get().kept.summary.version, note: draft.note.trim() })
      return true
    },
    onSuccess: (given) => (given ? done('library.proposed') : undefined),
  })
  const withdraw = useMutation({
    mutationFn: async () => {
      await keeper.keep()
      return withdrawText({
        ...name,
        version: keeper.get().kept.summary.version,
        reason: text('library.withdraw.reason'),
      })
    },
    onSuccess: () => {
      client.removeQueries({ queryKey: textQuery(name).queryKey })
      return done('library.withdrawn')
    },
  })
  const problem = propose.error ?? withdraw.error
  const ready = draft.note.trim() !== '' && draft.kept.found.length === 0
  return (
    <section className="card stack-small">
      <TextField
        label={text('library.note')}
        hint={text('library.note.hint')}
        value={draft.note}
        onChange={(note) => keeper.write({ note })}
        lines={2}
      />
      {problem !== null && <ProblemNotice problem={problemOf(problem)} />}
      <div className="row">
        <Button kind="main" isDisabled={!ready || propose.isPending} onPress={() => propose.mutate()}>
          {text('library.propose')}
        </Button>
        {!ready && <span className="small soft">{text('library.propose.when')}</span>}
        <span className="row-end">
          <Button
            kind="danger"
            size="small"
            isDisabled={withdraw.isPending}
            onPress={() => withdraw.mutate()}
          >
            {text('library.withdraw')}
          </Button>
        </span>
      </div>
    </section>
  )
}
