/** One offence in every text from the oldest on, readable without a programmer. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { offenceQuery } from '../../api/queries.ts'
import type { OffenceRead } from '../../api/shapes.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { OffenceBody } from './offence-body.tsx'
import { offenceTexts } from './offence-text.ts'
import { ReviewMark } from './review-mark.tsx'

const route = getRouteApi('/law/packs/$pack/$offence')

export function OffencePage() {
  const { pack, offence } = route.useParams()
  const read = useQuery(offenceQuery(`${pack}/${offence}`))
  if (read.isPending) return <Skeleton lines={8} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <OffenceDetails offence={read.data} />
}

function OffenceDetails({ offence }: { offence: OffenceRead }) {
  const text = useText()
  const versions = offenceTexts(offence)
  const [chosen, setChosen] = useState(versions.length - 1)
  const version = versions[chosen]
  return (
    <div className="stack">
      <PageTitle
        title={text.words(offence.title)}
        level={2}
        beside={<ReviewMark review={offence.review} />}
      />
      <p className="dotted">
        <Link to="/law/packs/$pack" params={{ pack: offence.pack }}>
          <LawWords words={offence.packTitle} />
        </Link>
        <Cite>{offence.cited}</Cite>
        <span className="soft">{text.term('offence-kind', offence.kind)}</span>
        <span className="soft">{text.term('reading', offence.reading)}</span>
        <Link to="/law/compare" search={{ a: offence.ref }}>
          {text('law.compare-with')}
        </Link>
      </p>
      {versions.length > 1 && (
        <fieldset className="segments segments-wrap">
          <legend className="visually-hidden">{text('law.text-of')}</legend>
          {versions.map(({ valid }, index) => (
            <button
              key={valid.from ?? 'first'}
              type="button"
              className="button"
              data-size="small"
              aria-pressed={index === chosen}
              onClick={() => setChosen(index)}
            >
              <bdi>{`${valid.from ?? '…'} – ${valid.to ?? '…'}`}</bdi>
            </button>
          ))}
        </fieldset>
      )}
      {version !== undefined && (
        <div className="card">
          <OffenceBody offence={offence} version={version} />
        </div>
      )}
    </div>
  )
}
