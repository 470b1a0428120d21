/** One indicator: what it counts, its chart, the table that says the same, and what may be concluded. */
import type { FigurePage, IndicatorRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { queryString } from '../../api/request.ts'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { FigureChanges, FigureShares } from './figure-changes.tsx'
import { FigureChart } from './figure-chart.tsx'
import { type Asked, FigureFilters } from './figure-filters.tsx'
import { FigureNotes } from './figure-notes.tsx'
import { FigureTable } from './figure-table.tsx'
import { FigureWays } from './figure-ways.tsx'
import { FirstFigures } from './first-figures.tsx'
import { IndicatorAsked, MachineMade, Unit } from './indicator-asked.tsx'
import { HeldParts } from './held-parts.tsx'
import { figuresQuery } from './monitoring-queries.ts'
import type { IndicatorSearch } from './monitoring-search.ts'
import './monitoring.css'

const route = getRouteApi('/monitoring/$indicator')

export function IndicatorPage() {
  const text = useText()
  const { indicator } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const read = useQuery(figuresQuery(indicator, search))
  const ask = (change: Asked) =>
    void navigate({ search: (before) => ({ ...before, ...change }) as IndicatorSearch, replace: true })
  return (
    <div className="stack">
      <nav aria-label={text('monitoring.above')} className="small">
        <Link to="/monitoring">{text('nav.monitoring')}</Link>
      </nav>
      {read.isPending && <Skeleton lines={10} tall />}
      {read.isError && <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data !== undefined && (
        <>
          <PageTitle
            title={text.words(read.data.indicator.title)}
            beside={<Download indicator={read.data.indicator} />}
          />
          <Definition indicator={read.data.indicator} />
          {read.data.states.length === 0 ? (
            <FirstFigures canImport={read.data.abilities['import'] === true} />
          ) : (
            <>
              <FigureFilters page={read.data} search={search} onAsk={ask} />
              <HeldParts page={read.data} search={search} />
            </>
          )}
          <Figures page={read.data} />
        </>
      )}
    </div>
  )
}

function Download({ indicator: { id } }: { indicator: IndicatorRead }) {
  const text = useText()
  return (
    <a
      className="button no-print"
      data-size="small"
      download={`${id}.csv`}
      href={`/api/monitoring/export${queryString({ indicator: id })}`}
    >
      {text('action.csv')}
    </a>
  )
}

function Definition({ indicator }: { indicator: IndicatorRead }) {
  const text = useText()
  return (
    <div className="stack-small indicator-about">
      <p>
        <LawWords words={indicator.definition} />
        <MachineMade indicator={indicator} />
      </p>
      <p className="row">
        <span className="chip">{text.term('library-pillar', indicator.pillar)}</span>
        <span className="chip">
          <Unit unit={indicator.unit} />
        </span>
        <IndicatorAsked asked={indicator.asked} />
      </p>
    </div>
  )
}

function Figures({ page }: { page: FigurePage }) {
  const text = useText()
  if (page.states.length === 0) return <FigureNotes page={page} />
  if (page.series.every(({ figures }) => figures.length === 0))
    return <p className="notice">{text('monitoring.none-of-this')}</p>
  return (
    <>
      <FigureChart page={page} />
      <FigureTable page={page} />
      <FigureChanges page={page} />
      <FigureWays page={page} />
      <FigureShares page={page} />
      <FigureNotes page={page} />
    </>
  )
}
