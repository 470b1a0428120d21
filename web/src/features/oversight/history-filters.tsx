/** By whom, what, why, on which case and when: the questions that an auditor asks of history, kept in the address. */
import { useEffect, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Field, SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { acts } from './acts.ts'
import { areas } from './entry-words.ts'
import type { HistorySearch } from './oversight-search.ts'
import { WhoPicker } from './who-picker.tsx'

type HistoryFiltersProps = {
  search: HistorySearch
  person: { id: string; name: string } | undefined
  onChange: (search: HistorySearch) => void
}

const purposes = ['case-work', 'supervision', 'cooperation', 'audit', 'set-up', 'sign-in'] as const
const typingPause = 400

export function HistoryFilters({ search, person, onChange }: HistoryFiltersProps) {
  const text = useText()
  const set = (key: keyof HistorySearch) => (value: string | undefined) => {
    const { [key]: _old, ...rest } = search
    onChange(value === undefined || value === '' ? rest : { ...rest, [key]: value })
  }
  return (
    <search className="history-filters no-print">
      <WhoPicker picked={person} onPick={set('user')} />
      <Field label={text('history.what')}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={search.what ?? ''}
            onChange={(event) => set('what')(event.target.value)}
          >
            <option value="">{text('cases.any')}</option>
            <UnknownChoice what={search.what} />
            {areas.map((area) => (
              <AreaChoices key={area} area={area} />
            ))}
          </select>
        )}
      </Field>
      <SelectField
        label={text('history.why')}
        value={search.why ?? ''}
        empty={text('cases.any')}
        choices={purposes.map((value) => ({ value, label: text.term('why', value) }))}
        onChange={set('why')}
      />
      <CaseField key={search.case ?? ''} value={search.case ?? ''} onChange={set('case')} />
      <TextField type="date" label={text('history.from')} value={search.from ?? ''} onChange={set('from')} />
      <TextField type="date" label={text('history.to')} value={search.to ?? ''} onChange={set('to')} />
      {Object.keys(search).length > 0 && (
        <Button kind="quiet" size="small" onPress={() => onChange({})}>
          {text('cases.clear')}
        </Button>
      )}
    </search>
  )
}

/** What was asked by an address and is not among the choices. */
function UnknownChoice({ what }: { what: string | undefined }) {
  if (what === undefined) return null
  const [area = '', ...rest] = what.split('.')
  const verb = rest.join('.')
  const known = verb === '' ? areas.includes(area) : (acts[area] ?? []).includes(verb)
  return known ? null : <option value={what}>{what}</option>
}

function AreaChoices({ area }: { area: string }) {
  const text = useText()
  const name = text.term('area', area)
  return (
    <optgroup label={name}>
      <option value={`${area}.`}>{text('history.what.all', { area: name })}</option>
      {(acts[area] ?? []).map((verb) => (
        <option key={verb} value={`${area}.${verb}`}>
          {text(`did.${area}.${verb}`).replace(/^نے /, '')}
        </option>
      ))}
    </optgroup>
  )
}

function CaseField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useText()
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (typed.trim() === value) return undefined
    const timer = setTimeout(() => onChange(typed.trim()), typingPause)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return <TextField label={text('history.case')} value={typed} onChange={setTyped} dir="ltr" />
}
