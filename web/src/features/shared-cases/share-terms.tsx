/** For what a case is shared and until when: said on every page of a partner, because it binds how the content may be used. */
import type { SharedCaseSummary } from '@clew/contract'
import { formatDay, formatInstant } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'

export function ShareTerms({
  share: { purpose, until, changed },
}: {
  share: Pick<SharedCaseSummary, 'purpose' | 'until' | 'changed'>
}) {
  const text = useText()
  const { code } = text.language
  return (
    <dl className="facts-grid small">
      <dt>{text('shares.purpose')}</dt>
      <dd>
        <bdi>{purpose}</bdi>
      </dd>
      <dt>{text('shared.shown')}</dt>
      <dd>
        {until === undefined ? text('shared.open') : text('shared.until', { day: formatDay(until, code) })}
      </dd>
      <dt>{text('shared.changed')}</dt>
      <dd className="numbers">{formatInstant(changed, code)}</dd>
    </dl>
  )
}
