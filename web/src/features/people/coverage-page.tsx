/** Whether every region has people and every open case somebody who works on it; each number leads to its records. */
import type { RegionCoverage } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { CoverageCases } from './coverage-cases.tsx'
import { coverageQuery } from './people-queries.ts'

const route = getRouteApi('/people/coverage')
const shownRoles = ['prosecutor', 'investigator', 'financial-investigator', 'victim-officer'] as const
const lacks = ['lead', 'prosecutor', 'victim-officer'] as const

export function CoveragePage() {
  const text = useText()
  const coverage = useQuery(coverageQuery)
  const search = route.useSearch()
  const asked = search.region !== undefined || search.lacking !== undefined
  return (
    <div className="stack">
      <PageTitle title={text('coverage.title')} level={2} />
      <p className="soft">{text('coverage.about')}</p>
      {coverage.isPending && <Skeleton lines={5} />}
      {coverage.isError && (
        <ProblemNotice problem={problemOf(coverage.error)} onRetry={() => void coverage.refetch()} />
      )}
      {coverage.data !== undefined && (
        <div className="table-frame">
          <table className="table coverage-table">
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {text('people.region')}
                </th>
                <th scope="colgroup" colSpan={shownRoles.length}>
                  {text('coverage.people')}
                </th>
                <th scope="col" rowSpan={2}>
                  {text('coverage.cases')}
                </th>
                <th scope="colgroup" colSpan={lacks.length}>
                  {text('coverage.without')}
                </th>
              </tr>
              <tr>
                {shownRoles.map((role) => (
                  <th key={role} scope="col">
                    {text.term('unit-role', role)}
                  </th>
                ))}
                {lacks.map((lack) => (
                  <th key={lack} scope="col">
                    {text.term('assignment-role', lack)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {coverage.data.items.map((region) => (
                <RegionRow key={region.region ?? ''} region={region} name={region.region} />
              ))}
            </tbody>
            <tfoot>
              <RegionRow region={coverage.data.total} name={text('coverage.total')} whole />
            </tfoot>
          </table>
        </div>
      )}
      {asked && <CoverageCases search={search} />}
    </div>
  )
}

type RegionRowProps = { region: RegionCoverage; name: string | undefined; whole?: boolean }

function RegionRow({ region, name, whole = false }: RegionRowProps) {
  const text = useText()
  const where = whole ? {} : { region: region.region ?? '-' }
  const people = (role: string) => region.people.find((each) => each.role === role)?.count ?? 0
  return (
    <tr>
      <th scope="row">
        <bdi className="person-name">{name ?? text('coverage.nowhere')}</bdi>
        {!whole && (
          <span className="soft small person-line">
            {region.offices.length === 0
              ? text('coverage.no-office')
              : text('coverage.offices-of', {
                  agencies: text.list([...new Set(region.offices.map((office) => office.agency))]),
                })}
          </span>
        )}
      </th>
      {shownRoles.map((role) => {
        const count = people(role)
        const reached = region.region !== undefined || whole
        return (
          <td key={role} className="numbers" data-lacking={(!whole && count === 0) || undefined}>
            {count === 0 || !reached ? (
              text.number(count)
            ) : (
              <Link to="/people" search={whole ? { role } : { role, region: region.region ?? '' }}>
                {text.number(count)}
              </Link>
            )}
          </td>
        )
      })}
      <td className="numbers">
        <Number count={region.cases} search={whole ? { region: '*' } : where} />
      </td>
      {lacks.map((lacking) => (
        <td key={lacking} className="numbers" data-lacking={region.lacking[lacking] > 0 || undefined}>
          <Number count={region.lacking[lacking]} search={{ ...where, lacking }} />
        </td>
      ))}
    </tr>
  )
}

type NumberProps = { count: number; search: { region?: string; lacking?: (typeof lacks)[number] } }

function Number({ count, search }: NumberProps) {
  const text = useText()
  if (count === 0) return text.number(0)
  return (
    <Link to="/people/coverage" search={search} hash="coverage-cases">
      {text.number(count)}
    </Link>
  )
}
