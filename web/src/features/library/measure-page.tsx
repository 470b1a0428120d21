/** One measure: what it is, why, what obliges to it, how to carry it out, and everything that it is tied to. */
import type { MeasureRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { measureQuery } from './library-queries.ts'
import { MeasureTies } from './measure-ties.tsx'
import { Duties, Obligations } from './obligations.tsx'
import { PageTools } from './page-tools.tsx'
import { MeasureLink } from './page-parts.tsx'
import { Sections, SourceList, TextState } from './sections.tsx'

const route = getRouteApi('/library/measures/$pillar/$name')

export function MeasurePage() {
  const text = useText()
  const { pillar, name } = route.useParams()
  const { language = text.language.code, back } = route.useSearch()
  const read = useQuery(measureQuery(`${pillar}/${name}`, language))
  if (read.isPending) return <Skeleton lines={8} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <Measure measure={read.data} asked={language} {...(back === undefined ? {} : { back })} />
}

function Measure({ measure, asked, back }: { measure: MeasureRead; asked: string; back?: string }) {
  const text = useText()
  const named = measure.title[asked] ?? text.words(measure.title)
  return (
    <article className="stack library-page">
      {back !== undefined && (
        <p className="small no-print">
          <a href={back}>{text('library.back-to-case')}</a>
        </p>
      )}
      <nav aria-label={text('library.above')} className="small">
        <ol className="crumbs">
          <li>
            <Link to="/library" search={{ pillar: measure.pillar }}>
              {text.term('library-pillar', measure.pillar)}
            </Link>
          </li>
          {measure.above.map((one) => (
            <li key={one.id}>
              <MeasureLink id={one.id}>
                <LawWords words={one.title} />
              </MeasureLink>
            </li>
          ))}
        </ol>
      </nav>
      <PageTitle title={named} level={2} />
      <PageTools
        page={{ kind: 'measure', id: measure.id }}
        read={measure}
        asked={asked}
        followed={{ kind: 'measure', subject: measure.id }}
      />
      <TextState read={measure} asked={asked} />
      <div className="library-columns">
        <div className="stack">
          <Sections sections={measure.sections.slice(0, 3)} read={measure} />
          <Obligations measure={measure} />
          <Duties duties={measure.duties} />
          <Sections sections={measure.sections.slice(3)} read={measure} />
          <SourceList sources={measure.sources} />
        </div>
        <MeasureTies measure={measure} />
      </div>
    </article>
  )
}
