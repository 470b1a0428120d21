/** What amendments changed: two days, and every item that stands otherwise. */
import type { ConformityChanges } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { AnswerHistory } from './answer-history.tsx'
import { BeforeAfter } from './before-after.tsx'
import { ChangeList } from './change-list.tsx'
import { changesQuery } from './conformity-queries.ts'
import type { HistorySearch } from './conformity-search.ts'
import { DayField } from './day-field.tsx'
import { LawTabs } from './law-tabs.tsx'

const route = getRouteApi('/conformity/laws/$pack/history')

/** Before any law against trafficking, so that the first look shows everything that ever came. */
const longAgo = '1999-12-31'

export function HistoryPage() {
  const { pack } = route.useParams()
  const { from, to } = route.useSearch()
  const read = useQuery(changesQuery(pack, from ?? longAgo, to))
  if (read.isPending) return <Skeleton lines={8} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return (
    <History
      read={read.data}
      search={{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }}
    />
  )
}

function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`)
  before.setUTCDate(before.getUTCDate() - 1)
  return before.toISOString().slice(0, 10)
}

function History({ read, search }: { read: ConformityChanges; search: HistorySearch }) {
  const text = useText()
  const navigate = route.useNavigate()
  const ask = (change: HistorySearch) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true })
  const law = text.words(read.law.title)
  return (
    <div className="stack conformity">
      <PageTitle title={text('conformity.history-of', { law })} level={2} />
      <LawTabs law={read.law} />
      <p className="soft">{text('conformity.history.about')}</p>
      {read.amendments.length > 0 && (
        <section className="stack-small">
          <h3 className="eyebrow">{text('conformity.amendments')}</h3>
          <ul className="row">
            {read.amendments.map((day) => (
              <li key={day}>
                <button
                  type="button"
                  className="button"
                  data-size="small"
                  aria-pressed={search.from === dayBefore(day) && search.to === day}
                  onClick={() => ask({ from: dayBefore(day), to: day })}
                >
                  {formatDay(day, text.language.code)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="conformity-ask">
        <DayField
          label={text('conformity.from')}
          value={search.from ?? longAgo}
          onChange={(from) => ask({ from } as HistorySearch)}
        />
        <DayField
          label={text('conformity.to')}
          value={search.to ?? read.to}
          onChange={(to) => ask({ to } as HistorySearch)}
        />
      </div>
      <BeforeAfter before={read.before} after={read.after} />
      <h3>
        {text('conformity.changed', {
          count: read.changes.length,
          from: formatDay(read.from, text.language.code),
          to: formatDay(read.to, text.language.code),
        })}
      </h3>
      <ChangeList changes={read.changes} />
      <AnswerHistory pack={read.law.pack} from={read.from} to={read.to} />
    </div>
  )
}
