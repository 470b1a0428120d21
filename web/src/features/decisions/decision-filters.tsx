/** Filters of the search with their counts, and the chosen ones as chips that can be taken away again. */
import type { DecisionFacet, DecisionList } from '@clew/contract'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useFacetName } from './decision-parts.tsx'
import { type DecisionsSearch, facetNames, toggled, valuesOf } from './decisions-search.ts'

type FiltersProps = {
  search: DecisionsSearch
  facets: DecisionList['facets'] | undefined
  onChange: (search: DecisionsSearch) => void
}

/** So many values stand before one asks for more. */
const few = 8
const openFirst: readonly DecisionFacet[] = ['form', 'verdict', 'issue']

export function DecisionFilters({ search, facets, onChange }: FiltersProps) {
  const text = useText()
  const [wide] = useState(() => matchMedia('(min-width: 901px)').matches)
  return (
    <details className="decision-filters no-print" open={wide}>
      <summary>{text('decisions.filters')}</summary>
      <div className="stack-small">
        {facetNames.map((name) => (
          <FacetGroup key={name} name={name} search={search} facets={facets} onChange={onChange} />
        ))}
      </div>
    </details>
  )
}

function FacetGroup({ name, search, facets, onChange }: FiltersProps & { name: DecisionFacet }) {
  const text = useText()
  const named = useFacetName()
  const [all, setAll] = useState(false)
  const chosen = valuesOf(search[name])
  const facet = facets?.[name]
  const values = [
    ...(facet?.values ?? []),
    ...chosen
      .filter((value) => facet?.values.every((one) => one.value !== value) ?? true)
      .map((value) => ({ value, count: 0 })),
  ]
  if (values.length === 0) return null
  const shown = all ? values : values.filter(({ value }, at) => at < few || chosen.includes(value))
  return (
    <details className="facet" open={openFirst.includes(name) || chosen.length > 0}>
      <summary>{text(`decision-facet.${name}`)}</summary>
      <fieldset>
        <legend className="visually-hidden">{text(`decision-facet.${name}`)}</legend>
        {shown.map(({ value, count }) => (
          <label key={value} className="facet-value">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => onChange(toggled(search, name, value))}
            />
            <span>{named(name, value)}</span>
            <span className="numbers soft">{text.number(count)}</span>
          </label>
        ))}
        {facet?.exact === false && <p className="small soft">{text('decisions.facet.part')}</p>}
        {shown.length < values.length && (
          <Button size="small" kind="quiet" onPress={() => setAll(true)}>
            {text('decisions.facet.more', { count: values.length - shown.length })}
          </Button>
        )}
      </fieldset>
    </details>
  )
}

export function ChosenFilters({ search, onChange }: Omit<FiltersProps, 'facets'>) {
  const text = useText()
  const named = useFacetName()
  const chosen = facetNames.flatMap((facet) => valuesOf(search[facet]).map((value) => ({ facet, value })))
  const { origin, ...beside } = search
  if (chosen.length === 0 && origin === undefined) return null
  return (
    <ul className="row no-print" aria-label={text('decisions.chosen')}>
      {chosen.map(({ facet, value }) => {
        const name = named(facet, value)
        const kind = text(`decision-facet.${facet}`)
        return (
          <li key={`${facet} ${value}`}>
            <button
              type="button"
              className="chip chosen"
              aria-label={text('decisions.chosen.remove', { name: `${kind} ${name}` })}
              onClick={() => onChange(toggled(search, facet, value))}
            >
              <span className="soft">{kind}</span> <b>{name}</b>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        )
      })}
      {origin !== undefined && (
        <li>
          <button
            type="button"
            className="chip chosen"
            aria-label={text('decisions.chosen.remove', { name: text(`decisions.origin.${origin}`) })}
            onClick={() => onChange(beside)}
          >
            <b>{text(`decisions.origin.${origin}`)}</b>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      )}
      <li>
        <Button
          size="small"
          kind="quiet"
          onPress={() => onChange(search.q === undefined ? {} : { q: search.q })}
        >
          {text('action.clear')}
        </Button>
      </li>
    </ul>
  )
}
