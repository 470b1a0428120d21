/** By whom, what, why, on which case and when: the questions that an auditor asks of history, kept in the address. */
import { useEffect, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Field, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { purposes as revealPurposes } from '../vault/vault-words.ts'
import { acts } from './acts.ts'
import { areas } from './entry-words.ts'
import type { HistorySearch } from './oversight-search.ts'
import { WhoPicker } from './who-picker.tsx'

type HistoryFiltersProps = {
  search: HistorySearch
  person: { id: string; name: string } | undefined
  onChange: (search: HistorySearch) => void
}

/** Of routes; what people state themselves comes beside it. */
const purposes = [
  'case-work',
  'supervision',
  'cooperation',
  'audit',
  'integrity',
  'knowledge',
  'set-up',
  'sign-in',
] as const
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
      <Field label={text('history.why')}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={search.why ?? ''}
            onChange={(event) => set('why')(event.target.value)}
          >
            <option value="">{text('cases.any')}</option>
            <Purposes name="of-work" list="why" choices={purposes} />
            <Purposes name="of-reveal" list="vault-purpose" choices={revealPurposes} />
          </select>
        )}
      </Field>
      <TypedField
        key={`said ${search.said ?? ''}`}
        label={text('history.said')}
        value={search.said ?? ''}
        least={2}
        onChange={set('said')}
      />
      <TypedField
        key={`case ${search.case ?? ''}`}
        label={text('history.case')}
        value={search.case ?? ''}
        dir="ltr"
        onChange={set('case')}
      />
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

type PurposesProps = { name: 'of-work' | 'of-reveal'; list: string; choices: readonly string[] }

function Purposes({ name, list, choices }: PurposesProps) {
  const text = useText()
  return (
    <optgroup label={text(`history.why.${name}`)}>
      {choices.map((value) => (
        <option key={value} value={value}>
          {text.term(list, value)}
        </option>
      ))}
    </optgroup>
  )
}

type TypedFieldProps = {
  label: string
  value: string
  /** Fewer letters than these ask nothing. */
  least?: number
  dir?: 'ltr' | 'auto'
  onChange: (value: string) => void
}

/** Asks when typing pauses. */
function TypedField({ label, value, least = 0, dir = 'auto', onChange }: TypedFieldProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === value || (wanted !== '' && wanted.length < least)) return undefined
    const timer = setTimeout(() => onChange(typed.trim()), typingPause)
    return () => clearTimeout(timer)
  }, [typed, value, least, onChange])
  return <TextField label={label} value={typed} onChange={setTyped} dir={dir} />
}
