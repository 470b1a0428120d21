/** One State practice: where, when, what was done, with which result, and which measures it shows. */
import type { PracticeRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { FollowButton } from './follow-button.tsx'
import { measureQuery, practiceQuery } from './library-queries.ts'
import { DecidedCases } from '../decisions/decision-parts.tsx'
import { Aside, MeasureLink } from './page-parts.tsx'
import { PageTools } from './page-tools.tsx'
import { yearIn } from './places.ts'
import { Sections, SourceList, TextState } from './sections.tsx'

const route = getRouteApi('/library/practices/$id')

export function PracticePage() {
  const text = useText()
  const { id } = route.useParams()
  const { language = text.language.code } = route.useSearch()
  const read = useQuery(practiceQuery(id, language))
  if (read.isPending) return <Skeleton lines={6} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <Practice practice={read.data} asked={language} />
}

function Practice({ practice, asked }: { practice: PracticeRead; asked: string }) {
  const text = useText()
  return (
    <article className="stack library-page">
      <nav aria-label={text('library.above')} className="small">
        <Link to="/library/practices">{text('library.tab.practices')}</Link>
      </nav>
      <PageTitle
        title={practice.title[asked] ?? text.words(practice.title)}
        level={2}
        beside={<span className="chip">{text.term('practice-kind', practice.kind)}</span>}
      />
      <PageTools page={{ kind: 'practice', id: practice.id }} read={practice} asked={asked} />
      <TextState read={practice} asked={asked} />
      <div className="library-columns">
        <div className="stack">
          <Where practice={practice} />
          <Sections sections={practice.sections} read={practice} />
          <SourceList sources={practice.sources} />
        </div>
        <aside className="stack library-ties" aria-label={text('library.ties')}>
          <Aside title={text('library.shows')} items={practice.about}>
            <ul className="stack-small">
              {practice.about.map((one) => (
                <li key={one.id}>
                  <MeasureLink id={one.id}>
                    <LawWords words={one.title} />
                  </MeasureLink>
                </li>
              ))}
            </ul>
          </Aside>
          <Decided practice={practice} asked={asked} />
        </aside>
      </div>
    </article>
  )
}

/** Decisions of the practice itself; where it has none, those of the first measure that it shows. */
function Decided({ practice, asked }: { practice: PracticeRead; asked: string }) {
  const text = useText()
  const [first] = practice.about
  const own = practice.decisions.length > 0
  const measure = useQuery({ ...measureQuery(first?.id ?? '', asked), enabled: !own && first !== undefined })
  const cases = own ? practice.decisions : (measure.data?.decisions ?? [])
  return (
    <Aside title={text('library.decisions')} items={cases}>
      {!own && <p className="small soft">{text('library.decisions.of-measure')}</p>}
      <DecidedCases cases={cases} />
    </Aside>
  )
}

function Where({ practice }: { practice: PracticeRead }) {
  const text = useText()
  return (
    <dl className="facts-grid">
      <dt>{text('library.place')}</dt>
      <dd>
        <ul className="row">
          {practice.places.map((place) =>
            'state' in place ? (
              <li key={place.state} className="row">
                <Link to="/library/practices" search={{ state: place.state }}>
                  {text.state(place.state)}
                </Link>
                <span className="no-print">
                  <FollowButton
                    followed={{ kind: 'state', subject: place.state }}
                    name={text.state(place.state)}
                  />
                </span>
              </li>
            ) : (
              <li key={place.body['en']}>{text.words(place.body)}</li>
            ),
          )}
        </ul>
      </dd>
      <dt>{text('library.year')}</dt>
      <dd>
        {practice.year === undefined ? (
          <span className="soft">{text('library.no-year')}</span>
        ) : (
          <bdi dir="ltr">{yearIn(practice.year)}</bdi>
        )}
      </dd>
      <dt>{text('library.reading')}</dt>
      <dd>{text.term('library-reading', practice.reading)}</dd>
    </dl>
  )
}
