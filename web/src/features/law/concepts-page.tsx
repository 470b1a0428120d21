/** The words in which facts are stated and laws ask, with their definitions and the offences that ask for them. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { problemOf } from '../../api/problem.ts'
import { conceptsQuery } from '../../api/queries.ts'
import type { ConceptRead } from '../../api/shapes.ts'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useConceptName } from '../case-file/concept-name.ts'
import { FollowButton } from '../library/follow-button.tsx'
import { MeasuresForConcepts } from '../library/for-concepts.tsx'
import { PageTitle } from '../../routes/page-title.tsx'

const route = getRouteApi('/law/concepts')

export function ConceptsPage() {
  const text = useText()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const concepts = useQuery(conceptsQuery)
  const wanted = useDeferredValue(q.toLowerCase())
  const found = useMemo(
    () =>
      (concepts.data ?? []).filter((one) =>
        `${one.id} ${Object.values(one.title).join(' ')} ${one.definition}`.toLowerCase().includes(wanted),
      ),
    [concepts.data, wanted],
  )
  return (
    <div className="stack">
      <PageTitle title={text('law.tab.concepts')} hidden level={2} />
      <p className="soft">{text('law.concepts.about')}</p>
      <div className="concept-search">
        <TextField
          type="search"
          label={text('law.concepts.search')}
          value={q}
          onChange={(words) => void navigate({ search: words === '' ? {} : { q: words }, replace: true })}
        />
        <span className="soft numbers" role="status">
          {concepts.isSuccess && text('law.concepts.count', { count: found.length })}
        </span>
      </div>
      {concepts.isPending && <Skeleton lines={8} tall />}
      {concepts.isError && (
        <ProblemNotice problem={problemOf(concepts.error)} onRetry={() => void concepts.refetch()} />
      )}
      <ul className="concept-list">
        {found.map((concept) => (
          <ConceptCard key={concept.id} concept={concept} measures={found.length <= few} />
        ))}
      </ul>
    </div>
  )
}

/** So many concepts are shown with the measures about them; each asks the library. */
const few = 8

function ConceptCard({ concept, measures }: { concept: ConceptRead; measures: boolean }) {
  const text = useText()
  const name = useConceptName()
  const marks = [
    { from: 'ilo', codes: concept.ilo },
    { from: 'htcds', codes: concept.htcds },
    { from: 'ftm', codes: concept.ftm },
  ].filter(({ codes }) => codes.length > 0)
  return (
    <li className="card concept">
      <h3>
        <LawWords words={concept.title} />{' '}
        <bdi className="small soft" dir="ltr">
          {concept.id}
        </bdi>
      </h3>
      <p lang="en" dir="ltr">
        {concept.definition}
      </p>
      {concept.broader !== undefined && (
        <p className="small">
          <span className="soft">{text('law.broader')}</span>{' '}
          <Link to="/law/concepts" search={{ q: concept.broader }}>
            <bdi>{name(concept.broader)}</bdi>
          </Link>
        </p>
      )}
      {marks.length > 0 && (
        <dl className="concept-marks small soft">
          {marks.map(({ from, codes }) => (
            <div key={from}>
              <dt>{text(`law.mark.${from}`)}</dt>
              <dd lang="en" dir="ltr">
                {codes.join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {measures && <MeasuresForConcepts concepts={[concept.id]} />}
      <span className="no-print">
        <FollowButton followed={{ kind: 'concept', subject: concept.id }} name={text.words(concept.title)} />
      </span>
      {concept.askedBy.length > 0 && (
        <details className="small">
          <summary>{text('law.asked-by', { count: concept.askedBy.length })}</summary>
          <ul className="asked-by">
            {concept.askedBy.map((ref) => {
              const [pack = '', offence = ''] = ref.split('/')
              return (
                <li key={ref}>
                  <Link to="/law/packs/$pack/$offence" params={{ pack, offence }}>
                    <bdi dir="ltr">{ref}</bdi>
                  </Link>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </li>
  )
}
