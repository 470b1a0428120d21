/** One's leave and for whom one stands in; the head of the unit sees and arranges everybody's. */
import type { Delegation } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { DelegateDialog } from './delegate-dialog.tsx'
import { useOwnId } from './may.ts'
import { delegationsQuery } from './people-queries.ts'
import { Period, StateMark } from './period.tsx'
import { useStep } from './use-step.ts'

export function LeavePage() {
  const text = useText()
  const list = useQuery(delegationsQuery)
  const own = useOwnId()
  const [making, setMaking] = useState(false)
  const items = list.data?.items ?? []
  const groups = [
    { key: 'away', items: items.filter(({ from }) => from.id === own) },
    { key: 'standing-in', items: items.filter(({ to, from }) => to.id === own && from.id !== own) },
    { key: 'others', items: items.filter(({ from, to }) => from.id !== own && to.id !== own) },
  ].filter((group) => group.items.length > 0)
  return (
    <div className="stack">
      <PageTitle
        title={text('leave.title')}
        level={2}
        beside={
          <span className="row row-end no-print">
            <Button kind="main" onPress={() => setMaking(true)}>
              {text('leave.make')}
            </Button>
          </span>
        }
      />
      <p className="soft">{text('leave.about')}</p>
      {list.isPending && <Skeleton lines={4} />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <div className="card empty">
          <strong>{text('leave.empty')}</strong>
          <span className="soft">{text('leave.empty.next')}</span>
        </div>
      )}
      {groups.map((group) => (
        <section key={group.key} className="stack-small">
          <h3>{text(`leave.group.${group.key}`)}</h3>
          <ul className="stack-small">
            {group.items.map((item) => (
              <DelegationRow key={item.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {making && (
        <DelegateDialog
          forOthers={list.data?.abilities['delegate-for-others'] === true}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  )
}

function DelegationRow({ item }: { item: Delegation }) {
  const text = useText()
  const end = useStep()
  return (
    <li className="card row" data-out={item.state === 'ended' || undefined}>
      <span className="leave-words">
        <strong>{text('leave.stands-in', { to: item.to.name, from: item.from.name })}</strong>
        <span className="soft small person-line">
          <StateMark state={item.state} /> · <Period from={item.starts} until={item.ends} /> ·{' '}
          <bdi>{item.reason}</bdi>
          {item.by.id !== item.from.id && ` · ${text('leave.by', { name: item.by.name })}`}
        </span>
      </span>
      {item.abilities['end'] === true && (
        <span className="row-end no-print">
          <Button
            size="small"
            aria-label={text('leave.end.of', { to: item.to.name, from: item.from.name })}
            isDisabled={end.isPending}
            onPress={() => end.mutate({ path: `/delegations/${item.id}/end`, said: text('leave.ended') })}
          >
            {text('period.end')}
          </Button>
        </span>
      )}
      {end.isError && <ProblemNotice problem={problemOf(end.error)} />}
    </li>
  )
}
