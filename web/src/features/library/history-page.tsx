/** How a page came about: every language side by side, every edition with who did what and why, and what changed between two. */
import type { HistoryEdition, PageLanguage } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf, type Problem } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import { DifferenceView } from './difference-view.tsx'
import { differenceQuery, historyQuery, type PageName } from './library-queries.ts'
import { languageName, MeasureLink } from './page-parts.tsx'
import { EditButton, OpenProblem } from './page-tools.tsx'
import { StateChip } from './text-card.tsx'

const route = getRouteApi('/library/history')

export function HistoryPage() {
  const text = useText()
  const { kind, id } = route.useSearch()
  if (kind === undefined || id === undefined)
    return (
      <p className="notice">
        <Link to="/library/desk">{text('library.tab.desk')}</Link>
      </p>
    )
  return <History page={{ kind, id }} />
}

function History({ page }: { page: PageName }) {
  const text = useText()
  const read = useQuery(historyQuery(page))
  return (
    <div className="stack library-page">
      <PageTitle title={text('library.history.of', { page: page.id })} level={2} />
      <p className="small">
        {page.kind === 'measure' ? (
          <MeasureLink id={page.id}>{text('library.to-page')}</MeasureLink>
        ) : (
          <Link to="/library/practices/$id" params={{ id: page.id }}>
            {text('library.to-page')}
          </Link>
        )}
      </p>
      {read.isPending && <Skeleton lines={5} tall />}
      {read.isError && <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data?.languages.map((one) => (
        <LanguageHistory key={one.language} page={page} one={one} />
      ))}
      {read.data !== undefined && <NewLanguage page={page} known={read.data.languages} />}
    </div>
  )
}

function LanguageHistory({ page, one }: { page: PageName; one: PageLanguage }) {
  const text = useText()
  const may = useMay()
  const [problem, setProblem] = useState<Problem>()
  const name = languageName(one.language, text.language.code)
  return (
    <section className="card stack-small" aria-label={name}>
      <div className="row">
        <h3>{name}</h3>
        <span className="chip">{shownWords(text, one.shown)}</span>
        {!one.current && (
          <span className="chip" data-old>
            {text('library.out-of-date')}
          </span>
        )}
        <span className="row row-end no-print">
          {one.open !== undefined ? (
            <Link
              to="/library/write"
              search={{ ...page, language: one.language, edition: one.open }}
              className="button"
              data-size="small"
            >
              {text('library.to-open')}
            </Link>
          ) : (
            may('library.edit') && <EditButton page={page} language={one.language} onProblem={setProblem} />
          )}
        </span>
      </div>
      {problem !== undefined && <OpenProblem problem={problem} page={page} language={one.language} />}
      <ol className="stack-small">
        {one.editions.map((edition) => (
          <Edition key={edition.edition} page={page} edition={edition} />
        ))}
      </ol>
      <Compare page={page} one={one} />
    </section>
  )
}

function shownWords(text: ReturnType<typeof useText>, shown: number | undefined): string {
  if (shown === undefined) return text('library.nothing-shown')
  return shown === 0 ? text('library.shipped') : text('library.edition', { edition: shown })
}

function Edition({ page, edition }: { page: PageName; edition: HistoryEdition }) {
  const text = useText()
  return (
    <li className="edition">
      <span className="row">
        <Link to="/library/write" search={{ ...page, language: edition.language, edition: edition.edition }}>
          {text('library.edition', { edition: edition.edition })}
        </Link>
        <StateChip state={edition.state} />
        {edition.note !== undefined && <span dir="auto">{edition.note}</span>}
      </span>
      <ol className="edition-steps small soft">
        {edition.steps.map((step, at) => (
          <li key={at}>
            {text(`library.step.${step.step}`, { by: step.by, day: formatDay(step.at, text.language.code) })}
            {step.reason !== undefined && step.reason !== edition.note && (
              <>
                {' – '}
                <bdi>{step.reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ol>
    </li>
  )
}

function Compare({ page, one }: { page: PageName; one: PageLanguage }) {
  const text = useText()
  const numbers = [
    ...(one.language === 'en' && one.shown !== undefined ? [0] : []),
    ...one.editions.map(({ edition }) => edition).toReversed(),
  ]
  const [from, setFrom] = useState(numbers.at(-2) ?? 0)
  const [to, setTo] = useState(numbers.at(-1) ?? 0)
  const [isOpen, setOpen] = useState(false)
  const difference = useQuery({
    ...differenceQuery({ ...page, language: one.language }, from, to),
    enabled: isOpen && numbers.length > 1,
  })
  if (numbers.length < 2) return null
  const choices = numbers.map((number) => ({
    value: String(number),
    label: number === 0 ? text('library.shipped') : text('library.edition', { edition: number }),
  }))
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('library.compare')}</summary>
      <div className="stack-small">
        <div className="row compare-choice">
          <SelectField
            label={text('library.compare.from')}
            value={String(from)}
            choices={choices}
            onChange={(value) => setFrom(Number(value))}
          />
          <SelectField
            label={text('library.compare.to')}
            value={String(to)}
            choices={choices}
            onChange={(value) => setTo(Number(value))}
          />
        </div>
        {difference.isError && <ProblemNotice problem={problemOf(difference.error)} />}
        {difference.data !== undefined && <DifferenceView lines={difference.data.lines} />}
      </div>
    </details>
  )
}

function NewLanguage({ page, known }: { page: PageName; known: readonly PageLanguage[] }) {
  const text = useText()
  const may = useMay()
  const [language, setLanguage] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const right =
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(language) && !known.some((one) => one.language === language)
  if (!may('library.edit')) return null
  return (
    <section className="stack-small no-print">
      <h3>{text('library.translate')}</h3>
      <div className="row new-practice">
        <TextField
          label={text('library.translate.language')}
          hint={text('library.translate.hint')}
          value={language}
          onChange={(typed) => setLanguage(typed.trim())}
          dir="ltr"
          invalid={language !== '' && !right}
        />
        {right ? (
          <EditButton page={page} language={language} onProblem={setProblem} />
        ) : (
          <Button size="small" isDisabled>
            {text('library.write')}
          </Button>
        )}
        {right && <span>{languageName(language, text.language.code)}</span>}
      </div>
      {problem !== undefined && <OpenProblem problem={problem} page={page} language={language} />}
    </section>
  )
}
