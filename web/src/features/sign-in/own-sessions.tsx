/** The sessions that are not over: how and when each began, and the way to end it. */
import type { OwnSession } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { LendDialog } from './lend-dialog.tsx'
import { momentIn } from './moment.ts'

export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const text = useText()
  const queries = useQueryClient()
  const [lending, setLending] = useState(false)
  const ending = useMutation({
    mutationFn: (id: string) => request(`/sessions/${id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['account'] })
      announce(text('account.session.ended'))
    },
  })
  const when = (instant: string) => momentIn(text.language.code, instant)
  return (
    <section className="stack-small" aria-labelledby="own-sessions">
      <div className="row">
        <h2 id="own-sessions">{text('account.sessions')}</h2>
        <span className="row-end">
          <Button size="small" onPress={() => setLending(true)}>
            {text('account.lend')}
          </Button>
        </span>
      </div>
      {ending.isError && <ProblemNotice problem={problemOf(ending.error)} />}
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('account.session.how')}</th>
              <th scope="col">{text('account.session.began')}</th>
              <th scope="col">{text('account.session.used')}</th>
              <th scope="col">{text('account.session.until')}</th>
              <th scope="col">
                <span className="visually-hidden">{text('account.session.end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  {text.term('session-origin', session.origin)}
                  {session.label !== undefined && (
                    <>
                      {' '}
                      <bdi>{session.label}</bdi>
                    </>
                  )}
                  {session.current && ' '}
                  {session.current && <span className="chip">{text('account.session.this')}</span>}
                </th>
                <td>{when(session.created)}</td>
                <td>{when(session.lastUsed)}</td>
                <td>{when(session.expires)}</td>
                <td>
                  {!session.current && (
                    <Button
                      size="small"
                      kind="quiet"
                      isDisabled={ending.isPending}
                      aria-label={text('account.session.end.of', { when: when(session.created) })}
                      onPress={() => ending.mutate(session.id)}
                    >
                      {text('account.session.end')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lending && <LendDialog onClose={() => setLending(false)} />}
    </section>
  )
}
