/** One session: take or give up a place; for those who train, who takes part, who was there, and the file of it. */
import type { SessionRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useOwnId } from '../people/may.ts'
import { ModuleLink } from './parts.tsx'
import { Participants } from './participants.tsx'
import { SessionDialog } from './session-dialog.tsx'
import { sessionQuery, useSend } from './training-queries.ts'

const route = getRouteApi('/training/sessions/$id')

export function SessionPage() {
  const { id } = route.useParams()
  const read = useQuery(sessionQuery(id))
  if (read.isPending) return <Skeleton lines={6} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <Session read={read.data} />
}

function Session({ read }: { read: SessionRead }) {
  const text = useText()
  const own = useOwnId()
  const { session, abilities, participants } = read
  const [changing, setChanging] = useState(false)
  const send = useSend()
  const places = `/sessions/${session.id}/places`
  const noted = participants.some(({ person, attended }) => person.id === own && attended !== undefined)
  const facts: readonly (readonly [string, string])[] = [
    ['training.where', session.place],
    ...(session.office === undefined
      ? []
      : [['people.office', `${session.office.name} ${session.office.regions.join(', ')}`.trim()] as const]),
    ['training.trainer', session.trainer.name],
    ['training.places', text('training.taken', { taken: session.taken, capacity: session.capacity })],
  ]
  return (
    <article className="stack">
      <PageTitle
        title={`${text.words(session.title)}, ${formatDay(session.day, text.language.code)} ${session.time}`}
        level={2}
      />
      {session.cancelled && (
        <p className="notice" data-kind="wrong">
          {text('training.cancelled')}
        </p>
      )}
      <dl className="session-facts">
        <dt>{text('training.module')}</dt>
        <dd>
          <ModuleLink id={session.module} title={session.title} />
        </dd>
        {facts.map(([label, value]) => (
          <div key={label} className="session-fact">
            <dt>{text(label)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="row no-print">
        {abilities['take'] === true && (
          <Button
            kind="main"
            isDisabled={send.isPending}
            onPress={() =>
              send.mutate({ method: 'POST', path: places, body: {}, said: text('training.enrolled') })
            }
          >
            {text('training.take')}
          </Button>
        )}
        {session.enrolled && <span className="chip">{text('training.enrolled')}</span>}
        {session.enrolled && !session.over && !session.cancelled && !noted && own !== undefined && (
          <Button
            isDisabled={send.isPending}
            onPress={() =>
              send.mutate({ method: 'DELETE', path: `${places}/${own}`, said: text('training.given-up') })
            }
          >
            {text('training.give-up')}
          </Button>
        )}
        {abilities['manage'] === true && (
          <>
            <Button onPress={() => setChanging(true)}>{text('training.change')}</Button>
            <a className="button" download href={`/api/training/sessions/${session.id}/record`}>
              {text('action.csv')}
            </a>
          </>
        )}
      </div>
      {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
      {abilities['manage'] === true && <Participants read={read} />}
      {changing && <SessionDialog session={session} onClose={() => setChanging(false)} />}
    </article>
  )
}
