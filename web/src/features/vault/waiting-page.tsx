/** What waits for a custodian: who wants to see which fields of whom, for what, and why; agreed to or refused in words. */
import type { VaultRequest } from '@clew/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request as send } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { PageTitle } from '../../routes/page-title.tsx'
import { RequestLine } from './request-history.tsx'
import { useSecret } from './use-secret.ts'
import { waitingRequestsQuery } from './vault-queries.ts'
import './vault.css'

export function WaitingPage() {
  const text = useText()
  const list = useQuery(waitingRequestsQuery)
  return (
    <div className="stack">
      <PageTitle title={text('vault.waiting.title')} />
      <p className="soft">{text('vault.waiting.about')}</p>
      {list.isPending && <Skeleton lines={4} />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && (
        <div className="card empty">
          <strong>{text('vault.waiting.none')}</strong>
          <span className="soft">{text('vault.waiting.none.next')}</span>
        </div>
      )}
      {list.data?.items.map((one) => (
        <WaitingRequest key={one.id} request={one} />
      ))}
    </div>
  )
}

function WaitingRequest({ request }: { request: VaultRequest }) {
  const text = useText()
  const client = useQueryClient()
  const deciding = useSecret()
  const [words, setWords] = useState('')
  const decide = (decision: 'yes' | 'no') =>
    deciding.run(
      () =>
        send<VaultRequest>(`/cases/${request.case}/vault/requests/${request.id}/decisions`, {
          method: 'POST',
          body: { decision, words: words.trim() },
        }),
      () => {
        announce(text(`vault.decide.${decision}.done`))
        void client.invalidateQueries({ queryKey: waitingRequestsQuery.queryKey })
      },
    )
  const ready = words.trim().length >= 10 && !deciding.pending
  return (
    <section className="card stack" aria-label={text('vault.request.of', { name: request.askedBy.name })}>
      <RequestLine request={request} person={request.person} />
      <p className="small">
        <Link to="/cases/$caseId/parties" params={{ caseId: request.case }}>
          {text('vault.waiting.case')}
        </Link>
      </p>
      {request.mine.decide && (
        <>
          <TextField
            label={text('vault.decide.words')}
            hint={text('vault.words.hint')}
            lines={2}
            required
            value={words}
            onChange={setWords}
          />
          {deciding.problem !== undefined && <ProblemNotice problem={deciding.problem} />}
          <span className="row">
            <Button kind="main" isDisabled={!ready} onPress={() => decide('yes')}>
              {text('vault.decide.yes')}
            </Button>
            <Button kind="danger" isDisabled={!ready} onPress={() => decide('no')}>
              {text('vault.decide.no')}
            </Button>
          </span>
        </>
      )}
    </section>
  )
}
