/** Every request to see an identity of this case: who asked for what and why, who agreed or refused, what was shown when. */
import type { VaultRequest } from '@clew/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { momentIn } from '../sign-in/moment.ts'
import { useSecret } from './use-secret.ts'
import { vaultRequestsQuery } from './vault-queries.ts'

const glyphs: Readonly<Record<VaultRequest['state'], string>> = {
  waiting: '○',
  granted: '◐',
  shown: '◉',
  refused: '✕',
  over: '●',
  withdrawn: '↩',
  erased: '–',
}

export function RequestHistory({ onReveal }: { onReveal: (request: VaultRequest) => void }) {
  const text = useText()
  const { id } = useOpenCase()
  const names = useNames()
  const list = useQuery(vaultRequestsQuery(id))
  // Whoever took a request back is shown that it stays, and not a list that folds up.
  const [stays, setStays] = useState(false)
  if (list.isError)
    return <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  const items = list.data?.items ?? []
  if (items.length === 0) return null
  const open = items.some(({ mine, state }) => mine.reveal || state === 'waiting')
  return (
    <details open={open || stays}>
      <summary>{text('vault.requests', { count: items.length })}</summary>
      <ul className="vault-requests">
        {items.map((one) => (
          <li key={one.id}>
            <RequestLine request={one} person={names.person(one.person)} />
            <span className="row no-print">
              {one.mine.reveal && (
                <Button size="small" kind="main" onPress={() => onReveal(one)}>
                  {text('vault.reveal')}
                </Button>
              )}
              {one.mine.withdraw && (
                <WithdrawButton
                  request={one}
                  person={names.person(one.person)}
                  onDone={() => setStays(true)}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

type WithdrawButtonProps = { request: VaultRequest; person: string; onDone: () => void }

function WithdrawButton({ request: one, person, onDone }: WithdrawButtonProps) {
  const text = useText()
  const client = useQueryClient()
  const withdrawing = useSecret()
  const withdraw = () =>
    withdrawing.run(
      () =>
        request<VaultRequest>(`/cases/${one.case}/vault/requests/${one.id}/withdrawal`, { method: 'POST' }),
      () => {
        announce(text('vault.withdraw.done'))
        onDone()
        void client.invalidateQueries({ queryKey: vaultRequestsQuery(one.case).queryKey })
      },
    )
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        aria-label={text('vault.withdraw.of', { person })}
        isDisabled={withdrawing.pending}
        onPress={withdraw}
      >
        {text('vault.withdraw')}
      </Button>
      {withdrawing.problem !== undefined && <ProblemNotice problem={withdrawing.problem} />}
    </>
  )
}

export function RequestLine({ request: one, person }: { request: VaultRequest; person: string }) {
  const text = useText()
  const at = (instant: string) => momentIn(text.language.code, instant)
  const { state, fields, purpose, words, askedBy, askedAt, needed, decisions, shown, expires, withdrawn } =
    one
  const yes = decisions.filter(({ decision }) => decision === 'yes').length
  return (
    <div className="stack-small">
      <p>
        <span aria-hidden="true">{glyphs[state]}</span>{' '}
        <strong>
          {state === 'waiting'
            ? text('vault.state.waiting', { count: needed - yes })
            : text(`vault.state.${state}`, { at: at(expires) })}
        </strong>
      </p>
      <p>
        {text('vault.request', {
          name: askedBy.name,
          person,
          fields: text.list(fields.map((field) => text(`vault-field.${field}`))),
          purpose: text(`vault-purpose.${purpose}`),
        })}{' '}
        <span className="small soft">{at(askedAt)}</span>
      </p>
      {words !== undefined && (
        <p dir="auto" className="small">
          {words}
        </p>
      )}
      {decisions.map((one) => (
        <p key={one.by.id} className="small">
          {text(`vault.decided.${one.decision}`, { name: one.by.name, at: at(one.at) })}{' '}
          {one.words !== undefined && <bdi className="soft">{one.words}</bdi>}
        </p>
      ))}
      {withdrawn !== undefined && (
        <p className="small soft">{text('vault.withdrawn', { at: at(withdrawn) })}</p>
      )}
      {shown.length > 0 && (
        <p className="small soft">{text('vault.shown', { times: text.list(shown.map(at)) })}</p>
      )}
    </div>
  )
}
