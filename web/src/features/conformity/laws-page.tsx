/** Every law with how it stands to each text, and the choice of those that are laid side by side. */
import type { ConformityList } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { frames } from './conformity-search.ts'
import { lawsQuery } from './conformity-queries.ts'
import { DayField } from './day-field.tsx'
import { CountBar, VerdictLegend } from './verdict.tsx'

const route = getRouteApi('/conformity/')
type Law = ConformityList['items'][number]

export function LawsPage() {
  const text = useText()
  const { asOf } = route.useSearch()
  const navigate = route.useNavigate()
  const laws = useQuery(lawsQuery({ asOf }))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const choose = (pack: string, on: boolean) =>
    setChosen((before) => (on ? [...before, pack] : before.filter((one) => one !== pack)))
  return (
    <div className="stack">
      <PageTitle title={text('conformity.tab.laws')} hidden level={2} />
      <p className="soft">{text('conformity.about')}</p>
      <div className="conformity-ask">
        <DayField
          value={asOf}
          onChange={(day) => void navigate({ search: day === undefined ? {} : { asOf: day }, replace: true })}
        />
        <Link
          className="button"
          to="/conformity/matrix"
          search={{
            ...(asOf === undefined ? {} : { asOf }),
            ...(chosen.length === 0 ? {} : { packs: chosen }),
          }}
        >
          {chosen.length === 0
            ? text('conformity.compare-all')
            : text('conformity.compare-chosen', { count: chosen.length })}
        </Link>
      </div>
      <VerdictLegend />
      {laws.isPending && <Skeleton lines={8} tall />}
      {laws.isError && <ProblemNotice problem={problemOf(laws.error)} onRetry={() => void laws.refetch()} />}
      {laws.data !== undefined && (
        <LawTable laws={laws.data.items} asOf={asOf} chosen={chosen} onChoose={choose} />
      )}
    </div>
  )
}

type LawTableProps = {
  laws: readonly Law[]
  asOf: string | undefined
  chosen: readonly string[]
  onChoose: (pack: string, on: boolean) => void
}

function LawTable({ laws, asOf, chosen, onChoose }: LawTableProps) {
  const text = useText()
  const kinds = ['national', 'regional', 'international'] as const
  const sorted = kinds.flatMap((kind) => laws.filter((law) => law.kind === kind))
  return (
    <div className="table-frame">
      <table className="table laws-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text('conformity.choose')}</span>
            </th>
            <th scope="col">{text('conformity.law')}</th>
            {frames.map((frame) => (
              <th key={frame} scope="col">
                {text.term('frame', frame)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((law) => (
            <tr key={law.pack}>
              <td>
                <input
                  type="checkbox"
                  aria-label={text('conformity.choose-law', { law: text.words(law.title) })}
                  checked={chosen.includes(law.pack)}
                  onChange={(event) => onChoose(law.pack, event.target.checked)}
                />
              </td>
              <th scope="row">
                <Link
                  to="/conformity/laws/$pack"
                  params={{ pack: law.pack }}
                  search={asOf === undefined ? {} : { asOf }}
                >
                  <LawWords words={law.title} />
                </Link>
                {!law.reviewed && <span className="small soft"> · {text('law.unreviewed')}</span>}
              </th>
              {frames.map((frame) => (
                <FrameCell key={frame} law={law} frame={frame} asOf={asOf} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type FrameCellProps = { law: Law; frame: (typeof frames)[number]; asOf: string | undefined }

function FrameCell({ law, frame, asOf }: FrameCellProps) {
  const text = useText()
  const counts = law.counts.find((each) => each.frame === frame)?.counts
  if (counts === undefined) return <td className="soft small">{text('conformity.not-bound')}</td>
  const day = asOf === undefined ? {} : { asOf }
  const gaps = (['not', 'partly'] as const).filter((verdict) => (counts[verdict] ?? 0) > 0)
  return (
    <td>
      <CountBar counts={counts} />
      <span className="small dotted">
        {gaps.length === 0 && <span className="soft">{text('conformity.no-gap')}</span>}
        {gaps.map((verdict) => (
          <Link
            key={verdict}
            to="/conformity/laws/$pack"
            params={{ pack: law.pack }}
            search={{ ...day, against: [frame], verdict }}
          >
            {text.number(counts[verdict] ?? 0)} {text.term('verdict', verdict)}
          </Link>
        ))}
      </span>
    </td>
  )
}
