/** A text that somebody else wrote, or that is closed: what it changes, how it looks, and the decision of a second person. */
import type { TextSummary } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useMay } from '../people/may.ts'
import { BesidePane } from './beside-pane.tsx'
import { type OneText, reviewText, type TextName } from './library-queries.ts'
import { ProblemList } from './problem-list.tsx'

export function ReviewPane({ name, read }: { name: TextName; read: OneText }) {
  const text = useText()
  const { summary } = read
  return (
    <div className="stack">
      {summary !== undefined && (
        <p className="small soft">
          {text('library.by', {
            author: summary.author,
            day: formatDay(summary.changed, text.language.code),
          })}
          {summary.reviewer !== undefined &&
            ` · ${text('library.reviewed-by', { reviewer: summary.reviewer })}`}
        </p>
      )}
      {summary?.note !== undefined && <p dir="auto">{summary.note}</p>}
      <ProblemList problems={read.found} />
      <BesidePane name={name} text={read.text} />
      <details>
        <summary>{text('library.as-written')}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */}
        <pre className="as-written" dir="auto" tabIndex={0}>
          {read.text}
        </pre>
      </details>
      <p className="no-print">
        <a
          className="button"
          data-size="small"
          download={`${name.id.replaceAll('/', '-')}.${name.language}.md`}
          href={`data:text/markdown;charset=utf-8,${encodeURIComponent(read.text)}`}
        >
          {text('library.download')}
        </a>
      </p>
      {summary !== undefined && <Decision name={name} summary={summary} />}
    </div>
  )
}

function Decision({ name, summary }: { name: TextName; summary: TextSummary }) {
  const text = useText()
  const may = useMay()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const decide = useMutation({
    mutationFn: (decision: 'publish' | 'return' | 'withdraw') =>
      reviewText({ ...name, version: summary.version, decision, reason: reason.trim() }),
    onSuccess: async (_, decision) => {
      await client.invalidateQueries({ queryKey: ['library'] })
      announce(text(`library.decided.${decision}`))
      await navigate({ to: '/library/desk' })
    },
  })
  const { state, own } = summary
  if (state === 'proposed' && own) return <p className="notice">{text('library.own-waits')}</p>
  if (!may('library.review') || (state !== 'proposed' && state !== 'published')) return null
  const without = reason.trim() === '' || decide.isPending
  return (
    <section className="card stack-small no-print">
      <h3>{text(state === 'proposed' ? 'library.decide' : 'library.take-back')}</h3>
      <TextField
        label={text('library.reason')}
        hint={text('library.reason.hint')}
        value={reason}
        onChange={setReason}
        lines={2}
        required
      />
      {decide.isError && <ProblemNotice problem={problemOf(decide.error)} />}
      <div className="row">
        {state === 'proposed' ? (
          <>
            <Button
              kind="main"
              isDisabled={without || summary.problems > 0}
              onPress={() => decide.mutate('publish')}
            >
              {text('library.publish')}
            </Button>
            <Button isDisabled={without} onPress={() => decide.mutate('return')}>
              {text('library.return')}
            </Button>
          </>
        ) : (
          <Button kind="danger" isDisabled={without} onPress={() => decide.mutate('withdraw')}>
            {text('library.take-back')}
          </Button>
        )}
      </div>
    </section>
  )
}
