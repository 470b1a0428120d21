/** One text that is being written, in a line: which page, which language, how far, by whom. */
import type { TextSummary } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { languageName } from './page-parts.tsx'

export function TextCard({ one }: { one: TextSummary }) {
  const text = useText()
  const { kind, id, language, edition } = one
  return (
    <li className="card stack-small">
      <span className="row">
        <strong>
          <Link to="/library/write" search={{ kind, id, language, edition }}>
            <bdi>{one.title}</bdi>
          </Link>
        </strong>
        <span className="chip">{languageName(language, text.language.code)}</span>
        <span className="chip">{text('library.edition', { edition })}</span>
        <StateChip state={one.state} />
        {one.problems > 0 && (
          <span className="chip" data-old>
            {text('library.problems', { count: one.problems })}
          </span>
        )}
        {!one.current && (
          <span className="chip" data-old>
            {text('library.out-of-date')}
          </span>
        )}
      </span>
      <span className="small soft">
        {text('library.by', { author: one.author, day: formatDay(one.changed, text.language.code) })}
      </span>
      {one.note !== undefined && <p dir="auto">{one.note}</p>}
      {one.returned !== undefined && (
        <p className="notice" data-kind="wrong">
          <strong>{text('library.returned', { by: one.returned.by })}</strong>
          <span dir="auto">{one.returned.reason}</span>
        </p>
      )}
    </li>
  )
}

export function StateChip({ state }: { state: string }) {
  const text = useText()
  return (
    <span className="chip text-state" data-state={state}>
      {text.term('library-state', state)}
    </span>
  )
}
