/** Choosing persons, places and concepts of the file, by mouse, keyboard and typing. */
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { conceptsQuery } from '../../api/queries.ts'
import { useText } from '../../i18n/use-text.ts'
import { useConceptName } from '../case-file/concept-name.ts'

type Choice = { id: string; name: string; kind?: string }

type CheckListProps = {
  label: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Any number of a short list; folded until needed, so that the form stays calm. */
export function CheckList({ label, choices, chosen, onChange }: CheckListProps) {
  const text = useText()
  const known = new Map(choices.map((choice) => [choice.id, choice.name]))
  if (choices.length === 0) return null
  return (
    <details className="check-list">
      <summary>
        <span className="field-label">{label}</span>{' '}
        <bdi>
          {chosen.length === 0 ? text('state.none') : text.list(chosen.map((id) => known.get(id) ?? id))}
        </bdi>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        {choices.map((choice) => (
          <label key={choice.id} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(choice.id)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, choice.id] : chosen.filter((id) => id !== choice.id),
                )
              }
            />
            <bdi>{choice.name}</bdi>
            {choice.kind !== undefined && <span className="soft small">{choice.kind}</span>}
          </label>
        ))}
      </fieldset>
    </details>
  )
}

type ConceptPickerProps = {
  label: string
  value: string
  onChange: (concept: string) => void
}

const shownAtOnce = 60

/** One concept of the taxonomy, found by name, id or definition. */
export function ConceptPicker({ label, value, onChange }: ConceptPickerProps) {
  const text = useText()
  const name = useConceptName()
  const concepts = useQuery(conceptsQuery)
  const [words, setWords] = useState<string>()
  const items = useMemo(() => {
    const all = concepts.data ?? []
    const wanted = (words ?? '').trim().toLowerCase()
    const found =
      wanted === ''
        ? all
        : all.filter((one) =>
            `${one.id} ${Object.values(one.title).join(' ')} ${one.definition}`
              .toLowerCase()
              .includes(wanted),
          )
    return found.slice(0, shownAtOnce)
  }, [concepts.data, words])
  return (
    <ComboBox
      className="field"
      inputValue={words ?? (value === '' ? '' : name(value))}
      onInputChange={setWords}
      value={value === '' ? null : value}
      onChange={(key) => {
        if (key === null) return
        setWords(undefined)
        onChange(String(key))
      }}
      onOpenChange={(open) => {
        if (!open) setWords(undefined)
      }}
      items={items}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input className="input" dir="auto" />
        <AriaButton className="combo-button" aria-label={text('action.expand')}>
          {'▾'}
        </AriaButton>
      </div>
      <Popover className="popover concept-popover">
        <ListBox<(typeof items)[number]> renderEmptyState={() => text('palette.none')}>
          {(item) => (
            <ListBoxItem className="option" id={item.id} textValue={name(item.id)}>
              <span>{name(item.id)}</span>
              <span className="small soft concept-definition" lang="en" dir="ltr">
                {item.id} · {item.definition}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
