/** What of an indicator is shown: States, breakdown, years, and the whole that it is held against. */
import type { FigurePage } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Field, SelectField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { breakdowns } from './breakdowns.ts'
import { indicatorsQuery } from './monitoring-queries.ts'
import type { IndicatorSearch } from './monitoring-search.ts'
import { StateChoice } from './state-choice.tsx'

export type Asked = { [Name in keyof IndicatorSearch]?: IndicatorSearch[Name] | undefined }
type FigureFiltersProps = { page: FigurePage; search: IndicatorSearch; onAsk: (change: Asked) => void }

export function FigureFilters({ page, search, onAsk }: FigureFiltersProps) {
  const text = useText()
  const { data: list } = useQuery(indicatorsQuery)
  const { indicator } = page
  const wholes = (list?.items ?? []).filter(
    ({ id, unit }) => id !== indicator.id && unit === indicator.unit && unit !== 'yes-or-no',
  )
  const orNothing = (value: string) => (value === '' ? undefined : value)
  return (
    <div className="figure-filters no-print" role="group" aria-label={text('monitoring.filters')}>
      <StateChoice
        all={page.states}
        chosen={page.series.map(({ state }) => state)}
        onChoose={(states) => onAsk({ states: states.length === 0 ? undefined : states })}
      />
      {breakdowns
        .filter(({ name }) => indicator.by.includes(name))
        .map(({ name, values }) => (
          <SelectField
            key={name}
            label={text.term('figure-by', name)}
            value={search[name] ?? ''}
            empty={text('monitoring.together')}
            choices={values.map((value) => ({ value, label: text.term(`figure-${name}`, value) }))}
            onChange={(value) => onAsk({ [name]: orNothing(value) })}
          />
        ))}
      <YearField
        key={`from-${search.from ?? ''}`}
        label={text('monitoring.from')}
        value={search.from}
        onYear={(from) => onAsk({ from })}
      />
      <YearField
        key={`to-${search.to ?? ''}`}
        label={text('monitoring.to')}
        value={search.to}
        onYear={(to) => onAsk({ to })}
      />
      {wholes.length > 0 && (
        <SelectField
          label={text('monitoring.part-of')}
          value={search.of ?? ''}
          empty={text('monitoring.part-of.none')}
          choices={wholes.map(({ id, title }) => ({ value: id, label: text.words(title) }))}
          onChange={(of) => onAsk({ of: orNothing(of) })}
        />
      )}
    </div>
  )
}

type YearFieldProps = { label: string; value: number | undefined; onYear: (year: number | undefined) => void }

/** Asks once the year is whole, not with every digit. */
function YearField({ label, value, onYear }: YearFieldProps) {
  const [draft, setDraft] = useState(value === undefined ? '' : String(value))
  const take = (typed: string) => {
    setDraft(typed)
    const year = Number(typed)
    if (typed === '') onYear(undefined)
    else if (/^\d{4}$/.test(typed) && year >= 1950 && year <= 2100) onYear(year)
  }
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          className="input year-input"
          inputMode="numeric"
          dir="ltr"
          maxLength={4}
          value={draft}
          onChange={(event) => take(event.target.value)}
        />
      )}
    </Field>
  )
}
