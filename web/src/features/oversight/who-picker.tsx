/** Chooses whose history is looked at: anybody of the unit, by part of a name in any script. */
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useText } from '../../i18n/use-text.ts'
import { peopleNamedQuery } from './oversight-queries.ts'

type WhoPickerProps = {
  picked: { id: string; name: string } | undefined
  onPick: (id: string | undefined) => void
}

export function WhoPicker({ picked, onPick }: WhoPickerProps) {
  const text = useText()
  const [typed, setTyped] = useState<string>()
  const asked = useDeferredValue((typed ?? '').trim())
  // The list of people is asked for when somebody types, since looking at it is an entry of the journal too.
  const { data } = useQuery({ ...peopleNamedQuery(asked), enabled: typed !== undefined })
  const items = data?.items ?? []
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
        setTyped(undefined)
        onPick(String(key))
      }}
      onOpenChange={(open) => setTyped(open ? (typed ?? '') : undefined)}
      items={items}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{text('history.who')}</Label>
      <div className="combo">
        <Input className="input" dir="auto" placeholder={text('history.who.pick')} />
        <AriaButton className="combo-button" aria-label={text('action.expand')}>
          {'▾'}
        </AriaButton>
      </div>
      <Popover className="popover concept-popover">
        <ListBox<(typeof items)[number]> renderEmptyState={() => text('history.who.none')}>
          {(person) => (
            <ListBoxItem className="option" id={person.id} textValue={person.name}>
              <bdi>{person.name}</bdi>
              <span className="small soft person-line">
                {text.list(person.roles.map((each) => text.term('unit-role', each)))}
                {person.agency !== undefined && ` · ${person.agency.name}`}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
