/** Who may know of cases with suspected officials, children or protected witnesses, and until when. */
import type { Clearance } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { ClearanceDialog } from './clearance-dialog.tsx'
import { clearancesQuery } from './people-queries.ts'
import { useOwnId } from './may.ts'
import { Period, StateMark } from './period.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

export function ClearancesPage() {
  const text = useText()
  const list = useQuery(clearancesQuery)
  const [granting, setGranting] = useState(false)
  const [ending, setEnding] = useState<Clearance>()
  const own = useOwnId()
  const mayChange = list.data?.abilities['change'] === true
  return (
    <div className="stack">
      <PageTitle
        title={text('clearances.title')}
        level={2}
        beside={
          mayChange && (
            <span className="row row-end no-print">
              <Button kind="main" onPress={() => setGranting(true)}>
                {text('clearances.grant')}
              </Button>
            </span>
          )
        }
      />
      <p className="soft">{text('clearances.about')}</p>
      {list.isPending && <Skeleton lines={5} />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && (
        <div className="card empty">
          <strong>{text('clearances.empty')}</strong>
          <span className="soft">{text('clearances.empty.next')}</span>
        </div>
      )}
      {list.data !== undefined && list.data.items.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('people.name')}</th>
                <th scope="col">{text('clearances.compartment')}</th>
                <th scope="col">{text('period.title')}</th>
                <th scope="col">{text('period.by')}</th>
                {mayChange && (
                  <th scope="col" className="no-print">
                    <span className="visually-hidden">{text('people.steps')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {list.data.items.map((each) => (
                <tr
                  key={`${each.person.id}-${each.compartment}`}
                  data-out={each.state === 'ended' || undefined}
                >
                  <th scope="row">
                    <bdi className="person-name">{each.person.name}</bdi>
                  </th>
                  <td>{text.term('compartment', each.compartment)}</td>
                  <td>
                    <StateMark state={each.state} />{' '}
                    <Period from={each.from} until={each.until} ended={each.state === 'ended'} />
                  </td>
                  <td>
                    <bdi>{each.by?.name}</bdi>
                  </td>
                  {mayChange && (
                    <td className="no-print">
                      {each.state !== 'ended' && each.person.id !== own && (
                        <Button
                          size="small"
                          kind="quiet"
                          aria-label={text('clearances.end.of', {
                            name: each.person.name,
                            compartment: text.term('compartment', each.compartment),
                          })}
                          onPress={() => setEnding(each)}
                        >
                          {text('period.end')}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {granting && <ClearanceDialog onClose={() => setGranting(false)} />}
      {ending !== undefined && (
        <ReasonDialog
          title={text('clearances.end.of', {
            name: ending.person.name,
            compartment: text.term('compartment', ending.compartment),
          })}
          about={text('clearances.end.effect')}
          path={`/clearances/${ending.person.id}/${ending.compartment}/end`}
          act={text('period.end')}
          danger
          onClose={() => setEnding(undefined)}
        />
      )}
    </div>
  )
}
