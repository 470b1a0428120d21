/** Chooses a colleague by typing part of a name in any script; says at once who is not vetted. */
import type { Role } from '@clew/contract/people-words'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useText } from '../../i18n/use-text.ts'
import { colleaguesQuery } from './people-queries.ts'

export type Picked = { id: string; name: string; roles?: readonly Role[] }

type PersonPickerProps = {
  label: string
  picked: Picked | undefined
  onPick: (person: Picked | undefined) => void
  /** Roles of which a person must hold one, separated by commas. */
  role?: string
  /** Never offered. */
  besides?: readonly string[]
}

export function PersonPicker({ label, picked, onPick, role, besides = [] }: PersonPickerProps) {
  const text = useText()
  const [typed, setTyped] = useState<string>()
  const asked = useDeferredValue((typed ?? '').trim())
  const { data } = useQuery(colleaguesQuery(asked, role))
  const items = (data?.items ?? []).filter(({ id }) => !besides.includes(id))
  return (
    <ComboBox
      className="field"
      inputValue={typed ?? picked?.name ?? ''}
      onInputChange={(words) => {
        setTyped(words)
        if (words === '') onPick(undefined)
      }}
      value={picked?.id ?? null}
      onChange={(key) => {
        if (key === null) return
        const person = items.find(({ id }) => id === key)
        setTyped(undefined)
        if (person !== undefined) onPick({ id: person.id, name: person.name, roles: person.roles })
      }}
      onOpenChange={(open) => {
        if (!open) setTyped(undefined)
      }}
      items={items}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input className="input" dir="auto" placeholder={text('people.pick')} />
        <AriaButton className="combo-button" aria-label={text('action.expand')}>
          {'▾'}
        </AriaButton>
      </div>
      <Popover className="popover concept-popover">
        <ListBox<(typeof items)[number]> renderEmptyState={() => text('people.pick.none')}>
          {(person) => (
            <ListBoxItem className="option" id={person.id} textValue={person.name}>
              <bdi>{person.name}</bdi>
              <span className="small soft person-line">
                {text.list(person.roles.map((each) => text.term('unit-role', each)))}
                {person.agency !== undefined && ` · ${person.agency}`}
                {person.office !== undefined && ` · ${person.office}`}
                {!person.ready && ` · ${text('people.pick.unvetted')}`}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
