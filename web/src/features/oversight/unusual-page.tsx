/** Access that differs from what is usual, each list by one rule with its number: questions to ask, never verdicts. */
import type { UnusualAccess } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { unusualQuery } from './oversight-queries.ts'

const route = getRouteApi('/oversight/unusual')

type Kind = UnusualAccess['kind']

const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** Where the reader's own clock stands, which is where the unit works unless somebody says otherwise. */
const ownEast = () => Math.max(-12, Math.min(14, Math.round(-new Date().getTimezoneOffset() / 60)))

const hours = Array.from({ length: 27 }, (_, index) => index - 12)

export function UnusualPage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const asked = {
    from: search.from ?? dayBefore(30),
    to: search.to ?? dayBefore(0),
    east: search.east ?? ownEast(),
  }
  const found = useQuery(unusualQuery(asked))
  const set = (part: Partial<typeof asked>) =>
    void navigate({ search: { ...search, ...part }, replace: true })
  const kinds = Object.entries(found.data?.limits ?? {}) as [Kind, number][]
  return (
    <div className="stack">
      <PageTitle title={text('unusual.title')} level={2} />
      <div className="notice" data-kind="changed">
        <strong>{text('unusual.note')}</strong>
        <span>{text('unusual.note.about')}</span>
      </div>
      <search className="history-filters no-print">
        <TextField
          type="date"
          label={text('history.from')}
          value={asked.from}
          onChange={(from) => from !== '' && set({ from })}
        />
        <TextField
          type="date"
          label={text('history.to')}
          value={asked.to}
          onChange={(to) => to !== '' && set({ to })}
        />
        <SelectField
          label={text('unusual.east')}
          value={String(asked.east)}
          choices={hours.map((each) => ({
            value: String(each),
            label: each > 0 ? `+${each}` : String(each),
          }))}
          onChange={(east) => set({ east: Number(east) })}
        />
      </search>
      {found.isPending && <Skeleton lines={8} />}
      {found.isError && (
        <ProblemNotice problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.isSuccess && (
        <div className="unusual-kinds" aria-busy={found.isFetching}>
          {kinds.map(([kind, limit]) => (
            <KindCard
              key={kind}
              kind={kind}
              limit={limit}
              items={found.data.items.filter((item) => item.kind === kind)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

type KindCardProps = { kind: Kind; limit: number; items: readonly UnusualAccess[] }

function KindCard({ kind, limit, items }: KindCardProps) {
  const text = useText()
  return (
    <section className="card stack-small" aria-label={text(`unusual.kind.${kind}`)}>
      <h3>{text(`unusual.kind.${kind}`)}</h3>
      <p className="soft small">{text(`unusual.rule.${kind}`, { count: limit })}</p>
      {items.length === 0 ? (
        <p>{text('unusual.none')}</p>
      ) : (
        <table className="table unusual-table">
          <thead>
            <tr>
              <th scope="col">{text('history.who')}</th>
              <th scope="col">{text('unusual.day')}</th>
              <th scope="col">{text('unusual.count')}</th>
              <th scope="col">{text('unusual.usual')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <UnusualRow key={`${item.by.id} ${item.day}`} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function UnusualRow({ item: { by, day, count, usual, entries } }: { item: UnusualAccess }) {
  const text = useText()
  const { what, ...rest } = entries
  const shown = formatDay(day, text.language.code)
  return (
    <tr>
      <th scope="row">
        <bdi>{by.name}</bdi>
      </th>
      <td className="numbers">{shown}</td>
      <td className="numbers">
        <Link
          to="/oversight"
          search={{ ...rest, ...(what === undefined ? {} : { what }) }}
          aria-label={text('unusual.open', { count, name: by.name, day: shown })}
        >
          {text.number(count)}
        </Link>
      </td>
      <td className="numbers soft">{text.number(usual)}</td>
    </tr>
  )
}
