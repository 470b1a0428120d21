/** One's own sign-ins: which sessions there are, which passkeys, and what was lent to programs. */
import type { OwnSession, Passkey } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { LeaveButton } from './leave-button.tsx'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { sessionQuery } from './session.ts'
import './sign-in.css'

export function AccountPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const sessions = useQuery({
    queryKey: ['account', 'sessions'],
    queryFn: ({ signal }) => request<{ items: readonly OwnSession[] }>('/sessions', { signal }),
    select: ({ items }) => items,
  })
  const passkeys = useQuery({
    queryKey: ['account', 'passkeys'],
    queryFn: ({ signal }) => request<{ items: readonly Passkey[] }>('/passkeys', { signal }),
    select: ({ items }) => items,
  })
  const user = session.data?.user
  return (
    <div className="stack account">
      <PageTitle title={text('account.title')} beside={<LeaveButton />} />
      {user !== undefined && (
        <p>
          <b dir="auto">{user.name}</b>
          {user.roles.length > 0 && ` · ${text.list(user.roles.map((role) => text.term('unit-role', role)))}`}
          {user.vettedUntil !== undefined &&
            ` · ${text('account.vetted', { day: formatDay(user.vettedUntil, text.language.code) })}`}
        </p>
      )}
      {sessions.isPending ? (
        <Skeleton lines={3} />
      ) : sessions.isError ? (
        <ProblemNotice problem={problemOf(sessions.error)} onRetry={() => void sessions.refetch()} />
      ) : (
        <OwnSessions sessions={sessions.data} />
      )}
      {session.data?.demo === true ? (
        <p className="soft">{text('account.demo')}</p>
      ) : passkeys.isPending ? (
        <Skeleton lines={3} />
      ) : passkeys.isError ? (
        <ProblemNotice problem={problemOf(passkeys.error)} onRetry={() => void passkeys.refetch()} />
      ) : (
        <OwnPasskeys passkeys={passkeys.data} />
      )}
    </div>
  )
}
