/** What is counted of States under the three Ps, and how much of it is there. */
import type { IndicatorRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { downloadTemplate } from './figure-template.ts'
import { FirstFigures } from './first-figures.tsx'
import { IndicatorAsked, MachineMade, Unit } from './indicator-asked.tsx'
import { indicatorsQuery } from './monitoring-queries.ts'
import { partSearch } from './monitoring-search.ts'
import './monitoring.css'

const pillars = ['prosecution', 'protection', 'prevention'] as const

export function MonitoringPage() {
  const text = useText()
  const read = useQuery(indicatorsQuery)
  const items = read.data?.items ?? []
  const some = items.some(({ figures }) => figures > 0)
  const canImport = read.data?.abilities['import'] === true
  return (
    <div className="stack">
      <PageTitle
        title={text('nav.monitoring')}
        beside={
          <span className="row row-end no-print">
            {some && (
              <a className="button" data-size="small" download href="/api/monitoring/export">
                {text('monitoring.export-all')}
              </a>
            )}
            {some && canImport && (
              <>
                <Button size="small" onPress={downloadTemplate}>
                  {text('monitoring.template')}
                </Button>
                <Link to="/monitoring/import" className="button" data-size="small" data-kind="main">
                  {text('monitoring.import')}
                </Link>
              </>
            )}
          </span>
        }
      />
      <p className="soft">{text('monitoring.about')}</p>
      {read.isPending && <Skeleton lines={10} tall />}
      {read.isError && <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data !== undefined && !some && <FirstFigures canImport={canImport} />}
      {pillars.map((pillar) => (
        <Pillar key={pillar} pillar={pillar} items={items.filter((item) => item.pillar === pillar)} />
      ))}
    </div>
  )
}

type PillarProps = { pillar: (typeof pillars)[number]; items: readonly IndicatorRead[] }

function Pillar({ pillar, items }: PillarProps) {
  const text = useText()
  if (items.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby={`pillar-${pillar}`}>
      <h2 id={`pillar-${pillar}`}>{text.term('library-pillar', pillar)}</h2>
      <ul className="indicator-list">
        {items.map((item) => (
          <li key={item.id} className="card stack-small">
            <h3>
              <Link
                to="/monitoring/$indicator"
                params={{ indicator: item.id }}
                search={partSearch(item.part)}
              >
                <LawWords words={item.title} />
              </Link>
            </h3>
            <p>
              <LawWords words={item.definition} />
              <MachineMade indicator={item} />
            </p>
            <p className="row">
              <span className="chip">
                <Unit unit={item.unit} />
              </span>
              <Counts item={item} />
            </p>
            <p>
              <IndicatorAsked asked={item.asked} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Counts({ item }: { item: IndicatorRead }) {
  const text = useText()
  if (item.figures === 0) return <span className="chip">{text('monitoring.counts.none')}</span>
  return (
    <Link
      className="chip"
      to="/monitoring/$indicator"
      params={{ indicator: item.id }}
      search={partSearch(item.part)}
    >
      {text('monitoring.counts.figures', { count: item.figures })} ·{' '}
      {text('monitoring.counts.states', { count: item.states })}
    </Link>
  )
}
