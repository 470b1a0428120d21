/** Native fields with their labels; the platform's own controls are the most accessible ones and weigh nothing. */
import { type ReactNode, useId } from 'react'

type FieldProps = { label: string; hint?: string | undefined; children: (ids: FieldIds) => ReactNode }
type FieldIds = { id: string; 'aria-describedby'?: string }

/** A label, its control, and a hint that screen readers read with it. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(hint === undefined ? { id } : { id, 'aria-describedby': `${id}-hint` })}
      {hint !== undefined && (
        <small id={`${id}-hint`} className="soft">
          {hint}
        </small>
      )}
    </div>
  )
}

type Choice = { value: string; label: string }

type SelectFieldProps = {
  label: string
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
  hint?: string
  /** Label of the empty choice; without it a choice must be made. */
  empty?: string
  disabled?: boolean
}

export function SelectField({ label, value, choices, onChange, hint, empty, disabled }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type TextFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  required?: boolean
  lines?: number
  type?: 'text' | 'search' | 'date'
  /** `ltr` for references and codes, `auto` for prose. */
  dir?: 'ltr' | 'auto'
  invalid?: boolean
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, required, lines, type = 'text', dir = 'auto', invalid } = props
  return (
    <Field label={label} hint={hint}>
      {(ids) => {
        const shared = { ...ids, className: 'input', value, required, dir, 'aria-invalid': invalid }
        return lines === undefined ? (
          <input {...shared} type={type} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
        )
      }}
    </Field>
  )
}
