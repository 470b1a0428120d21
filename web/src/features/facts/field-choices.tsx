/** The fields in which two versions of a record differ, each with a choice, and what would be stored. */
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { DifferingText } from './differing-text.tsx'
import { useShown } from './shown-value.ts'
import {
  type Choices,
  clashes,
  type FieldClash,
  type Fields,
  mergedBy,
  settled,
  type Side,
} from './three-way.ts'
import './conflict.css'

type FieldChoicesProps<T extends object> = {
  base: Fields
  mine: T
  theirs: Fields
  pending: boolean
  onStore: (merged: T) => void
  onTake: () => void
}

export function FieldChoices<T extends object>(props: FieldChoicesProps<T>) {
  const { base, mine, theirs, pending, onStore, onTake } = props
  const text = useText()
  const shown = useShown()
  const heading = useId()
  // Whoever saved by keyboard stands below it, and must not have to look for it.
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'start' })
    section.current?.focus({ preventScroll: true })
  }, [])
  const found = clashes(base, Object.fromEntries(Object.entries(mine)), theirs)
  const [choices, setChoices] = useState<Choices>(settled(found))
  const merged = mergedBy(mine, theirs, found, choices)
  const all = (side: Side) => setChoices(Object.fromEntries(found.map(({ field }) => [field, side])))
  const open = found.filter(({ field }) => choices[field] === undefined).length
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="notice conflict"
      data-kind="wrong"
      role="alert"
      aria-labelledby={heading}
    >
      <h3 id={heading}>{text('conflict.title')}</h3>
      <p>{text(open > 0 ? 'conflict.about' : 'conflict.about.settled', { count: open })}</p>
      {found.map((clash) => (
        <FieldChoice
          key={clash.field}
          clash={clash}
          chosen={choices[clash.field]}
          onChoose={(side) => setChoices({ ...choices, [clash.field]: side })}
        />
      ))}
      <div className="row">
        <Button size="small" kind="quiet" onPress={() => all('mine')}>
          {text('conflict.all-mine')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => all('theirs')}>
          {text('conflict.all-theirs')}
        </Button>
      </div>
      <details>
        <summary>{text('conflict.preview')}</summary>
        {merged === undefined ? (
          <p className="soft">{text('conflict.preview.open', { count: open })}</p>
        ) : (
          <dl className="facts-grid small">
            {Object.entries(merged)
              .filter(([field, value]) => field !== 'id' && shown(value) !== '—')
              .map(([field, value]) => (
                <div key={field} className="conflict-line">
                  <dt>{shown.field(field)}</dt>
                  <dd dir="auto">{shown(value)}</dd>
                </div>
              ))}
          </dl>
        )}
      </details>
      <div className="row">
        <Button
          kind="main"
          isDisabled={merged === undefined || pending}
          onPress={() => merged !== undefined && onStore(merged)}
        >
          {text('conflict.store')}
        </Button>
        <Button onPress={onTake}>{text('conflict.take-theirs')}</Button>
      </div>
    </section>
  )
}

type FieldChoiceProps = { clash: FieldClash; chosen: Side | undefined; onChoose: (side: Side) => void }

function FieldChoice({ clash, chosen, onChoose }: FieldChoiceProps) {
  const text = useText()
  const shown = useShown()
  const group = useId()
  return (
    <fieldset className="conflict-field">
      <legend>
        <strong>{shown.field(clash.field)}</strong>{' '}
        <span className="small soft">{text(`conflict.changed-by.${clash.changedBy ?? 'both'}`)}</span>
      </legend>
      <div className="conflict-sides">
        {(['theirs', 'mine', ...(clash.both === undefined ? [] : ['both' as const])] as const).map((side) => (
          // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its words are two levels below
          <label key={side} className="conflict-side" data-on={chosen === side || undefined}>
            <input type="radio" name={group} checked={chosen === side} onChange={() => onChoose(side)} />
            <span>
              <span className="small soft">{text(`conflict.${side}`)}</span>
              <Value
                value={clash[side]}
                other={side === 'both' ? undefined : clash[side === 'mine' ? 'theirs' : 'mine']}
              />
            </span>
          </label>
        ))}
      </div>
      {clash.changedBy === undefined && (
        <p className="small soft">
          {text('conflict.before')} <bdi>{shown(clash.base)}</bdi>
        </p>
      )}
    </fieldset>
  )
}

/** A list line by line, a long text with what differs marked, everything else in words. */
function Value({ value, other }: { value: unknown; other: unknown }) {
  const shown = useShown()
  if (Array.isArray(value) && value.length > 0)
    return (
      <ul className="conflict-value conflict-items">
        {(value as readonly unknown[]).map((item) => (
          <li key={JSON.stringify(item)} dir="auto">
            {shown(item)}
          </li>
        ))}
      </ul>
    )
  return (
    <span dir="auto" className="conflict-value">
      {typeof value === 'string' && typeof other === 'string' ? (
        <DifferingText text={shown(value)} other={shown(other)} />
      ) : (
        shown(value)
      )}
    </span>
  )
}
