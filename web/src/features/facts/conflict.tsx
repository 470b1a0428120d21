/** Somebody else was faster: both versions by field, and where both changed the same a person chooses. */
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { caseQuery } from '../../api/queries.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { type Change, freeId } from '../case-file/change.ts'
import { FieldChoices } from './field-choices.tsx'
import { conflictOf, placesOf } from './overtaken.ts'
import type { Fields } from './three-way.ts'
import type { Draft } from './use-draft.ts'

type Record = { id: string }

type SaveProblemProps<T extends Record> = {
  draft: Pick<Draft<unknown>, 'problem' | 'sent' | 'sendOver' | 'dismiss' | 'pending'>
  /** The record that the form would store. */
  mine: T
  /** The record with which the form began; absent for a new one. */
  base?: T | undefined
  /** What stores a record that was put together from both. */
  changesFor: (merged: T) => readonly Change[]
  /** Shows that record in the form. */
  onMerged: (merged: T) => void
  onStored: () => void
  onDrop: () => void
}

export function SaveProblem<T extends Record>(props: SaveProblemProps<T>) {
  const { draft } = props
  const { problem } = draft
  if (problem === undefined) return null
  if (conflictOf(problem) !== undefined) return <Conflicting {...props} />
  return (
    <div className="stack-small">
      <ProblemNotice problem={problem} />
      <ul className="stack-small">
        {problem.errors.map((error) => (
          <li key={`${error.code}-${error.path ?? ''}`} className="notice" data-kind="wrong">
            <span dir="auto">{error.message}</span>
            {error.hint !== undefined && <span className="soft">{error.hint}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Conflicting<T extends Record>(props: SaveProblemProps<T>) {
  const { draft, mine, changesFor, onMerged, onStored, onDrop } = props
  const text = useText()
  const client = useQueryClient()
  const open = useOpenCase()
  // After one conflict the next begins from what the others had stored by then.
  const [base, setBase] = useState<Fields | undefined>(
    props.base === undefined ? undefined : { ...props.base },
  )
  const conflict = conflictOf(draft.problem)
  if (conflict === undefined) return null
  const entry = conflict.theirs.find(({ id, collection }) => id === mine.id && collection !== 'header')
  const theirs = entry?.now as Fields | undefined
  const take = () =>
    void client.refetchQueries({ queryKey: caseQuery(open.id).queryKey }).then(() => {
      draft.dismiss()
      onDrop()
    })
  const store = (record: T) => {
    onMerged(record)
    if (theirs !== undefined) setBase(theirs)
    draft.sendOver(changesFor(record), conflict.version, onStored)
  }
  const removing =
    placesOf(draft.sent).length > 0 && draft.sent.every((change) => change.kind === 'remove-record')
  if (theirs !== undefined && base === undefined) {
    const taken = conflict.theirs.map(({ id }) => id)
    const id = freeId(open.caseFile, /^\D*/.exec(mine.id)?.[0] ?? '', taken)
    return (
      <Settle
        title={text('conflict.number-taken', { id: mine.id })}
        about={text('conflict.number-taken.next')}
      >
        <Button kind="main" onPress={() => store({ ...mine, id })}>
          {text('conflict.store-as', { id })}
        </Button>
      </Settle>
    )
  }
  if (removing)
    return (
      <Settle title={text('conflict.removing')} about={text('conflict.removing.next')}>
        <Button kind="danger" onPress={() => draft.sendOver(draft.sent, conflict.version, onStored)}>
          {text('conflict.remove-still')}
        </Button>
        <Button onPress={take}>{text('conflict.take-theirs')}</Button>
      </Settle>
    )
  if (theirs === undefined)
    return (
      <Settle title={text('conflict.removed')} about={text('conflict.removed.next')}>
        <Button kind="main" onPress={() => store(mine)}>
          {text('conflict.put-back')}
        </Button>
        <Button onPress={take}>{text('conflict.leave-removed')}</Button>
      </Settle>
    )
  return (
    <FieldChoices
      key={conflict.version}
      base={base ?? {}}
      mine={mine}
      theirs={theirs}
      pending={draft.pending}
      onStore={store}
      onTake={take}
    />
  )
}

type SettleProps = { title: string; about: string; children: ReactNode }

function Settle({ title, about, children }: SettleProps) {
  return (
    <div className="notice" data-kind="wrong" role="alert">
      <strong>{title}</strong>
      <span>{about}</span>
      <div className="row">{children}</div>
    </div>
  )
}
