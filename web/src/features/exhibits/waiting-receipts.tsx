/** Items that were handed to whoever looks, and that they have not confirmed: said at the top of the page. */
import type { CustodyEventRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { custodyQuery } from './exhibit-queries.ts'
import { ReceiptDialog } from './receipt-dialog.tsx'

export function WaitingReceipts() {
  const text = useText()
  const { id, abilities } = useOpenCase()
  const names = useNames()
  const log = useQuery({ ...custodyQuery(id), enabled: abilities['recordCustody'] === true })
  const [confirming, setConfirming] = useState<CustodyEventRead>()
  const waiting = (log.data?.events ?? []).filter(({ awaitsYou }) => awaitsYou)
  if (waiting.length === 0) return null
  return (
    <section className="notice no-print" data-kind="changed" aria-label={text('custody.waiting.title')}>
      <strong>{text('custody.waiting.title')}</strong>
      {waiting.map((event) => (
        <div key={event.id} className="row">
          <span>{text('custody.waiting.one', { name: event.by.name, item: names.any(event.evidence) })}</span>
          <Button size="small" kind="main" onPress={() => setConfirming(event)}>
            {text('custody.confirm')}
          </Button>
        </div>
      ))}
      {confirming !== undefined && (
        <ReceiptDialog event={confirming} onClose={() => setConfirming(undefined)} />
      )}
    </section>
  )
}
