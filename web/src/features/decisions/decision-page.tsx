/** One decided case: what happened, what the court held on each element and why, how it ended, and what to learn. */
import type { DecisionRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { queryString } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { languageName } from '../library/page-parts.tsx'
import { SourceList } from '../library/sections.tsx'
import { Endings, People } from './decision-ending.tsx'
import { Holdings, Issues, Lessons } from './decision-holdings.tsx'
import { Verdict } from './decision-parts.tsx'
import { DecisionTies } from './decision-ties.tsx'
import { decisionQuery } from './decisions-queries.ts'
import './decisions.css'

const route = getRouteApi('/decisions/$id')

type Body = DecisionRead['decision']
type Shown = { decision: Body; asked: string }

export function DecisionPage() {
  const text = useText()
  const { id } = route.useParams()
  const { language } = route.useSearch()
  const read = useQuery(decisionQuery(id))
  if (read.isPending) return <Skeleton lines={8} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <Digest read={read.data} asked={language ?? text.language.code} />
}

/** The language is whatever stands in the address. */
const translationIn = ({ translations }: Body, language: string) =>
  Object.hasOwn(translations, language) ? translations[language] : undefined

function Digest({ read, asked }: { read: DecisionRead; asked: string }) {
  const text = useText()
  const { decision } = read
  const translated = translationIn(decision, asked)
  const { title = decision.title } = translated ?? {}
  return (
    <article className="stack library-page decision-page">
      <nav aria-label={text('library.above')} className="small">
        <Link to="/decisions">{text('library.tab.decisions')}</Link>
      </nav>
      <PageTitle title={title} level={2} beside={<Verdict verdict={decision.verdict} />} />
      <Tools decision={decision} asked={asked} />
      <Notices decision={decision} asked={asked} />
      <div className="library-columns">
        <div className="stack">
          <Heading decision={decision} />
          <Told
            title={text('decision.facts')}
            language={translated?.facts === undefined ? decision.language : asked}
          >
            {translated?.facts ?? decision.facts}
          </Told>
          <Told title={text('decision.decided')} language={decision.language}>
            {decision.decided}
          </Told>
          <Holdings decision={decision} />
          <Issues decision={decision} />
          <Lessons
            decision={decision}
            {...(translated?.lesson === undefined
              ? {}
              : { first: { says: translated.lesson, language: asked } })}
          />
          <Endings decision={decision} />
          <People decision={decision} />
          <SourceList sources={decision.sources} />
        </div>
        <DecisionTies decision={decision} />
      </div>
    </article>
  )
}

function Told({ title, language, children }: { title: string; language: string; children: string }) {
  return (
    <section className="stack-small">
      <h3>{title}</h3>
      <p className="reading" lang={language} dir="auto">
        {children}
      </p>
    </section>
  )
}

function Tools({ decision, asked }: Shown) {
  const text = useText()
  const navigate = route.useNavigate()
  const languages = [decision.language, ...Object.keys(decision.translations)]
  const file = (as: string) =>
    `/api/decisions/${encodeURIComponent(decision.id)}/document${queryString({ as, lang: asked })}`
  return (
    <div className="row library-tools no-print">
      <a className="button" data-size="small" download href={file('pdf')}>
        {text('library.pdf')}
      </a>
      <a className="button" data-size="small" download href={file('docx')}>
        {text('decision.word')}
      </a>
      <Button size="small" onPress={() => window.print()}>
        {text('action.print')}
      </Button>
      {languages.length > 1 && (
        <select
          className="input language-choice row-end"
          aria-label={text('library.language')}
          value={languages.includes(asked) ? asked : decision.language}
          onChange={(event) =>
            void navigate({ search: { language: event.target.value }, replace: true, resetScroll: false })
          }
        >
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageName(language)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

/** Said before the text: who checked it, what a machine translated, and what rests on nothing that was read. */
function Notices({ decision, asked }: Shown) {
  const text = useText()
  const { review, unverified, language } = decision
  const translated = translationIn(decision, asked)
  const own = languageName(language, text.language.code)
  return (
    <div className="stack-small">
      {translated === undefined && asked !== language && (
        <p className="notice">
          {text('decision.not-translated', {
            language: languageName(asked, text.language.code),
            own,
          })}
        </p>
      )}
      {translated !== undefined && (
        <p className="notice">
          {translated.made === 'machine' && translated.review === 'unreviewed'
            ? text('decision.machine', { own })
            : text('decision.translated', { own })}
        </p>
      )}
      <p className={review === 'unreviewed' ? 'notice' : 'small soft'}>
        {review === 'unreviewed'
          ? text('decision.unreviewed')
          : text('decision.reviewed', { by: review.by, day: formatDay(review.on, text.language.code) })}
      </p>
      {unverified.length > 0 && (
        <p className="small">
          <span className="soft">{text('decision.unverified')}</span>{' '}
          <bdi lang={language}>{unverified.join('; ')}</bdi>
        </p>
      )}
    </div>
  )
}

function Heading({ decision }: { decision: Body }) {
  const text = useText()
  return (
    <dl className="facts-grid">
      <dt>{text('decision.court')}</dt>
      <dd>
        <bdi lang={decision.language}>{decision.court}</bdi>
      </dd>
      <dt>{text('decision.date')}</dt>
      <dd>{formatDay(decision.date, text.language.code)}</dd>
      <dt>{text('decision.citation')}</dt>
      <dd>
        <bdi dir="ltr">{decision.citation}</bdi>
      </dd>
      {decision.ecli !== undefined && (
        <>
          <dt>{text('decision.ecli')}</dt>
          <dd>
            <bdi dir="ltr">{decision.ecli}</bdi>
          </dd>
        </>
      )}
      <dt>{text('decision.state')}</dt>
      <dd>
        <Link to="/decisions" search={{ state: decision.state }}>
          {text.state(decision.state)}
        </Link>
        {decision.international && <span className="soft"> · {text('decision.international')}</span>}
      </dd>
      {decision.otherStates.length > 0 && (
        <>
          <dt>{text('decision.other-states')}</dt>
          <dd>{text.list(decision.otherStates.map(text.state))}</dd>
        </>
      )}
      <dt>{text('library.reading')}</dt>
      <dd>{text.term('library-reading', decision.reading)}</dd>
    </dl>
  )
}
