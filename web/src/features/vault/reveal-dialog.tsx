/** Shows an identity to whoever asked, for as long as the server says; then, or when closed, nothing of it is left on the page. */
import type { Revealed, VaultRequest } from '@clew/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { request as ask } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { IdentityView } from './identity-view.tsx'
import { useSecret } from './use-secret.ts'
import { vaultRequestsQuery } from './vault-queries.ts'

type RevealDialogProps = { request: VaultRequest; onClose: () => void }

/** Milliseconds for which it may be shown, by the server's clock: that of this machine may be wrong. */
const span = ({ until, request: { shown } }: Revealed) =>
  Date.parse(until) - (shown.length === 0 ? Date.now() : Math.max(...shown.map((at) => Date.parse(at))))

export function RevealDialog({ request, onClose }: RevealDialogProps) {
  const text = useText()
  const { id } = useOpenCase()
  const names = useNames()
  const client = useQueryClient()
  const showing = useSecret()
  const [seen, setSeen] = useState<Revealed>()
  const [left, setLeft] = useState<number>()
  const over = left !== undefined && left <= 0
  const show = () =>
    showing.run(
      () => ask<Revealed>(`/cases/${id}/vault/requests/${request.id}/reveal`, { method: 'POST' }),
      (answer) => {
        setSeen(answer)
        setLeft(Math.ceil(span(answer) / 1000))
        void client.invalidateQueries({ queryKey: vaultRequestsQuery(id).queryKey })
      },
    )
  useEffect(() => {
    if (seen === undefined) return undefined
    const end = performance.now() + span(seen)
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - performance.now()) / 1000)
      setLeft(seconds)
      if (seconds <= 0) setSeen(undefined)
    }, 1000)
    return () => clearInterval(timer)
  }, [seen])
  const close = () => {
    setSeen(undefined)
    onClose()
  }
  return (
    <Dialog title={text('vault.reveal.of', { name: names.person(request.person) })} isOpen onClose={close}>
      <div className="stack">
        {seen === undefined && !over && (
          <>
            <p>{text('vault.reveal.about')}</p>
            {showing.problem !== undefined && <ProblemNotice problem={showing.problem} />}
          </>
        )}
        {seen !== undefined && (
          <>
            <p className="vault-countdown" role="timer">
              {text('vault.reveal.left', { time: clockOf(left ?? 0) })}
            </p>
            <IdentityView identity={seen.identity} photographs={seen.photographs} />
            <p className="vault-on-paper">{text('vault.reveal.no-print')}</p>
          </>
        )}
        {over && <p role="status">{text('vault.reveal.over')}</p>}
        <span className="row">
          {seen === undefined && !over && (
            <Button kind="main" isDisabled={showing.pending} onPress={show}>
              {text('vault.reveal.show')}
            </Button>
          )}
          <Button onPress={close}>{text(seen === undefined ? 'action.close' : 'vault.reveal.close')}</Button>
        </span>
      </div>
    </Dialog>
  )
}

const clockOf = (seconds: number) =>
  `${Math.floor(Math.max(0, seconds) / 60)}:${String(Math.max(0, seconds) % 60).padStart(2, '0')}`
