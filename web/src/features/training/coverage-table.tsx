/** Region by module: how many people need it and how many of them have it; each number leads to those people. */
import type { TrainingCoverage } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { trainingCoverageQuery } from './training-queries.ts'

type Row = TrainingCoverage['total']

export function CoverageTable() {
  const text = useText()
  const read = useQuery(trainingCoverageQuery)
  return (
    <section className="stack-small" aria-labelledby="by-region">
      <h3 id="by-region">{text('training.coverage')}</h3>
      <p className="soft small">{text('training.coverage.about')}</p>
      {read.isPending && <Skeleton lines={4} />}
      {read.isError && <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data?.modules.length === 0 && <p className="notice">{text('training.coverage.none')}</p>}
      {read.data !== undefined && read.data.modules.length > 0 && (
        <div className="table-frame">
          <table className="table coverage-of-training">
            <thead>
              <tr>
                <th scope="col">{text('people.region')}</th>
                {read.data.modules.map(({ module, title }) => (
                  <th key={module} scope="col">
                    {text.words(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {read.data.regions.map((row) => (
                <CoverageRow
                  key={row.region ?? '-'}
                  row={row}
                  name={row.region ?? text('coverage.nowhere')}
                />
              ))}
            </tbody>
            <tfoot>
              <CoverageRow row={read.data.total} name={text('coverage.total')} whole />
            </tfoot>
          </table>
        </div>
      )}
    </section>
  )
}

function CoverageRow({ row, name, whole = false }: { row: Row; name: string; whole?: boolean }) {
  const text = useText()
  const where = whole ? {} : { region: row.region ?? '-' }
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {row.cells.map(({ module, asked, trained }) => (
        <td key={module} data-short={trained < asked || undefined}>
          {asked === 0 ? (
            <span className="soft">{text('training.nobody-needs')}</span>
          ) : (
            <span className="row">
              <Link to="/training/manage" hash="who-lacks" search={{ module, state: 'current', ...where }}>
                {text('training.trained-of', { trained, asked })}
              </Link>
              {trained < asked && (
                <Link to="/training/manage" hash="who-lacks" search={{ module, state: 'lacking', ...where }}>
                  {text('training.lacking', { count: asked - trained })}
                </Link>
              )}
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}
