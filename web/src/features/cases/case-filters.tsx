/** Search, filters and order of the case list; each choice says how many cases it leads to. */
import { useEffect, useState } from 'react'
import type { CasePage, CaseQuery, Facet } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'

type CaseFiltersProps = {
  search: CaseQuery
  facets: CasePage['facets'] | undefined
  onChange: (search: CaseQuery) => void
}

const typingPause = 250

/** What is typed waits a moment before it goes to the address, so that each letter is not a search of its own. */
function useTyped(search: CaseQuery, onChange: (search: CaseQuery) => void) {
  const [typed, setTyped] = useState(search.q ?? '')
  useEffect(() => {
    if (typed === (search.q ?? '')) return
    const timer = setTimeout(() => {
      const { q: _old, ...rest } = search
      onChange(typed === '' ? rest : { ...rest, q: typed })
    }, typingPause)
    return () => clearTimeout(timer)
  }, [typed, search, onChange])
  return [typed, setTyped] as const
}

export function CaseFilters({ search, facets, onChange }: CaseFiltersProps) {
  const text = useText()
  const [typed, setTyped] = useTyped(search, onChange)
  const set = (key: keyof CaseQuery) => (value: string) => {
    const { [key]: _old, ...rest } = search
    onChange(value === '' ? rest : { ...rest, [key]: value })
  }
  const choices = (
    list: readonly Facet[] | undefined,
    chosen: string | undefined,
    name: (value: string) => string,
  ) => {
    const known = list ?? []
    const all =
      chosen === undefined || known.some((facet) => facet.value === chosen)
        ? known
        : [...known, { value: chosen, count: 0 }]
    return all.map((facet) => ({
      value: facet.value,
      label: `${name(facet.value)} (${text.number(facet.count)})`,
    }))
  }
  return (
    <search className="filters no-print">
      <TextField
        type="search"
        label={text('cases.search')}
        hint={text('cases.search.hint')}
        value={typed}
        onChange={setTyped}
      />
      <SelectField
        label={text('cases.filter.weakest')}
        value={search.weakest ?? ''}
        empty={text('cases.any')}
        choices={choices(facets?.weakest, search.weakest, (value) => text.term('standing', value))}
        onChange={set('weakest')}
      />
      <SelectField
        label={text('cases.filter.form')}
        value={search.form ?? ''}
        empty={text('cases.any')}
        choices={choices(facets?.forms, search.form, (value) => text.term('form', value))}
        onChange={set('form')}
      />
      <SelectField
        label={text('cases.filter.state')}
        value={search.state ?? ''}
        empty={text('cases.any')}
        choices={choices(facets?.states, search.state, text.state)}
        onChange={set('state')}
      />
      <SelectField
        label={text('cases.filter.stage')}
        value={search.stage ?? ''}
        empty={text('cases.any')}
        choices={choices(facets?.stages, search.stage, (value) => text.term('stage', value))}
        onChange={set('stage')}
      />
      <SelectField
        label={text('cases.sort')}
        value={search.sort ?? 'updated'}
        choices={(['updated', 'reference', 'weakest'] as const).map((value) => ({
          value,
          label: text(`cases.sort.${value}`),
        }))}
        onChange={set('sort')}
      />
      {Object.keys(search).length > 0 && (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            setTyped('')
            onChange({})
          }}
        >
          {text('cases.clear')}
        </Button>
      )}
    </search>
  )
}
