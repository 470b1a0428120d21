/** A calm question about persons who may be one, and the merges that were made, each of which can be undone. */
import type { MergeProposal, PersonMerge } from '@clew/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { caseQuery } from '../../api/queries.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { mergesQuery } from './merge-queries.ts'
import './merges.css'

export function MergesSection() {
  const text = useText()
  const names = useNames()
  const { id, version } = useOpenCase()
  const list = useQuery(mergesQuery(id, version))
  const [merging, setMerging] = useState<MergeProposal>()
  const [later, setLater] = useState(false)
  if (list.isError)
    return <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return null
  const { proposals, merges, abilities } = list.data
  const may = abilities['merge'] === true
  return (
    <>
      {proposals.length > 0 && may && !later && (
        <section className="notice no-print" aria-labelledby="alike-head">
          <h2 id="alike-head" className="merge-head">
            {text('merge.alike')}
          </h2>
          <p className="soft small">{text('merge.alike.about')}</p>
          <ul className="merge-pairs">
            {proposals.map((pair) => (
              <li key={`${pair.one}-${pair.other}`} className="row">
                <span>
                  <bdi className="party-name">{names.person(pair.one)}</bdi>{' '}
                  <span className="soft small">{pair.one}</span> <span aria-hidden="true">≈</span>{' '}
                  <bdi className="party-name">{names.person(pair.other)}</bdi>{' '}
                  <span className="soft small">{pair.other}</span>
                </span>
                {pair.reasons.map((reason) => (
                  <span key={reason} className="chip">
                    {text(`merge-reason.${reason}`)}
                  </span>
                ))}
                <Button
                  size="small"
                  aria-label={text('merge.look.of', {
                    one: names.person(pair.one),
                    other: names.person(pair.other),
                  })}
                  onPress={() => setMerging(pair)}
                >
                  {text('merge.look')}
                </Button>
              </li>
            ))}
          </ul>
          <span>
            <Button size="small" kind="quiet" onPress={() => setLater(true)}>
              {text('merge.later')}
            </Button>
          </span>
        </section>
      )}
      {merges.length > 0 && (
        <details>
          <summary>{text('merge.made', { count: merges.length })}</summary>
          <ul className="merge-pairs">
            {merges.map((merge) => (
              <MergeLine key={merge.id} merge={merge} may={may} />
            ))}
          </ul>
        </details>
      )}
      {merging !== undefined && <MergeDialog pair={merging} onClose={() => setMerging(undefined)} />}
    </>
  )
}

function MergeLine({ merge, may }: { merge: PersonMerge; may: boolean }) {
  const text = useText()
  const names = useNames()
  const client = useQueryClient()
  const { id, version } = useOpenCase()
  const undo = useMutation({
    mutationFn: () => request(`/cases/${id}/merges/${merge.id}/undo`, { method: 'POST', body: { version } }),
    onSuccess: async () => {
      await client.refetchQueries({ queryKey: caseQuery(id).queryKey })
      void client.invalidateQueries({ queryKey: ['assessment', id] })
      announce(text('merge.undone.said'))
    },
  })
  const { keep, absorb, by, at, reason, undone } = merge
  const day = (instant: string) => formatDay(instant, text.language.code)
  return (
    <li className="stack-small">
      <span className="row">
        <span>
          {text('merge.line', { keep: names.person(keep), absorb, name: by.name, day: day(at) })}{' '}
          <bdi className="soft">{reason}</bdi>
        </span>
        {undone === undefined && may && (
          <Button
            size="small"
            isDisabled={undo.isPending}
            aria-label={text('merge.undo.of', { keep: names.person(keep), absorb })}
            onPress={() => undo.mutate()}
          >
            {text('merge.undo')}
          </Button>
        )}
      </span>
      {undone !== undefined && (
        <span className="small soft">
          {text('merge.undone', { name: undone.by.name, day: day(undone.at) })}
        </span>
      )}
      {undo.isError && <ProblemNotice problem={problemOf(undo.error)} />}
    </li>
  )
}
