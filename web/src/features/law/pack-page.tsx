/** One law pack: its offences, what it was read from, what it leaves out. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { packQuery } from '../../api/queries.ts'
import type { OffenceSummary, PackRead } from '../../api/shapes.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { ReviewMark } from './review-mark.tsx'

const route = getRouteApi('/law/packs/$pack')

export function PackPage() {
  const { pack } = route.useParams()
  const read = useQuery(packQuery(pack))
  if (read.isPending) return <Skeleton lines={6} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <PackDetails pack={read.data} />
}

function PackDetails({ pack }: { pack: PackRead }) {
  const text = useText()
  const groups = Map.groupBy(pack.offences, (offence) => offence.kind)
  return (
    <div className="stack">
      <PageTitle title={text.words(pack.title)} level={2} beside={<ReviewMark review={pack.review} />} />
      <p>
        <Link to="/conformity/laws/$pack" params={{ pack: pack.pack }}>
          {text('law.conformity')}
        </Link>
      </p>
      {[...groups].map(([kind, offences]) => (
        <section key={kind} className="stack-small">
          <h3 className="eyebrow">{text.term('offence-kind', kind)}</h3>
          <div className="table-frame">
            <table className="table offence-table">
              <thead className="visually-hidden">
                <tr>
                  <th scope="col">{text('options.offence')}</th>
                  <th scope="col">{text('law.citation')}</th>
                  <th scope="col">{text('law.checked')}</th>
                </tr>
              </thead>
              <tbody>
                {offences.map((offence) => (
                  <OffenceRow key={offence.id} offence={offence} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      <div className="columns">
        <section className="card stack-small">
          <h3>{text('law.instruments')}</h3>
          <ul className="stack-small">
            {pack.instruments.map((instrument) => (
              <li key={instrument.id}>
                <LawWords words={instrument.title} /> <Cite>{instrument.short}</Cite>
                {instrument.edition !== undefined && (
                  <p className="small soft" lang="en" dir="ltr">
                    {instrument.edition}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
        {pack.limits.length > 0 && (
          <section className="card stack-small">
            <h3>{text('law.limits')}</h3>
            <ul className="stack-small limits" lang="en" dir="ltr">
              {pack.limits.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}

function OffenceRow({ offence }: { offence: OffenceSummary }) {
  const text = useText()
  return (
    <tr>
      <th scope="row">
        <Link to="/law/packs/$pack/$offence" params={{ pack: offence.pack, offence: offence.id }}>
          <LawWords words={offence.title} />
        </Link>
        {offence.texts.length > 1 && (
          <span className="small soft"> · {text('law.texts', { count: offence.texts.length })}</span>
        )}
      </th>
      <td>
        <Cite>{offence.cited}</Cite>
      </td>
      <td className="small soft">{text.term('reading', offence.reading)}</td>
    </tr>
  )
}
