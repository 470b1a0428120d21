/** Of which breakdowns there are figures at all, so that nobody looks through empty ones. */
import type { FigurePage, FigureParts } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { type Text, useText } from '../../i18n/use-text.ts'
import { breakdowns } from './breakdowns.ts'
import type { IndicatorSearch } from './monitoring-search.ts'

export function HeldParts({ page, search }: { page: FigurePage; search: IndicatorSearch }) {
  const text = useText()
  const [first] = page.parts
  if (first === undefined || (page.parts.length === 1 && isShown(first, search))) return null
  return (
    <nav className="held-parts small" aria-labelledby="held-parts">
      <span id="held-parts" className="soft">
        {text('monitoring.held')}
      </span>
      <ul>
        {page.parts.map((part) => {
          const { form, sex, age, figures } = part
          const name = partName(part, text)
          return (
            <li key={name}>
              <Link
                className="chip"
                to="/monitoring/$indicator"
                params={{ indicator: page.indicator.id }}
                search={(before) => {
                  const { form: _form, sex: _sex, age: _age, ...rest } = before as IndicatorSearch
                  return { ...rest, ...given({ form, sex, age }) }
                }}
                aria-current={isShown(part, search) ? 'true' : undefined}
              >
                {name} · {text('monitoring.counts.figures', { count: figures })}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const names = breakdowns.map(({ name }) => name)

const isShown = (part: FigureParts, search: IndicatorSearch): boolean =>
  names.every((name) => part[name] === search[name])

const given = (parts: { [Name in (typeof names)[number]]: string | undefined }): IndicatorSearch =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))

function partName(part: FigureParts, text: Text): string {
  const said = names.flatMap((name) => {
    const value = part[name]
    return value === undefined
      ? []
      : [`${text.term('figure-by', name)}: ${text.term(`figure-${name}`, value)}`]
  })
  return said.length === 0 ? text('monitoring.together') : said.join(' · ')
}
