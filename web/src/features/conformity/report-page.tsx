/** One law, item by item: counts that filter, then each item with law and practice as two answers. */
import type { ConformityItem, ConformityRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { answersQuery, reportQuery } from './conformity-queries.ts'
import type { ReportSearch } from './conformity-search.ts'
import { Downloads } from './downloads.tsx'
import { ItemCard } from './item-card.tsx'
import { LawTabs } from './law-tabs.tsx'
import { ReportAsk } from './report-ask.tsx'
import { Summary } from './summary.tsx'

const route = getRouteApi('/conformity/laws/$pack')

export function ReportPage() {
  const { pack } = route.useParams()
  const search = route.useSearch()
  const read = useQuery(reportQuery(pack, search))
  if (read.isPending) return <Skeleton lines={10} tall />
  if (read.isError)
    return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  return <Report read={read.data} search={search} />
}

/** The items as they stand with what people answered; computed ones keep their place and their verdict. */
function withAnswers(items: readonly ConformityItem[], answered: readonly ConformityItem[]) {
  const changed = new Map(answered.map((item) => [item.item, item]))
  return items.map((item) => changed.get(item.item) ?? item)
}

function Report({ read, search }: { read: ConformityRead; search: ReportSearch }) {
  const text = useText()
  const navigate = route.useNavigate()
  const answers = useQuery(answersQuery(read.law.pack, search))
  const items = withAnswers(read.items, answers.data?.items ?? [])
  const ask = (change: ReportSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const wanted = (search.q ?? '').toLocaleLowerCase(text.language.code)
  const shown = items.filter(
    (item) =>
      (search.verdict === undefined || item.law.verdict === search.verdict || item.item === search.item) &&
      (wanted === '' ||
        [item.item, item.obligation, text.words(item.question)]
          .join(' ')
          .toLocaleLowerCase(text.language.code)
          .includes(wanted)),
  )
  const groups = read.groups
    .map((group) => ({ ...group, items: shown.filter((item) => item.group === group.id) }))
    .filter((group) => group.items.length > 0)
  return (
    <div className="stack conformity">
      <PageTitle
        title={text('conformity.of', { law: text.words(read.law.title) })}
        level={2}
        beside={<Downloads pack={read.law.pack} search={search} />}
      />
      <LawTabs law={read.law} />
      <p className="soft">
        {text('conformity.in-force', { day: formatDay(read.asOf, text.language.code) })}{' '}
        {text('conformity.two-answers')}
      </p>
      <ReportAsk read={read} search={search} onAsk={ask} />
      <Summary items={items} frames={read.frames} search={search} onAsk={ask} />
      {answers.isError && <ProblemNotice problem={problemOf(answers.error)} />}
      <p className="small soft" role="status">
        {text('conformity.shown', { count: shown.length, of: items.length })}
      </p>
      {groups.map((group) => (
        <section key={group.id} className="stack-small">
          <h3 className="eyebrow">
            <LawWords words={group.title} />
          </h3>
          <ul className="item-list">
            {group.items.map((item) => (
              <ItemCard
                key={item.item}
                item={item}
                law={read.law}
                measures={read.measures}
                practices={read.practices}
                answers={answers.data}
                isOpen={search.item === item.item}
                onToggle={(open) => ask({ item: open ? item.item : undefined } as ReportSearch)}
              />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className="notice">{text('conformity.none-shown')}</p>}
      {read.limits.length > 0 && (
        <section className="card stack-small">
          <h3>{text('law.limits')}</h3>
          <ul className="stack-small limits" lang="en" dir="ltr">
            {read.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
