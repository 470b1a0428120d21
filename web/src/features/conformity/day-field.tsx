/** The day whose law is asked about; today where nothing is written. */
import { useText } from '../../i18n/use-text.ts'
import { TextField } from '../../design/fields.tsx'

type DayFieldProps = {
  label?: string
  value: string | undefined
  hint?: string
  onChange: (day: string | undefined) => void
}

export function DayField({ label, value, hint, onChange }: DayFieldProps) {
  const text = useText()
  return (
    <TextField
      label={label ?? text('conformity.as-of')}
      {...(hint === undefined ? {} : { hint })}
      type="date"
      dir="ltr"
      value={value ?? ''}
      onChange={(day) => onChange(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined)}
    />
  )
}
