/** Chooses somebody out of the list of people, for those who have no cases of their own. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { peopleQuery } from './people-queries.ts'
import type { Picked } from './person-picker.tsx'

type PersonSelectProps = {
  label: string
  picked: Picked | undefined
  onPick: (person: Picked | undefined) => void
  besides?: readonly string[]
}

export function PersonSelect({ label, picked, onPick, besides = [] }: PersonSelectProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const { data } = useInfiniteQuery(peopleQuery(asked === '' ? {} : { q: asked }))
  const people = (data?.pages[0]?.items ?? []).filter(({ id }) => !besides.includes(id))
  const shown =
    picked === undefined || people.some(({ id }) => id === picked.id) ? people : [picked, ...people]
  return (
    <div className="pair">
      <TextField type="search" label={text('people.search')} value={typed} onChange={setTyped} />
      <SelectField
        label={label}
        value={picked?.id ?? ''}
        empty={text('people.pick')}
        choices={shown.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => onPick(shown.find((person) => person.id === id))}
      />
    </div>
  )
}
