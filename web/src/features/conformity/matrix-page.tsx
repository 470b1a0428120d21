/** Laws side by side: items down, laws across, each cell a sign with its word and its articles. */
import type { ConformityFrame } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { packsQuery } from '../../api/queries.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { matrixAnswersQuery, matrixQuery } from './conformity-queries.ts'
import type { MatrixSearch } from './conformity-search.ts'
import { DayField } from './day-field.tsx'
import { FrameChoice } from './frame-choice.tsx'
import { saidBy, SaidLegend } from './matrix-said.tsx'
import { matrixRows, MatrixTable } from './matrix-table.tsx'
import { VerdictLegend } from './verdict.tsx'

const route = getRouteApi('/conformity/matrix')

export function MatrixPage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const read = useQuery(matrixQuery(search))
  const answers = useQuery(matrixAnswersQuery(search))
  const saidIn = saidBy(answers.data?.said ?? [])
  const ask = (change: MatrixSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const shown = read.data?.laws.map(({ pack }) => pack) ?? []
  const rows = (read.data?.rows ?? []).filter(
    ({ item, cells }) =>
      (search.item === undefined || search.item === item) &&
      (search.differing !== true || new Set(cells.map(({ verdict }) => verdict)).size > 1),
  )
  return (
    <div className="stack">
      <PageTitle title={text('conformity.tab.matrix')} hidden level={2} />
      <p className="soft">{text('conformity.matrix.about')}</p>
      <div className="conformity-ask">
        <LawChoice
          chosen={shown}
          onChoose={(packs) => ask({ packs: packs.length === 0 ? undefined : packs } as MatrixSearch)}
        />
        <FrameChoice
          chosen={read.data?.frames ?? []}
          onChoose={(against: readonly ConformityFrame[]) =>
            ask({ against: against.length === 0 ? undefined : against } as MatrixSearch)
          }
        />
        <DayField value={search.asOf} onChange={(asOf) => ask({ asOf } as MatrixSearch)} />
        <label className="check">
          <input
            type="checkbox"
            checked={search.differing === true}
            onChange={(event) => ask({ differing: event.target.checked ? true : undefined } as MatrixSearch)}
          />
          {text('conformity.matrix.differing')}
        </label>
        {read.data !== undefined && (
          <Button
            size="small"
            isDisabled={!answers.isSuccess}
            onPress={() => downloadCsv('conformity', matrixRows({ ...read.data, rows }, saidIn, text))}
          >
            {text('action.csv')}
          </Button>
        )}
      </div>
      {search.item !== undefined && (
        <p className="row">
          <span>{text('conformity.matrix.one-item', { item: search.item })}</span>
          <Button
            size="small"
            onPress={() => void navigate({ search: ({ item: _item, ...others }) => others, replace: true })}
          >
            {text('conformity.matrix.all-items')}
          </Button>
        </p>
      )}
      <VerdictLegend />
      <SaidLegend />
      {answers.isError && (
        <ProblemNotice problem={problemOf(answers.error)} onRetry={() => void answers.refetch()} />
      )}
      {read.isPending && <Skeleton lines={10} tall />}
      {read.isError && <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data !== undefined &&
        (rows.length === 0 ? (
          <p className="notice">{text('conformity.none-shown')}</p>
        ) : (
          <MatrixTable matrix={{ ...read.data, rows }} saidIn={saidIn} asOf={search.asOf} />
        ))}
    </div>
  )
}

type LawChoiceProps = { chosen: readonly string[]; onChoose: (packs: readonly string[]) => void }

function LawChoice({ chosen, onChoose }: LawChoiceProps) {
  const text = useText()
  const packs = useQuery(packsQuery)
  return (
    <details className="law-choice">
      <summary className="button">{text('conformity.matrix.laws', { count: chosen.length })}</summary>
      <fieldset className="card law-choice-sheet">
        <legend className="visually-hidden">{text('conformity.choose')}</legend>
        {(packs.data ?? []).map(({ pack, title }) => (
          <label key={pack} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(pack)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, pack] : chosen.filter((one) => one !== pack))
              }
            />
            {text.words(title)}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
