/** Entries of the journal by day, each one sentence that opens to its details and leads to the history of its person and its case. */
import type { JournalLine } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { EntryDetail } from './entry-detail.tsx'
import type { HistorySearch } from './oversight-search.ts'
import {
  caseName,
  didWords,
  instant,
  itselfWords,
  needsCode,
  refusedWhat,
  statedWords,
} from './entry-words.ts'

type EntryListProps = { lines: readonly JournalLine[]; search: HistorySearch; busy: boolean }

export function EntryList({ lines, search, busy }: EntryListProps) {
  const text = useText()
  const days = Map.groupBy(lines, ({ at }) => at.slice(0, 10))
  return (
    <div className="stack" aria-busy={busy}>
      {[...days].map(([day, entries]) => (
        <section key={day} className="stack-small">
          <h3 className="entry-day numbers">{formatDay(day, text.language.code)}</h3>
          <ul className="entry-list">
            {entries.map((line) => (
              <Entry key={`${line.chainId}/${line.number}`} line={line} search={search} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Entry({ line, search }: { line: JournalLine; search: HistorySearch }) {
  const text = useText()
  const did = line.by === undefined ? itselfWords(text, line.what) : didWords(text, line.what)
  const code = refusedWhat(line.what) ?? line.what
  return (
    <li className="entry" data-refused={line.what.includes('refused') || undefined}>
      <time className="numbers soft" dateTime={line.at} dir="ltr">
        {instant(line.at)}
      </time>
      <div className="entry-body">
        <p className="entry-words">
          {line.by !== undefined && (
            <Link
              to="/oversight"
              search={{ ...search, user: line.by.id }}
              title={text('history.of-person.open', { name: line.by.name })}
              className="entry-who"
            >
              <bdi>{line.by.name}</bdi>
            </Link>
          )}{' '}
          <span>{did}</span>
          {needsCode(text, line) && (
            <code dir="ltr" className="entry-code soft">
              {code}
            </code>
          )}
          {line.chain === 'case' && (
            <Link
              to="/oversight"
              search={{ ...search, case: line.chainId }}
              title={text('history.of-case.open')}
              className="entry-case"
            >
              {text('history.case-of', { case: caseName(line) })}
            </Link>
          )}
          {line.by !== undefined && <span className="chip">{whyWords(text, line.why)}</span>}
          {line.stated !== undefined && (
            <span className="chip" data-stated>
              {text('history.stated', { words: statedWords(text, line.stated) })}
            </span>
          )}
          {line.erased && <span className="chip">{text('history.erased')}</span>}
        </p>
        <details>
          <summary aria-label={text('history.detail.of', { what: did })}>{text('history.detail')}</summary>
          <EntryDetail line={line} />
        </details>
      </div>
    </li>
  )
}

/** The purpose of a route, in words; of one that has none, its code. */
function whyWords(text: ReturnType<typeof useText>, why: string): string {
  return text.has(`why.${why}`) ? text(`why.${why}`) : why
}
