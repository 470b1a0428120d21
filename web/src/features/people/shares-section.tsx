/** What partner agencies are shown of the case, field by field, for a purpose and a time. */
import type { Share } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { caseSharesQuery } from './people-queries.ts'
import { Period, StateMark } from './period.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { ShareDialog } from './share-dialog.tsx'

export function SharesSection({ caseId }: { caseId: string }) {
  const text = useText()
  const list = useQuery(caseSharesQuery(caseId))
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<Share>()
  const items = list.data?.items ?? []
  return (
    <section className="stack-small" aria-labelledby="case-shares">
      <div className="row">
        <h2 id="case-shares">{text('shares.title')}</h2>
        {list.data?.abilities['share'] === true && (
          <span className="row-end no-print">
            <Button onPress={() => setMaking(true)}>{text('shares.make')}</Button>
          </span>
        )}
      </div>
      {list.isPending && <Skeleton lines={2} />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <p className="soft">{text('shares.empty')}</p>}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('people.agency')}</th>
                <th scope="col">{text('shares.fields')}</th>
                <th scope="col">{text('shares.purpose')}</th>
                <th scope="col">{text('period.title')}</th>
                <th scope="col" className="no-print">
                  <span className="visually-hidden">{text('people.steps')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((share) => (
                <tr key={share.id} data-out={share.state === 'ended' || undefined}>
                  <th scope="row">
                    <bdi className="person-name">{share.agency.name}</bdi>
                    {share.state === 'active' && (
                      <span className="small soft person-line">
                        {text('shares.readers', { count: share.readers })}
                      </span>
                    )}
                  </th>
                  <td>{text.list(share.fields.map((field) => text.term('share-field', field)))}</td>
                  <td>
                    <bdi>{share.purpose}</bdi>
                    <span className="small soft person-line">
                      <bdi>{share.by.name}</bdi>
                    </span>
                  </td>
                  <td>
                    <StateMark state={share.state} />
                    <span className="small soft person-line">
                      <Period from={share.from} until={share.until} />
                    </span>
                  </td>
                  <td className="no-print">
                    {share.state !== 'ended' && list.data?.abilities['share'] === true && (
                      <Button
                        size="small"
                        kind="quiet"
                        aria-label={text('shares.end.of', { name: share.agency.name })}
                        onPress={() => setEnding(share)}
                      >
                        {text('period.end')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {making && (
        <ShareDialog caseId={caseId} agencies={list.data?.agencies ?? []} onClose={() => setMaking(false)} />
      )}
      {ending !== undefined && (
        <ReasonDialog
          title={text('shares.end.of', { name: ending.agency.name })}
          about={text('shares.end.effect')}
          path={`/cases/${caseId}/shares/${ending.id}/end`}
          act={text('period.end')}
          danger
          onClose={() => setEnding(undefined)}
        />
      )}
    </section>
  )
}
