/** Says, for as long as somebody is in a case by emergency access alone, until when they are. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { emergenciesQuery } from '../oversight/oversight-queries.ts'
import { useMay } from '../people/may.ts'

export function EmergencyBanner({ caseId }: { caseId: string }) {
  const text = useText()
  const may = useMay()
  const [now] = useState(() => Date.now())
  const { data } = useQuery({ ...emergenciesQuery, enabled: may('case.break-glass') })
  const open = data?.find((one) => one.case === caseId && Date.parse(one.until) > now)
  if (open === undefined) return null
  return (
    <div className="notice emergency-banner" data-kind="wrong" role="status">
      <strong>{text('emergency.open', { until: formatInstant(open.until, text.language.code) })}</strong>
      <span className="soft">{text('emergency.open.about')}</span>
    </div>
  )
}
