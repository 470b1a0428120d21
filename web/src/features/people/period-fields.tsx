/** First and last day of something; the last may be left open where nothing else is asked. */
import { TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'

export type Days = { from: string; until: string }

type PeriodFieldsProps = { days: Days; onChange: (days: Days) => void; lastRequired?: boolean }

export function PeriodFields({ days, onChange, lastRequired = false }: PeriodFieldsProps) {
  const text = useText()
  return (
    <div className="pair">
      <TextField
        label={text('period.first')}
        type="date"
        dir="ltr"
        value={days.from}
        onChange={(from) => onChange({ ...days, from })}
        required
      />
      <TextField
        label={text('period.last')}
        {...(lastRequired ? {} : { hint: text('period.last.hint') })}
        type="date"
        dir="ltr"
        value={days.until}
        onChange={(until) => onChange({ ...days, until })}
        required={lastRequired}
      />
    </div>
  )
}
