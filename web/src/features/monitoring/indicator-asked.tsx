/** What an indicator counts, who asks States for it, how well that was read, and who put it into the reader's language. */
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

/** Beside words that a machine put into the language of the reader and that nobody has checked. */
export function MachineMade({ indicator }: { indicator: Pick<IndicatorRead, 'translations'> }) {
  const text = useText()
  const made = indicator.translations[text.language.code]
  if (made?.made !== 'machine' || made.reviewed) return null
  return <span className="small soft"> ({text('monitoring.machine')})</span>
}
