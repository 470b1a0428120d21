/** All law packs: whose law, as it stood when, who reviewed it, and how well it was read. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { packsQuery } from '../../api/queries.ts'
import type { PackSummary } from '../../api/shapes.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { ReviewMark } from './review-mark.tsx'

const kinds = ['international', 'regional', 'national'] as const

export function PacksPage() {
  const text = useText()
  const packs = useQuery(packsQuery)
  return (
    <div className="stack">
      <PageTitle title={text('law.tab.packs')} hidden level={2} />
      <p className="soft">{text('law.packs.about')}</p>
      {packs.isPending && <Skeleton lines={6} tall />}
      {packs.isError && (
        <ProblemNotice problem={problemOf(packs.error)} onRetry={() => void packs.refetch()} />
      )}
      {kinds.map((kind) => {
        const some = (packs.data ?? []).filter((pack) => pack.kind === kind)
        return some.length === 0 ? null : (
          <section key={kind} className="stack-small">
            <h2 className="eyebrow">{text.term('pack-kind', kind)}</h2>
            <ul className="pack-list">
              {some.map((pack) => (
                <PackCard key={pack.pack} pack={pack} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function PackCard({ pack }: { pack: PackSummary }) {
  const text = useText()
  return (
    <li className="card pack-card">
      <h3>
        <Link to="/law/packs/$pack" params={{ pack: pack.pack }}>
          <LawWords words={pack.title} />
        </Link>
      </h3>
      <span className="row">
        <ReviewMark review={pack.review} />
      </span>
      <span className="small soft dotted">
        <span>{text('law.offences', { count: pack.counts.offences })}</span>
        <span>{text('law.as-at', { day: formatDay(pack.asAt, text.language.code) })}</span>
      </span>
      <span className="small soft dotted">
        {(['read', 'secondary', 'unverified'] as const)
          .filter((reading) => pack.readings[reading] > 0)
          .map((reading) => (
            <span key={reading}>
              {text.number(pack.readings[reading])} {text.term('reading', reading)}
            </span>
          ))}
      </span>
    </li>
  )
}
