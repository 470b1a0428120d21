/** The cases behind a number of the coverage, with who works on each and the way to name somebody. */
import type { CoveredCase } from '@clew/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { coverageCasesQuery } from './people-queries.ts'
import { PlaceDialog } from './place-dialog.tsx'
import type { CoverageSearch } from './people-search.ts'

export function CoverageCases({ search }: { search: CoverageSearch }) {
  const text = useText()
  const { region, ...rest } = search
  const [placing, setPlacing] = useState<CoveredCase>()
  const list = useInfiniteQuery(
    coverageCasesQuery(region === undefined || region === '*' ? rest : { ...rest, region }),
  )
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const where =
    region === undefined || region === '*'
      ? text('coverage.total')
      : region === '-'
        ? text('coverage.nowhere')
        : region
  return (
    <section className="stack-small" id="coverage-cases">
      <div className="row">
        <h3>
          {search.lacking === undefined
            ? text('coverage.cases-of', { region: where })
            : text('coverage.cases-without', {
                region: where,
                role: text.term('assignment-role', search.lacking),
              })}
        </h3>
        <Link to="/people/coverage" search={{}} className="row-end">
          {text('action.close')}
        </Link>
      </div>
      {list.isPending && <Skeleton lines={4} />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} />}
      {list.isSuccess && items.length === 0 && <p className="soft">{text('coverage.no-case')}</p>}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('coverage.case')}</th>
                <th scope="col">{text('cases.column.stage')}</th>
                <th scope="col">{text('people.office')}</th>
                <th scope="col">{text('case-people.now')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row">
                    <bdi className="numbers">{item.reference}</bdi>{' '}
                    <Link to="/cases/$caseId/people" params={{ caseId: item.id }}>
                      <bdi>{item.title}</bdi>
                    </Link>
                  </th>
                  <td>{text.term('stage', item.stage)}</td>
                  <td>
                    <bdi>{item.office?.name}</bdi>{' '}
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={text('coverage.place.of', { reference: item.reference })}
                      onPress={() => setPlacing(item)}
                    >
                      {text('coverage.place')}
                    </Button>
                  </td>
                  <td>
                    {item.people.length === 0 ? (
                      <span className="soft">{text('coverage.nobody')}</span>
                    ) : (
                      <ul>
                        {item.people.map((person) => (
                          <li key={`${person.id}-${person.role}`}>
                            <bdi>{person.name}</bdi>{' '}
                            <span className="soft small">{text.term('assignment-role', person.role)}</span>
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <div>
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {text('cases.more')}
          </Button>
        </div>
      )}
      {placing !== undefined && <PlaceDialog item={placing} onClose={() => setPlacing(undefined)} />}
    </section>
  )
}
