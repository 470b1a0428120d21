/** Alarms of emergency access: who, why and until when, to be looked into and acknowledged one by one. */
import type { Alarm } from '@clew/contract'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatInstant } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { PageTitle } from '../../routes/page-title.tsx'
import { alarmsQuery } from './oversight-queries.ts'

const route = getRouteApi('/oversight/alarms')

export function AlarmsPage() {
  const text = useText()
  const { state = 'new' } = route.useSearch()
  const list = useInfiniteQuery(alarmsQuery(state))
  const alarms = (list.data?.pages ?? []).flatMap((page) => page.items)
  return (
    <div className="stack">
      <PageTitle title={text('alarms.title')} level={2} />
      <p className="soft">{text('alarms.about')}</p>
      <nav className="segments" aria-label={text('alarms.which')}>
        {(['new', 'all'] as const).map((each) => (
          <Link
            key={each}
            to="/oversight/alarms"
            search={each === 'all' ? { state: each } : {}}
            className="button"
            aria-current={state === each ? 'page' : undefined}
            data-selected={state === each || undefined}
          >
            {text(`alarms.${each}`)}
          </Link>
        ))}
      </nav>
      {list.isPending && <Skeleton lines={4} tall />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && alarms.length === 0 && (
        <div className="card empty">
          <strong>{text(`alarms.empty.${state}`)}</strong>
          <span className="soft">{text('alarms.empty.next')}</span>
        </div>
      )}
      <ul className="stack-small">
        {alarms.map((alarm) => (
          <AlarmCard key={alarm.id} alarm={alarm} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {list.isFetchingNextPage ? text('state.loading') : text('history.more')}
          </Button>
        </div>
      )}
    </div>
  )
}

function AlarmCard({ alarm }: { alarm: Alarm }) {
  const text = useText()
  const client = useQueryClient()
  const name = alarm.by.name
  const [now] = useState(() => Date.now())
  const see = useMutation({
    mutationFn: () => request(`/alarms/${alarm.id}/seen`, { method: 'POST', body: {} }),
    onSuccess: async () => {
      announce(text('alarms.acknowledged', { when: '' }))
      await client.invalidateQueries({ queryKey: ['oversight'] })
    },
  })
  const when = (instant: string) => formatInstant(instant, text.language.code)
  const day = alarm.raised.slice(0, 10)
  return (
    <li className="card stack-small alarm" data-new={alarm.seen === undefined || undefined}>
      <h3>
        {alarm.case === undefined
          ? text('alarms.said', { name })
          : text('alarms.said.case', { name, case: alarm.case.reference })}
      </h3>
      <dl className="facts-grid">
        <dt>{text('alarms.reason')}</dt>
        <dd dir="auto">{alarm.reason}</dd>
        <dt>{text('alarms.raised')}</dt>
        <dd className="numbers">{when(alarm.raised)}</dd>
        <dt>{text(Date.parse(alarm.until) > now ? 'alarms.until' : 'alarms.over')}</dt>
        <dd className="numbers">{when(alarm.until)}</dd>
      </dl>
      {see.isError && <ProblemNotice problem={problemOf(see.error)} />}
      <div className="row no-print">
        {alarm.seen === undefined ? (
          <Button
            kind="main"
            isDisabled={see.isPending}
            onPress={() => see.mutate()}
            aria-label={text('alarms.acknowledge.of', { name })}
          >
            {text('alarms.acknowledge')}
          </Button>
        ) : (
          <span className="soft numbers">{text('alarms.acknowledged', { when: when(alarm.seen) })}</span>
        )}
        <Link className="button" to="/oversight" search={{ user: alarm.by.id, from: day }}>
          {text('alarms.history', { name })}
        </Link>
      </div>
    </li>
  )
}
