/** Search and filters of the list of people; they stand in the address, so that a view can be sent to a colleague. */
import { roles, vettingStates } from '@clew/contract/people-words'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { agenciesQuery } from './people-queries.ts'
import type { PeopleSearch } from './people-search.ts'

type PeopleFiltersProps = { search: PeopleSearch; onChange: (search: PeopleSearch) => void }

const typingPause = 250

export function PeopleFilters({ search, onChange }: PeopleFiltersProps) {
  const text = useText()
  const agencies = useQuery(agenciesQuery)
  const [typed, setTyped] = useState(search.q ?? '')
  useEffect(() => {
    if (typed === (search.q ?? '')) return
    const timer = setTimeout(() => {
      const { q: _old, ...rest } = search
      onChange(typed === '' ? rest : { ...rest, q: typed })
    }, typingPause)
    return () => clearTimeout(timer)
  }, [typed, search, onChange])
  const set = (key: keyof PeopleSearch) => (value: string) => {
    const { [key]: _old, ...rest } = search
    const { office: _office, ...anywhere } = rest as PeopleSearch
    // An office belongs to one agency; another agency has others.
    const kept = key === 'agency' ? anywhere : rest
    onChange(value === '' ? kept : { ...kept, [key]: value })
  }
  const all = agencies.data?.items ?? []
  const offices = (agencies.data?.offices ?? []).filter(
    (office) => search.agency === undefined || office.agency === search.agency,
  )
  const agencyName = (id: string) => all.find((agency) => agency.id === id)?.name ?? ''
  const regions = [...new Set((agencies.data?.offices ?? []).flatMap((office) => office.regions))].toSorted(
    (a, b) => a.localeCompare(b, text.language.code),
  )
  return (
    <search className="people-filters no-print">
      <TextField type="search" label={text('people.search')} value={typed} onChange={setTyped} />
      <SelectField
        label={text('people.role')}
        value={search.role ?? ''}
        empty={text('cases.any')}
        choices={roles.map((role) => ({ value: role, label: text.term('unit-role', role) }))}
        onChange={set('role')}
      />
      <SelectField
        label={text('people.agency')}
        value={search.agency ?? ''}
        empty={text('cases.any')}
        choices={all.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={set('agency')}
      />
      <SelectField
        label={text('people.office')}
        value={search.office ?? ''}
        empty={text('cases.any')}
        choices={offices.map(({ id, name, agency }) => ({
          value: id,
          label: search.agency === undefined ? `${name} · ${agencyName(agency)}` : name,
        }))}
        onChange={set('office')}
      />
      <SelectField
        label={text('people.region')}
        value={search.region ?? ''}
        empty={text('cases.any')}
        choices={regions.map((region) => ({ value: region, label: region }))}
        onChange={set('region')}
      />
      <SelectField
        label={text('people.vetting')}
        value={search.vetting ?? ''}
        empty={text('cases.any')}
        choices={vettingStates.map((state) => ({ value: state, label: text.term('vetting-state', state) }))}
        onChange={set('vetting')}
      />
      <SelectField
        label={text('people.account')}
        value={search.state ?? 'active'}
        choices={(['active', 'deactivated', 'all'] as const).map((state) => ({
          value: state,
          label: text(`people.state.${state}`),
        }))}
        onChange={(value) => set('state')(value === 'active' ? '' : value)}
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
