/** What an indicator counts, who asks States for it, and how well that was read. */
import type { IndicatorRead } from '@clew/contract'
import { useText } from '../../i18n/use-text.ts'

export function IndicatorAsked({ asked }: Pick<IndicatorRead, 'asked'>) {
  const text = useText()
  if (asked.length === 0) return <span className="small soft">{text('monitoring.asked.nobody')}</span>
  return (
    <span className="small soft">
      {text('monitoring.asked')}{' '}
      {asked.map(({ who, reading }, at) => (
        <span key={who}>
          {at > 0 && ' · '}
          <bdi dir="ltr" lang="en">
            {who}
          </bdi>{' '}
          ({text.term('reading', reading)})
        </span>
      ))}
    </span>
  )
}

export function Unit({ unit }: Pick<IndicatorRead, 'unit'>) {
  const text = useText()
  const word = text.term('figure-unit', unit)
  return unit === 'yes-or-no' ? word : text('monitoring.unit', { unit: word })
}
